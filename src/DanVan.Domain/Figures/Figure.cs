namespace DanVan.Domain.Figures;

/// <summary>The four things a cell can say; they are never mixed up.</summary>
public enum FigureKind
{
    /// <summary>Chưa nhập.</summary>
    Blank = 0,

    /// <summary>A number; 0 means reviewed and none.</summary>
    Number = 1,

    /// <summary>Không phát sinh: a confirmed statement for a whole section or report; counts as a marked zero.</summary>
    Nil = 2,

    /// <summary>Không thuộc diện: does not apply to this pairing; left out of sums.</summary>
    NotApplicable = 3,
}

/// <summary>How exact a number is, as staff write it before the number. Exact prints as nothing.</summary>
public enum Qualifier
{
    Exact = 0,

    /// <summary>hơn</summary>
    MoreThan = 1,

    /// <summary>trên</summary>
    Above = 2,

    /// <summary>gần</summary>
    Nearly = 3,

    /// <summary>khoảng</summary>
    About = 4,

    /// <summary>ước</summary>
    Estimated = 5,
}

/// <summary>What one cell says: kind, amount in the smallest stored unit, qualifier.</summary>
public readonly record struct Figure
{
    /// <summary>One million tỷ đồng. Thousands of figures of this size still add up within 64 bits, on every database.</summary>
    public const long LargestAmount = 1_000_000_000_000_000;

    private Figure(FigureKind kind, long amount, Qualifier qualifier)
    {
        Kind = kind;
        Amount = amount;
        Qualifier = qualifier;
    }

    public static Figure Blank { get; } = new(FigureKind.Blank, 0, Qualifier.Exact);

    public static Figure Nil { get; } = new(FigureKind.Nil, 0, Qualifier.Exact);

    public static Figure NotApplicable { get; } = new(FigureKind.NotApplicable, 0, Qualifier.Exact);

    public FigureKind Kind { get; }

    /// <summary>đồng for money, otherwise value x 10^decimals.</summary>
    public long Amount { get; }

    public Qualifier Qualifier { get; }

    /// <summary>A number or the marked zero of không phát sinh: something that is added.</summary>
    public bool Counts => Kind is FigureKind.Number or FigureKind.Nil;

    public static Figure Of(long amount, Qualifier qualifier = Qualifier.Exact) => new(FigureKind.Number, amount, qualifier);

    /// <summary>As storage keeps it.</summary>
    public static Figure From(FigureKind kind, long amount, Qualifier qualifier) => new(kind, amount, qualifier);
}

/// <summary>How qualifiers travel to totals.</summary>
public static class Qualifiers
{
    /// <summary>
    /// exact + hơn or trên = hơn; exact + gần = gần; any mixture, ước or khoảng = khoảng. A single figure keeps its own word.
    /// </summary>
    public static Qualifier OfSum(IReadOnlyCollection<Qualifier> parts)
    {
        if (parts.Count == 1)
        {
            return parts.First();
        }

        var rounded = parts.Where(part => part is not Qualifier.Exact).ToHashSet();
        if (rounded.Count == 0)
        {
            return Qualifier.Exact;
        }

        if (rounded.IsSubsetOf([Qualifier.MoreThan, Qualifier.Above]))
        {
            return Qualifier.MoreThan;
        }

        return rounded.SetEquals([Qualifier.Nearly]) ? Qualifier.Nearly : Qualifier.About;
    }

    /// <summary>Of a difference or a ratio: exact only when every part is; nobody can say which way a rounded part pulls.</summary>
    public static Qualifier OfMixed(IEnumerable<Qualifier> parts) =>
        parts.All(part => part is Qualifier.Exact) ? Qualifier.Exact : Qualifier.About;
}
