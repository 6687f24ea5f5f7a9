using DanVan.Data;
using DanVan.Data.Consolidated;
using DanVan.Data.Reports;
using DanVan.Domain.Consolidated;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;

namespace DanVan.Web.Pages.Consolidation.Report;

/// <summary>What a freezing at this moment would keep: the accepted reports, every line of the form, the areas that lack.</summary>
public sealed record LiveInputs(IReadOnlyList<ConsolidatedInput> Inputs, IReadOnlyList<string> Missing, IReadOnlyList<ConsolidatedFigure> Figures)
{
    public static async Task<LiveInputs> LoadAsync(PortalDb db, ReportingPeriod period, FormDefinition form)
    {
        var inputs = await db.InputsAsync(period.ProvinceId, period.Id);
        var pairings = await db.PairingRowsAsync(period.ProvinceId);
        var reports = await db.ReportRowsAsync(period.ProvinceId, [period.Id]);
        var done = Completeness.Of(period, pairings, reports, new Dictionary<(int, int), DateOnly>(), period.WindowTo, seesStates: true);
        var groups = await db.FigureGroupsAsync(period.ProvinceId, [period.Id], Counting.Accepted);
        var totals = new Domain.Figures.Consolidation(form, groups[period.Id]);
        return new(
            inputs,
            [.. done.All.Where(row => row.Report is not { CountsAccepted: true }).Select(row => row.Area)],
            [.. form.Lines.Select(line => (line.Id, Total: totals[line.Id])).Select(pair => new ConsolidatedFigure(
                pair.Id, pair.Total.Amount, pair.Total.Qualifier, pair.Total.IsOneSided, pair.Total.IsPartial, totals.ReportsBehind(pair.Id)))]);
    }
}
