using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Reports;

public sealed class WorkItemsTests
{
    private static readonly DateOnly Due = new(2021, 12, 20);
    private static readonly DateOnly Before = Due.AddDays(-3);
    private static readonly DateOnly After = Due.AddDays(2);
    private static readonly DateTimeOffset At = new(2021, 12, 16, 2, 0, 0, TimeSpan.Zero);
    private static readonly Quarter Quarter = new(2021, 4);

    [Theory]
    [InlineData(-8, WorkGroup.ToDo)]
    [InlineData(-7, WorkGroup.DueSoon)]
    [InlineData(0, WorkGroup.DueSoon)]
    [InlineData(1, WorkGroup.Overdue)]
    public void What_nobody_started_is_the_officers_to_start_by_its_due_date(int day, WorkGroup group)
    {
        var today = Due.AddDays(day);

        var item = One(Someone.PartyOfficer, Owed(null), today);

        Assert.Equal((WorkKind.Start, group, -day), (item.Kind, item.Group, item.DaysLeft(today)));
        Assert.True(item.IsMine);
    }

    [Fact]
    public void A_closed_or_planned_period_asks_nobody_to_start()
    {
        Assert.Empty(WorkItems.Of(Someone.PartyOfficer, [Owed(null, PeriodState.Closed), Owed(null, PeriodState.Planned)], After));
        Assert.Empty(WorkItems.Of(Someone.PartyLeader, [Owed(null, PeriodState.Closed), Owed(null, PeriodState.Planned)], After));
    }

    [Fact]
    public void Each_side_sees_its_own_half_of_the_same_report()
    {
        var owed = Owed(Report(SideState.Confirmed, SideState.Entering));

        Assert.Equal(WorkKind.AwaitPartner, One(Someone.PartyOfficer, owed, Before).Kind);
        Assert.Equal(WorkKind.Enter, One(Someone.MilitaryOfficer, owed, Before).Kind);
        Assert.Equal(WorkKind.AwaitPartner, One(Someone.PartyLeader, owed, Before).Kind);
        Assert.Equal(WorkKind.AwaitOfficer, One(Someone.MilitaryLeader, owed, Before).Kind);
    }

    [Fact]
    public void With_the_leader_it_is_the_leaders_to_confirm_and_the_officer_waits()
    {
        var owed = Owed(Report(SideState.WithLeader, SideState.WithLeader));

        Assert.Equal((WorkKind.AwaitLeader, WorkGroup.Waiting), Place(One(Someone.PartyOfficer, owed, After)));
        Assert.Equal((WorkKind.Confirm, WorkGroup.Overdue), Place(One(Someone.PartyLeader, owed, After)));
        Assert.Equal((WorkKind.Confirm, WorkGroup.DueSoon), Place(One(Someone.MilitaryLeader, owed, Before)));
    }

    [Fact]
    public void After_the_due_date_a_confirmed_side_may_go_alone_and_before_it_waits()
    {
        var owed = Owed(Report(SideState.Confirmed, SideState.Entering));

        Assert.Equal((WorkKind.SubmitAlone, WorkGroup.Overdue), Place(One(Someone.PartyLeader, owed, After)));
        Assert.Equal((WorkKind.AwaitPartner, WorkGroup.Waiting), Place(One(Someone.PartyLeader, owed, Due)));
        Assert.Equal(WorkKind.AwaitPartner, One(Someone.PartyOfficer, owed, After).Kind);
    }

    [Fact]
    public void Going_alone_is_offered_exactly_when_the_rule_allows_it()
    {
        var whole = AReport.Started().Fill(Side.Party).Sent(Side.Party).Confirmed(Side.Party);

        foreach (var today in new[] { Due, After })
        {
            var allowed = whole.CanSubmitAlone(Someone.PartyLeader, Side.Party, VietnamTime.At(today, new TimeOnly(9, 0))) is null;
            var offered = One(Someone.PartyLeader, Owed(Report(SideState.Confirmed, SideState.Entering)), today).Kind is WorkKind.SubmitAlone;

            Assert.Equal(allowed, offered);
        }
    }

    [Fact]
    public void An_absent_side_still_enters_after_the_other_went_alone()
    {
        var owed = Owed(Report(SideState.Confirmed, SideState.Entering, ReportState.Submitted) with { AloneSide = Side.Party });

        Assert.Equal(WorkKind.Enter, One(Someone.MilitaryOfficer, owed, After).Kind);
        Assert.Equal(WorkKind.AwaitProvince, One(Someone.PartyOfficer, owed, After).Kind);
        Assert.Equal(WorkKind.Review, One(Someone.PartyOffice, owed, After).Kind);
    }

    [Fact]
    public void Returned_work_tells_why_by_whom_and_is_not_late_when_it_was_first_sent_in_time()
    {
        var report = Report(SideState.Entering, SideState.Confirmed) with { Party = new SideWork(SideState.Entering, "Tính trùng", "Phòng Dân vận", At), WasReturned = true, FirstSubmittedAt = At };

        var item = One(Someone.PartyOfficer, Owed(report, PeriodState.Closed), After);

        Assert.Equal((WorkKind.Mend, WorkGroup.ToDo), Place(item));
        Assert.Null(item.Due);
        Assert.Equal(At, item.Since);
        Assert.Equal((WorkKind.AwaitMending, WorkGroup.Waiting), Place(One(Someone.PartyOffice, Owed(report, PeriodState.Closed), After)));
    }

