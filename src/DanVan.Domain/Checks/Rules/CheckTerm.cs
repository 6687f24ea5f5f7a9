namespace DanVan.Domain.Checks.Rules;

/// <summary>Which figure of an indicator a rule speaks of.</summary>
public enum FigurePlace
{
    /// <summary>What both sides agreed on; computed for totals and ratios.</summary>
    Agreed = 0,

    /// <summary>The Party side's column (.DV).</summary>
    Party = 1,

    /// <summary>The Military side's column (.QS).</summary>
    Military = 2,

    /// <summary>The joint part (.CHUNG).</summary>
    Joint = 3,

    /// <summary>The agreed figure of the quarter before: TRUOC(...).</summary>
    Previous = 4,
}

/// <summary>A part of a rule that has a value.</summary>
public abstract record CheckTerm
{
    /// <summary>Every figure that the term speaks of, from left to right.</summary>
    public abstract IEnumerable<FigureTerm> Figures { get; }

    /// <summary>The value, or null where a figure is missing or a divisor is 0.</summary>
    internal abstract Fraction? ValueOf(Func<FigureTerm, Fraction?> figures);
}

/// <summary>A constant: "0,5".</summary>
public sealed record NumberTerm(Fraction Value) : CheckTerm
{
    public override IEnumerable<FigureTerm> Figures => [];

    internal override Fraction? ValueOf(Func<FigureTerm, Fraction?> figures) => Value;
}

/// <summary>An indicator by its code.</summary>
public sealed record FigureTerm(string Code, FigurePlace Place) : CheckTerm
{
    public override IEnumerable<FigureTerm> Figures => [this];

    internal override Fraction? ValueOf(Func<FigureTerm, Fraction?> figures) => figures(this);
}

/// <summary>Two terms joined by one of + - * /.</summary>
public sealed record JoinedTerm(CheckTerm Left, char Operator, CheckTerm Right) : CheckTerm
{
    public override IEnumerable<FigureTerm> Figures => Left.Figures.Concat(Right.Figures);

    internal override Fraction? ValueOf(Func<FigureTerm, Fraction?> figures)
    {
        if (Left.ValueOf(figures) is not { } left || Right.ValueOf(figures) is not { } right)
        {
            return null;
        }

        return Operator switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            _ => right.IsZero ? null : left / right,
        };
    }
}
