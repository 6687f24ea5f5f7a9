using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Reports;

/// <summary>A standing office that does not answer holds nobody up for ever (Duyệt thay).</summary>
public sealed class AcceptForSilentTests
{
    // Submitted on Friday 10/12/2021: Monday, Tuesday and Wednesday must pass.
    private static readonly DateOnly From = new(2021, 12, 16);

    [Fact]
    public void After_three_full_working_days_the_office_that_cleared_its_own_accepts_for_the_other()
    {
        var whole = Cleared();

        var early = whole.AcceptForSilent(Someone.PartyOffice, AReport.Silence, On(From.AddDays(-1)));
        var done = whole.AcceptForSilent(Someone.PartyOffice, AReport.Silence, On(From));

        Assert.Equal(ReportRefusals.NotSilentYet(From).ToString(), early?.ToString());
        Assert.Null(done);
        Assert.Equal((ReportState.Accepted, Side.Military), (whole.Report.State, whole.Report.Standing!.SilentOffice));
        Assert.All(whole.Report.Standing.Figures, figure => Assert.True(figure.CountsAccepted));
        Assert.Contains(whole.Report.Events, happened => happened is ReportAcceptedForSilent { Silent: Side.Military });
        Assert.Contains(whole.Report.Events, happened => happened is ReportAccepted);
    }

    [Fact]
    public void Holidays_and_a_longer_setting_put_the_day_off()
    {
        var whole = Cleared();
        var holiday = new WorkingCalendar([new CalendarDay(1, new DateOnly(2021, 12, 14), "Nghỉ bù", isWorkingDay: false)]);

        Assert.Equal(From.AddDays(1), new SilenceRule(holiday, 3).MayAcceptFrom(AReport.Now));
        Assert.NotNull(whole.CanAcceptForSilent(Someone.PartyOffice, new SilenceRule(holiday, 3), On(From)));
        Assert.NotNull(whole.CanAcceptForSilent(Someone.PartyOffice, AReport.Silence with { WorkingDays = 4 }, On(From)));
    }

    [Fact]
    public void Both_cleared_says_nothing_of_silence() => Assert.Null(AReport.Accepted().Report.Standing!.SilentOffice);

    [Fact]
    public void Whoever_has_not_cleared_its_own_accepts_for_nobody()
    {
        var whole = Cleared();

        Assert.Equal("report.own-part-not-cleared", whole.AcceptForSilent(Someone.MilitaryOffice, AReport.Silence, On(From))?.Code);
        Assert.Equal("common.not-your-function", whole.AcceptForSilent(Someone.PartyLeader, AReport.Silence, On(From))?.Code);
        Assert.Equal("common.not-in-this-state", AReport.Filled().AcceptForSilent(Someone.PartyOffice, AReport.Silence, On(From))?.Code);
        Assert.Equal("common.not-in-this-state", AReport.Accepted().AcceptForSilent(Someone.PartyOffice, AReport.Silence, On(From))?.Code);
        Assert.Equal(ReportState.Submitted, whole.Report.State);
    }

    [Fact]
    public void Of_the_provincial_report_each_office_must_speak_for_itself()
    {
        var whole = AReport.Submitted(isProvincial: true);
        Assert.Null(whole.Clear(Someone.PartyOffice, AReport.Now));

        Assert.Equal("report.not-of-provincial-pairing", whole.AcceptForSilent(Someone.PartyOffice, AReport.Silence, On(From.AddDays(30)))?.Code);
    }

    [Fact]
    public void The_days_count_from_the_last_submission()
    {
        var whole = Cleared();
        Assert.Null(whole.Withdraw(Someone.PartyLeader, Side.Party, On(From)));
        Assert.Null(whole.Send(Someone.PartyOfficer, Side.Party, On(From)));
        Assert.Null(whole.Confirm(Someone.PartyLeader, Side.Party, On(From)));
        Assert.Null(whole.Clear(Someone.PartyOffice, On(From)));

        // Thursday: Friday, Monday and Tuesday pass.
        Assert.Equal(ReportRefusals.NotSilentYet(From.AddDays(6)).ToString(), whole.AcceptForSilent(Someone.PartyOffice, AReport.Silence, On(From.AddDays(5)))?.ToString());
        Assert.Null(whole.AcceptForSilent(Someone.PartyOffice, AReport.Silence, On(From.AddDays(6))));
    }

    [Fact]
    public void Nobody_accepts_for_the_other_what_the_same_person_entered()
    {
        var whole = Cleared();
        var both = Someone.PartyOffice with { PersonId = Someone.MilitaryOfficer.PersonId };

        Assert.Equal("report.enterer-cannot-accept", whole.AcceptForSilent(both, AReport.Silence, On(From))?.Code);
    }

    private static WholeReport Cleared()
    {
        var whole = AReport.Submitted();
        Assert.Null(whole.Clear(Someone.PartyOffice, AReport.Now));
        return whole;
    }

    private static DateTimeOffset On(DateOnly day) => VietnamTime.At(day, new TimeOnly(0, 1));
}
