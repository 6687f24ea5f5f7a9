using DanVan.Data.Scoping;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Notices;

/// <summary>Takes out what nobody needs any more: read notices after half a year, then the letters and causes that nothing leads to.</summary>
public sealed class TidyStep(PortalDbOpener opener, ProgrammeClock clock, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        var read = clock.Now - NoticeSettings.ReadKept;
        var done = time.GetUtcNow() - NoticeSettings.ReadKept;
        await using var db = opener.Open(Visibility.Everything);
        _ = await db.Notices.Where(notice => notice.ReadAt < read && notice.At < read && notice.MailFrom == null).ExecuteDeleteAsync(cancellation);
        _ = await db.OutgoingMails.Where(mail => mail.State != MailState.Waiting && mail.MadeAt < done && !db.Notices.Any(notice => notice.MailId == mail.Id)).ExecuteDeleteAsync(cancellation);
        _ = await db.NoticeCauses.Where(cause => cause.ExpandedAt < done && !db.Notices.Any(notice => notice.CauseId == cause.Id)).ExecuteDeleteAsync(cancellation);
    }
}
