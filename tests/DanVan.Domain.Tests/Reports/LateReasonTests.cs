using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Reports;

/// <summary>A side that is late may say why, and none is held up for not saying it (Lý do chậm).</summary>
public sealed class LateReasonTests
{
    [Fact]
    public void A_late_confirmation_keeps_its_reason_and_tells_it()
    {
        var whole = AReport.Filled().Sent(Side.Party);

        Assert.Null(whole.Confirm(Someone.PartyLeader, Side.Party, AReport.AfterDue, " Chờ số của xã "));

        Assert.Equal("Chờ số của xã", whole.Party.LateReason);
        Assert.Contains(whole.Report.Events, happened => happened is LatenessExplained { Side: Side.Party, Why: "Chờ số của xã" });
    }

    [Fact]
    public void In_time_there_is_nothing_to_explain_and_late_nobody_must()
    {
        var inTime = AReport.Filled().Sent(Side.Party);
        var silent = AReport.Filled().Sent(Side.Party);

        Assert.Null(inTime.Confirm(Someone.PartyLeader, Side.Party, AReport.Now, "Chờ số"));
        Assert.Null(silent.Confirm(Someone.PartyLeader, Side.Party, AReport.AfterDue, " "));

        Assert.Null(inTime.Party.LateReason);
        Assert.Null(silent.Party.LateReason);
        Assert.DoesNotContain(inTime.Report.Events.Concat(silent.Report.Events), happened => happened is LatenessExplained);
    }

    [Fact]
    public void A_side_is_judged_on_its_first_confirmation()
    {
        var whole = AReport.Filled().Sent(Side.Party).Confirmed(Side.Party);
        Assert.Null(whole.Withdraw(Someone.PartyLeader, Side.Party, AReport.AfterDue));
        Assert.Null(whole.Send(Someone.PartyOfficer, Side.Party, AReport.AfterDue));

        Assert.Null(whole.Confirm(Someone.PartyLeader, Side.Party, AReport.AfterDue, "Chờ số"));

        Assert.Null(whole.Party.LateReason);
        Assert.False(whole.IsLate(Side.Party, VietnamTime.DateOf(AReport.AfterDue)));
        Assert.True(whole.IsLate(Side.Military, VietnamTime.DateOf(AReport.AfterDue)));
    }

    [Fact]
    public void A_reason_too_long_is_refused_before_anything_is_done()
    {
        var whole = AReport.Filled().Sent(Side.Party);

        Assert.Equal("report.late-reason-too-long", whole.Confirm(Someone.PartyLeader, Side.Party, AReport.AfterDue, new string('a', QuarterlyReport.ReasonMaxLength + 1))?.Code);
        Assert.Equal(SideState.WithLeader, whole.Party.State);
    }

    [Fact]
    public void Going_alone_may_be_explained_too()
    {
        var whole = AReport.Started().Fill(Side.Party).Sent(Side.Party);
        Assert.Null(whole.Confirm(Someone.PartyLeader, Side.Party, AReport.AfterDue));

        Assert.Null(whole.SubmitAlone(Someone.PartyLeader, Side.Party, "Bên kia diễn tập", AReport.AfterDue, "Chờ số của xã"));

        Assert.Equal("Chờ số của xã", whole.Party.LateReason);
    }
}
