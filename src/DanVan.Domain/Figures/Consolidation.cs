using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;

namespace DanVan.Domain.Figures;

/// <summary>
/// The agreed figures of one indicator that carry one qualifier, added by the database: a total has at most six such rows,
/// however many reports stand behind it.
/// </summary>
/// <param name="Amount">Their sum in the smallest stored unit; null when none of them has an amount.</param>
/// <param name="Reports">How many of them have an amount: a report gives an indicator one figure.</param>
/// <param name="OneSided">How many were given by one side alone, those without an amount among them.</param>
/// <param name="IsReentered">They were brought in from papers of the time before the portal.</param>
public sealed record FigureGroup(int IndicatorId, Qualifier Qualifier, long? Amount, int Reports, int OneSided, bool IsReentered = false)
{
    /// <summary>One report's figure as a group of its own.</summary>
    public static FigureGroup Of(int indicatorId, TotalFigure figure) =>
        new(indicatorId, figure.Qualifier, figure.Amount, figure.Amount is null ? 0 : 1, figure.IsOneSided ? 1 : 0, figure.IsReentered);
}

/// <summary>
/// The figures of many reports as one (Tổng hợp): typed indicators are added, totals and ratios computed anew from the sums,
/// never added themselves.
/// </summary>
public sealed class Consolidation
{
    private readonly FormDefinition _form;
    private readonly Dictionary<int, int> _reports;

    public Consolidation(FormDefinition form, IEnumerable<FigureGroup> groups)
    {
        _form = form;
        var byIndicator = groups.GroupBy(group => group.IndicatorId).ToDictionary(group => group.Key, group => group.ToList());
        _reports = byIndicator.ToDictionary(pair => pair.Key, pair => pair.Value.Sum(group => group.Reports));
        Totals = new Totals(form, byIndicator.ToDictionary(pair => pair.Key, pair => Add(pair.Value)));
    }

    /// <summary>The figure of any indicator of the form, computed on the way where it is a total or a ratio.</summary>
    public TotalFigure this[int indicatorId] => Totals[indicatorId];

    /// <summary>Its figures as those of one report.</summary>
    public Totals Totals { get; }

    /// <summary>How many reports give the indicator a figure; of a computed one, its part with most.</summary>
    public int ReportsBehind(int indicatorId) =>
        _form.Find(indicatorId) is { IsComputed: true }
            ? _form.TypedPartsOf(indicatorId).Select(part => _reports.GetValueOrDefault(part.Id)).DefaultIfEmpty().Max()
            : _reports.GetValueOrDefault(indicatorId);

    private static TotalFigure Add(List<FigureGroup> groups)
    {
        var there = groups.Where(group => group.Amount is not null).ToList();
        var isOneSided = groups.Exists(group => group.OneSided > 0);
        if (there.Count == 0)
        {
            return TotalFigure.None with { IsOneSided = isOneSided };
        }

        // One figure keeps its own word, two or more merge theirs; beyond two the number of them changes nothing.
        var words = there.SelectMany(group => Enumerable.Repeat(group.Qualifier, Math.Min(group.Reports, 2))).ToList();
        return new(there.Aggregate(0L, (sum, group) => checked(sum + group.Amount!.Value)), Qualifiers.OfSum(words), isOneSided, IsReentered: there.Exists(group => group.IsReentered));
    }
}

/// <summary>
/// Several quarters of one year as one figure (Lũy kế): flows add up, snapshots take the last quarter that has one, totals and
/// ratios are computed from those.
/// </summary>
public sealed class CumulativeConsolidation
{
    private readonly FormDefinition _form;
    private readonly Dictionary<int, List<Quarter>> _there;
    private readonly IReadOnlyList<Quarter> _span;

    /// <param name="form">The form of the last quarter: what is asked for.</param>
    /// <param name="quarters">Every quarter of the span in the order of time, those without any figure with no groups.</param>
    public CumulativeConsolidation(FormDefinition form, IReadOnlyList<(Quarter Quarter, IReadOnlyList<FigureGroup> Groups)> quarters)
    {
        _form = form;
        _span = [.. quarters.Select(quarter => quarter.Quarter)];
        _there = quarters
            .SelectMany(quarter => quarter.Groups.Where(group => group.Amount is not null).Select(group => (group.IndicatorId, quarter.Quarter)))
            .Distinct()
            .GroupBy(pair => pair.IndicatorId)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Quarter).ToList());
        Figures = new Consolidation(form, quarters.SelectMany(quarter => quarter.Groups.Where(group => Counts(group, quarter.Quarter))));
    }

    public Consolidation Figures { get; }

    /// <summary>The quarters of the span in which nothing stands behind the indicator, or behind one of its parts.</summary>
    public IReadOnlyList<Quarter> Missing(int indicatorId) =>
        [.. _span.Where(quarter => Flows(indicatorId).Any(part => !QuartersOf(part.Id).Contains(quarter)))];

    /// <summary>The quarter that a snapshot was taken from; null for everything else.</summary>
    public Quarter? TakenFrom(int indicatorId) =>
        _form.Find(indicatorId) is { Kind: IndicatorKind.Snapshot } && QuartersOf(indicatorId) is { Count: > 0 } quarters ? quarters.Max() : null;

    private IEnumerable<IndicatorDefinition> Flows(int indicatorId) =>
        _form.TypedPartsOf(indicatorId).Where(part => part.Kind is IndicatorKind.Sum);

    private List<Quarter> QuartersOf(int indicatorId) => _there.GetValueOrDefault(indicatorId) ?? [];

    private bool Counts(FigureGroup group, Quarter quarter) =>
        _form.Find(group.IndicatorId) is not { Kind: IndicatorKind.Snapshot } || TakenFrom(group.IndicatorId) == quarter;
}
