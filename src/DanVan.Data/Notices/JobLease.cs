using DanVan.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Notices;

/// <summary>Which instance of the portal does a job now. One that was killed loses it when its time is up.</summary>
public sealed class JobLease
{
    public const int NameMaxLength = 40;

    public required string Name { get; init; }

    public Guid HeldBy { get; set; }

    public DateTimeOffset Until { get; set; }

    /// <summary>The programme day whose once-a-day part is done.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Takes or prolongs the lease; false while another instance holds it.</summary>
    public static async Task<bool> TakeAsync(PortalDb db, string name, Guid by, DateTimeOffset now, TimeSpan length, CancellationToken cancellation = default)
    {
        var until = now + length;
        var taken = await db.Leases.Where(lease => lease.Name == name && (lease.HeldBy == by || lease.Until < now))
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.HeldBy, by).SetProperty(lease => lease.Until, until), cancellation);
        if (taken > 0)
        {
            return true;
        }

        if (await db.Leases.AnyAsync(lease => lease.Name == name, cancellation))
        {
            return false;
        }

        _ = db.Leases.Add(new JobLease { Name = name, HeldBy = by, Until = until });
        try
        {
            _ = await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException failure) when (UniqueViolation.IsIn(failure))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Gives it back, so that the next one need not wait for its end.</summary>
    public static Task GiveBackAsync(PortalDb db, string name, Guid by, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var past = now.AddSeconds(-1);
        return db.Leases.Where(lease => lease.Name == name && lease.HeldBy == by).ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, past), cancellation);
    }
}
