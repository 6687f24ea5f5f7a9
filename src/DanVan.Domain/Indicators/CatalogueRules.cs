using System.Text.RegularExpressions;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;

namespace DanVan.Domain.Indicators;

/// <summary>The rules of the catalogue: of one entry alone here, of all entries together in the other file.</summary>
public static partial class CatalogueRules
{
    /// <summary>
    /// The largest plausible value in the smallest stored unit. Nine thousand of them still fit into a long, so no sum over
    /// areas and quarters overflows.
    /// </summary>
    public const long LargestAmount = 1_000_000_000_000_000;

    private const string Money = "đồng";

    /// <summary>Every fault of a whole catalogue, national or one province's view of it.</summary>
    public static IReadOnlyList<CatalogueFault> Check(IReadOnlyList<CatalogueEntry> entries) =>
        [.. entries.SelectMany(CheckAlone), .. CheckTogether(entries)];

    /// <summary>What can be said of an entry without looking at others.</summary>
    public static IEnumerable<CatalogueFault> CheckAlone(CatalogueEntry entry) =>
        CheckWords(entry).Concat(CheckCodes(entry)).Concat(CheckSettlement(entry)).Concat(CheckMeasure(entry));

    private static IEnumerable<CatalogueFault> CheckWords(CatalogueEntry entry)
    {
        var content = entry.Content;
        if (!CodePattern().IsMatch(entry.Code))
        {
            yield return new(entry, "Code", IndicatorRefusals.CodeMalformed(entry.Code));
        }

        if (entry.ValidTo < entry.ValidFrom)
        {
            yield return new(entry, "ValidTo", IndicatorRefusals.DaysOutOfOrder());
        }

        foreach (var (field, text, most, required) in new[]
        {
            (nameof(content.Name), content.Name, IndicatorVersion.NameMaxLength, true),
            (nameof(content.Unit), content.Unit, IndicatorVersion.UnitMaxLength, true),
            (nameof(content.EntryUnit), content.EntryUnit ?? "", IndicatorVersion.UnitMaxLength, false),
            (nameof(content.Group), content.Group, IndicatorVersion.GroupMaxLength, true),
            (nameof(content.Source), content.Source, IndicatorVersion.SourceMaxLength, false),
            (nameof(content.Definition), content.Definition, IndicatorVersion.DefinitionMaxLength, false),
            (nameof(content.Parts), string.Join('+', content.Parts), IndicatorVersion.CodesMaxLength, false),
            (nameof(content.Numerator), string.Join('+', content.Numerator), IndicatorVersion.CodesMaxLength, false),
            (nameof(content.Denominator), string.Join('+', content.Denominator), IndicatorVersion.CodesMaxLength, false),
        })
        {
            if (required && string.IsNullOrWhiteSpace(text))
            {
                yield return new(entry, field, IndicatorRefusals.TextMissing());
            }

            if (text.Length > most)
            {
                yield return new(entry, field, IndicatorRefusals.TextTooLong(most));
            }
        }
    }

    private static IEnumerable<CatalogueFault> CheckCodes(CatalogueEntry entry)
    {
        var content = entry.Content;
        var (total, ratio) = (content.Kind is IndicatorKind.Total, content.Kind is IndicatorKind.Ratio);
        foreach (var (field, codes, wanted, missing) in new[]
        {
            (nameof(content.Parts), content.Parts, total, IndicatorRefusals.PartsMissing()),
            (nameof(content.Numerator), content.Numerator, ratio, IndicatorRefusals.NumeratorMissing()),
            (nameof(content.Denominator), content.Denominator, ratio, IndicatorRefusals.DenominatorMissing()),
        })
        {
            if (wanted && codes.Count == 0)
            {
                yield return new(entry, field, missing);
            }

            if (!wanted && codes.Count > 0)
            {
                yield return new(entry, field, IndicatorRefusals.CodesSuperfluous());
            }

            if (codes.Contains(entry.Code, StringComparer.Ordinal))
            {
                yield return new(entry, field, IndicatorRefusals.OfItself(entry.Code));
            }

            foreach (var twice in codes.GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            {
                yield return new(entry, field, IndicatorRefusals.PartTwice(twice.Key));
            }
        }
    }

    private static IEnumerable<CatalogueFault> CheckSettlement(CatalogueEntry entry)
    {
        var content = entry.Content;
        var settles = content.Owner is Owner.Both && content.Kind is (IndicatorKind.Sum or IndicatorKind.Snapshot);
        if (settles && content.Settle is null)
        {
            yield return new(entry, nameof(content.Settle), IndicatorRefusals.SettleMissing());
        }

        if (!settles && content.Settle is not null)
        {
            yield return new(entry, nameof(content.Settle), IndicatorRefusals.SettleSuperfluous());
        }

        if (content.Settle is Settlement.Lead && content.LeadSide is null)
        {
            yield return new(entry, nameof(content.LeadSide), IndicatorRefusals.LeadMissing());
        }

        if (content.Settle is not Settlement.Lead && content.LeadSide is not null)
        {
            yield return new(entry, nameof(content.LeadSide), IndicatorRefusals.LeadSuperfluous());
        }
    }

    private static IEnumerable<CatalogueFault> CheckMeasure(CatalogueEntry entry)
    {
        var content = entry.Content;
        if (content.Decimals is < 0 or > IndicatorVersion.MaxDecimals)
        {
            yield return new(entry, nameof(content.Decimals), IndicatorRefusals.DecimalsOutOfRange(IndicatorVersion.MaxDecimals));
            yield break;
        }

        if (content.EntryUnit is { } entryUnit && CheckEntryUnit(content, entryUnit) is { } refusal)
        {
            yield return new(entry, nameof(content.EntryUnit), refusal);
        }

        if (content.Min < 0)
        {
            yield return new(entry, nameof(content.Min), IndicatorRefusals.MinNegative());
        }

        if (content.Min > content.Max)
        {
            yield return new(entry, nameof(content.Max), IndicatorRefusals.MinAboveMax());
        }

        var most = LargestAmount / Measure.Power10(StoredDecimals(content));
        foreach (var (field, bound) in new[] { (nameof(content.Min), content.Min), (nameof(content.Max), content.Max) })
        {
            if (bound > most)
            {
                yield return new(entry, field, IndicatorRefusals.RangeTooLarge(VietnameseNumber.Format(most, 0)));
            }
        }
    }

    private static Refusal? CheckEntryUnit(IndicatorContent content, string entryUnit)
    {
        if (!Measure.KnowsEntryUnit(entryUnit))
        {
            return IndicatorRefusals.EntryUnitUnknown(entryUnit);
        }

        if (content.Kind is IndicatorKind.Ratio)
        {
            return IndicatorRefusals.EntryUnitOfRatio();
        }

        if (content.Unit != Money)
        {
            return IndicatorRefusals.EntryUnitNotOfUnit(entryUnit, content.Unit);
        }

        var finest = Measure.DecimalsOf(entryUnit);
        return content.Decimals > finest ? IndicatorRefusals.EntryUnitTooFine(entryUnit, finest) : null;
    }

    // Decimals of what is stored, which is what parts must share: money is whole đồng however it is typed.
    private static int StoredDecimals(IndicatorContent content) => content.EntryUnit is null ? content.Decimals : 0;

    [GeneratedRegex("^[A-Z][A-Z0-9_]{1,39}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();
}
