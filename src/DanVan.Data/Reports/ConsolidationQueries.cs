using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Reports;

/// <summary>Which reports a consolidation counts.</summary>
public enum Counting
{
    /// <summary>Đã đưa vào tổng hợp.</summary>
    Accepted = 1,

    /// <summary>Cả báo cáo đã gửi.</summary>
    Submitted = 2,
}

/// <summary>A pairing with what a table shows of its area.</summary>
public sealed record PairingRow(
    int PairingId, int AreaId, bool IsProvincial, DateOnly ValidFrom, DateOnly? ValidTo, string AreaType, string AreaName, int DisplayOrder, string SortKey)
{
    /// <summary>Owes a report for the period: valid on the last day of its window.</summary>
    public bool Owes(ReportingPeriod period) => ValidFrom <= period.WindowTo && (ValidTo is null || period.WindowTo <= ValidTo);
}

/// <summary>A report of a pairing for a period, as far as its standing goes.</summary>
public sealed record ReportRow(int PairingId, int PeriodId, ReportFacts Facts);

/// <summary>The agreed figure of one area with the revision that it stands in.</summary>
public sealed record AreaFigure(
    int AreaId, int IndicatorId, long? Amount, Qualifier Qualifier, bool IsOneSided, Guid ReportId, int RevisionId, int RevisionNumber,
    Domain.Common.Side? AloneSide, Domain.Common.Side? SilentOffice, string? PartyConfirmedBy, DateTimeOffset? PartyConfirmedAt, string? MilitaryConfirmedBy, DateTimeOffset? MilitaryConfirmedAt)
{
    public FigureGroup Group => FigureGroup.Of(IndicatorId, new(Amount, Qualifier, IsOneSided));
}

/// <summary>The agreed figure of one area in one period.</summary>
public sealed record AreaPeriodFigure(int AreaId, int PeriodId, int IndicatorId, long? Amount, Qualifier Qualifier, bool IsOneSided, bool IsReentered)
{
    public FigureGroup Group => FigureGroup.Of(IndicatorId, Total);

    public TotalFigure Total => new(Amount, Qualifier, IsOneSided, IsReentered: IsReentered);
}

/// <summary>One cell behind an area's agreed figure.</summary>
public sealed record AreaCell(int RevisionId, Column Column, FigureKind Kind, long Amount, Qualifier Qualifier)
{
    public Figure Figure => Figure.From(Kind, Amount, Qualifier);
}

/// <summary>
/// What consolidations and dashboards read: agreed figures added by the database, the pairings that owe, the reports' states.
/// The province is named beside the scope filter in every query, because a filter with an "or" in it reaches no index.
/// </summary>
public static class ConsolidationQueries
{
    /// <summary>Opened and closed periods, and those never opened whose figures were brought in from papers; the newest first.</summary>
    public static async Task<IReadOnlyList<ReportingPeriod>> PeriodsWithFiguresAsync(this PortalDb db, int provinceId, int atMost, CancellationToken cancellation = default) =>
        await db.Periods.AsNoTracking()
            .Where(period => period.ProvinceId == provinceId && (period.State != PeriodState.Planned || db.ReenteredFigures.Any(figure => figure.PeriodId == period.Id)))
            .OrderByDescending(period => period.Year).ThenByDescending(period => period.QuarterNumber)
            .Take(atMost)
            .ToListAsync(cancellation);

    /// <summary>At most six rows for each indicator and period, however many reports there are.</summary>
    /// <param name="periodIds">The quarters that a page shows: those of a year, or of ten at most.</param>
    public static async Task<ILookup<int, FigureGroup>> FigureGroupsAsync(
        this PortalDb db, int provinceId, IReadOnlyList<int> periodIds, Counting counting, CancellationToken cancellation = default)
    {
        var groups = await db.Counted(provinceId, counting)
            .Where(figure => periodIds.Contains(figure.PeriodId))
            .GroupBy(figure => new { figure.PeriodId, figure.IndicatorId, figure.Qualifier })
            .Select(group => new
            {
                group.Key.PeriodId,
                group.Key.IndicatorId,
                group.Key.Qualifier,
                Amount = group.Sum(figure => figure.Amount),
                Reports = group.Sum(figure => figure.Amount == null ? 0 : 1),
                OneSided = group.Sum(figure => figure.IsOneSided ? 1 : 0),
                IsReentered = false,
            })
            .Concat(db.ReenteredFigures
                .Where(figure => figure.ProvinceId == provinceId && periodIds.Contains(figure.PeriodId))
                .GroupBy(figure => new { figure.PeriodId, figure.IndicatorId, figure.Qualifier })
                .Select(group => new
                {
                    group.Key.PeriodId,
                    group.Key.IndicatorId,
                    group.Key.Qualifier,
                    Amount = group.Sum(figure => (long?)figure.Amount),
                    Reports = group.Count(),
                    OneSided = 0,
                    IsReentered = true,
                }))
            .ToListAsync(cancellation);

        // EF gives 0 for a sum of nothing but nulls; no report with an amount means no amount.
        return groups.ToLookup(
            group => group.PeriodId,
            group => new FigureGroup(group.IndicatorId, group.Qualifier, group.Reports == 0 ? null : group.Amount, group.Reports, group.OneSided, group.IsReentered));
    }

