using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Reports;

/// <summary>What one area's accepted report of a quarter says of one indicator; null where it says nothing.</summary>
public sealed record LastValue(Quarter Quarter, TotalFigure? Figure);

public static class LastValues
{
    public const int Quarters = 12;

    /// <summary>The quarters before the report's own, oldest first, from the first that has a figure.</summary>
    public static async Task<IReadOnlyList<LastValue>> LastValuesAsync(this PortalDb db, WholeReport whole, int indicatorId, CancellationToken cancellation = default)
    {
        var (provinceId, areaId, own) = (whole.Report.ProvinceId, whole.Report.AreaId, whole.Period.WindowFrom);
        var found = await (
            from period in db.Periods
            where period.ProvinceId == provinceId && period.WindowTo < own
            join figure in db.AgreedFigures.Where(figure => figure.AreaId == areaId && figure.IndicatorId == indicatorId && figure.CountsAccepted) on period.Id equals figure.PeriodId into figures
            from figure in figures.DefaultIfEmpty()
            orderby period.Year descending, period.QuarterNumber descending
            select new { period.Year, period.QuarterNumber, Figure = figure }).AsNoTracking().Take(Quarters).ToListAsync(cancellation);
        return [.. found
            .Select(one => new LastValue(new Quarter(one.Year, one.QuarterNumber), one.Figure is null ? null : new TotalFigure(one.Figure.Amount, one.Figure.Qualifier, one.Figure.IsOneSided)))
            .Reverse()
            .SkipWhile(value => value.Figure is null)];
    }
}
