using DanVan.Domain.Common;
using DanVan.Domain.Reports;

namespace DanVan.Domain.Tests.Reports;

public sealed class ReportStandingTests
{
    private static readonly DateOnly Due = new(2021, 12, 20);

    [Theory]
    [InlineData(0, StandingKind.NotStarted, 0)]
    [InlineData(1, StandingKind.Overdue, 1)]
    [InlineData(9, StandingKind.Overdue, 9)]
    public void Not_started_becomes_overdue_the_day_after_the_due_date(int daysAfter, StandingKind kind, int late)
    {
        var standing = ReportStanding.Of(null, Due, Due.AddDays(daysAfter));

        Assert.Equal(new ReportStanding(kind, late, false, false), standing);
        Assert.False(standing.IsOnTime);
    }

    [Fact]
    public void Started_but_never_submitted_is_in_work_and_then_overdue()
    {
        var facts = Facts(ReportState.Drafting, null, null);

        Assert.Equal(StandingKind.InWork, ReportStanding.Of(facts, Due, Due).Kind);
        Assert.Equal(new ReportStanding(StandingKind.Overdue, 2, false, true), ReportStanding.Of(facts, Due, Due.AddDays(2)));
    }

    [Theory]
    [InlineData("2021-12-20T23:59:00+07:00", 0)]
    [InlineData("2021-12-21T00:01:00+07:00", 1)]
    [InlineData("2021-12-20T17:30:00+00:00", 1)]
    public void Lateness_is_judged_on_the_first_submission_by_the_Vietnamese_date(string submitted, int late)
    {
        var at = DateTimeOffset.Parse(submitted, System.Globalization.CultureInfo.InvariantCulture);

        var standing = ReportStanding.Of(Facts(ReportState.Submitted, at, null), Due, Due.AddDays(30));

        Assert.Equal(late, standing.DaysLate);
        Assert.Equal(late == 0, standing.IsOnTime);
        Assert.Equal(StandingKind.Waiting, standing.Kind);
    }

    [Fact]
    public void Returned_after_a_submission_in_time_is_not_late()
    {
        var standing = ReportStanding.Of(Facts(ReportState.Drafting, OnTime, null), Due, Due.AddDays(30));

        Assert.Equal(new ReportStanding(StandingKind.Returned, 0, false, true), standing);
        Assert.True(standing is { IsOnTime: true, WasSubmitted: true });
    }

    [Theory]
    [InlineData(ReportState.Accepted, false)]
    [InlineData(ReportState.Drafting, true)]
    [InlineData(ReportState.Submitted, true)]
    public void Accepted_stands_through_the_whole_course_of_a_correction(ReportState state, bool inCorrection)
    {
        var standing = ReportStanding.Of(Facts(state, OnTime, OnTime.AddDays(1)), Due, Due.AddDays(30));

        Assert.Equal(new ReportStanding(StandingKind.Accepted, 0, inCorrection, true), standing);
    }

    private static DateTimeOffset OnTime => VietnamTime.At(Due, new TimeOnly(9, 0));

    private static ReportFacts Facts(ReportState state, DateTimeOffset? submitted, DateTimeOffset? accepted) =>
        new(Guid.Empty, state, submitted, state is ReportState.Submitted ? submitted : null, accepted);
}
