using DanVan.Domain.Common;
using DanVan.Domain.Figures;

namespace DanVan.Domain.Indicators;

/// <summary>Everything that a catalogue row says about an indicator, apart from its code and days.</summary>
/// <param name="Parts">Codes that a Total adds.</param>
/// <param name="Numerator">Codes whose sum a Ratio divides.</param>
/// <param name="Denominator">Codes whose sum it divides by.</param>
/// <param name="LeadSide">Only with <see cref="Settlement.Lead"/>.</param>
/// <param name="Min">Smallest plausible value, in <paramref name="Unit"/>.</param>
/// <param name="Max">Largest plausible value, in <paramref name="Unit"/>.</param>
/// <param name="Source">"registry", or the outside body that supplies it.</param>
public sealed record IndicatorContent(
    string Name,
    string Unit,
    string? EntryUnit,
    string Group,
    IndicatorKind Kind,
    IReadOnlyList<string> Parts,
    IReadOnlyList<string> Numerator,
    IReadOnlyList<string> Denominator,
    Owner Owner,
    Settlement? Settle,
    Side? LeadSide,
    int Decimals,
    long? Min,
    long? Max,
    Direction Direction,
    string Source,
    string Definition);

/// <summary>What an indicator means from a day on; frozen once a period that uses it has opened.</summary>
public sealed class IndicatorVersion
{
    public const int NameMaxLength = 200;
    public const int UnitMaxLength = 40;
    public const int GroupMaxLength = 80;
    public const int SourceMaxLength = 200;
    public const int DefinitionMaxLength = 1000;

    /// <summary>Of a list of codes joined by "+".</summary>
    public const int CodesMaxLength = 1000;
    public const int MaxDecimals = 4;

    private IndicatorVersion()
    {
        Name = Unit = Group = Source = Definition = PartCodes = NumeratorCodes = DenominatorCodes = SearchKey = "";
    }

    public int Id { get; private init; }

    public int IndicatorId { get; private init; }

    /// <summary>Null for the national version; otherwise the province whose override it is.</summary>
    public int? ProvinceId { get; private init; }

    public string Name { get; private set; }

    public string Unit { get; private set; }

    public string? EntryUnit { get; private set; }

    public string Group { get; private set; }

    public IndicatorKind Kind { get; private set; }

    /// <summary>Codes joined by "+", as in the catalogue file.</summary>
    public string PartCodes { get; private set; }

    public string NumeratorCodes { get; private set; }

    public string DenominatorCodes { get; private set; }

    public Owner Owner { get; private set; }

    public Settlement? Settle { get; private set; }

    public Side? LeadSide { get; private set; }

    public int Decimals { get; private set; }

    public long? Min { get; private set; }

    public long? Max { get; private set; }

    public Direction Direction { get; private set; }

    public string Source { get; private set; }

    public string Definition { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Order within the catalogue.</summary>
    public int DisplayOrder { get; private set; }

    /// <summary>Folded name, for search.</summary>
    public string SearchKey { get; private set; }

    public Measure Measure => new(Unit, EntryUnit, Decimals, Min, Max);

    public IndicatorContent Content => new(
        Name, Unit, EntryUnit, Group, Kind, Codes(PartCodes), Codes(NumeratorCodes), Codes(DenominatorCodes),
        Owner, Settle, LeadSide, Decimals, Min, Max, Direction, Source, Definition);

    internal static IndicatorVersion Create(IndicatorContent content, int? provinceId, DateOnly validFrom, DateOnly? validTo, int displayOrder)
    {
        var version = new IndicatorVersion { ProvinceId = provinceId };
        version.Change(content, validFrom, validTo, displayOrder);
        return version;
    }

    public bool IsInForce(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>Only while no opened period uses it; afterwards end it and add the next one.</summary>
    internal void Change(IndicatorContent content, DateOnly validFrom, DateOnly? validTo, int displayOrder)
    {
        Name = content.Name;
        SearchKey = VietnameseText.Fold(content.Name);
        Unit = content.Unit;
        EntryUnit = content.EntryUnit;
        Group = content.Group;
        Kind = content.Kind;
        PartCodes = string.Join('+', content.Parts);
        NumeratorCodes = string.Join('+', content.Numerator);
        DenominatorCodes = string.Join('+', content.Denominator);
        Owner = content.Owner;
        Settle = content.Settle;
        LeadSide = content.LeadSide;
        Decimals = content.Decimals;
        Min = content.Min;
        Max = content.Max;
        Direction = content.Direction;
        Source = content.Source;
        Definition = content.Definition;
        ValidFrom = validFrom;
        ValidTo = validTo;
        DisplayOrder = displayOrder;
    }

    internal void End(DateOnly? lastDay) => ValidTo = lastDay;

    private static IReadOnlyList<string> Codes(string joined) => CatalogueFile.Codes(joined);
}
