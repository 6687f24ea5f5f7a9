using DanVan.Domain.Figures;

namespace DanVan.Domain.Checks.Prose.Reading;

internal enum QuantityKind
{
    Count = 1,
    Money = 2,
    Percent = 3,

    /// <summary>Điểm phần trăm.</summary>
    Points = 4,
}

/// <summary>A number of the prose with what it counts.</summary>
internal sealed class Quantity
{
    /// <summary>Token of the digits.</summary>
    public required int First { get; init; }

    /// <summary>Last token of number, scale, "đồng" and per cent sign.</summary>
    public required int Last { get; init; }

    public required decimal Value { get; init; }

    /// <summary>What one unit of the last written digit is worth; 0 for a number that is exact.</summary>
    public required decimal Step { get; init; }

    public required decimal Scale { get; init; }

    public required QuantityKind Kind { get; init; }

    /// <summary>First syllable of what is counted, "đồng" for money; empty when none follows.</summary>
    public required string Unit { get; init; }

    public required string UnitNext { get; init; }

    public required Qualifier Qualifier { get; init; }

    /// <summary>How many parentheses stand open around it.</summary>
    public required int Depth { get; init; }

    /// <summary>One end of "2 - 3" or "từ 20 đến 30".</summary>
    public bool IsRangeEnd { get; set; }

    /// <summary>The 36 of "35/36".</summary>
    public Quantity? Denominator { get; set; }

    public bool IsDenominator { get; set; }

    /// <summary>What it is a rate for: "suất" in "mỗi suất 400.000 đồng" and "400.000 đồng/suất"; null when it stands for itself.</summary>
    public string? Per { get; set; }

    public bool IsMeasured => ProseWords.Measured.Contains(Unit);

    /// <summary>A number that may be a term of a sum: for itself, no fraction, no end of a range.</summary>
    public bool IsPlain => !IsRangeEnd && Denominator is null && !IsDenominator && Per is null && Kind is QuantityKind.Count or QuantityKind.Money;

    /// <summary>Same thing counted; "lượt" and "lượt người" are the same, "đơn thư" and "đơn vị" are not.</summary>
    public bool HasUnitOf(Quantity other) =>
        Kind == other.Kind && Unit.Length > 0 && Unit == other.Unit
        && (Kind is QuantityKind.Money || !ProseWords.Shared.Contains(Unit) || UnitNext == other.UnitNext || Unit is "lượt" or "phần" or "bộ");

    /// <summary>The values that the writer may have meant.</summary>
    public ValueRange Range => ValueRange.Of(Value, Step, Qualifier);

    /// <summary>Whether what was computed may be written so: rounded, cut, or as its "hơn", "gần" or "khoảng" says.</summary>
    /// <param name="range">What the computation may come to when its own terms are rounded.</param>
    public bool Says(decimal expected, ValueRange range) =>
        Range.Meets(range) || (Qualifier is Qualifier.Exact && expected >= Value && expected < Value + Step);

    public bool Says(decimal expected) => Says(expected, new(expected, expected));
}

/// <summary>All values between two bounds, both among them.</summary>
internal readonly record struct ValueRange(decimal Low, decimal High)
{
    // 5 per cent: "hơn 620" of 623, and "hơn 1.000" of 1.040, but not of 2.000. Estimates may be 10 per cent off.
    private const decimal Slack = 0.05m;
    private const decimal EstimateSlack = 0.10m;

    /// <param name="step">What the last written digit is worth; 0 for an exact number.</param>
    public static ValueRange Of(decimal value, decimal step, Qualifier qualifier)
    {
        var size = Math.Abs(value);
        var round = RoundTo(size);
        return qualifier switch
        {
            Qualifier.MoreThan or Qualifier.Above => new(value, value + Math.Max(round, size * Slack)),
            Qualifier.Nearly => new(value - Math.Max(round / 2, size * Slack), value + step),
            Qualifier.About or Qualifier.Estimated => new(value - Math.Max(round / 2, size * EstimateSlack), value + Math.Max(round / 2, size * EstimateSlack)),
            _ => new(value - (step / 2), value + (step / 2)),
        };
    }

    public bool Meets(ValueRange other) => Low <= other.High && other.Low <= High;

    public static ValueRange operator +(ValueRange left, ValueRange right) => new(left.Low + right.Low, left.High + right.High);

    /// <summary>Of two ranges that are not negative.</summary>
    public static ValueRange operator *(ValueRange left, ValueRange right) => new(left.Low * right.Low, left.High * right.High);

    // What the last digit that is not 0 is worth: 10 for 620, 100 for 600, 0,1 for 16,5.
    private static decimal RoundTo(decimal size)
    {
        if (size == 0)
        {
            return 1;
        }

        var step = 1m;
        while (size != decimal.Truncate(size))
        {
            size *= 10;
            step /= 10;
        }

        while (size % 10 == 0)
        {
            size /= 10;
            step *= 10;
        }

        return step;
    }
}
