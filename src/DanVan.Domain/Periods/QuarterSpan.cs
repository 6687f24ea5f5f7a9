namespace DanVan.Domain.Periods;

/// <summary>Several quarters in a row as one time: half a year, nine months, a year, a term (Khoảng quý).</summary>
public readonly record struct QuarterSpan
{
    /// <summary>Ten years.</summary>
    public const int MostQuarters = 40;

    private QuarterSpan(Quarter from, Quarter to) => (From, To) = (from, to);

    public Quarter From { get; }

    public Quarter To { get; }

    public bool IsWithinYear => From.Year == To.Year;

    /// <summary>Begins with a first and ends with a fourth quarter.</summary>
    public bool IsWholeYears => From.Number == 1 && To.Number == 4;

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<Quarter> Quarters
    {
        get
        {
            var to = To;
            return [.. From.Onwards().TakeWhile(quarter => quarter <= to)];
        }
    }

    /// <summary>The same quarters a year before; only of a span within one year.</summary>
    public QuarterSpan? OfLastYear() => IsWithinYear ? new(From.SameOfLastYear, To.SameOfLastYear) : null;

    /// <summary>What a table shows beside the whole: the quarters of a year, or the years (the first and last as far as they belong).</summary>
    public IReadOnlyList<QuarterSpan> Parts()
    {
        var (from, to) = (From, To);
        return IsWithinYear
            ? [.. Quarters.Select(quarter => new QuarterSpan(quarter, quarter))]
            : [.. Enumerable.Range(from.Year, to.Year - from.Year + 1).Select(year => new QuarterSpan(Later(from, new(year, 1)), Earlier(to, new(year, 4))))];
    }

    /// <summary>Null where the end comes before the beginning, or the time is longer than ten years.</summary>
    public static QuarterSpan? Between(Quarter from, Quarter to) =>
        from <= to && from.Before(-(MostQuarters - 1)) >= to ? new(from, to) : null;

    public static QuarterSpan HalfYear(int year) => new(new(year, 1), new(year, 2));

    public static QuarterSpan NineMonths(int year) => new(new(year, 1), new(year, 3));

    public static QuarterSpan WholeYear(int year) => new(new(year, 1), new(year, 4));

    public override string ToString() => $"{From}..{To}";

    private static Quarter Later(Quarter one, Quarter other) => one > other ? one : other;

    private static Quarter Earlier(Quarter one, Quarter other) => one < other ? one : other;
}
