using DanVan.Data.Saving;
using DanVan.Domain.Common;
using DanVan.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Imports;

/// <summary>What a run gave: a plan row by row, or the refusal of the whole file. <paramref name="Plan"/> may stand beside a refusal.</summary>
public sealed record ImportAnswer(ImportPlan? Plan, Refusal? Refusal);

/// <summary>
/// Carries out a file inside one transaction. A dry run does everything, the database's own constraints included, and takes it
/// back; an application commits when no row is refused. The session is left without tracked things either way.
/// </summary>
public sealed class ImportRun(PortalDb db)
{
    /// <summary>What the file would do; nothing is written.</summary>
    public async Task<ImportAnswer> TryAsync(IImport import, ImportFile file, Actor actor, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var answer = await CarryOutAsync(import, file.Bytes, actor, now, cancellation);
        await transaction.RollbackAsync(cancellation);
        db.ChangeTracker.Clear();
        return answer;
    }

    /// <summary>Does it, all or nothing, and notes on the kept file that it was done.</summary>
    /// <param name="import">The kind of the file.</param>
    /// <param name="file">As it was received; kept if it is not yet.</param>
    /// <param name="actor">Whose province it goes into.</param>
    /// <param name="now">The moment of all its history.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    public async Task<ImportAnswer> ApplyAsync(IImport import, ImportFile file, Actor actor, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (file.CanApply() is { } done)
        {
            return new(null, done);
        }

        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var answer = await CarryOutAsync(import, file.Bytes, actor, now, cancellation);
        if (answer.Plan is { } plan && answer.Refusal is null)
        {
            answer = answer with { Refusal = await NoteAsync(file, plan, actor, now, cancellation) };
        }

        if (answer.Refusal is null)
        {
            await transaction.CommitAsync(cancellation);
        }
        else
        {
            await transaction.RollbackAsync(cancellation);
        }

        db.ChangeTracker.Clear();
        return answer;
    }

    private async Task<ImportAnswer> CarryOutAsync(IImport import, byte[] bytes, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var reading = CsvTable.Read(bytes, import.Columns);
        if (reading.Table is not { } table)
        {
            return new(null, reading.Refusal);
        }

        try
        {
            var plan = await import.CarryOutAsync(db, table, actor, now, cancellation);
            if (plan.CanApply)
            {
                _ = await db.SaveChangesAsync(cancellation);
            }

            return new(plan, null);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(null, CommonRefusals.ChangedMeanwhile());
        }
        catch (DbUpdateException failure) when (UniqueViolation.IsIn(failure))
        {
            return new(null, CommonRefusals.AlreadyThere());
        }
    }

    private async Task<Refusal?> NoteAsync(ImportFile file, ImportPlan plan, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var isKept = await db.ImportFiles.AnyAsync(kept => kept.Id == file.Id, cancellation);
        _ = isKept ? db.ImportFiles.Attach(file) : db.ImportFiles.Add(file);
        return file.Apply(plan, actor, now) ?? await db.SaveAsync(cancellation);
    }
}
