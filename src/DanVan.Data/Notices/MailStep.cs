using System.Globalization;
using DanVan.Data.Accounts;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using DanVan.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Notices;

/// <summary>Makes letters of notices, by each person's choice as it is now: one for each notice, or one a day. What was read meanwhile needs no letter.</summary>
public sealed class MailStep(PortalDbOpener opener, ProgrammeClock clock, TimeProvider time, NoticeSettings settings)
{
    private const int PeopleAtOnce = 500;

    public async Task RunAsync(CancellationToken cancellation = default)
    {
        foreach (var person in await WaitingAsync(cancellation))
        {
            await MakeAsync(person, cancellation);
        }
    }

    /// <summary>People with notices whose time to be mailed has come.</summary>
    public async Task<IReadOnlyList<Guid>> WaitingAsync(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        await using var db = opener.Open(Visibility.Everything);
        return await db.Notices.Where(notice => notice.MailFrom <= now).Select(notice => notice.PersonId).Distinct().OrderBy(id => id).Take(PeopleAtOnce).ToListAsync(cancellation);
    }

    private async Task MakeAsync(Guid personId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var db = opener.Open(Visibility.Everything);
        var person = await db.Users.AsNoTracking().SingleAsync(account => account.Id == personId, cancellation);
        var notices = await db.Notices.Where(notice => notice.PersonId == personId && notice.MailFrom <= now).OrderBy(notice => notice.Id).ToListAsync(cancellation);
        var unread = notices.Where(notice => notice.ReadAt is null).ToList();
        notices.ForEach(notice => notice.MailFrom = null);
        if (settings.MailIsOn && person is { Email: not null, IsDisabled: false } && unread.Count > 0)
        {
            switch (person.MailChoice)
            {
                case MailChoice.AtOnce:
                    unread.ForEach(notice => Tell(db, person, string.Create(CultureInfo.InvariantCulture, $"n.{notice.Id}"), false, [notice], now));
                    break;
                case MailChoice.Daily:
                    var key = string.Create(CultureInfo.InvariantCulture, $"d.{personId:N}.{clock.Today:yyyyMMdd}");
                    if (await db.OutgoingMails.AnyAsync(mail => mail.Key == key, cancellation))
                    {
                        var tomorrow = settings.NextMorning(clock, time);
                        unread.ForEach(notice => notice.MailFrom = tomorrow);
                    }
                    else
                    {
                        Tell(db, person, key, true, unread, now);
                    }

                    break;
                default:
                    break;
            }
        }

        try
        {
            _ = await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (UniqueViolation.IsIn(failure))
        {
            // Another worker has just made the same letter.
        }
    }

    private static void Tell(PortalDb db, Person person, string key, bool isDigest, IReadOnlyList<Notice> notices, DateTimeOffset now)
    {
        var mail = new OutgoingMail { Id = Guid.CreateVersion7(now), Key = key, PersonId = person.Id, ProvinceId = person.ProvinceId, IsDigest = isDigest, MadeAt = now, NextAt = now };
        _ = db.OutgoingMails.Add(mail);
        foreach (var notice in notices)
        {
            notice.MailId = mail.Id;
        }
    }
}
