using DanVan.Domain.Checks.Plausibility;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Reports;

/// <summary>What the same area reported before, beside a report's own figures; totals and ratios computed from accepted figures.</summary>
/// <param name="YearToDate">Accepted quarters of the year before this one: flows added, snapshots the last.</param>
/// <param name="History">The last eight accepted quarters; empty unless asked for.</param>
public sealed record PastFigures(Totals PreviousQuarter, Totals SamePeriodLastYear, IReadOnlyDictionary<int, TotalFigure> YearToDate, UnitHistory History)
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
            : await db.AgreedFigures.AsNoTracking()
                .Where(figure => figure.ProvinceId == provinceId && ids.Contains(figure.PeriodId) && figure.AreaId == areaId && figure.CountsAccepted)
                .ToListAsync(cancellation);
        var byPeriod = figures.ToLookup(figure => figure.PeriodId);
        return new PastFigures(Of(quarter.Previous), Of(quarter.SameOfLastYear), YearToDateOf(), withHistory ? HistoryOf() : UnitHistory.None);

        Totals Of(Quarter past) => new(whole.Form, before.TryGetValue(past, out var id)
            ? byPeriod[id].ToDictionary(figure => figure.IndicatorId, figure => new TotalFigure(figure.Amount, figure.Qualifier, figure.IsOneSided))
            : []);

        // What one side gave alone is no measure for what both do.
        UnitHistory HistoryOf() => new(
            from pair in before
            from figure in byPeriod[pair.Value]
            where figure.Amount is not null && !figure.IsOneSided
            select new PastAmount(figure.IndicatorId, pair.Key, figure.Amount!.Value));

        Dictionary<int, TotalFigure> YearToDateOf()
        {
            var sums = new Dictionary<int, TotalFigure>();
            foreach (var (past, id) in before.Where(pair => pair.Key.Year == quarter.Year).OrderBy(pair => pair.Key))
            {
                foreach (var figure in byPeriod[id].Where(figure => figure.Amount is not null))
                {
                    var now = new TotalFigure(figure.Amount, figure.Qualifier, figure.IsOneSided);
                    sums[figure.IndicatorId] = whole.Form.Find(figure.IndicatorId)?.Kind is IndicatorKind.Snapshot || !sums.TryGetValue(figure.IndicatorId, out var sum)
                        ? now
                        : new TotalFigure(sum.Amount + now.Amount, Qualifiers.OfSum([sum.Qualifier, now.Qualifier]), sum.IsOneSided || now.IsOneSided);
                }
            }

            return sums;
        }
    }

    /// <summary>Cumulative with this quarter's figures on top: flows added, snapshots replaced, totals and ratios recomputed.</summary>
    public Totals CumulativeWith(WholeReport whole)
    {
        var sums = new Dictionary<int, TotalFigure>(YearToDate);
        foreach (var row in whole.Rows)
        {
            if (row.Settled(whole.Present) is { HasFigure: true } settled)
            {
                var now = new TotalFigure(settled.Figure.Amount, settled.Figure.Qualifier, settled.IsOneSided);
                sums[row.Indicator.Id] = row.Indicator.Kind is IndicatorKind.Snapshot || !sums.TryGetValue(row.Indicator.Id, out var sum)
                    ? now
                    : new TotalFigure(sum.Amount + now.Amount, Qualifiers.OfSum([sum.Qualifier, now.Qualifier]), sum.IsOneSided || now.IsOneSided);
            }
        }

        return new Totals(whole.Form, sums);
    }
}
