using System.Globalization;
using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments.Tasks;

/// <summary>A day that the year remembers (Ngày kỷ niệm).</summary>
public sealed record Anniversary(DateOnly First, string Name)
{
    public const int MostLines = 60;
    public const int MaxLength = 6000;

    private static readonly string[] Forms = ["d/M/yyyy"];

    /// <summary>How many years it is in a year: 15/10/1930 is 91 in 2021.</summary>
    public int CountIn(int year) => year - First.Year;

    /// <summary>The day in that year; 29 February is kept on the 28th where there is none.</summary>
    public DateOnly In(int year) => First.AddYears(year - First.Year);

    /// <summary>One a line, "15/10/1930 Ngày truyền thống công tác dân vận"; the first line that is none is named.</summary>
    public static (IReadOnlyList<Anniversary> Days, Refusal? Refusal) Read(string text, int year)
    {
        var lines = VietnameseText.Prose(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > MostLines || text.Length > MaxLength)
        {
            return ([], AnniversaryRefusals.TooMany(MostLines, MaxLength));
        }

        var days = new List<Anniversary>();
        foreach (var line in lines)
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var name = blank < 0 ? "" : line[(blank + 1)..].Trim(' ', '-', '–', ':');
            if (blank < 0 || name.Length == 0 || !DateOnly.TryParseExact(line[..blank].TrimEnd(':', '-'), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first.Year is < 1 || first.Year >= year)
            {
                return ([], AnniversaryRefusals.LineFault(line.Length > 80 ? line[..80] + "…" : line, year));
            }

            days.Add(new(first, name));
        }

        return ([.. days.OrderBy(day => (day.First.Month, day.First.Day))], null);
    }
}

/// <summary>Why a list of days is not taken.</summary>
public static class AnniversaryRefusals
{
    public static Refusal LineFault(string line, int year) => new("anniversary.line-fault", line, year);

    public static Refusal TooMany(int most, int letters) => new("anniversary.too-many", most, letters);
}
