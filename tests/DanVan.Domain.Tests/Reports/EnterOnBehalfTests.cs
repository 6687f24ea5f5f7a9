using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Reports;

/// <summary>Nhập thay: a clerk enters a side from its signed paper.</summary>
public sealed class EnterOnBehalfTests
{
    private static readonly Actor Clerk = Someone.PartyClerk;
    private static readonly Actor MilitaryClerk = Someone.Post(Function.Clerk, Side.Military, Someone.MilitaryBody);

    [Fact]
    public void The_clerk_confirms_the_side_by_its_paper_and_the_paper_stands_beside_the_confirmation()
    {
        var whole = AReport.Filled();

        Assert.Null(whole.EnterOnBehalf(Clerk, Side.Party, AReport.Paper, AReport.Now));

        Assert.Equal((SideState.Confirmed, AReport.Paper, Clerk.PostTitle), (whole.Party.State, whole.Party.Paper, whole.Party.ConfirmedByTitle));
        Assert.Equal(AReport.Now, whole.Party.FirstConfirmedAt);
        Assert.Equal(ReportState.Drafting, whole.Report.State);
        var told = Assert.IsType<SideEnteredOnBehalf>(whole.Report.Events[^1]);
        Assert.Equal(("12-BC/BDV", new DateOnly(2021, 12, 9)), (told.Number, told.Date));
    }

    [Fact]
    public void The_second_confirmation_by_paper_submits_and_the_revision_keeps_the_paper()
    {
        var whole = AReport.Filled().Sent(Side.Military).Confirmed(Side.Military);

        Assert.Null(whole.EnterOnBehalf(Clerk, Side.Party, AReport.Paper, AReport.Now));

        Assert.Equal(ReportState.Submitted, whole.Report.State);
        Assert.Equal(AReport.Paper, whole.Report.Current.ConfirmationOf(Side.Party)!.Paper);
        Assert.Null(whole.Report.Current.ConfirmationOf(Side.Military)!.Paper);
    }

    [Fact]
    public void A_partner_s_clerk_enters_only_for_a_body_without_a_clerk()
    {
        Assert.Equal("report.body-has-clerk", AReport.Started(clerks: [Side.Party, Side.Military]).CanEnterOnBehalf(MilitaryClerk, Side.Party)?.Code);
        Assert.Null(AReport.Started(clerks: [Side.Military]).CanEnterOnBehalf(MilitaryClerk, Side.Party));
        Assert.Null(AReport.Started(clerks: [Side.Party, Side.Military]).CanEnterOnBehalf(Clerk, Side.Party));
    }

    [Fact]
    public void Nobody_else_enters_on_behalf()
    {
        foreach (var actor in Someone.Everyone.Where(actor => actor != Clerk))
        {
            Assert.NotNull(AReport.Filled().EnterOnBehalf(actor, Side.Party, AReport.Paper, AReport.Now));
        }

        Assert.Equal("common.not-your-organization", AReport.Filled().CanEnterOnBehalf(Someone.Post(Function.Clerk, Side.Party, 999), Side.Party)?.Code);
    }

    [Fact]
    public void Blank_cells_stop_it_as_they_stop_sending()
    {
        var whole = AReport.Started();

        Assert.Equal("report.blank-cells", whole.EnterOnBehalf(Clerk, Side.Party, AReport.Paper, AReport.Now)?.Code);
        Assert.Equal(SideState.Entering, whole.Party.State);
    }

    [Fact]
    public void A_difference_where_both_must_say_the_same_stops_the_second_confirmation_by_paper()
    {
        var whole = AReport.Filled();
        var (_, faults) = whole.Write(Someone.PartyOfficer, [whole.Write(AForm.Houses, Column.Party, 9)], AReport.Now);
        Assert.Empty(faults);
        _ = whole.Sent(Side.Military).Confirmed(Side.Military);

        Assert.Equal("report.disagreement", whole.EnterOnBehalf(Clerk, Side.Party, AReport.Paper, AReport.Now)?.Code);
    }

    [Theory]
    [InlineData("", 0, "report.paper-number-missing")]
    [InlineData("12-BC", 1, "report.paper-date-out-of-range")]
    [InlineData("12-BC", -400, "report.paper-date-out-of-range")]
    public void A_paper_has_a_number_and_a_date_between_the_window_s_first_day_and_today(string number, int days, string code)
    {
        var paper = new SignedPaper(number, VietnamTime.DateOf(AReport.Now).AddDays(days), Guid.NewGuid());

        Assert.Equal(code, AReport.Filled().EnterOnBehalf(Clerk, Side.Party, paper, AReport.Now)?.Code);
    }

    [Fact]
    public void The_clerk_writes_the_side_s_cells_under_the_rules_of_its_officer()
    {
        var whole = AReport.Started();

        var (refusal, faults) = whole.WriteOnBehalf(Clerk, Side.Party, [whole.Write(AForm.Talks, Column.Party, 7)], AReport.Now);
        var (_, ofOther) = whole.WriteOnBehalf(Clerk, Side.Party, [whole.Write(AForm.Days, Column.Military, 7)], AReport.Now);

        Assert.Null(refusal);
        Assert.Empty(faults);
        Assert.Equal(7, whole.RowOf(AForm.Talks)![Column.Party].Amount);
        Assert.Equal("cell.not-typed", Assert.Single(ofOther).Refusal.Code);
        Assert.Equal("report.unknown-section", whole.WriteNarrativeOnBehalf(Clerk, Side.Party, 3, "Của bên kia", AReport.Now)?.Code);
        Assert.Null(whole.WriteNarrativeOnBehalf(Clerk, Side.Party, 2, "Kết quả", AReport.Now));
    }

    [Fact]
    public void A_withdrawal_takes_the_paper_with_it()
    {
        var whole = AReport.Filled();
        Assert.Null(whole.EnterOnBehalf(Clerk, Side.Party, AReport.Paper, AReport.Now));

        Assert.Null(whole.Withdraw(Someone.PartyLeader, Side.Party, AReport.Now));

        Assert.Equal((SideState.Entering, null), (whole.Party.State, whole.Party.Paper));
    }
}
