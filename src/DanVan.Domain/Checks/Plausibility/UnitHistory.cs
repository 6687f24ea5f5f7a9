using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;

namespace DanVan.Domain.Checks.Plausibility;

/// <summary>What an area agreed on in one accepted quarter.</summary>
/// <param name="Amount">Smallest stored unit.</param>
public sealed record PastAmount(int IndicatorId, Quarter Quarter, long Amount);

/// <summary>
/// The unit's own history (Số liệu các quý trước): the same area's accepted figures, at most eight quarters back. Figures that
/// one side gave alone are no measure for what both do, and are left out by whoever makes it.
/// </summary>
public sealed class UnitHistory(IEnumerable<PastAmount> amounts)
{
    /// <summary>How far back figures are compared: two years, so that every season was seen twice.</summary>
    public const int Quarters = 8;

    private readonly ILookup<int, PastAmount> _byIndicator = amounts.OrderByDescending(amount => amount.Quarter).ToLookup(amount => amount.IndicatorId);

    public static UnitHistory None { get; } = new([]);

    /// <summary>The last quarter first; empty where nothing is known.</summary>
    public IReadOnlyList<PastAmount> this[int indicatorId] => [.. _byIndicator[indicatorId]];
}

/// <summary>What the same area reported before the report's quarter.</summary>
/// <param name="PreviousQuarter">Agreed figures of the quarter before.</param>
/// <param name="Cumulative">Since the beginning of the year, this quarter's figures among them.</param>
public sealed record ReportPast(Totals PreviousQuarter, Totals Cumulative, UnitHistory History)
{
    public static ReportPast None(FormDefinition form) =>
        new(new Totals(form, new Dictionary<int, TotalFigure>()), new Totals(form, new Dictionary<int, TotalFigure>()), UnitHistory.None);
}
