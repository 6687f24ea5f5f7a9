using DanVan.Data.Scoping;
using DanVan.Domain.Accounts;
using DanVan.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Notices;

/// <summary>A letter to be written and sent now.</summary>
public sealed record Letter(Guid Id, string Address, IReadOnlyList<Notice> Notices);

/// <summary>Why a try failed.</summary>
/// <param name="Detail">What the server said; no secret.</param>
public sealed record MailFailure(MailFault Fault, string Detail);

/// <summary>Carries a letter out of the house.</summary>
public interface IMailWay
{
    /// <summary>Null when it is on its way.</summary>
    Task<MailFailure?> SendAsync(Letter letter, CancellationToken cancellation);
}

/// <summary>
/// Sends what waits, oldest first. A letter is put off before it is tried: whoever else works finds it later, and a process that dies in the middle leaves
/// it to be tried again. What was sent and not yet marked as sent goes out once more under the same name.
/// </summary>
public sealed class SendStep(PortalDbOpener opener, TimeProvider time, IMailWay way)
{
    private const int AtOnce = 50;

    /// <summary>Longer than any try lasts.</summary>
    private static readonly TimeSpan PutOff = TimeSpan.FromMinutes(10);

    public async Task<bool> HasWorkAsync(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        await using var db = opener.Open(Visibility.Everything);
        return await db.OutgoingMails.AnyAsync(mail => mail.State == MailState.Waiting && mail.NextAt <= now, cancellation);
    }

    /// <param name="goOn">Asked before each letter: whether this worker may still work.</param>
    public async Task RunAsync(Func<Task<bool>> goOn, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        List<(Guid Id, DateTimeOffset NextAt)> waiting;
        await using (var db = opener.Open(Visibility.Everything))
        {
            waiting = (await db.OutgoingMails.Where(mail => mail.State == MailState.Waiting && mail.NextAt <= now)
                .OrderBy(mail => mail.NextAt).Select(mail => new { mail.Id, mail.NextAt }).Take(AtOnce).ToListAsync(cancellation)).ConvertAll(mail => (mail.Id, mail.NextAt));
        }

        foreach (var (id, nextAt) in waiting)
        {
            if (!await goOn())
            {
                return;
            }

            await TryAsync(id, nextAt, cancellation);
        }
    }

    private async Task TryAsync(Guid id, DateTimeOffset nextAt, CancellationToken cancellation)
    {
        await using var db = opener.Open(Visibility.Everything);
        var later = time.GetUtcNow() + PutOff;
        if (await db.OutgoingMails.Where(mail => mail.Id == id && mail.State == MailState.Waiting && mail.NextAt == nextAt)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.NextAt, later), cancellation) == 0)
        {
            return;
        }

        var mail = await db.OutgoingMails.SingleAsync(row => row.Id == id, cancellation);
        var person = await db.Users.AsNoTracking().SingleAsync(account => account.Id == mail.PersonId, cancellation);
        var notices = await db.Notices.AsNoTracking().Where(notice => notice.MailId == id).OrderBy(notice => notice.Id).ToListAsync(cancellation);
        if (person is { Email: { } address, IsDisabled: false, MailChoice: not MailChoice.None } && notices.Count > 0)
        {
            Note(mail, await SendAsync(new Letter(id, address, notices), cancellation));
        }
        else
        {
            mail.State = MailState.Dropped;
        }

        _ = await db.SaveChangesAsync(CancellationToken.None);
    }

    // Whatever is wrong with one letter, the others go out.
    private async Task<MailFailure?> SendAsync(Letter letter, CancellationToken cancellation)
    {
        try
        {
            return await way.SendAsync(letter, cancellation);
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
        {
            return new MailFailure(MailFault.Refused, $"{unforeseen.GetType().Name}: {unforeseen.Message}");
        }
    }

    private void Note(OutgoingMail mail, MailFailure? failure)
    {
        var now = time.GetUtcNow();
        if (failure is null)
        {
            (mail.State, mail.SentAt, mail.Fault, mail.Detail) = (MailState.Sent, now, null, null);
            return;
        }

        mail.Failures++;
        (mail.Fault, mail.Detail) = (failure.Fault, failure.Detail.Length > OutgoingMail.DetailMaxLength ? failure.Detail[..OutgoingMail.DetailMaxLength] : failure.Detail);
        if (MailTries.WaitAfter(mail.Failures) is { } wait)
        {
            mail.NextAt = now + wait;
        }
        else
        {
            mail.State = MailState.GivenUp;
        }
    }
}
