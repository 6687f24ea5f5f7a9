using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Periods;

public sealed class ReportingPeriodTests
{
    private static readonly Actor Office = Actors.Of(Function.StandingOffice, 0);

    public static TheoryData<PeriodState, PeriodAction, Function> Everything
    {
        get
        {
            var all = new TheoryData<PeriodState, PeriodAction, Function>();
            foreach (var state in Enum.GetValues<PeriodState>())
            {
                foreach (var action in Enum.GetValues<PeriodAction>())
                {
                    foreach (var function in Enum.GetValues<Function>())
                    {
                        all.Add(state, action, function);
                    }
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Every_state_and_action_by_every_function_goes_by_the_table(PeriodState state, PeriodAction action, Function function)
    {
        var period = In(state);
        var actor = Actors.Of(function, 0);
        var row = ReportingPeriod.Workflow.Moves.SingleOrDefault(move => move.From == state && move.Action == action);

        var (asked, done) = action switch
        {
            PeriodAction.Open => (period.CanOpen(actor), period.Open(1, actor, Actors.Now)),
            PeriodAction.Close => (period.CanClose(actor), period.Close(actor, Actors.Now)),
            _ => (period.CanReopen(actor), period.Reopen(actor, "Bổ sung số liệu", Actors.Now)),
        };

        var expected = row is null ? "common.not-in-this-state" : row.By.Contains(function) ? null : "common.not-your-function";
        Assert.Equal(expected, asked?.Code);
        Assert.Equal(expected, done?.Code);
        Assert.Equal(expected is null ? row!.To : state, period.State);
    }

    [Fact]
    public void The_three_moves_are_these()
    {
        Assert.Equal(
            [(PeriodState.Planned, PeriodAction.Open, PeriodState.Open), (PeriodState.Open, PeriodAction.Close, PeriodState.Closed), (PeriodState.Closed, PeriodAction.Reopen, PeriodState.Open)],
            ReportingPeriod.Workflow.Moves.Select(move => (move.From, move.Action, move.To)));
    }

    [Fact]
    public void Reopening_needs_a_reason()
    {
        var period = In(PeriodState.Closed);

        Assert.Equal("common.reason-missing", period.Reopen(Office, "  ", Actors.Now)?.Code);
        Assert.Equal(PeriodState.Closed, period.State);
    }

    [Fact]
    public void Quarter_one_runs_from_mid_December_to_mid_March()
    {
        var period = Planned(new(2021, 1));

        Assert.Equal((new DateOnly(2020, 12, 15), new DateOnly(2021, 3, 14)), (period.WindowFrom, period.WindowTo));
        Assert.Equal((new DateOnly(2021, 3, 18), new DateOnly(2021, 3, 22)), (period.DueBelow, period.DueProvince));
        Assert.Equal((period.DueBelow, period.DueProvince), (period.DueOf(provincialPairing: false), period.DueOf(provincialPairing: true)));
    }

    [Fact]
    public void The_windows_of_a_year_meet_without_gap_or_overlap()
    {
        var quarter = new Quarter(2016, 1);
        var before = Planned(quarter);
        for (var i = 0; i < 40; i++)
        {
            quarter = quarter.Next;
            var period = Planned(quarter);
            Assert.Equal(before.WindowTo.AddDays(1), period.WindowFrom);
            before = period;
        }
    }

    [Fact]
    public void A_due_date_on_a_weekend_moves_to_monday()
    {
        // 18/09/2021 is a Saturday.
        Assert.Equal(new DateOnly(2021, 9, 20), Planned(new(2021, 3)).DueBelow);
    }

    [Fact]
    public void A_due_date_in_a_holiday_moves_behind_it_and_a_day_worked_in_exchange_counts()
    {
        var province = Province.Create("51", "Quảng Ngãi", [new("province", 1, "cấp tỉnh"), new("district", 2, "cấp huyện")], isDemo: false, Actors.Portal, Actors.Now);
        Assert.Null(province.Configure("Quảng Ngãi", 15, 2, 3, false, 3, Actors.Portal, Actors.Now));
        CalendarDay[] national = [Off(2021, 9, 2, "Quốc khánh"), Off(2021, 9, 3, "Quốc khánh")];

        var free = ReportingPeriod.Plan(province, new(2021, 3), new WorkingCalendar(national), Office, Actors.Now);
        var worked = ReportingPeriod.Plan(province, new(2021, 3), new WorkingCalendar([.. national, new CalendarDay(0, new(2021, 9, 4), "Làm bù", true)]), Office, Actors.Now);

        Assert.Equal(new DateOnly(2021, 9, 6), free.DueBelow);
        Assert.Equal(new DateOnly(2021, 9, 4), worked.DueBelow);
    }

    [Fact]
    public void Tet_is_skipped_as_a_whole()
    {
        var tet = new WorkingCalendar(Enumerable.Range(10, 7).Select(day => Off(2021, 2, day, "Tết Nguyên đán")));

        Assert.Equal(new DateOnly(2021, 2, 17), tet.OnOrAfter(new(2021, 2, 10)));
        Assert.Equal(new DateOnly(2021, 2, 9), tet.OnOrAfter(new(2021, 2, 9)));
        Assert.Equal(1, tet.WorkingDaysBetween(new(2021, 2, 9), new(2021, 2, 17)));
    }

    [Fact]
    public void Before_opening_all_days_may_move_afterwards_only_the_due_dates()
    {
        var planned = In(PeriodState.Planned);
        var open = In(PeriodState.Open);
        var (from, to) = (new DateOnly(2020, 12, 16), new DateOnly(2021, 3, 15));

        Assert.Null(planned.Reschedule(from, to, new(2021, 3, 19), new(2021, 3, 23), Office, Actors.Now));
        Assert.Equal("period.window-is-fixed", open.Reschedule(from, to, new(2021, 3, 19), new(2021, 3, 23), Office, Actors.Now)?.Code);
        Assert.Null(open.Reschedule(open.WindowFrom, open.WindowTo, new(2021, 3, 19), new(2021, 3, 23), Office, Actors.Now));
        Assert.Equal(new DateOnly(2021, 3, 19), open.DueBelow);
        Assert.Equal("common.not-in-this-state", In(PeriodState.Closed).Reschedule(from, to, to, to, Office, Actors.Now)?.Code);
        Assert.Equal("common.not-your-function", planned.Reschedule(from, to, to, to, Actors.Of(Function.Officer, 0), Actors.Now)?.Code);
    }

    [Theory]
    [InlineData("2021-03-15", "2021-03-14", "2021-03-18", "2021-03-22")]
    [InlineData("2020-12-15", "2021-03-14", "2021-03-13", "2021-03-22")]
    [InlineData("2020-12-15", "2021-03-14", "2021-03-18", "2021-03-17")]
    public void Days_out_of_order_are_refused(string from, string to, string below, string province)
    {
        static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal("period.dates-out-of-order", In(PeriodState.Planned).Reschedule(Day(from), Day(to), Day(below), Day(province), Office, Actors.Now)?.Code);
    }

    [Fact]
    public void A_calendar_day_is_taken_out_only_before_it_comes()
    {
        var day = Off(2021, 12, 24, "Nghỉ");

        Assert.Null(day.Remove(new(2021, 12, 23), Office, Actors.Now));
        Assert.Equal("calendar.day-is-past", day.Remove(new(2021, 12, 24), Office, Actors.Now)?.Code);
        Assert.Equal("calendar.says-nothing", CalendarDay.Refuses(new(2021, 12, 24), "Làm bù", true)?.Code);
        Assert.Null(CalendarDay.Refuses(new(2021, 12, 25), "Làm bù", true));
        Assert.Equal("calendar.name-missing", CalendarDay.Refuses(new(2021, 12, 24), "", false)?.Code);
    }

    private static CalendarDay Off(int year, int month, int day, string name) => new(0, new(year, month, day), name, isWorkingDay: false);

    private static ReportingPeriod Planned(Quarter quarter) =>
        ReportingPeriod.Plan(Province.Create("51", "Quảng Ngãi", [new("province", 1, "cấp tỉnh"), new("district", 2, "cấp huyện")], isDemo: false, Actors.Portal, Actors.Now), quarter, new WorkingCalendar([]), Office, Actors.Now);

    private static ReportingPeriod In(PeriodState state)
    {
        var period = Planned(new(2021, 1));
        if (state is not PeriodState.Planned)
        {
            Assert.Null(period.Open(1, Office, Actors.Now));
        }

        if (state is PeriodState.Closed)
        {
            Assert.Null(period.Close(Office, Actors.Now));
        }

        return period;
    }
}
