using DanVan.Data.Reports;
using DanVan.Domain.Consolidated;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;

namespace DanVan.Data.Consolidated;

/// <summary>What a freezing at this moment would keep: the accepted reports, every line of the form, the areas that lack.</summary>
/// <param name="Missing">Names of the areas that owe a report and have none that was accepted.</param>
public sealed record LiveInputs(IReadOnlyList<ConsolidatedInput> Inputs, IReadOnlyList<string> Missing, IReadOnlyList<ConsolidatedFigure> Figures)
{
    public static async Task<LiveInputs> LoadAsync(PortalDb db, ReportingPeriod period, FormDefinition form, CancellationToken cancellation = default)
    {
        var inputs = await db.InputsAsync(period.ProvinceId, period.Id, cancellation);
        var pairings = await db.PairingRowsAsync(period.ProvinceId, cancellation);
        var there = (await db.ReportRowsAsync(period.ProvinceId, [period.Id], cancellation)).Where(report => report.Facts.CountsAccepted).Select(report => report.PairingId).ToHashSet();
        var groups = await db.FigureGroupsAsync(period.ProvinceId, [period.Id], Counting.Accepted, cancellation);
        var totals = new Domain.Figures.Consolidation(form, groups[period.Id]);
        return new(
            inputs,
            [.. pairings.Where(pairing => pairing.Owes(period) && !there.Contains(pairing.PairingId)).OrderBy(pairing => pairing.DisplayOrder)
                .Select(pairing => pairing.IsProvincial ? "cấp tỉnh trực tiếp thực hiện" : $"{pairing.AreaType} {pairing.AreaName}")],
            [.. form.Lines.Select(line => (line.Id, Total: totals[line.Id])).Select(pair => new ConsolidatedFigure(
                pair.Id, pair.Total.Amount, pair.Total.Qualifier, pair.Total.IsOneSided, pair.Total.IsPartial, totals.ReportsBehind(pair.Id)))]);
    }
}
