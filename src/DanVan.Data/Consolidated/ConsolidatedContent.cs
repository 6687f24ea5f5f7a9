using DanVan.Data.Reports;
using DanVan.Domain.Consolidated;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Consolidated;

/// <summary>What a revision of the province's report is made of: its reports, every line of the form, the areas that lack.</summary>
/// <param name="Missing">Names of the areas that owe a report and have none that was accepted.</param>
public sealed record ConsolidatedContent(IReadOnlyList<ConsolidatedInput> Inputs, IReadOnlyList<string> Missing, IReadOnlyList<ConsolidatedFigure> Figures)
{
    private readonly Dictionary<int, TotalFigure> _totals = Figures.ToDictionary(figure => figure.IndicatorId, figure => figure.Total);

    /// <summary>A line's figure; nothing where the form of then had no such line.</summary>
    public TotalFigure this[int indicatorId] => _totals.GetValueOrDefault(indicatorId, TotalFigure.None);

    /// <summary>As frozen, or what a freezing at this moment would keep.</summary>
    /// <param name="db">The session.</param>
    /// <param name="period">The quarter.</param>
    /// <param name="form">Its form.</param>
    /// <param name="revision">Null, or one that is being prepared, for this moment.</param>
    /// <param name="cancellation">The caller's.</param>
    public static async Task<ConsolidatedContent> LoadAsync(PortalDb db, ReportingPeriod period, FormDefinition form, ConsolidatedRevision? revision, CancellationToken cancellation = default) =>
        revision?.FrozenAt is null ? await LiveAsync(db, period, form, cancellation) : await FrozenAsync(db, revision.Id, cancellation);

    private static async Task<ConsolidatedContent> FrozenAsync(PortalDb db, int revisionId, CancellationToken cancellation)
    {
        var frozen = await db.Set<ConsolidatedRevision>().AsNoTracking()
            .Include(one => one.Inputs.OrderBy(input => input.Id)).Include(one => one.Figures).AsSplitQuery()
            .SingleAsync(one => one.Id == revisionId, cancellation);
        return new(frozen.Inputs, frozen.MissingAreas, frozen.Figures);
    }

    private static async Task<ConsolidatedContent> LiveAsync(PortalDb db, ReportingPeriod period, FormDefinition form, CancellationToken cancellation)
    {
        var inputs = await db.InputsAsync(period.ProvinceId, period.Id, cancellation);
        var there = (await db.ReportRowsAsync(period.ProvinceId, [period.Id], cancellation)).Where(report => report.Facts.CountsAccepted).Select(report => report.PairingId).ToHashSet();
        var pairings = await db.PairingRowsAsync(period.ProvinceId, cancellation);
        var groups = await db.FigureGroupsAsync(period.ProvinceId, [period.Id], Counting.Accepted, cancellation);
        var totals = new Domain.Figures.Consolidation(form, groups[period.Id]);
        return new(
            inputs,
            [.. pairings.Where(pairing => pairing.Owes(period) && !there.Contains(pairing.PairingId)).Select(pairing => $"{pairing.AreaType} {pairing.AreaName}")],
            [.. form.Lines.Select(line => (line.Id, Total: totals[line.Id])).Select(pair => new ConsolidatedFigure(
                pair.Id, pair.Total.Amount, pair.Total.Qualifier, pair.Total.IsOneSided, pair.Total.IsPartial, totals.ReportsBehind(pair.Id)))]);
    }
}
