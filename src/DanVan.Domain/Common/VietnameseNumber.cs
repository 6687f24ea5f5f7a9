using System.Globalization;

namespace DanVan.Domain.Common;

/// <summary>Why a text is no number, or how it should have been written.</summary>
public enum NumberFault
{
    /// <summary>Letters or signs that belong to no number.</summary>
    NotANumber = 1,

    /// <summary>A dot that is no thousands mark, as typed on the keypad: "12.5". The suggestion says "12,5".</summary>
    DotForComma = 2,

    Negative = 3,

    /// <summary>More decimals than the place takes.</summary>
    TooManyDecimals = 4,

    TooLarge = 5,
}

/// <summary>What reading a number gave: a scaled whole number, or a fault with a suggestion.</summary>
/// <param name="Scaled">The value x 10^decimals asked for; meaningful only without a fault.</param>
/// <param name="Suggestion">How the writer may have meant it, in vi-VN form; null where no guess is safe.</param>
public readonly record struct NumberReading(long Scaled, NumberFault? Fault = null, string? Suggestion = null);

/// <summary>Numbers as Vietnamese offices write them: "1.234,5". A doubtful dot is asked about, never guessed.</summary>
public static class VietnameseNumber
{
    /// <summary>Digits before the comma at the most: 10^15 of any unit is beyond every figure of the programme.</summary>
    public const int MaxWholeDigits = 15;

    /// <summary>Reads a number that is not negative. <paramref name="decimals"/> is how many the place takes; the result is scaled by 10^decimals.</summary>
    public static NumberReading Read(string text, int decimals)
    {
        // No-break and thin spaces come along from Excel and Word; between digits a space may stand for the thousands mark.
        var typed = text.Normalize(System.Text.NormalizationForm.FormC).Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('\u2009', ' ').Trim();
        if (typed is ['-', ..] or ['\u2212', ..] && typed.Length > 1 && char.IsAsciiDigit(typed[1]))
        {
            return new(0, NumberFault.Negative);
        }

        var comma = typed.IndexOf(',', StringComparison.Ordinal);
        var whole = comma < 0 ? typed : typed[..comma];
        var fraction = comma < 0 ? "" : typed[(comma + 1)..];
        if (whole.Length == 0 || (comma >= 0 && fraction.Length == 0) || !fraction.All(char.IsAsciiDigit))
        {
            return new(0, NumberFault.NotANumber, EnglishForm(typed));
        }

        if (Digits(whole) is not { } digits)
        {
            return DotForComma(typed) is { } withComma ? new(0, NumberFault.DotForComma, withComma) : new(0, NumberFault.NotANumber);
        }

        var kept = fraction.Length > decimals ? fraction.TrimEnd('0') : fraction;
        if (kept.Length > decimals || (decimals == 0 && fraction.Length >= 3))
        {
            // "12,000" where whole numbers belong may be twelve thousand written the English way: ask.
            var meant = decimals == 0 && fraction.Length == 3 && digits.Length + fraction.Length <= MaxWholeDigits
                ? Format(long.Parse(digits + fraction, CultureInfo.InvariantCulture), 0)
                : null;
            return new(0, NumberFault.TooManyDecimals, meant);
        }

        digits = digits.TrimStart('0');
        if (digits.Length > MaxWholeDigits || digits.Length + decimals > 18)
        {
            return new(0, NumberFault.TooLarge);
        }

        var scaled = digits + kept.PadRight(decimals, '0');
        return new(scaled.Length == 0 ? 0 : long.Parse(scaled, CultureInfo.InvariantCulture));
    }

    /// <summary>Writes value / 10^decimals in vi-VN form without idle zeros: 12500 with 3 decimals is "12,5".</summary>
    public static string Format(long scaled, int decimals)
    {
        var sign = scaled < 0 ? "-" : "";
        var digits = Int128.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var whole = digits[..^decimals];
        var fraction = digits[^decimals..].TrimEnd('0');
        var grouped = new System.Text.StringBuilder();
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0)
            {
                _ = grouped.Append('.');
            }

            _ = grouped.Append(whole[i]);
        }

        return fraction.Length == 0 ? $"{sign}{grouped}" : $"{sign}{grouped},{fraction}";
    }

    // "1.234.567" or "1 234 567" or plain digits; null when a dot or space stands where no thousands mark can.
    private static string? Digits(string whole)
    {
        if (whole.All(char.IsAsciiDigit))
        {
            return whole;
        }

        var mark = whole.Contains('.', StringComparison.Ordinal) ? '.' : ' ';
        var groups = whole.Split(mark);
        var wellGrouped = groups[0].Length is >= 1 and <= 3
            && groups[0][0] is not '0'
            && groups.All(group => group.All(char.IsAsciiDigit))
            && groups.Skip(1).All(group => group.Length == 3);
        return wellGrouped ? string.Concat(groups) : null;
    }

    // Exactly one dot between digits, and no comma: the keypad's decimal key.
    private static string? DotForComma(string typed)
    {
        var parts = typed.Split('.');
        if (parts.Length != 2 || parts.Any(part => part.Length is 0 or > MaxWholeDigits || !part.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var fraction = parts[1].TrimEnd('0');
        var whole = Format(long.Parse(parts[0], CultureInfo.InvariantCulture), 0);
        return fraction.Length == 0 ? whole : $"{whole},{fraction}";
    }

    // "1,234.5": the English form; say how it is written here.
    private static string? EnglishForm(string typed)
    {
        var parts = typed.Split('.');
        if (parts.Length != 2 || !parts[0].Contains(',', StringComparison.Ordinal) || parts[1].Length == 0 || !parts[1].All(char.IsAsciiDigit))
        {
            return null;
        }

        return Digits(parts[0].Replace(',', '.')) is { Length: <= MaxWholeDigits } digits
            ? $"{Format(long.Parse(digits, CultureInfo.InvariantCulture), 0)},{parts[1]}"
            : null;
    }
}
