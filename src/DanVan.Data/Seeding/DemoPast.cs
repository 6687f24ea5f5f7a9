using System.Globalization;
using System.Text;
using DanVan.Data.Indicators;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Seeding;

/// <summary>
/// The year before the portal, as a province would bring it in: a file with one row for each figure. Sizes follow what the same
/// area (or the one that took it over) reported a year later.
/// </summary>
internal sealed class DemoPast(PortalDb db, FrozenForms forms)
{
    private static readonly string[] Numerals = ["I", "II", "III", "IV"];

    public async Task<byte[]> FileAsync(int provinceId, int year, CancellationToken cancellation)
    {
        var random = new Random(year);
        var periods = await db.Periods.AsNoTracking().Where(period => period.ProvinceId == provinceId && (period.Year == year || period.Year == year + 1)).ToListAsync(cancellation);
        var nextIds = periods.Where(period => period.Year == year + 1).Select(period => period.Id).ToList();
        var figures = (await db.AgreedFigures.AsNoTracking().Where(figure => nextIds.Contains(figure.PeriodId) && figure.CountsAccepted && figure.Amount != null).ToListAsync(cancellation))
            .ToLookup(figure => (figure.PeriodId, figure.AreaId));
        var form = await forms.OfAsync(periods.First(period => period.FormId is not null).FormId!.Value, cancellation);
        var pairings = await db.Pairings.AsNoTracking().Where(pairing => pairing.ProvinceId == provinceId).OrderBy(pairing => pairing.Id).ToListAsync(cancellation);
        var areas = await db.Areas.AsNoTracking().Where(area => area.ProvinceId == provinceId).ToDictionaryAsync(area => area.Id, cancellation);
        var successors = (await db.Successions.AsNoTracking().Where(link => link.ProvinceId == provinceId).ToListAsync(cancellation))
            .Where(link => link.ToAreaId is not null).ToDictionary(link => link.FromAreaId, link => link.ToAreaId!.Value);

        var text = new StringBuilder("period,area_code,indicator_code,value,source\n");
        foreach (var period in periods.Where(period => period.Year == year).OrderBy(period => period.QuarterNumber))
        {
            var next = periods.Find(other => other.Quarter == new Quarter(year + 1, period.QuarterNumber));
            foreach (var pairing in pairings.Where(pairing => next is not null && pairing.IsValidOn(period.WindowTo)))
            {
                foreach (var figure in figures[(next!.Id, successors.GetValueOrDefault(pairing.AreaId, pairing.AreaId))])
                {
                    var measure = form.Find(figure.IndicatorId)!.Measure;
                    var amount = ReenteredAmount(figure, measure, random);
                    _ = text.Append(CultureInfo.InvariantCulture, $"{period.Quarter},{areas[pairing.AreaId].Code},{form.Find(figure.IndicatorId)!.Code},\"{measure.Format(amount)}\",")
                        .Append(CultureInfo.InvariantCulture, $"Báo cáo kết quả phối hợp quý {Numerals[period.QuarterNumber - 1]}/{year} của địa bàn\n");
                }
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // Whole steps of what can be typed, a little less than a year later.
    private static long ReenteredAmount(AgreedFigure figure, Measure measure, Random random)
    {
        var step = measure.AmountPerScaledEntry;
        return figure.Amount!.Value * random.Next(70, 101) / 100 / step * step;
    }
}
