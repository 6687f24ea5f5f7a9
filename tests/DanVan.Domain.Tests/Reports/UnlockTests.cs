using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Reports;

/// <summary>One report of a closed period is opened until a day; a pairing is given a later due date.</summary>
public sealed class UnlockTests
{
    private static readonly DateTimeOffset Now = AReport.AfterDue;
    private static readonly DateOnly Today = VietnamTime.DateOf(Now);

    [Fact]
    public void An_unlocked_report_is_worked_on_to_the_end_of_its_day_and_no_longer()
    {
        var whole = Closed();
        Assert.Equal("period.closed", whole.CanEnter(Someone.PartyOfficer)?.Code);

        Assert.Null(whole.Unlock(Someone.PartyOffice, Today.AddDays(3), " Bão số 9 ", Now));

        Assert.Null(whole.CanEnter(Someone.PartyOfficer));
        Assert.Null(whole.CanSend(Someone.PartyOfficer, Side.Party));
        Assert.Equal("Bão số 9", whole.Report.Unlocked!.Reason);
        Assert.Null(On(whole, Today.AddDays(3)).CanEnter(Someone.PartyOfficer));
        Assert.Equal("period.closed", On(whole, Today.AddDays(4)).CanEnter(Someone.PartyOfficer)?.Code);
        Assert.Equal("period.closed", On(whole, Today.AddDays(4)).CanSend(Someone.PartyOfficer, Side.Party)?.Code);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(91)]
    [InlineData(null)]
    public void The_day_is_from_today_to_a_quarter_on(int? days)
    {
        var refusal = Closed().Unlock(Someone.PartyOffice, days is { } count ? Today.AddDays(count) : null, "Bão", Now);

        Assert.Equal(ReportRefusals.UnlockOutOfRange(Today, Today.AddDays(90)).ToString(), refusal?.ToString());
    }

    [Fact]
    public void Only_a_standing_office_unlocks_and_only_what_the_period_locks()
    {
        Assert.Equal("common.not-your-function", Closed().Unlock(Someone.PartyLeader, Today, "Bão", Now)?.Code);
        Assert.Equal("common.reason-missing", Closed().Unlock(Someone.PartyOffice, Today, " ", Now)?.Code);
        Assert.Equal("report.nothing-to-unlock", AReport.Filled().Unlock(Someone.PartyOffice, Today, "Bão", Now)?.Code);
        Assert.Equal("common.not-in-this-state", AReport.Accepted().Unlock(Someone.PartyOffice, Today, "Bão", Now)?.Code);
        Assert.Equal("common.not-in-this-state", AReport.Submitted().Unlock(Someone.PartyOffice, Today, "Bão", Now)?.Code);
    }

    [Fact]
    public void My_work_follows_the_same_rule()
    {
        var started = new StartedReport(Guid.Empty, 1, ReportState.Drafting, new SideWork(SideState.Entering), new SideWork(SideState.Entering), false, false, null, null, null, null, false, false, Today);
        var owed = new OwedReport(1, new Quarter(2021, 4), PeriodState.Closed, 1, Today, 7, false, "huyện", "Bình Sơn", started);

        Assert.Equal(WorkKind.Enter, Assert.Single(WorkItems.Of(Someone.PartyOfficer, [owed], Today)).Kind);
        Assert.Equal(WorkKind.AwaitReopening, Assert.Single(WorkItems.Of(Someone.PartyOfficer, [owed], Today.AddDays(1))).Kind);
    }

