using System.Globalization;

namespace DanVan.Web.Wording;

/// <summary>Days as people type them: "15/12/2021", and as date pickers send them: "2021-12-15".</summary>
internal static class DayText
{
    private static readonly string[] Formats = ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"];

    /// <summary>Null when the text is no day.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact((text ?? "").Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static bool IsDay(string? text) => Read(text) is not null;

    public static bool IsDayOrNothing(string? text) => string.IsNullOrWhiteSpace(text) || IsDay(text);
}
