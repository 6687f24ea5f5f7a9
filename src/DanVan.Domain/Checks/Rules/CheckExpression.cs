using DanVan.Domain.Common;

namespace DanVan.Domain.Checks.Rules;

public enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>What became of a rule on one report.</summary>
public enum CheckJudgement
{
    Holds,
    Broken,

    /// <summary>A figure is missing, does not apply, or a divisor is 0: nothing can be said.</summary>
    NotJudged,
}

/// <param name="Left">Value of the left side; null when it has none.</param>
/// <param name="Right">Value of the right side.</param>
/// <param name="DividesByZero">Every figure is there, and a divisor among them came to 0: nothing was judged for that reason alone.</param>
public readonly record struct CheckOutcome(CheckJudgement Judgement, Fraction? Left, Fraction? Right, bool DividesByZero = false);

/// <summary>
/// A comparison between two sums of figures, as an administrator writes it: "GD_LUOT_BD + GD_LUOT_DQTV &lt;= GD_NGAYCONG".
/// A code may name a side (.DV, .QS, .CHUNG) or, as TRUOC(code), the quarter before. Numbers are written with a comma.
/// </summary>
public sealed class CheckExpression
{
    public const int MaxLength = 500;

    internal CheckExpression(CheckTerm left, Comparison comparison, CheckTerm right)
    {
        Left = left;
        Comparison = comparison;
        Right = right;
    }

    public CheckTerm Left { get; }

    public Comparison Comparison { get; }

    public CheckTerm Right { get; }

    /// <summary>Every figure that the rule speaks of, from left to right, repeats among them.</summary>
    public IEnumerable<FigureTerm> Figures => Left.Figures.Concat(Right.Figures);

    public IReadOnlyList<string> Codes => [.. Figures.Select(figure => figure.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads a rule; the refusal names what is wrong and the place, counted from 1.</summary>
    public static (CheckExpression? Expression, Refusal? Refusal) Parse(string text) => new CheckReader(text).Read();

    /// <summary>Judges the rule by the figures that are there; a figure that is not there answers null.</summary>
    public CheckOutcome Judge(Func<FigureTerm, Fraction?> figures)
    {
        var (left, right) = (Left.ValueOf(figures), Right.ValueOf(figures));
        if (left is not { } one || right is not { } other)
        {
            return new(CheckJudgement.NotJudged, left, right, Figures.All(figure => figures(figure) is not null));
        }

        var order = one.CompareTo(other);
        var holds = Comparison switch
        {
            Comparison.Equal => order == 0,
            Comparison.NotEqual => order != 0,
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            Comparison.Greater => order > 0,
            _ => order >= 0,
        };
        return new(holds ? CheckJudgement.Holds : CheckJudgement.Broken, one, other);
    }
}
