namespace DanVan.Domain.Periods;

/// <summary>A day off that the province's calendar names (Tết, lễ), or a Saturday or Sunday that is worked instead.</summary>
public sealed class CalendarDay(int provinceId, DateOnly date, string name, bool isWorkingDay)
{
    public const int NameMaxLength = 120;

    public int Id { get; private init; }

    public int ProvinceId { get; private set; } = provinceId;

    public DateOnly Date { get; private set; } = date;

    public string Name { get; private set; } = name;

    /// <summary>True for a weekend day worked in exchange (làm bù).</summary>
    public bool IsWorkingDay { get; private set; } = isWorkingDay;
}

/// <summary>Which days are worked: Monday to Friday, less the days off, plus the days worked in exchange.</summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, bool> _exceptions = [];

    public WorkingCalendar(IEnumerable<CalendarDay> days)
    {
        foreach (var day in days)
        {
            _exceptions[day.Date] = day.IsWorkingDay;
        }
    }

    public bool IsWorkingDay(DateOnly date) =>
        _exceptions.TryGetValue(date, out var works) ? works : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself when it is worked, otherwise the next one that is.</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            days += IsWorkingDay(day) ? 1 : 0;
        }

        return days;
    }
}
