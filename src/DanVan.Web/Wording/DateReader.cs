using System.Globalization;

namespace DanVan.Web.Wording;

/// <summary>Reads dates as offices type them: "1/7/2021", "01/07/2021"; "2021-07-01" is understood too.</summary>
internal static class DateReader
{
    private static readonly string[] Forms = ["d/M/yyyy", "yyyy-MM-dd"];

    /// <summary>The date, or null when the text is no day of the calendar between 1930 and 2100.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1930 and <= 2100
            ? day
            : null;

    /// <summary>For fields that may stay empty.</summary>
    public static bool IsEmptyOrDate(string? text) => string.IsNullOrWhiteSpace(text) || Read(text) is not null;
}
