namespace DanVan.Domain.Periods;

/// <summary>A quarter of a year; orders by time.</summary>
/// <param name="Year">e.g. 2021.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    public DateOnly FirstDay => new(Year, (Number * 3) - 2, 1);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    /// <summary>The quarter in which a day lies.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    public Quarter Previous => Number == 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    /// <summary>So many quarters earlier.</summary>
    public Quarter Before(int quarters) => FromIndex((Year * 4) + Number - 1 - quarters);

    public Quarter Next => Number == 4 ? new(Year + 1, 1) : new(Year, Number + 1);

    /// <summary>This one and those after it, without end.</summary>
    public IEnumerable<Quarter> Onwards()
    {
        for (var quarter = this; ; quarter = quarter.Next)
        {
            yield return quarter;
        }
    }

    public Quarter SameOfLastYear => this with { Year = Year - 1 };

    /// <summary>"2021-4". A record would print its neighbours, and those theirs, without end.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Year}-{Number}");

    private static Quarter FromIndex(int index) => new(index / 4, (index % 4) + 1);

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    public int CompareTo(Quarter other) => Year == other.Year ? Number.CompareTo(other.Number) : Year.CompareTo(other.Year);
}
