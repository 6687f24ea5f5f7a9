using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;

namespace DanVan.Domain.Checks.Plausibility;

/// <summary>Why a figure is hard to believe.</summary>
public enum Doubt
{
    /// <summary>Outside the indicator's range: blocks.</summary>
    OutOfRange = 1,

    /// <summary>More than three times the largest of the unit's own history.</summary>
    MuchMore = 2,

    /// <summary>Equal to last quarter to the digit.</summary>
    SameAsLastQuarter = 3,

    /// <summary>Zero where it never was.</summary>
    ZeroForOnce = 4,
}

/// <summary>A figure that is hard to believe, beside what it is measured by.</summary>
/// <param name="Column">The column meant; null for what both sides agreed on or the form computed.</param>
/// <param name="Amount">Smallest stored unit, as <paramref name="Measured"/>.</param>
/// <param name="Measured">The limit, the largest or the smallest of the past, or last quarter's figure.</param>
/// <param name="Quarter">When that was; null for a limit.</param>
public sealed record Implausible(Doubt Doubt, IndicatorDefinition Indicator, Column? Column, long Amount, long Measured, Quarter? Quarter = null)
{
    public bool Blocks => Doubt is Doubt.OutOfRange;
}

/// <summary>
/// Compares a figure with its indicator's range and with the unit's own history (Số liệu bất thường). A warning that is usually
/// wrong is soon read by nobody: small figures are left alone, and so is whatever too little is known of.
/// </summary>
public static class Plausible
{
    /// <summary>How many times the largest figure so far is still believed.</summary>
    public const int Times = 3;

    /// <summary>
    /// Below this many entry units (việc, triệu đồng) a rise is no news: from 2 to 7 is more than three times.
    /// </summary>
    public const int SmallestRise = 20;

    /// <summary>
    /// Two quarters agree by chance in a figure of one or two digits. From three digits on, counted in steps of the last entry
    /// decimal, it is worth a question.
    /// </summary>
    public const int SmallestRepeat = 100;

    /// <summary>How many quarters must be known before "never zero" means something.</summary>
    public const int KnownBeforeZero = 3;

    /// <param name="column">The column that the amount stands in; null for an agreed or computed one.</param>
    public static Implausible? AgainstRange(IndicatorDefinition indicator, Column? column, long amount) =>
        indicator.Measure.MinAmount is { } min && amount < min ? new(Doubt.OutOfRange, indicator, column, amount, min)
        : indicator.Measure.MaxAmount is { } max && amount > max ? new(Doubt.OutOfRange, indicator, column, amount, max)
        : null;

    /// <summary>A figure that both sides agreed on, against what they agreed on before; at most one doubt.</summary>
    /// <param name="past">The last quarter first.</param>
    public static Implausible? AgainstHistory(IndicatorDefinition indicator, long amount, Quarter quarter, IReadOnlyList<PastAmount> past) =>
        MuchMore(indicator, amount, past)
        ?? SameAsLastQuarter(indicator, amount, quarter, past)
        ?? ZeroForOnce(indicator, amount, past);

    /// <summary>Also fits a single column: what both agree on is never less than the larger of their columns.</summary>
    public static Implausible? MuchMore(IndicatorDefinition indicator, long amount, IReadOnlyList<PastAmount> past)
    {
        if (past.Count == 0 || amount < (Int128)SmallestRise * UnitOf(indicator))
        {
            return null;
        }

        // A history of zeros has no "times"; that something began is what reports are for.
        var largest = past.MaxBy(before => before.Amount)!;
        return largest.Amount > 0 && amount > (Int128)Times * largest.Amount
            ? new(Doubt.MuchMore, indicator, null, amount, largest.Amount, largest.Quarter)
            : null;
    }

    /// <summary>Only for flows: what is counted at the end of a quarter may well stay as it was.</summary>
    private static Implausible? SameAsLastQuarter(IndicatorDefinition indicator, long amount, Quarter quarter, IReadOnlyList<PastAmount> past) =>
        indicator.Kind is IndicatorKind.Sum && past is [var last, ..] && last.Quarter == quarter.Previous && last.Amount == amount
        && amount >= (Int128)SmallestRepeat * indicator.Measure.AmountPerScaledEntry
            ? new(Doubt.SameAsLastQuarter, indicator, null, amount, last.Amount, last.Quarter)
            : null;

    private static Implausible? ZeroForOnce(IndicatorDefinition indicator, long amount, IReadOnlyList<PastAmount> past)
    {
        if (amount != 0 || past.Count < KnownBeforeZero || past.Any(before => before.Amount <= 0))
        {
            return null;
        }

        var smallest = past.MinBy(before => before.Amount)!;
        return new(Doubt.ZeroForOnce, indicator, null, amount, smallest.Amount, smallest.Quarter);
    }

    // One entry unit as stored: 1.000.000 đồng for triệu đồng, 100 for km with two decimals.
    private static Int128 UnitOf(IndicatorDefinition indicator)
    {
        Int128 unit = indicator.Measure.EntryFactor;
        for (var decimals = indicator.Measure.StoredDecimals; decimals > 0; decimals--)
        {
            unit *= 10;
        }

        return unit;
    }
}
