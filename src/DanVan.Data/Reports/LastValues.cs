using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Reports;

/// <summary>What one area's accepted report of a quarter says of one indicator; null where it says nothing.</summary>
/// <param name="Source">The paper that states a re-entered figure.</param>
public sealed record LastValue(Quarter Quarter, TotalFigure? Figure, string? Source);

public static class LastValues
{
    public const int Quarters = 12;

    /// <summary>The quarters before the report's own, oldest first, from the first that has a figure.</summary>
    public static async Task<IReadOnlyList<LastValue>> LastValuesAsync(this PortalDb db, WholeReport whole, int indicatorId, CancellationToken cancellation = default)
    {
        var (provinceId, areaId, own) = (whole.Report.ProvinceId, whole.Report.AreaId, whole.Period.WindowFrom);
        var figures = db.AgreedFigures
            .Where(figure => figure.ProvinceId == provinceId && figure.AreaId == areaId && figure.IndicatorId == indicatorId && figure.CountsAccepted)
            .Select(figure => new { figure.PeriodId, figure.Amount, figure.Qualifier, figure.IsOneSided, Source = (string?)null })
            .Concat(db.ReenteredFigures
                .Where(figure => figure.ProvinceId == provinceId && figure.AreaId == areaId && figure.IndicatorId == indicatorId)
                .Select(figure => new { figure.PeriodId, Amount = (long?)figure.Amount, figure.Qualifier, IsOneSided = false, Source = (string?)figure.Source }));
        var found = await (
            from period in db.Periods
            where period.ProvinceId == provinceId && period.WindowTo < own
            join figure in figures on period.Id equals figure.PeriodId into those
            from figure in those.DefaultIfEmpty()
            orderby period.Year descending, period.QuarterNumber descending
            select new
            {
                period.Year,
                period.QuarterNumber,
                PeriodId = (int?)figure.PeriodId,
                figure.Amount,
                Qualifier = (Qualifier?)figure.Qualifier,
                IsOneSided = (bool?)figure.IsOneSided,
                figure.Source,
            }).AsNoTracking().Take(Quarters).ToListAsync(cancellation);
        return [.. found
            .Select(one => new LastValue(
                new Quarter(one.Year, one.QuarterNumber),
                one.PeriodId is null ? null : new TotalFigure(one.Amount, one.Qualifier ?? Qualifier.Exact, one.IsOneSided is true, IsReentered: one.Source is not null),
                one.Source))
            .Reverse()
            .SkipWhile(value => value.Figure is null)];
    }
}
