using DanVan.Domain.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Notices;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;

namespace DanVan.Domain.Tests.Notices;

/// <summary>On which days who is reminded of a due date.</summary>
public sealed class DueRemindersTests
{
    private static readonly DateOnly Due = new(2021, 12, 20);

    [Theory]
    [InlineData(-8, null)]
    [InlineData(-7, NoticeKind.DueSoon)]
    [InlineData(-6, null)]
    [InlineData(-4, null)]
    [InlineData(-3, NoticeKind.DueSoon)]
    [InlineData(-2, null)]
    [InlineData(-1, NoticeKind.DueSoon)]
    [InlineData(0, null)]
    [InlineData(1, NoticeKind.Overdue)]
    [InlineData(2, NoticeKind.Overdue)]
    [InlineData(40, NoticeKind.Overdue)]
    public void Seven_three_and_one_day_before_and_every_day_after(int day, NoticeKind? kind) => Assert.Equal(kind, DueReminders.KindOn(Due.AddDays(day), Due));

    [Fact]
    public void Days_are_counted_by_the_calendar_over_months_and_leap_days()
    {
        for (var due = new DateOnly(2019, 12, 1); due < new DateOnly(2021, 3, 15); due = due.AddDays(1))
        {
            var reminded = Enumerable.Range(-30, 61).Select(day => due.AddDays(day)).Where(today => DueReminders.KindOn(today, due) is not null).ToList();

            Assert.Equal([due.AddDays(-7), due.AddDays(-3), due.AddDays(-1), .. Enumerable.Range(1, 30).Select(day => due.AddDays(day))], reminded);
        }
    }

    [Fact]
    public void What_nobody_started_reminds_both_sides() => Assert.Equal([Side.Party, Side.Military], Reminded(null));

    [Fact]
    public void A_confirmed_side_is_left_alone()
    {
        Assert.Equal([Side.Military], Reminded(Report(SideState.Confirmed, SideState.Entering)));
        Assert.Equal([Side.Party, Side.Military], Reminded(Report(SideState.WithLeader, SideState.Entering)));
        Assert.Empty(Reminded(Report(SideState.Confirmed, SideState.Confirmed)));
    }

    [Fact]
    public void The_side_that_was_absent_when_the_other_submitted_alone_is_reminded_on() =>
        Assert.Equal([Side.Military], Reminded(Report(SideState.Confirmed, SideState.Entering) with { State = ReportState.Submitted, FirstSubmittedAt = At, AloneSide = Side.Party }));

    [Fact]
    public void What_came_back_from_the_province_and_a_correction_are_late_by_no_due_date()
    {
        Assert.Empty(Reminded(Report(SideState.Entering, SideState.Confirmed) with { FirstSubmittedAt = At, WasReturned = true }));
        Assert.Empty(Reminded(Report(SideState.Entering, SideState.Confirmed) with { IsCorrection = true }));
    }

    [Fact]
    public void A_closed_period_reminds_nobody_but_those_of_an_unlocked_report()
    {
        Assert.Empty(Reminded(null, PeriodState.Closed));
        Assert.Empty(Reminded(Report(SideState.Entering, SideState.Entering), PeriodState.Closed));
        Assert.Equal([Side.Party, Side.Military], Reminded(Report(SideState.Entering, SideState.Entering) with { UnlockedUntil = Due.AddDays(2) }, PeriodState.Closed));
    }

    [Fact]
    public void A_mail_is_tried_eight_times_with_growing_waits()
    {
        var waits = Enumerable.Range(1, MailTries.AtMost).Select(MailTries.WaitAfter).ToList();

        Assert.Equal(8, MailTries.AtMost);
        Assert.Null(waits[^1]);
        Assert.All(waits.Zip(waits.Skip(1)).Take(waits.Count - 2), pair => Assert.True(pair.First < pair.Second));
    }

    [Theory]
    [InlineData("binhson.dv@quangngai.gov.vn", true)]
    [InlineData("a+b@x.vn", true)]
    [InlineData("binhson.dv", false)]
    [InlineData("binhson@localhost", false)]
    [InlineData("a@b@c.vn", false)]
    [InlineData("a b@c.vn", false)]
    [InlineData("a@c.vn\r\nBcc: x@y.vn", false)]
    [InlineData("\"a\"<a@c.vn>", false)]
    [InlineData("bìnhsơn@c.vn", false)]
    [InlineData(".a@c.vn", false)]
    [InlineData("a..b@c.vn", false)]
    [InlineData("a@-c.vn", false)]
    [InlineData("a@c..vn", false)]
    [InlineData("@c.vn", false)]
    public void A_mail_address_is_plain_letters_around_one_at(string address, bool valid) => Assert.Equal(valid, MailAddress.IsValid(address));

    private static readonly DateTimeOffset At = VietnamTime.At(Due, new TimeOnly(9, 0));

    private static List<Side> Reminded(StartedReport? report, PeriodState period = PeriodState.Open) =>
        [.. DueReminders.Of(new OwedReport(1, new Quarter(2021, 4), period, 1, Due, 7, false, "huyện", "Bình Sơn", report), Due.AddDays(1)).Select(reminder => reminder.Side)];

    private static StartedReport Report(SideState party, SideState military) =>
        new(Guid.Empty, 1, ReportState.Drafting, new SideWork(party), new SideWork(military), false, false, null, null, null, null, false, false);
}