    /// <summary>The figures of some indicators by area.</summary>
    /// <param name="indicatorIds">What one total of a form is made of.</param>
    public static async Task<IReadOnlyList<AreaFigure>> AreaFiguresAsync(
        this PortalDb db, int provinceId, int periodId, IReadOnlyList<int> indicatorIds, Counting counting, CancellationToken cancellation = default) =>
        await (from figure in db.Counted(provinceId, counting)
               where figure.PeriodId == periodId && indicatorIds.Contains(figure.IndicatorId)
               join revision in db.Revisions on figure.RevisionId equals revision.Id
               select new AreaFigure(
                   figure.AreaId, figure.IndicatorId, figure.Amount, figure.Qualifier, figure.IsOneSided,
                   EF.Property<Guid>(revision, "ReportId"), revision.Id, revision.Number,
                   revision.AloneSide, revision.SilentOffice, revision.PartyConfirmedBy, revision.PartyConfirmedAt, revision.MilitaryConfirmedBy, revision.MilitaryConfirmedAt))
        .ToListAsync(cancellation);

    /// <summary>The figures of some indicators by area and period.</summary>
    /// <param name="periodIds">The quarters of a span: ten years at most.</param>
    /// <param name="indicatorIds">What one total of a form is made of.</param>
    public static async Task<IReadOnlyList<AreaPeriodFigure>> AreaPeriodFiguresAsync(
        this PortalDb db, int provinceId, IReadOnlyList<int> periodIds, IReadOnlyList<int> indicatorIds, Counting counting, CancellationToken cancellation = default) =>
        await BothAsync(
            db.Counted(provinceId, counting).Where(figure => periodIds.Contains(figure.PeriodId) && indicatorIds.Contains(figure.IndicatorId)),
            db.ReenteredFigures.Where(figure => figure.ProvinceId == provinceId && periodIds.Contains(figure.PeriodId) && indicatorIds.Contains(figure.IndicatorId)),
            cancellation);

    /// <summary>Everything accepted of one area in some quarters, and what was brought in from papers where the portal was not there yet.</summary>
    public static async Task<IReadOnlyList<AreaPeriodFigure>> AreaFiguresOfPastAsync(
        this PortalDb db, int provinceId, IReadOnlyList<int> periodIds, int areaId, CancellationToken cancellation = default) =>
        await BothAsync(
            db.Counted(provinceId, Counting.Accepted).Where(figure => periodIds.Contains(figure.PeriodId) && figure.AreaId == areaId),
            db.ReenteredFigures.Where(figure => figure.ProvinceId == provinceId && periodIds.Contains(figure.PeriodId) && figure.AreaId == areaId),
            cancellation);

    /// <summary>What one area's accepted reports gave in the quarters of a year before the one named; one command.</summary>
    public static async Task<ILookup<int, FigureGroup>> AreaFiguresOfYearAsync(
        this PortalDb db, int provinceId, int areaId, Quarter before, CancellationToken cancellation = default)
    {
        var periods = db.Periods.Where(period => period.ProvinceId == provinceId && period.Year == before.Year && period.QuarterNumber < before.Number);
        var found = await db.Counted(provinceId, Counting.Accepted).Where(figure => figure.AreaId == areaId)
            .Join(periods, figure => figure.PeriodId, period => period.Id, (figure, period) => new { period.QuarterNumber, figure.IndicatorId, figure.Amount, figure.Qualifier, figure.IsOneSided, IsReentered = false })
            .Concat(db.ReenteredFigures.Where(figure => figure.ProvinceId == provinceId && figure.AreaId == areaId)
                .Join(periods, figure => figure.PeriodId, period => period.Id, (figure, period) => new { period.QuarterNumber, figure.IndicatorId, Amount = (long?)figure.Amount, figure.Qualifier, IsOneSided = false, IsReentered = true }))
            .ToListAsync(cancellation);
        return found.ToLookup(one => one.QuarterNumber, one => FigureGroup.Of(one.IndicatorId, new(one.Amount, one.Qualifier, one.IsOneSided, IsReentered: one.IsReentered)));
    }

