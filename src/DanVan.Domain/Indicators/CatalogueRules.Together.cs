using DanVan.Domain.Common;

namespace DanVan.Domain.Indicators;

public static partial class CatalogueRules
{
    /// <summary>What can only be said of all entries together: overlaps, parts of other kinds and units, circles.</summary>
    public static IEnumerable<CatalogueFault> CheckTogether(IReadOnlyList<CatalogueEntry> entries)
    {
        var effective = Effective(entries);
        return CheckOverlaps(entries).Concat(entries.SelectMany(entry => CheckRelations(entry, effective))).Concat(CheckCircles(entries));
    }

    private static IEnumerable<CatalogueFault> CheckOverlaps(IReadOnlyList<CatalogueEntry> entries)
    {
        foreach (var versions in entries.GroupBy(entry => (entry.Code, entry.IsProvincial)))
        {
            CatalogueEntry? longest = null;
            foreach (var version in versions.OrderBy(entry => entry.ValidFrom))
            {
                if (longest?.ValidFrom == version.ValidFrom)
                {
                    yield return new(version, "Code", IndicatorRefusals.Duplicate(version.Code));
                }
                else if (longest?.Meets(version) is true)
                {
                    yield return new(version, "ValidFrom", IndicatorRefusals.Overlaps(version.Code, longest.ValidFrom));
                }

                longest = longest is null || version.LastDay > longest.LastDay ? version : longest;
            }
        }
    }

    // What is really in force on a day: national entries less the days on which the province has its own word.
    private static ILookup<string, CatalogueEntry> Effective(IReadOnlyList<CatalogueEntry> entries)
    {
        var own = entries.Where(entry => entry.IsProvincial).ToLookup(entry => entry.Code, StringComparer.Ordinal);
        return entries
            .SelectMany(entry => entry.IsProvincial ? [entry] : Without(entry, own[entry.Code].OrderBy(other => other.ValidFrom)))
            .ToLookup(entry => entry.Code, StringComparer.Ordinal);
    }

    private static IEnumerable<CatalogueEntry> Without(CatalogueEntry entry, IEnumerable<CatalogueEntry> covers)
    {
        var from = entry.ValidFrom;
        foreach (var cover in covers.Where(entry.Meets))
        {
            if (from < cover.ValidFrom)
            {
                yield return entry with { ValidFrom = from, ValidTo = cover.ValidFrom.AddDays(-1) };
            }

            if (cover.ValidTo is null)
            {
                yield break;
            }

            from = cover.LastDay.AddDays(1) > from ? cover.LastDay.AddDays(1) : from;
        }

        if (from <= entry.LastDay)
        {
            yield return entry with { ValidFrom = from };
        }
    }

