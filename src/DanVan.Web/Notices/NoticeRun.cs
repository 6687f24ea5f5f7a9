using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Data.Notices;
using DanVan.Data.Scoping;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Notices;

/// <summary>
/// One pass over the outbox: reminders once a day, notices, letters, sending, tidying, and the documents that a new year ends. Each step leaves the database so that the next pass goes on from
/// there, whenever this one was killed; a lease keeps instances from doing the same work, unique keys keep it right when the lease fails.
/// </summary>
public sealed class NoticeRun(
    PortalDbOpener opener,
    ProgrammeClock clock,
    TimeProvider time,
    NoticeSettings settings,
    DueReminderStep reminders,
    ExpandStep expand,
    MailStep letters,
    SendStep send,
    TidyStep tidy,
    ExpireStep expire)
{
    private const string Lease = "notices";

    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(3);

    private readonly Guid _me = Guid.NewGuid();

    /// <returns>False when there was nothing to do, or another instance is at it.</returns>
    public async Task<bool> RunOnceAsync(CancellationToken cancellation = default)
    {
        await using var db = opener.Open(Visibility.Everything);
        var isNewDay = settings.IsMorning(clock) && !await db.Leases.AnyAsync(lease => lease.Name == Lease && lease.DoneOn >= clock.Today, cancellation);
        if (!isNewDay && !await HasWorkAsync(cancellation))
        {
            return false;
        }

        if (!await HoldAsync())
        {
            return false;
        }

        if (isNewDay)
        {
            await reminders.RunAsync(cancellation);
            await tidy.RunAsync(cancellation);
            await expire.RunAsync(cancellation);
        }

        await expand.RunAsync(cancellation);
        await letters.RunAsync(cancellation);
        if (isNewDay)
        {
            var today = clock.Today;
            _ = await db.Leases.Where(lease => lease.Name == Lease && lease.HeldBy == _me).ExecuteUpdateAsync(set => set.SetProperty(lease => lease.DoneOn, today), cancellation);
        }

        if (settings.MailIsOn)
        {
            await send.RunAsync(HoldAsync, cancellation);
        }

        await JobLease.GiveBackAsync(db, Lease, _me, time.GetUtcNow(), cancellation);
        return true;

        Task<bool> HoldAsync() => JobLease.TakeAsync(db, Lease, _me, time.GetUtcNow(), LeaseLength, cancellation);
    }

    private async Task<bool> HasWorkAsync(CancellationToken cancellation) =>
        await expand.HasWorkAsync(cancellation)
        || (await letters.WaitingAsync(cancellation)).Count > 0
        || (settings.MailIsOn && await send.HasWorkAsync(cancellation));
}
