using System.Globalization;
using DanVan.Data.Reports;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using DanVan.Domain.Notices;
using DanVan.Domain.Periods;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Notices;

/// <summary>Writes today's reminders of due dates into the outbox: one cause for each side, named by its day, so that it is there once however often this runs.</summary>
public sealed class DueReminderStep(PortalDbOpener opener, ProgrammeClock clock)
{
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        var today = clock.Today;
        await using var db = opener.Open(Visibility.Everything);
        var provinces = await db.Periods.Where(period => period.State != PeriodState.Planned).Select(period => period.ProvinceId).Distinct().ToListAsync(cancellation);
        foreach (var province in provinces)
        {
            await RemindAsync(province, today, cancellation);
        }
    }

    private async Task RemindAsync(int provinceId, DateOnly today, CancellationToken cancellation)
    {
        await using var db = opener.Open(Visibility.Everything);
        var day = today.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var there = (await db.NoticeCauses
            .Where(cause => cause.ProvinceId == provinceId && (cause.Kind == NoticeKind.DueSoon || cause.Kind == NoticeKind.Overdue) && cause.Key.StartsWith("due." + day))
            .Select(cause => cause.Key).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        foreach (var owed in await db.OwedReportsAsync(provinceId, null, cancellation))
        {
            foreach (var reminder in DueReminders.Of(owed, today))
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"due.{day}.{owed.PeriodId}.{owed.PairingId}.{(int)reminder.Side}");
                if (there.Add(key))
                {
                    var subject = new NoticeSubject(provinceId, owed.PeriodId, owed.PairingId, owed.Report?.Id);
                    _ = db.NoticeCauses.Add(NoticeCause.Of(key, reminder.Kind, subject, new NoticeFacts(reminder.Side, Day: owed.Due), null, clock.Now));
                }
            }
        }

        try
        {
            _ = await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (UniqueViolation.IsIn(failure))
        {
            // Another worker, whose lease had run out, is at it: it writes the same.
        }
    }
}
