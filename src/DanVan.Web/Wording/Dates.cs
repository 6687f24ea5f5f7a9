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
}
