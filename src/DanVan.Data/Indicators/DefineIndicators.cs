using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Indicators;

/// <summary>What defining a set of entries came to: per entry its definition, and what is wrong in the catalogue since.</summary>
public sealed record DefinedCatalogue(IReadOnlyList<Definition> Definitions, IReadOnlyList<CatalogueFault> Faults);

/// <summary>
/// Says what indicators mean, in the actor's own name, and judges the whole catalogue afterwards: one page or one file, the
/// rules are the same. Nothing is saved here.
/// </summary>
public sealed class DefineIndicators(PortalDb db)
{
    public async Task<DefinedCatalogue> CarryOutAsync(IReadOnlyList<CatalogueEntry> entries, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var indicators = await db.Indicators.Where(indicator => indicator.ProvinceId == null || indicator.ProvinceId == actor.ProvinceId).ToListAsync(cancellation);
        var byCode = indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        var frozen = await db.FrozenVersionIdsAsync(entries is [var only] ? byCode.GetValueOrDefault(only.Code)?.Id ?? 0 : null, cancellation);
        var mark = await MarkAsync(actor, cancellation);
        var places = new CataloguePlaces(Own(indicators, actor));
        var before = Faults(byCode.Values, actor).ToHashSet();
        var definitions = new List<Definition>();
        foreach (var entry in entries)
        {
            if (!byCode.TryGetValue(entry.Code, out var indicator))
            {
                if (RefuseCode(entry.Code, mark) is { } refusal)
                {
                    definitions.Add(Definition.No(refusal));
                    continue;
                }

                indicator = new Indicator(entry.Code, actor.ProvinceId);
                byCode.Add(entry.Code, indicator);
                _ = db.Indicators.Add(indicator);
            }

            // A new code, or one that moves to another group, goes behind the last of its group.
            var former = indicator.VersionFor(actor.ProvinceId, entry.ValidFrom) ?? (indicator.Versions.Count > 0 ? indicator.Versions[0] : null);
            var place = former is null || former.Group != entry.Content.Group ? places.Next(entry.Content.Group) : (int?)null;
            definitions.Add(indicator.Define(entry.Content, entry.ValidFrom, entry.ValidTo, place, frozen.Contains, actor, now));
        }

        // A fault that was there before must not stop another row from being mended.
        return new(definitions, [.. Faults(byCode.Values, actor).Where(fault => !before.Contains(fault)).Select(fault => fault.Fault)]);
    }

    private static IEnumerable<ComparableFault> Faults(IEnumerable<Indicator> indicators, Actor actor) =>
        CatalogueRules.CheckTogether([.. indicators.SelectMany(indicator => Own([indicator], actor).Select(indicator.EntryOf))])
            .Select(fault => new ComparableFault(fault));

    // What stands in the actor's view: the nation alone, or the nation with the province's word.
    private static IEnumerable<IndicatorVersion> Own(IEnumerable<Indicator> indicators, Actor actor) =>
        indicators.SelectMany(indicator => indicator.Versions).Where(version => version.ProvinceId is null || version.ProvinceId == actor.ProvinceId);

    private static Refusal? RefuseCode(string code, string? mark)
    {
        if (mark is null)
        {
            return code is ['T', >= '0' and <= '9', ..] ? IndicatorRefusals.CodeLooksProvincial(code) : null;
        }

        return code.StartsWith(mark, StringComparison.Ordinal) ? null : IndicatorRefusals.CodeNeedsMark(code, mark);
    }

    private async Task<string?> MarkAsync(Actor actor, CancellationToken cancellation) => actor.ProvinceId is { } provinceId
        ? Indicator.MarkOf(await db.Provinces.Where(province => province.Id == provinceId).Select(province => province.Code).SingleAsync(cancellation))
        : null;

    private readonly record struct ComparableFault(CatalogueFault Fault)
    {
        public bool Equals(ComparableFault other) => Key == other.Key;

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

        private string Key => $"{Fault.Entry.Code} {Fault.Entry.ValidFrom:O} {Fault.Entry.IsProvincial} {Fault.Field} {Fault.Refusal}";
    }
}