    /// <summary>How many reports of each period are counted.</summary>
    public static async Task<IReadOnlyDictionary<int, int>> CountedReportsAsync(
        this PortalDb db, int provinceId, IReadOnlyList<int> periodIds, Counting counting, CancellationToken cancellation = default)
    {
        var submitted = counting is Counting.Submitted;
        return await db.Reports.IgnoreAutoIncludes()
            .Where(report => report.ProvinceId == provinceId && periodIds.Contains(report.PeriodId)
                && (report.FirstAcceptedAt != null || (submitted && report.State == ReportState.Submitted)))
            .GroupBy(report => report.PeriodId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
    }

    /// <summary>The three cells behind each area's figure of one typed indicator.</summary>
    public static async Task<IReadOnlyList<AreaCell>> AreaCellsAsync(
        this PortalDb db, int provinceId, int periodId, int indicatorId, Counting counting, CancellationToken cancellation = default) =>
        await (from figure in db.Counted(provinceId, counting)
               where figure.PeriodId == periodId && figure.IndicatorId == indicatorId
               join cell in db.Entries on new { figure.RevisionId, figure.IndicatorId } equals new { cell.RevisionId, cell.IndicatorId }
               select new AreaCell(figure.RevisionId, cell.Column, cell.Kind, cell.Amount, cell.Qualifier))
        .ToListAsync(cancellation);

    /// <summary>Every pairing of the province, of all times; whoever shows a period asks <see cref="PairingRow.Owes"/>.</summary>
    public static async Task<IReadOnlyList<PairingRow>> PairingRowsAsync(this PortalDb db, int provinceId, CancellationToken cancellation = default) =>
        await (from pairing in db.Pairings
               where pairing.ProvinceId == provinceId
               join area in db.Areas on pairing.AreaId equals area.Id
               orderby area.DisplayOrder, pairing.Id
               select new PairingRow(pairing.Id, area.Id, pairing.IsProvincial, pairing.ValidFrom, pairing.ValidTo, area.Type, area.Name, area.DisplayOrder, area.SortKey))
        .ToListAsync(cancellation);

    /// <param name="periodIds">The quarters that a matrix shows: never more than eight.</param>
    public static async Task<IReadOnlyList<ReportRow>> ReportRowsAsync(this PortalDb db, int provinceId, IReadOnlyList<int> periodIds, CancellationToken cancellation = default) =>
        await db.Reports
            .Where(report => report.ProvinceId == provinceId && periodIds.Contains(report.PeriodId))
            .Select(report => new ReportRow(
                report.PairingId,
                report.PeriodId,
                new ReportFacts(report.Id, report.State, report.FirstSubmittedAt, report.SubmittedAt, report.FirstAcceptedAt)))
            .ToListAsync(cancellation);

    /// <summary>Later due dates by period and pairing.</summary>
    /// <param name="periodIds">As for <see cref="ReportRowsAsync"/>.</param>
    public static async Task<IReadOnlyDictionary<(int PeriodId, int PairingId), DateOnly>> ExtensionsAsync(
        this PortalDb db, int provinceId, IReadOnlyList<int> periodIds, CancellationToken cancellation = default) =>
        await db.DueExtensions.AsNoTracking()
            .Where(extension => extension.ProvinceId == provinceId && periodIds.Contains(extension.PeriodId))
            .ToDictionaryAsync(extension => (extension.PeriodId, extension.PairingId), extension => extension.Due, cancellation);

    // One command for both tables; the shape is anonymous because a constructor in it would be the client's business.
    private static async Task<IReadOnlyList<AreaPeriodFigure>> BothAsync(
        IQueryable<AgreedFigure> agreed, IQueryable<ReenteredFigure> reentered, CancellationToken cancellation)
    {
        var found = await agreed
            .Select(figure => new { figure.AreaId, figure.PeriodId, figure.IndicatorId, figure.Amount, figure.Qualifier, figure.IsOneSided, IsReentered = false })
            .Concat(reentered.Select(figure => new { figure.AreaId, figure.PeriodId, figure.IndicatorId, Amount = (long?)figure.Amount, figure.Qualifier, IsOneSided = false, IsReentered = true }))
            .ToListAsync(cancellation);
        return found.ConvertAll(one => new AreaPeriodFigure(one.AreaId, one.PeriodId, one.IndicatorId, one.Amount, one.Qualifier, one.IsOneSided, one.IsReentered));
    }

    private static IQueryable<AgreedFigure> Counted(this PortalDb db, int provinceId, Counting counting) => counting is Counting.Accepted
        ? db.AgreedFigures.Where(figure => figure.ProvinceId == provinceId && figure.CountsAccepted)
        : db.AgreedFigures.Where(figure => figure.ProvinceId == provinceId && figure.CountsSubmitted);
}