    [Fact]
    public void Returned_by_the_leader_it_keeps_its_due_date()
    {
        var report = Report(SideState.Entering, SideState.Entering) with { Party = new SideWork(SideState.Entering, "Thiếu xã", "Trưởng ban", At) };

        Assert.Equal((WorkKind.Mend, WorkGroup.Overdue), Place(One(Someone.PartyOfficer, Owed(report), After)));
    }

    [Fact]
    public void A_correction_in_a_closed_period_is_still_work()
    {
        var report = Report(SideState.Entering, SideState.Confirmed) with { IsCorrection = true, CorrectedBy = Side.Party, FirstSubmittedAt = At };

        var item = One(Someone.PartyOfficer, Owed(report, PeriodState.Closed), After);

        Assert.Equal((WorkKind.Correct, WorkGroup.ToDo), Place(item));
        Assert.Empty(WorkItems.Of(Someone.PartyOffice, [Owed(report, PeriodState.Closed)], After));
    }

    [Fact]
    public void A_period_closed_over_unfinished_work_waits_for_the_standing_office()
    {
        var owed = Owed(Report(SideState.Entering, SideState.WithLeader), PeriodState.Closed);

        Assert.Equal(WorkKind.AwaitReopening, One(Someone.PartyOfficer, owed, After).Kind);
        Assert.Equal(WorkKind.AwaitReopening, One(Someone.MilitaryLeader, owed, After).Kind);
    }

    [Fact]
    public void A_standing_office_reviews_what_it_has_not_cleared_the_oldest_first()
    {
        var older = Owed(Report(SideState.Confirmed, SideState.Confirmed, ReportState.Submitted) with { SubmittedAt = At }) with { AreaName = "Bình Sơn" };
        var newer = Owed(Report(SideState.Confirmed, SideState.Confirmed, ReportState.Submitted) with { SubmittedAt = At.AddDays(1) }) with { AreaName = "Trà Bồng" };
        var cleared = Owed(Report(SideState.Confirmed, SideState.Confirmed, ReportState.Submitted) with { SubmittedAt = At, PartyCleared = true });

        var items = WorkItems.Of(Someone.PartyOffice, [newer, cleared, older], After);

        Assert.Equal([WorkKind.Review, WorkKind.Review, WorkKind.AwaitOtherOffice], items.Select(item => item.Kind));
        Assert.Equal("Bình Sơn", items[0].Owed!.AreaName);
        Assert.Equal("Trà Bồng", items[1].Owed!.AreaName);
        Assert.Equal(WorkKind.Review, One(Someone.MilitaryOffice, cleared, After).Kind);
    }

    [Fact]
    public void The_level_below_is_chased_only_after_its_due_date_in_an_open_period()
    {
        var started = Owed(Report(SideState.Entering, SideState.Entering));

        Assert.Equal(WorkKind.AwaitOverdue, One(Someone.PartyOffice, Owed(null), After).Kind);
        Assert.Equal(WorkKind.AwaitOverdue, One(Someone.PartyOffice, started, After).Kind);
        Assert.Empty(WorkItems.Of(Someone.PartyOffice, [Owed(null), started], Due));
        Assert.Empty(WorkItems.Of(Someone.PartyOffice, [Owed(null, PeriodState.Closed)], After));
    }

    [Fact]
    public void Clerks_viewers_and_administrators_owe_no_report()
    {
        foreach (var actor in new[] { Someone.PartyClerk, Someone.Viewer, Someone.Administrator })
        {
            Assert.Empty(WorkItems.Of(actor, [Owed(null), Owed(Report(SideState.WithLeader, SideState.WithLeader))], After));
        }
    }

    [Fact]
    public void A_quarter_without_an_open_period_is_work_for_those_who_run_periods()
    {
        var planned = ReportingPeriod.Plan(AProvince, Quarter, new WorkingCalendar([]), Someone.Administrator, At);

        Assert.Equal(WorkKind.PlanPeriod, WorkItems.OfPeriods(Someone.Administrator, Quarter, null, Before)!.Kind);
        Assert.Equal(WorkKind.OpenPeriod, WorkItems.OfPeriods(Someone.PartyOffice, Quarter, planned, Before)!.Kind);
        Assert.Null(WorkItems.OfPeriods(Someone.Administrator, Quarter, planned, planned.WindowFrom.AddDays(-1)));
        Assert.Null(WorkItems.OfPeriods(Someone.Administrator, Quarter, AReport.OpenPeriod(), Before));
        Assert.Null(WorkItems.OfPeriods(Someone.PartyOfficer, Quarter, null, Before));
    }

    private static Province AProvince { get; } = Province.Create("51", "Quảng Ngãi", [new ProvinceLevel("province", 1, "cấp tỉnh"), new ProvinceLevel("district", 2, "cấp huyện")], false, Someone.Administrator, At);

    private static WorkItem One(Actor actor, OwedReport owed, DateOnly today) => Assert.Single(WorkItems.Of(actor, [owed], today));

    private static (WorkKind, WorkGroup) Place(WorkItem item) => (item.Kind, item.Group);

    private static OwedReport Owed(StartedReport? report, PeriodState period = PeriodState.Open) =>
        new(1, Quarter, period, 1, Due, 7, false, "huyện", "Bình Sơn", report);

    private static StartedReport Report(SideState party, SideState military, ReportState state = ReportState.Drafting) =>
        new(Guid.Empty, 1, state, new SideWork(party), new SideWork(military), false, false, null, null, null, null, false, false);
}
