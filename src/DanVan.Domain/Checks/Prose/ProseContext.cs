using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Checks.Prose;

/// <summary>Which stretch of time the report speaks of.</summary>
public enum ReportStretch
{
    Quarter = 1,
    HalfYear = 2,
    NineMonths = 3,
    Year = 4,
}

/// <summary>An indicator with the figures that the prose may rightly repeat.</summary>
/// <param name="Figures">The agreed figure first, then own figures of the sides; blanks are left out of the comparison.</param>
public sealed record FormFigures(IndicatorDefinition Indicator, IReadOnlyList<Figure> Figures);

/// <summary>What the guard knows about the report whose narrative it reads.</summary>
/// <param name="Year">The report's year; a stretch of another year is not its business. Null when unknown.</param>
/// <param name="Form">Empty where no cells should be compared.</param>
public sealed record ProseContext(ReportStretch Stretch, int? Year, IReadOnlyList<FormFigures> Form)
{
    /// <summary>3, 6, 9 or 12.</summary>
    public int Months => (int)Stretch * 3;
}
