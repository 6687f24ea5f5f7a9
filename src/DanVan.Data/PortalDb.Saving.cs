using DanVan.Data.Saving;
using DanVan.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace DanVan.Data;

public abstract partial class PortalDb
{
    /// <summary>Makes <see cref="SaveAsync"/> refuse when the thing moved on since the form was shown.</summary>
    public void Expect(Entity entity, int version) =>
        Entry(entity).Property(root => root.Version).OriginalValue = version;

    /// <summary>
    /// Saves what was done with its history and receipt in one transaction, or refuses: another person saved the same thing
    /// first, or this very form was carried out before.
    /// </summary>
    public async Task<Refusal?> SaveAsync(CancellationToken cancellation = default)
    {
        try
        {
            _ = await SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return await RefusalAfterFailureAsync(CommonRefusals.ChangedMeanwhile(), cancellation);
        }
        catch (DbUpdateException failure) when (UniqueViolation.IsIn(failure))
        {
            return await RefusalAfterFailureAsync(CommonRefusals.AlreadyThere(), cancellation);
        }
    }

    /// <summary>Whether this scope's form was carried out before, so that its first answer is given again.</summary>
    public Task<ChangeReceipt?> FirstAnswerAsync(CancellationToken cancellation = default) =>
        change.Id is { } id
            ? Receipts.AsNoTracking().SingleOrDefaultAsync(receipt => receipt.ChangeId == id && receipt.PersonId == change.PersonId, cancellation)
            : Task.FromResult<ChangeReceipt?>(null);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        WriteHistory();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        WriteHistory();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    // Versions move, events become history, and the form's receipt is added, all inside the caller's transaction.
    private void WriteHistory()
    {
        var touched = ChangeTracker.Entries<Entity>().Where(IsTouched).ToList();
        foreach (var entry in touched)
        {
            if (entry.State is EntityState.Unchanged)
            {
                entry.State = EntityState.Modified;
            }

            if (entry.State is EntityState.Modified)
            {
                var version = entry.Property(root => root.Version);
                version.CurrentValue = version.OriginalValue + 1;
            }
        }

        var withEvents = ChangeTracker.Entries<Entity>().Where(entry => entry.Entity.Events.Count > 0).Select(entry => entry.Entity).ToList();
        foreach (var entity in withEvents)
        {
            foreach (var happened in entity.Events)
            {
                _ = History.Add(HistoryWriter.EntryOf(entity, happened, change.Id));
            }

            entity.ForgetEvents();
        }

        if (change.Id is { } id && ChangeTracker.HasChanges() && !ChangeTracker.Entries<ChangeReceipt>().Any())
        {
            _ = Receipts.Add(new ChangeReceipt { ChangeId = id, PersonId = change.PersonId, At = clock.Now });
        }
    }

    private static bool IsTouched(EntityEntry<Entity> entry) =>
        entry.State is EntityState.Added or EntityState.Modified
        || (entry.State is EntityState.Unchanged && entry.Entity.Events.Count > 0);

    private async Task<Refusal> RefusalAfterFailureAsync(Refusal otherwise, CancellationToken cancellation)
    {
        ChangeTracker.Clear();
        return await FirstAnswerAsync(cancellation) is null ? otherwise : CommonRefusals.Repeated();
    }
}
