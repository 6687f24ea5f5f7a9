using DanVan.Data.Notices;
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

    /// <summary>The same for an account, whose token is Identity's concurrency stamp.</summary>
    public void Expect(Accounts.Person person, string? stamp) =>
        Entry(person).Property(account => account.ConcurrencyStamp).OriginalValue = stamp;

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

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Looked over once, not again at every question below: a report is some two hundred rows, and a cell is kept every second.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var saved = await SaveDetectedAsync(acceptAllChangesOnSuccess, cancellationToken);
            change.IsCarriedOut |= ChangeTracker.Entries<ChangeReceipt>().Any();
            return saved;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: history and receipts are written on that way only.");

    private async Task<int> SaveDetectedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var late = BeforeSaving();
        if (late.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        WriteHistory(late);
        saved += await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return saved;
    }

    // Versions move, events become history and the form's receipt is added, all inside the caller's transaction.
    // Returned are the things whose key the database has yet to give; their history is written right after them.
    private List<ITellsHistory> BeforeSaving()
    {
        foreach (var entry in ChangeTracker.Entries<Entity>().Where(IsTouched).ToList())
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

        if (change.Id is { } id && ChangeTracker.HasChanges() && !ChangeTracker.Entries<ChangeReceipt>().Any())
        {
            _ = Receipts.Add(new ChangeReceipt { ChangeId = id, PersonId = change.PersonId, At = clock.Now });
        }

        var eventful = ChangeTracker.Entries<ITellsHistory>().Where(entry => entry.Entity.Events.Count > 0).ToLookup(
            entry => entry.State is EntityState.Added && entry.Entity is CatalogueEntity,
            entry => entry.Entity);
        WriteHistory([.. eventful[false]]);
        return [.. eventful[true]];
    }

    private void WriteHistory(List<ITellsHistory> entities)
    {
        foreach (var entity in entities)
        {
            foreach (var happened in entity.Events)
            {
                _ = History.Add(HistoryWriter.EntryOf(entity, happened, change.Id));
                NoticeCauses.AddRange(NoticeCause.Of(entity, happened));
            }

            entity.ForgetEvents();
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