    private static IEnumerable<CatalogueFault> CheckRelations(CatalogueEntry entry, ILookup<string, CatalogueEntry> effective)
    {
        // An entry hidden on all its days by the province's own says nothing any more.
        var shown = effective[entry.Code].Where(part => ReferenceEquals(part.Content, entry.Content)).ToList();
        if (shown.Count == 0)
        {
            return [];
        }

        var content = entry.Content;
        return content.Kind switch
        {
            IndicatorKind.Total => CheckAdded(nameof(content.Parts), content.Parts, content.Unit, StoredDecimals(content)),
            IndicatorKind.Ratio => CheckRatio(),
            _ => [],
        };

        IEnumerable<CatalogueFault> CheckRatio()
        {
            // Figures that are added must be of one kind; a percentage also divides like by like.
            var first = content.Numerator.SelectMany(code => Overlapping(code)).FirstOrDefault();
            var below = content.Unit == "%" ? first : content.Denominator.SelectMany(code => Overlapping(code)).FirstOrDefault();
            return CheckAdded(nameof(content.Numerator), content.Numerator, first?.Content.Unit, first is null ? 0 : StoredDecimals(first.Content))
                .Concat(CheckAdded(nameof(content.Denominator), content.Denominator, below?.Content.Unit, below is null ? 0 : StoredDecimals(below.Content)));
        }

        IEnumerable<CatalogueFault> CheckAdded(string field, IReadOnlyList<string> codes, string? unit, int decimals)
        {
            foreach (var code in codes.Distinct(StringComparer.Ordinal).Where(code => code != entry.Code))
            {
                foreach (var refusal in effective.Contains(code) ? CheckParts(code, unit, decimals) : [IndicatorRefusals.PartUnknown(code)])
                {
                    yield return new(entry, field, refusal);
                }
            }
        }

        IEnumerable<Refusal> CheckParts(string code, string? unit, int decimals)
        {
            var parts = Overlapping(code).Select(part => part.Content).Distinct().ToList();
            if (parts.Count == 0)
            {
                yield return IndicatorRefusals.PartNotInForce(code);
            }

            foreach (var part in parts)
            {
                if (part.Kind is IndicatorKind.Ratio)
                {
                    yield return IndicatorRefusals.PartIsRatio(code);
                }
                else if (unit is not null && part.Unit != unit)
                {
                    yield return IndicatorRefusals.PartOtherUnit(code, part.Unit, unit);
                }
                else if (unit is not null && StoredDecimals(part) != decimals)
                {
                    yield return IndicatorRefusals.PartOtherDecimals(code, StoredDecimals(part), decimals);
                }

                if (content.Owner is not Owner.Both && part.Owner is not Owner.Both && part.Owner != content.Owner)
                {
                    yield return IndicatorRefusals.PartOfOtherSide(code);
                }
            }
        }

        IEnumerable<CatalogueEntry> Overlapping(string code) => effective[code].Where(part => shown.Exists(part.Meets));
    }

    // Peels off whatever leads nowhere and whatever nothing leads to; what remains goes round in circles. No recursion: a
    // hostile file may hold a chain of twenty thousand.
    private static IEnumerable<CatalogueFault> CheckCircles(IReadOnlyList<CatalogueEntry> entries)
    {
        var computed = entries.Where(entry => Needed(entry.Content).Any()).ToList();
        var edges = computed
            .SelectMany(entry => Needed(entry.Content).Where(code => code != entry.Code).Select(code => (From: entry.Code, To: code)))
            .Distinct()
            .ToList();
        var left = Peel(edges, edge => edge.From, edge => edge.To);
        left = Peel(left, edge => edge.To, edge => edge.From);
        var circling = left.Select(edge => edge.From).ToHashSet(StringComparer.Ordinal);
        return computed
            .Where(entry => circling.Contains(entry.Code))
            .Select(entry => new CatalogueFault(entry, entry.Content.Kind is IndicatorKind.Ratio ? nameof(IndicatorContent.Numerator) : nameof(IndicatorContent.Parts), IndicatorRefusals.Cyclic(entry.Code)));
    }

    private static IEnumerable<string> Needed(IndicatorContent content) => content.Parts.Concat(content.Numerator).Concat(content.Denominator);

    private static List<(string From, string To)> Peel(List<(string From, string To)> edges, Func<(string From, string To), string> near, Func<(string From, string To), string> far)
    {
        var open = edges.GroupBy(near, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var into = edges.ToLookup(far, StringComparer.Ordinal);
        var ends = new Queue<string>(edges.Select(far).Distinct(StringComparer.Ordinal).Where(code => !open.ContainsKey(code)));
        var gone = new HashSet<string>(ends, StringComparer.Ordinal);
        while (ends.TryDequeue(out var end))
        {
            foreach (var edge in into[end])
            {
                var code = near(edge);
                open[code]--;
                if (open[code] == 0 && gone.Add(code))
                {
                    ends.Enqueue(code);
                }
            }
        }

        return edges.FindAll(edge => !gone.Contains(edge.From) && !gone.Contains(edge.To));
    }
}