    [Fact]
    public void A_later_due_date_moves_lateness_and_going_alone()
    {
        var period = AReport.OpenPeriod();
        var extension = Given(period, period.DueBelow.AddDays(5));
        var whole = AReport.Started().Fill(Side.Party).Sent(Side.Party).Confirmed(Side.Party);
        var extended = new WholeReport(whole.Report, whole.Party, whole.Military, whole.Cells, whole.Narratives, whole.Form, period, around: Circumstances.Plain with { Extension = extension });

        Assert.Equal(period.DueBelow.AddDays(5), extended.Due);
        Assert.Equal((StandingKind.Overdue, 5), (whole.Standing(extended.Due).Kind, whole.Standing(extended.Due).DaysLate));
        Assert.Equal((StandingKind.InWork, 0), (extended.Standing(extended.Due).Kind, extended.Standing(extended.Due).DaysLate));
        Assert.Null(whole.CanSubmitAlone(Someone.PartyLeader, Side.Party, At(extended.Due)));
        Assert.Equal("report.not-due-yet", extended.CanSubmitAlone(Someone.PartyLeader, Side.Party, At(extended.Due))?.Code);
        Assert.Null(extended.CanSubmitAlone(Someone.PartyLeader, Side.Party, At(extended.Due.AddDays(1))));
    }

    [Fact]
    public void The_periods_own_day_takes_an_extension_back_and_an_earlier_one_is_overtaken()
    {
        var period = AReport.OpenPeriod();
        var extension = Given(period, period.DueBelow.AddDays(5));

        Assert.Null(DueExtension.Give(period, APairing, extension, period.DueBelow, "Không cần nữa", Someone.MilitaryOffice with { ProvinceId = period.ProvinceId }, Now, out var same));

        Assert.Same(extension, same);
        Assert.Equal(period.DueBelow, period.DueOf(false, extension.Due));
        Assert.Equal(period.DueBelow, period.DueOf(false, period.DueBelow.AddDays(-3)));
        Assert.Equal([5, -5], extension.Events.OfType<DueMoved>().Select(moved => moved.To.DayNumber - moved.From.DayNumber));
    }

    [Fact]
    public void An_extension_is_a_standing_offices_later_day_with_a_reason_in_a_period_that_is_not_closed()
    {
        var period = AReport.OpenPeriod();
        var office = Someone.PartyOffice with { ProvinceId = period.ProvinceId };

        Assert.Equal("common.not-your-function", DueExtension.Give(period, APairing, null, period.DueBelow.AddDays(1), "Bão", Someone.PartyLeader, Now, out _)?.Code);
        Assert.Equal("common.not-your-organization", DueExtension.Give(period, APairing, null, period.DueBelow.AddDays(1), "Bão", office with { ProvinceId = 99 }, Now, out _)?.Code);
        Assert.Equal("period.extension-out-of-range", DueExtension.Give(period, APairing, null, period.DueBelow.AddDays(-1), "Bão", office, Now, out _)?.Code);
        Assert.Equal("period.extension-out-of-range", DueExtension.Give(period, APairing, null, period.DueBelow.AddDays(181), "Bão", office, Now, out _)?.Code);
        Assert.Equal("common.reason-missing", DueExtension.Give(period, APairing, null, period.DueBelow.AddDays(1), " ", office, Now, out _)?.Code);
        Assert.Null(period.Close(office, Now));
        Assert.Equal("period.closed", DueExtension.Give(period, APairing, null, period.DueBelow.AddDays(1), "Bão", office, Now, out _)?.Code);
    }

    private static Pairing APairing { get; } = new(0, 7, Someone.PartyBody, Someone.MilitaryBody, false, new DateOnly(2000, 1, 1), null);

    private static DueExtension Given(ReportingPeriod period, DateOnly due)
    {
        Assert.Null(DueExtension.Give(period, APairing, null, due, "Bão số 9", Someone.PartyOffice with { ProvinceId = period.ProvinceId }, Now, out var given));
        return given!;
    }

    private static WholeReport Closed()
    {
        var whole = AReport.Filled();
        Assert.Null(whole.Period.Close(Someone.PartyOffice, Now));
        return whole;
    }

    private static WholeReport On(WholeReport whole, DateOnly today) =>
        new(whole.Report, whole.Party, whole.Military, whole.Cells, whole.Narratives, whole.Form, whole.Period, around: Circumstances.Plain with { Day = today });

    private static DateTimeOffset At(DateOnly day) => VietnamTime.At(day, new TimeOnly(9, 0));
}
