using System.Globalization;
using DanVan.Domain.Common;

namespace DanVan.Domain.Figures;

/// <summary>Why a cell's text could not be read.</summary>
public enum FigureFault
{
    NotANumber = 1,
    DotForComma = 2,
    Negative = 3,
    TooManyDecimals = 4,
    NoDecimals = 5,
    TooLarge = 6,
    BelowRange = 7,
    AboveRange = 8,

    /// <summary>"Không phát sinh" is said of a whole section; a single cell takes 0.</summary>
    NilIsForSections = 9,
}

/// <summary>What reading a cell gave. <paramref name="Suggestion"/> is the vi-VN form that was probably meant.</summary>
public readonly record struct FigureReading(Figure Figure, FigureFault? Fault = null, string? Suggestion = null);

/// <summary>Reads what a person types into a cell: "1.240", "hơn 620", "12,5", "không thuộc diện", nothing.</summary>
public static class FigureReader
{
    private static readonly (string Word, string Folded, Qualifier Qualifier)[] Words =
    [
        ("hơn", "hon", Qualifier.MoreThan),
        ("trên", "tren", Qualifier.Above),
        ("gần", "gan", Qualifier.Nearly),
        ("khoảng", "khoang", Qualifier.About),
        ("ước", "uoc", Qualifier.Estimated),
    ];

    /// <param name="text">As typed, in the entry unit.</param>
    /// <param name="measure">Unit, decimals and range of the indicator.</param>
    public static FigureReading Read(string? text, Measure measure)
    {
        var typed = (text ?? "").Trim();
        var folded = VietnameseText.Fold(typed);
        if (folded.Length == 0)
        {
            return new(Figure.Blank);
        }

        if (folded is "khong thuoc dien" or "ktd")
        {
            return new(Figure.NotApplicable);
        }

        if (folded is "khong phat sinh" or "kps")
        {
            return new(Figure.Blank, FigureFault.NilIsForSections);
        }

        var (qualifier, number) = SplitQualifier(typed, folded);
        var reading = VietnameseNumber.Read(number, measure.Decimals);
        if (reading.Fault is { } fault)
        {
            return new(Figure.Blank, FaultOf(fault, measure), reading.Suggestion);
        }

        var amount = (Int128)reading.Scaled * measure.AmountPerScaledEntry;
        if (amount > Figure.LargestAmount)
        {
            return new(Figure.Blank, FigureFault.TooLarge);
        }

        var figure = Figure.Of((long)amount, qualifier);
        if (measure.MinAmount is { } min && figure.Amount < min)
        {
            return new(figure, FigureFault.BelowRange, measure.Format(min));
        }

        return measure.MaxAmount is { } max && figure.Amount > max ? new(figure, FigureFault.AboveRange, measure.Format(max)) : new(figure);
    }

    /// <summary>The same for a true number, as a spreadsheet keeps it.</summary>
    /// <param name="number">In the entry unit; null where it is beyond every figure.</param>
    /// <param name="measure">Unit, decimals and range of the indicator.</param>
    public static FigureReading Read(decimal? number, Measure measure) => number is { } value
        ? Read(value.ToString("0.###############", CultureInfo.InvariantCulture).Replace('.', ','), measure)
        : new(Figure.Blank, FigureFault.TooLarge);

    /// <summary>One of the words of exactness; null for any other word.</summary>
    public static Qualifier? QualifierOf(string word)
    {
        var folded = VietnameseText.Fold(word.Trim());
        return Words.Where(pair => pair.Folded == folded).Select(pair => (Qualifier?)pair.Qualifier).FirstOrDefault();
    }

    /// <summary>The word as it is written before a number; nothing for an exact one.</summary>
    public static string WordOf(Qualifier qualifier) => Words.FirstOrDefault(pair => pair.Qualifier == qualifier).Word ?? "";

    /// <summary>A number as it is typed, so that reading it gives the same figure: "hơn 620".</summary>
    public static string Write(long amount, Qualifier qualifier, Measure measure) =>
        qualifier is Qualifier.Exact ? measure.Format(amount) : $"{WordOf(qualifier)} {measure.Format(amount)}";

    private static (Qualifier Qualifier, string Number) SplitQualifier(string typed, string folded)
    {
        foreach (var (_, word, qualifier) in Words)
        {
            var space = folded.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && folded[..space] == word)
            {
                // Folding made every kind of space one blank: what was typed may hold a line break or a narrow space.
                return (qualifier, string.Concat(typed.SkipWhile(letter => !char.IsWhiteSpace(letter))).Trim());
            }
        }

        return (Qualifier.Exact, typed);
    }

    private static FigureFault FaultOf(NumberFault fault, Measure measure) => fault switch
    {
        NumberFault.DotForComma => measure.Decimals == 0 ? FigureFault.NoDecimals : FigureFault.DotForComma,
        NumberFault.Negative => FigureFault.Negative,
        NumberFault.TooManyDecimals => measure.Decimals == 0 ? FigureFault.NoDecimals : FigureFault.TooManyDecimals,
        NumberFault.TooLarge => FigureFault.TooLarge,
        _ => FigureFault.NotANumber,
    };
}
