using DanVan.Domain.Figures;

namespace DanVan.Domain.JointDocuments.Tasks;

/// <summary>What a target reached by accepted figures alone.</summary>
/// <param name="Reached">From the year's beginning, or of a stock at the last quarter; null where nothing is accepted.</param>
/// <param name="Aim">Until the same quarter; null where the year is not phased and not over.</param>
public sealed record Attainment(TaskTarget Target, TotalFigure Reached, long? Aim)
{
    // What is ten times the aim is a fault of the aim.
    private const int MostPercent = 999;

    /// <summary>Of the aim until the quarter; null where one of them is missing or the aim is 0.</summary>
    public int? Percent => Of(Aim);

    /// <summary>Of the whole year.</summary>
    public int? PercentOfYear => Of(Target.Amount);

    private int? Of(long? aim) => aim is > 0 and var wanted && Reached.Amount is { } amount ? (int)Math.Min(amount * 100m / wanted, MostPercent) : null;
}
