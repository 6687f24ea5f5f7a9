using DanVan.Domain.Common;

namespace DanVan.Domain.Indicators;

/// <summary>One version of one code, as the rules of the whole catalogue look at it.</summary>
/// <param name="ValidTo">The last day, inclusive.</param>
/// <param name="IsProvincial">A province's own word, which goes before the national one on the days of both.</param>
public sealed record CatalogueEntry(string Code, IndicatorContent Content, DateOnly ValidFrom, DateOnly? ValidTo, bool IsProvincial = false)
{
    public DateOnly LastDay => ValidTo ?? DateOnly.MaxValue;

    public bool Meets(CatalogueEntry other) => ValidFrom <= other.LastDay && other.ValidFrom <= LastDay;
}

/// <summary>What is wrong with an entry, and in which field (a property of <see cref="IndicatorContent"/>, "Code", "ValidFrom" or "ValidTo").</summary>
public sealed record CatalogueFault(CatalogueEntry Entry, string Field, Refusal Refusal);
