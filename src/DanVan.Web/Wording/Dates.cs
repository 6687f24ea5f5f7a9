using System.Globalization;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;

namespace DanVan.Web.Wording;

/// <summary>Dates and quarters as offices write them.</summary>
internal static class Dates
{
    private static readonly string[] Numerals = ["I", "II", "III", "IV"];

    private static readonly string[] Weekdays = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    public static string Short(this DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string DayMonth(this DateOnly date) => date.ToString("dd/MM", CultureInfo.InvariantCulture);

    public static string Short(this DateTimeOffset instant) => VietnamTime.DateOf(instant).Short();

    /// <summary>"10:45 22/12/2021".</summary>
    public static string WithTime(this DateTimeOffset instant) =>
        instant.ToOffset(VietnamTime.Offset).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Weekday(this DateOnly date) => Weekdays[(int)date.DayOfWeek];

    /// <summary>"quý I/2021".</summary>
    public static string Name(this Quarter quarter) => string.Create(CultureInfo.InvariantCulture, $"quý {Numerals[quarter.Number - 1]}/{quarter.Year}");

    /// <summary>"Quý I/2021".</summary>
    public static string Title(this Quarter quarter) => string.Create(CultureInfo.InvariantCulture, $"Quý {Numerals[quarter.Number - 1]}/{quarter.Year}");

    /// <summary>"I/21", for narrow table heads.</summary>
    public static string Narrow(this Quarter quarter) => string.Create(CultureInfo.InvariantCulture, $"{Numerals[quarter.Number - 1]}/{quarter.Year % 100:00}");

    /// <summary>In addresses: "2021-4".</summary>
    public static string Address(this Quarter quarter) => string.Create(CultureInfo.InvariantCulture, $"{quarter.Year}-{quarter.Number}");

    /// <summary>The quarter of an <see cref="Address(Quarter)"/>; null for anything else.</summary>
    public static Quarter? QuarterOf(string? address) =>
        address?.Split('-') is [{ Length: 4 } year, [>= '1' and <= '4'] number] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
            ? new Quarter(of, number[0] - '0')
            : null;

    /// <summary>Over a column: "Quý II/2021", "Năm 2021", "6 tháng đầu năm 2021".</summary>
    public static string Head(this QuarterSpan span) =>
        span.From == span.To ? span.From.Title() : span.IsWholeYears && span.From.Year == span.To.Year ? string.Create(CultureInfo.InvariantCulture, $"Năm {span.From.Year}") : span.Name();

    /// <summary>"6 tháng đầu năm 2021", "9 tháng năm 2021", "năm 2021", "5 năm 2017–2021", "quý II – IV/2021".</summary>
    public static string Name(this QuarterSpan span) => (span.From, span.To) switch
    {
        var (from, to) when from == to => from.Name(),
        var (from, _) when span == QuarterSpan.HalfYear(from.Year) => string.Create(CultureInfo.InvariantCulture, $"6 tháng đầu năm {from.Year}"),
        var (from, _) when span == QuarterSpan.NineMonths(from.Year) => string.Create(CultureInfo.InvariantCulture, $"9 tháng năm {from.Year}"),
        var (from, _) when span == QuarterSpan.WholeYear(from.Year) => string.Create(CultureInfo.InvariantCulture, $"năm {from.Year}"),
        ({ Number: 3 } from, { Number: 4 }) when span.IsWithinYear => string.Create(CultureInfo.InvariantCulture, $"6 tháng cuối năm {from.Year}"),
        var (from, to) when span.IsWholeYears => string.Create(CultureInfo.InvariantCulture, $"{to.Year - from.Year + 1} năm {from.Year}–{to.Year}"),
        var (from, to) when span.IsWithinYear => string.Create(CultureInfo.InvariantCulture, $"quý {Numerals[from.Number - 1]}–{Numerals[to.Number - 1]}/{from.Year}"),
        var (from, to) => $"{from.Name()} – {to.Name()}",
    };
}
