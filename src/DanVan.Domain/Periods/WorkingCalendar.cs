using DanVan.Domain.Common;

namespace DanVan.Domain.Periods;

/// <summary>A day off that the province's calendar names (Tết, lễ), or a Saturday or Sunday that is worked instead (Ngày nghỉ, ngày làm bù).</summary>
public sealed class CalendarDay(int provinceId, DateOnly date, string name, bool isWorkingDay) : CatalogueEntity
{
    public const int NameMaxLength = 120;

    public int ProvinceId { get; private set; } = provinceId;

    public DateOnly Date { get; private set; } = date;

    public string Name { get; private set; } = name;

    /// <summary>True for a weekend day worked in exchange (làm bù).</summary>
    public bool IsWorkingDay { get; private set; } = isWorkingDay;

    /// <summary>What the entry lacks, or that it says nothing: a weekday is worked anyway.</summary>
    public static Refusal? Refuses(DateOnly date, string name, bool isWorkingDay)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > NameMaxLength)
        {
            return CalendarRefusals.NameMissing(NameMaxLength);
        }

        return isWorkingDay && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) ? CalendarRefusals.SaysNothing(date) : null;
    }

    public static CalendarDay Add(int provinceId, DateOnly date, string name, bool isWorkingDay, Actor by, DateTimeOffset now)
    {
        var day = new CalendarDay(provinceId, date, name, isWorkingDay);
        day.Record(new CalendarDaySaid(date, name, isWorkingDay, by, now));
        return day;
    }

    public void Change(string name, bool isWorkingDay, Actor by, DateTimeOffset now)
    {
        (Name, IsWorkingDay) = (name, isWorkingDay);
        Record(new CalendarDaySaid(Date, name, isWorkingDay, by, now));
    }

    /// <summary>Only a day that has not come yet may be taken out: due dates were counted with the others.</summary>
    public Refusal? Remove(DateOnly today, Actor by, DateTimeOffset now)
    {
        if (Date <= today)
        {
            return CalendarRefusals.DayIsPast();
        }

        Record(new CalendarDayRemoved(Date, Name, by, now));
        return null;
    }
}

public sealed record CalendarDaySaid(DateOnly Date, string Name, bool IsWorkingDay, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record CalendarDayRemoved(DateOnly Date, string Name, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public static class CalendarRefusals
{
    public static Refusal DayIsPast() => new("calendar.day-is-past");

    public static Refusal DayTwice(DateOnly date) => new("calendar.day-twice", date);

    public static Refusal NameMissing(int most) => new("calendar.name-missing", most);

    public static Refusal NotADate(string text) => new("calendar.not-a-date", text);

    public static Refusal NotYesOrNo(string text) => new("calendar.not-yes-or-no", text);

    /// <summary>A weekday is worked anyway: the entry says nothing.</summary>
    public static Refusal SaysNothing(DateOnly date) => new("calendar.says-nothing", date);
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

    /// <summary>The first day on which so many working days after <paramref name="from"/> have passed to their end.</summary>
    public DateOnly DayAfter(DateOnly from, int workingDays)
    {
        var day = from;
        for (var left = workingDays; left > 0; left--)
        {
            day = OnOrAfter(day.AddDays(1));
        }

        return day.AddDays(1);
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
