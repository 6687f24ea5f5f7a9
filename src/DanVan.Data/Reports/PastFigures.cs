using DanVan.Domain.Checks.Plausibility;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Reports;

/// <summary>What the same area reported before, beside a report's own figures; totals and ratios computed from accepted figures.</summary>
/// <param name="YearBefore">The quarters of the year before this one with what was accepted of each.</param>
/// <param name="History">The last eight accepted quarters; empty unless asked for.</param>
public sealed record PastFigures(Totals PreviousQuarter, Totals SamePeriodLastYear, IReadOnlyList<(Quarter Quarter, IReadOnlyList<FigureGroup> Groups)> YearBefore, UnitHistory History)
{
    /// <summary>One query for the periods, one for the figures, however many indicators there are.</summary>
    /// <param name="withHistory">The unit's history too: more figures, not more queries.</param>
    public static async Task<PastFigures> LoadAsync(PortalDb db, WholeReport whole, bool withHistory = false, CancellationToken cancellation = default)
    {
        var quarter = whole.Period.Quarter;
        var provinceId = whole.Report.ProvinceId;
        var first = withHistory ? quarter.Before(UnitHistory.Quarters) : new Quarter(quarter.Year - 1, 1);
        var periods = await db.Periods.AsNoTracking()
            .Where(period => period.ProvinceId == provinceId && period.Year >= first.Year && period.Year <= quarter.Year)
            .Select(period => new { period.Id, period.Year, period.QuarterNumber })
            .ToListAsync(cancellation);
        var before = periods
            .Select(period => (period.Id, Quarter: new Quarter(period.Year, period.QuarterNumber)))
            .Where(period => period.Quarter < quarter && (withHistory ? period.Quarter >= first : period.Quarter.Year == quarter.Year || period.Quarter == quarter.Previous || period.Quarter == quarter.SameOfLastYear))
            .ToDictionary(period => period.Quarter, period => period.Id);
        var ids = before.Values.ToList();
        var areaId = whole.Report.AreaId;
        var figures = ids.Count == 0
            ? []
            : await db.AreaFiguresOfPastAsync(provinceId, ids, areaId, cancellation);
        var byPeriod = figures.ToLookup(figure => figure.PeriodId);
        return new PastFigures(
            Of(quarter.Previous),
            Of(quarter.SameOfLastYear),
            [.. Enumerable.Range(1, quarter.Number - 1).Select(number => new Quarter(quarter.Year, number)).Select(past => (past, GroupsOf(past)))],
            withHistory ? HistoryOf() : UnitHistory.None);

        Totals Of(Quarter past) => new(whole.Form, FiguresOf(past).ToDictionary(figure => figure.IndicatorId, figure => figure.Total));

        IReadOnlyList<FigureGroup> GroupsOf(Quarter past) => [.. FiguresOf(past).Select(figure => figure.Group)];

        // What one side gave alone is no measure for what both do.
        UnitHistory HistoryOf() => new(
            from pair in before
            from figure in byPeriod[pair.Value]
            where figure.Amount is not null && !figure.IsOneSided
            select new PastAmount(figure.IndicatorId, pair.Key, figure.Amount!.Value));

        IEnumerable<AreaPeriodFigure> FiguresOf(Quarter past) => before.TryGetValue(past, out var id) ? byPeriod[id] : [];
    }

    /// <summary>Lũy kế with this quarter's figures as they are now on top.</summary>
    public Totals CumulativeWith(WholeReport whole) => Cumulative(whole, YearBefore);

    /// <summary>Lũy kế alone, in one command: it is asked for at every cell that is kept.</summary>
    public static async Task<Totals> CumulativeAsync(PortalDb db, WholeReport whole, CancellationToken cancellation = default)
    {
        var quarter = whole.Period.Quarter;
        var groups = quarter.Number == 1 ? null : await db.AreaFiguresOfYearAsync(whole.Report.ProvinceId, whole.Report.AreaId, quarter, cancellation);
        return Cumulative(whole, Enumerable.Range(1, quarter.Number - 1).Select(number => (new Quarter(quarter.Year, number), (IReadOnlyList<FigureGroup>)[.. groups![number]])));
    }

    private static Totals Cumulative(WholeReport whole, IEnumerable<(Quarter Quarter, IReadOnlyList<FigureGroup> Groups)> before)
    {
        var present = whole.Present;
        IReadOnlyList<FigureGroup> now =
        [
            .. whole.Rows.Select(row => (row.Indicator.Id, Settled: row.Settled(present))).Where(row => row.Settled.HasFigure)
                .Select(row => FigureGroup.Of(row.Id, new(row.Settled.Figure.Amount, row.Settled.Figure.Qualifier, row.Settled.IsOneSided))),
        ];
        return new CumulativeConsolidation(whole.Form, [.. before, (whole.Period.Quarter, now)]).Figures.Totals;
    }
}
