using DanVan.Domain.Indicators;

namespace DanVan.Domain.Figures;

/// <summary>A summed or computed figure with the marks of what it is made of.</summary>
/// <param name="Amount">Null where nothing stands behind it, or a ratio's denominator is 0.</param>
/// <param name="IsOneSided">Some part of it was given by one side alone.</param>
/// <param name="IsPartial">A computed figure of which some part is missing.</param>
/// <param name="IsReentered">Some part of it was brought in from papers of the time before the portal.</param>
public readonly record struct TotalFigure(long? Amount, Qualifier Qualifier, bool IsOneSided, bool IsPartial = false, bool IsReentered = false)
{
    public static TotalFigure None { get; } = new(null, Qualifier.Exact, false);
}

/// <summary>Computes totals and ratios of a form from its typed indicators; nobody ever types them.</summary>
/// <param name="form">What is asked for.</param>
/// <param name="typed">What there is, by indicator.</param>
/// <param name="unknown">Indicators that are still to be typed or agreed: no ratio is said of them. What does not apply is not among them.</param>
public sealed class Totals(FormDefinition form, IReadOnlyDictionary<int, TotalFigure> typed, IReadOnlySet<int>? unknown = null)
{
    private readonly Dictionary<int, TotalFigure> _computed = [];

    /// <summary>The figure of any indicator of the form, computed on the way where it is a total or a ratio.</summary>
    public TotalFigure this[int indicatorId]
    {
        get
        {
            if (form.Find(indicatorId) is not { } indicator)
            {
                return TotalFigure.None;
            }

            if (!indicator.IsComputed)
            {
                return typed.GetValueOrDefault(indicatorId, TotalFigure.None);
            }

            if (!_computed.TryGetValue(indicatorId, out var figure))
            {
                figure = indicator.Kind is IndicatorKind.Total ? SumOf(indicator.PartIds) : RatioOf(indicator);
                _computed[indicatorId] = figure;
            }

            return figure;
        }
    }

    private TotalFigure SumOf(IReadOnlyList<int> ids)
    {
        var parts = ids.Select(id => this[id]).ToList();
        var there = parts.Where(part => part.Amount is not null).ToList();
        var isOneSided = parts.Exists(part => part.IsOneSided);
        if (there.Count == 0)
        {
            return TotalFigure.None with { IsOneSided = isOneSided };
        }

        var amount = there.Aggregate(0L, (sum, part) => checked(sum + part.Amount!.Value));
        return new(
            amount,
            Qualifiers.OfSum([.. there.Select(part => part.Qualifier)]),
            isOneSided,
            there.Count < parts.Count || parts.Exists(part => part.IsPartial),
            there.Exists(part => part.IsReentered));
    }

    // Half away from zero, as offices round; per cent where the unit says so. Int128 keeps the product of two large longs whole.
    private TotalFigure RatioOf(IndicatorDefinition indicator)
    {
        var numerator = SumOf(indicator.NumeratorIds);
        var denominator = SumOf(indicator.DenominatorIds);
        var marks = numerator.IsOneSided || denominator.IsOneSided;
        if (numerator.Amount is null || denominator.Amount is null or 0)
        {
            return TotalFigure.None with { IsOneSided = marks };
        }

        // 12 solved of nobody knows how many is not 100 per cent.
        if (unknown is not null && form.TypedPartsOf(indicator.Id).Any(part => unknown.Contains(part.Id)))
        {
            return TotalFigure.None with { IsOneSided = marks, IsPartial = true };
        }

        var scale = (Int128)Measure.Power10(indicator.Measure.Decimals) * (indicator.Measure.Unit == "%" ? 100 : 1);
        var doubled = 2 * scale * numerator.Amount.Value;
        var divisor = (Int128)denominator.Amount.Value;
        var rounded = (doubled + (doubled < 0 ? -divisor : divisor)) / (2 * divisor);
        return new(
            (long)rounded,
            Qualifiers.OfMixed([numerator.Qualifier, denominator.Qualifier]),
            marks,
            numerator.IsPartial || denominator.IsPartial,
            numerator.IsReentered || denominator.IsReentered);
    }
}
