using System.Globalization;
using DanVan.Domain.Common;

namespace DanVan.Web.Wording;

/// <summary>Reads what people type into plain text fields: dates, whole numbers, names, codes.</summary>
internal static class Typed
{
    private static readonly string[] DateForms = ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"];

    /// <summary>NFC on one line, without idle blanks; "" for nothing.</summary>
    public static string Text(string? typed) =>
        VietnameseText.Nfc(string.Join(' ', (typed ?? "").Split([' ', '\t', '\r', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)).Replace("\0", "", StringComparison.Ordinal));

    /// <summary>Upper case; null for nothing.</summary>
    public static string? Code(string? typed) => Text(typed) is { Length: > 0 } text ? text.ToUpperInvariant() : null;

    /// <summary>Null when nothing, or no day of the years 1900 to 2200, was typed.</summary>
    public static DateOnly? Date(string? typed) =>
        DateOnly.TryParseExact(Text(typed), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2200 ? date : null;

    public static bool IsDate(string? typed) => Date(typed) is not null;

    public static bool IsDateOrNothing(string? typed) => Text(typed).Length == 0 || IsDate(typed);

    /// <summary>Null when it is no whole number of up to nine digits.</summary>
    public static int? Number(string? typed) =>
        Text(typed) is { Length: > 0 and <= 9 } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
