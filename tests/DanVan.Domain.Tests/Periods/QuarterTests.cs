using DanVan.Domain.Periods;

namespace DanVan.Domain.Tests.Periods;

public sealed class QuarterTests
{
    [Fact]
    public void It_begins_and_ends_where_the_calendar_says()
    {
        Assert.Equal(new DateOnly(2021, 10, 1), new Quarter(2021, 4).FirstDay);
        Assert.Equal(new DateOnly(2021, 12, 31), new Quarter(2021, 4).LastDay);
        Assert.Equal(new DateOnly(2020, 3, 31), new Quarter(2020, 1).LastDay);
    }

    [Fact]
    public void Next_and_previous_undo_each_other_and_order_by_time()
    {
        for (var quarter = new Quarter(2017, 1); quarter < new Quarter(2030, 1); quarter = quarter.Next)
        {
            Assert.Equal(quarter, quarter.Next.Previous);
            Assert.Equal(quarter.LastDay.AddDays(1), quarter.Next.FirstDay);
            Assert.True(quarter < quarter.Next && quarter >= quarter.Previous && quarter.SameOfLastYear < quarter);
        }
    }

    [Fact]
    public void The_same_quarter_of_last_year_is_four_quarters_back() =>
        Assert.Equal(new Quarter(2021, 2).Previous.Previous.Previous.Previous, new Quarter(2021, 2).SameOfLastYear);
}

public sealed class WorkingCalendarTests
{
    private static readonly DateOnly Saturday = new(2021, 12, 18);

    [Fact]
    public void Without_exceptions_Monday_to_Friday_are_worked()
    {
        var calendar = new WorkingCalendar([]);

        Assert.False(calendar.IsWorkingDay(Saturday));
        Assert.Equal(Saturday.AddDays(2), calendar.OnOrAfter(Saturday));
        Assert.Equal(Saturday.AddDays(-1), calendar.OnOrAfter(Saturday.AddDays(-1)));
    }

    [Fact]
    public void A_holiday_moves_a_due_date_and_a_day_worked_in_exchange_keeps_it()
    {
        var holiday = new WorkingCalendar([new CalendarDay(1, new DateOnly(2021, 12, 20), "Nghỉ", isWorkingDay: false)]);
        var exchanged = new WorkingCalendar([new CalendarDay(1, Saturday, "Làm bù", isWorkingDay: true)]);

        Assert.Equal(new DateOnly(2021, 12, 21), holiday.OnOrAfter(Saturday));
        Assert.Equal(Saturday, exchanged.OnOrAfter(Saturday));
    }

    [Fact]
    public void Working_days_between_leave_out_the_first_and_count_the_last()
    {
        var calendar = new WorkingCalendar([new CalendarDay(1, new DateOnly(2021, 12, 21), "Nghỉ", isWorkingDay: false)]);

        Assert.Equal(2, calendar.WorkingDaysBetween(new DateOnly(2021, 12, 17), new DateOnly(2021, 12, 22)));
        Assert.Equal(0, calendar.WorkingDaysBetween(new DateOnly(2021, 12, 17), new DateOnly(2021, 12, 19)));
        Assert.Equal(0, calendar.WorkingDaysBetween(new DateOnly(2021, 12, 22), new DateOnly(2021, 12, 17)));
    }
}
