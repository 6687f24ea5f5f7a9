using DanVan.Data.Indicators;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Reports;

/// <summary>Loads a report with everything its rules speak of, and saves cells so that no confirmation misses one.</summary>
public static class WholeReports
{
    /// <summary>Null when the report does not exist or lies outside the caller's scope.</summary>
    /// <param name="withFigures">The agreed figures too: needed by every action that submits, accepts or takes back.</param>
    /// <param name="choose">Which revision's cells to load; the current one unless said otherwise. Null from it means not found.</param>
    public static async Task<WholeReport?> LoadWholeAsync(
        this PortalDb db,
        FrozenForms forms,
        Guid id,
        bool withFigures = false,
        Func<QuarterlyReport, ReportRevision?>? choose = null,
        CancellationToken cancellation = default)
    {
        var reports = withFigures ? db.Reports.Include(r => r.Revisions).ThenInclude(revision => revision.Figures).AsSplitQuery() : db.Reports;
        if (await reports.FindVisibleAsync(id, cancellation) is not { } report)
        {
            return null;
        }

        if ((choose is null ? report.Current : choose(report)) is not { } shown)
        {
            return null;
        }

        var (period, around) = await AroundAsync(db, report, cancellation);
        var form = await forms.OfAsync(period.FormId!.Value, cancellation);
        var sides = await db.SideEntries.Where(side => side.ReportId == id).ToListAsync(cancellation);
        var cells = await db.Entries.Where(cell => cell.RevisionId == shown.Id).ToListAsync(cancellation);
        var narratives = await db.Narratives.Where(text => text.RevisionId == shown.Id).OrderBy(text => text.Number).ToListAsync(cancellation);
        return new WholeReport(report, sides.Single(side => side.Side is Side.Party), sides.Single(side => side.Side is Side.Military), cells, narratives, form, period, shown, around);
    }

    /// <summary>
    /// Saves what was entered into one side. The side's row is touched first, and only while it is being entered, in the same
    /// transaction: a leader who sends or confirms at this moment either sees these figures or is refused.
    /// </summary>
    public static async Task<Refusal?> SaveEnteredAsync(this PortalDb db, WholeReport whole, Side side, CancellationToken cancellation = default)
    {
        db.AddNewParts(whole);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var id = whole[side].Id;
        var touched = await db.SideEntries
            .Where(entry => entry.Id == id && entry.State == SideState.Entering)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.EntryStamp, entry => entry.EntryStamp + 1), cancellation);
        if (touched == 0)
        {
            // What was read belongs to a side that has moved on: whoever reads again must not be given it.
            db.ChangeTracker.Clear();
            return CommonRefusals.ChangedMeanwhile();
        }

        if (await db.SaveAsync(cancellation) is { } refusal)
        {
            // Two who write an empty cell or section at once both add it; that is a change like any other.
            return refusal.Code == CommonRefusals.AlreadyThere().Code ? CommonRefusals.ChangedMeanwhile() : refusal;
        }

        await transaction.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Hands cells, cell history and texts that the domain has just made to the session.</summary>
    public static void AddNewParts(this PortalDb db, WholeReport whole)
    {
        // Saving looks for changes; asking whether a part is known needs no look at each.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            AddParts(db, whole);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static void AddParts(PortalDb db, WholeReport whole)
    {
        var revision = whole.Report.Current;
        foreach (var cell in whole.Cells.Where(cell => db.Entry(cell).State is EntityState.Detached))
        {
            Belong(db, cell, revision);
            _ = db.Entries.Add(cell);
        }

        foreach (var change in whole.NewChanges.Where(change => db.Entry(change).State is EntityState.Detached))
        {
            Belong(db, change, revision);
            db.Entry(change).Property(CellChangeConfiguration.ChangeId).CurrentValue = db.ChangeId;
            _ = db.CellChanges.Add(change);
        }

        foreach (var text in whole.Narratives.Where(text => db.Entry(text).State is EntityState.Detached))
        {
            Belong(db, text, revision);
            _ = db.Narratives.Add(text);
        }

        foreach (var accepted in whole.NewlyAccepted.Where(accepted => db.Entry(accepted).State is EntityState.Detached))
        {
            Belong(db, accepted, revision);
            _ = db.AcceptedFindings.Add(accepted);
        }
    }

    /// <summary>Adds the cells and texts of a correction, whose revision gets its number from the database.</summary>
    public static async Task AddRevisionPartsAsync(this PortalDb db, ReportRevision revision, IReadOnlyList<Entry> cells, IReadOnlyList<NarrativeText> texts)
    {
        // Tracking the revision first gives it the temporary key that its parts then share.
        db.ChangeTracker.DetectChanges();
        foreach (var cell in cells)
        {
            Belong(db, cell, revision);
            _ = await db.Entries.AddAsync(cell);
        }

        foreach (var text in texts)
        {
            Belong(db, text, revision);
            _ = await db.Narratives.AddAsync(text);
        }
    }

    private static async Task<(ReportingPeriod Period, Circumstances Around)> AroundAsync(PortalDb db, QuarterlyReport report, CancellationToken cancellation)
    {
        var (id, periodId, pairingId, today) = (report.Id, report.PeriodId, report.PairingId, db.Today);
        var (party, military) = (report.PartyOrganizationId, report.MilitaryOrganizationId);
        var clerks = db.Posts.Where(post => post.Function == Function.Clerk && post.ValidFrom <= today && (post.ValidTo == null || today <= post.ValidTo));
        var found = await (
            from period in db.Periods
            where period.Id == periodId
            join province in db.Provinces.IgnoreAutoIncludes() on period.ProvinceId equals province.Id
            join given in db.DueExtensions.Where(extension => extension.PairingId == pairingId) on period.Id equals given.PeriodId into extensions
            from extension in extensions.DefaultIfEmpty()
            select new
            {
                Period = period,
                province.OnePersonMayEnterAndConfirm,
                Extension = extension,
                PartyHasClerk = clerks.Any(post => post.OrganizationId == party),
                MilitaryHasClerk = clerks.Any(post => post.OrganizationId == military),
                OpenQuestions = db.Questions.IgnoreAutoIncludes().Count(thread => thread.ReportId == id && thread.State == QuestionState.Open),
            }).SingleAsync(cancellation);
        List<Side> hasClerk = [.. Sides.Both.Where(side => side is Side.Party ? found.PartyHasClerk : found.MilitaryHasClerk)];
        return (found.Period, new Circumstances(found.OnePersonMayEnterAndConfirm, found.Extension, today, hasClerk, found.OpenQuestions));
    }

    // The foreign key is set through the session: the domain knows revisions as objects, storage by number.
    private static void Belong(PortalDb db, object part, ReportRevision revision) =>
        db.Entry(part).Property(nameof(Entry.RevisionId)).CurrentValue = db.Entry(revision).Property(r => r.Id).CurrentValue;
}
