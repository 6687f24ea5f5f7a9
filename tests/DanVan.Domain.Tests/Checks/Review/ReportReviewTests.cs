using DanVan.Domain.Checks.Plausibility;
using DanVan.Domain.Checks.Review;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Checks.Review;

public sealed class ReportReviewTests
{
    [Fact]
    public void An_empty_report_tells_blanks_of_both_sides_and_every_unwritten_section()
    {
        var whole = Judged(AReport.Started());

        var findings = whole.Findings();

        Assert.Equal([Side.Party, Side.Military], findings.OfType<BlankCells>().Select(blank => blank.Side));
        Assert.Equal("I II III", string.Join(' ', findings.OfType<BlankNarrative>().Select(blank => blank.Section.Numeral)));
        Assert.All(findings, finding => Assert.Equal(FindingWeight.BlocksSending, finding.Weight));
    }

    [Fact]
    public void A_filled_report_without_past_and_rules_has_nothing_to_tell() => Assert.Empty(Judged(AReport.Filled()).Findings());

    [Fact]
    public void A_report_that_is_not_judged_tells_nothing() => Assert.Empty(AReport.Started().Findings());

    [Fact]
    public void Disagreement_unanswered_joint_part_doubt_and_prose_stand_in_one_list_with_blocking_ones_first()
    {
        var whole = AReport.Filled();
        Type(whole, Side.Military, AForm.Houses, 7);
        Type(whole, Side.Party, AForm.Gifts, Column.Joint, Figure.Blank);
        Type(whole, Side.Party, AForm.Talks, 160);
        Assert.Null(whole.WriteNarrative(Someone.PartyOfficer, 2, "Có 17/18 thôn đạt chuẩn (chiếm 96%).", false, null, AReport.Now));
        _ = Judged(whole, (AForm.Talks, 40), (AForm.Talks, 50));

        var findings = whole.Findings();

        Assert.Equal(findings.Select(finding => finding.Weight).Order(), findings.Select(finding => finding.Weight));
        _ = Assert.Single(findings.OfType<JointPartsUnanswered>());
        Assert.Equal(FindingWeight.BlocksConfirming, Assert.Single(findings.OfType<Disagreement>()).Weight);
        Assert.Equal((Doubt.MuchMore, 50L), (Assert.Single(findings.OfType<ImplausibleFigure>()).Doubt.Doubt, findings.OfType<ImplausibleFigure>().Single().Doubt.Measured));
        Assert.Equal(2, Assert.Single(findings.OfType<ProseMistake>()).Places[0].Narrative);
        Assert.Equal(findings.Count, findings.Select(finding => finding.Subject).Distinct(StringComparer.Ordinal).Count());
        Assert.All(findings, finding => Assert.True(finding.Subject.Length <= AcceptedFinding.SubjectMaxLength && finding.Values.Length <= AcceptedFinding.ValuesLength + 20));
    }

    [Fact]
    public void A_sides_column_alone_can_be_far_too_much_while_the_other_is_still_blank()
    {
        var whole = AReport.Started();
        Type(whole, Side.Party, AForm.Gifts, 500);
        _ = Judged(whole, (AForm.Gifts, 20));

        var doubt = Assert.Single(whole.Findings().OfType<ImplausibleFigure>());

        Assert.Equal((Doubt.MuchMore, 500L), (doubt.Doubt.Doubt, doubt.Doubt.Amount));
    }

    [Fact]
    public void What_both_agree_on_beyond_the_range_blocks_both_although_each_column_is_in_it()
    {
        var whole = AReport.Filled();
        Type(whole, Side.Party, AForm.Gifts, 600_000);
        Type(whole, Side.Military, AForm.Gifts, 600_000);

        Assert.Equal("report.out-of-range", whole.CanSend(Someone.PartyOfficer, Side.Party)!.Code);
        Assert.Equal("report.out-of-range", whole.CanSend(Someone.MilitaryOfficer, Side.Military)!.Code);
        // The column's own indicator and the total that it is part of.
        Assert.Equal([AForm.Gifts, AForm.Meetings], Judged(whole).Findings().OfType<ImplausibleFigure>().Select(found => found.Doubt.Indicator.Id));
        Assert.All(whole.Findings(), finding => Assert.Equal("finding.only-mended", whole.CanAcceptFinding(Someone.PartyOfficer, finding)!.Code));
    }

    [Fact]
    public void A_warning_accepted_with_a_reason_is_answered_until_its_figure_changes_and_again_when_it_is_back()
    {
        var whole = Doubtful();
        var finding = Assert.Single(whole.Findings());
        Assert.Null(Accept(whole, Someone.PartyOfficer, finding, "  Có đợt đối thoại toàn huyện "));

        Assert.Equal("Có đợt đối thoại toàn huyện", whole.AcceptanceOf(finding)!.Reason);
        Assert.Empty(whole.OpenWarnings(Side.Party));

        Type(whole, Side.Party, AForm.Talks, 170);
        var changed = Assert.Single(whole.OpenWarnings(Side.Party));
        Assert.Null(whole.AcceptanceOf(changed));
        Assert.Equal("Có đợt đối thoại toàn huyện", whole.FormerAcceptanceOf(changed)!.Reason);

        Type(whole, Side.Party, AForm.Talks, 160);
        Assert.Empty(whole.OpenWarnings(Side.Party));
    }

    [Fact]
    public void Accepting_is_told_with_reason_and_a_second_reason_takes_the_firsts_place()
    {
        var whole = Doubtful();
        var finding = Assert.Single(whole.Findings());
        Assert.Null(Accept(whole, Someone.PartyOfficer, finding, "Lý do thứ nhất"));
        Assert.Null(Accept(whole, Someone.PartyOfficer, finding, "Lý do thứ hai"));

        var accepted = Assert.Single(whole.NewlyAccepted);
        Assert.Equal(("Lý do thứ hai", Someone.PartyOfficer.PostTitle, Side.Party), (accepted.Reason, accepted.PostTitle, accepted.Side));
        Assert.Equal("Lý do thứ nhất, Lý do thứ hai", string.Join(", ", accepted.Events.Select(happened => happened.Reason)));
    }

    [Fact]
    public void Only_the_officer_of_a_side_that_types_the_figure_accepts_and_only_while_that_side_is_entered()
    {
        var whole = Doubtful();
        var finding = Assert.Single(whole.Findings());

        foreach (var other in Someone.Everyone.Where(actor => actor != Someone.PartyOfficer))
        {
            Assert.NotNull(Accept(whole, other, finding, "Đúng"));
        }

        Assert.Equal("finding.of-other-side", Accept(whole, Someone.MilitaryOfficer, finding, "Đúng")!.Code);
        _ = whole.Sent(Side.Party);
        Assert.Equal("report.side-is-locked", Accept(whole, Someone.PartyOfficer, finding, "Đúng")!.Code);
        Assert.Empty(whole.NewlyAccepted);
    }

    [Theory]
    [InlineData("", "common.reason-missing")]
    [InlineData(" \n ", "common.reason-missing")]
    [InlineData(null, "finding.reason-too-long")]
    public void A_reason_is_asked_for_and_has_an_end(string? reason, string code)
    {
        var whole = Doubtful();

        Assert.Equal(code, Accept(whole, Someone.PartyOfficer, Assert.Single(whole.Findings()), reason ?? new string('l', 501))!.Code);
    }

    [Fact]
    public void A_form_that_shows_other_figures_than_stand_accepts_nothing()
    {
        var whole = Doubtful();
        var stale = Assert.Single(whole.Findings());
        Type(whole, Side.Party, AForm.Talks, 171);

        Assert.Equal("finding.gone", Accept(whole, Someone.PartyOfficer, stale, "Đúng")!.Code);
        Assert.Equal("finding.gone", whole.AcceptFinding(Someone.PartyOfficer, "rule.KHONG_CO", "", "Đúng", AReport.Now)!.Code);
    }

    [Fact]
    public void A_rule_is_accepted_for_its_figures_and_its_text()
    {
        var whole = AReport.Filled();
        RuleFinding Broken(string text)
        {
            whole.JudgeBy(new RuleBook([CheckRule.Add(null, new CheckRuleFacts("R", text, CheckSeverity.Warn, "Xem lại."), Someone.Administrator, AReport.Now)]), ReportPast.None(whole.Form), whole.NewlyAccepted.ToList());
            return Assert.IsType<RuleFinding>(Assert.Single(whole.Findings()));
        }

        Assert.Null(Accept(whole, Someone.PartyOfficer, Broken("DC_DOITHOAI > 100"), "Đúng"));

        Assert.NotNull(whole.AcceptanceOf(Broken("DC_DOITHOAI > 100")));
        Assert.Null(whole.AcceptanceOf(Broken("DC_DOITHOAI > 90")));
    }

    [Fact]
    public void The_next_revision_inherits_what_was_accepted_for_the_same_figures()
    {
        var whole = Doubtful();
        Assert.Null(Accept(whole, Someone.PartyOfficer, Assert.Single(whole.Findings()), "Đúng"));
        var accepted = whole.NewlyAccepted.ToList();
        _ = whole.Sent(Side.Party).Sent(Side.Military).Confirmed(Side.Party).Confirmed(Side.Military);
        Assert.Null(whole.Clear(Someone.PartyOffice, AReport.AfterDue) ?? whole.Clear(Someone.MilitaryOffice, AReport.AfterDue));
        var (_, _, cells, texts) = whole.Correct(Someone.PartyOfficer, "Nhầm số", AReport.AfterDue);
        var next = new WholeReport(whole.Report, whole.Party, whole.Military, cells, texts, whole.Form, whole.Period);
        next.JudgeBy(RuleBook.Empty, Past(whole, (AForm.Talks, 40)), accepted);

        Assert.NotNull(next.AcceptanceOf(Assert.Single(next.Findings())));
    }

    private static WholeReport Doubtful()
    {
        var whole = AReport.Filled();
        Type(whole, Side.Party, AForm.Talks, 160);
        return Judged(whole, (AForm.Talks, 40));
    }

    private static WholeReport Judged(WholeReport whole, params (int Indicator, long Amount)[] past)
    {
        whole.JudgeBy(RuleBook.Empty, Past(whole, past), []);
        return whole;
    }

    private static ReportPast Past(WholeReport whole, params (int Indicator, long Amount)[] past)
    {
        var quarter = whole.Period.Quarter;
        return ReportPast.None(whole.Form) with { History = new UnitHistory(past.Select(before => new PastAmount(before.Indicator, quarter = quarter.Previous, before.Amount))) };
    }

    private static Refusal? Accept(WholeReport whole, Actor by, Finding finding, string reason) =>
        whole.AcceptFinding(by, finding.Subject, finding.Values, reason, AReport.Now);

    private static void Type(WholeReport whole, Side side, int indicator, long amount) => Type(whole, side, indicator, Columns.Of(side), Figure.Of(amount));

    private static void Type(WholeReport whole, Side side, int indicator, Column column, Figure figure)
    {
        var (refusal, cells) = whole.Write(Someone.Officer(side), [whole.Write(indicator, column, figure)], AReport.Now);
        Assert.Null(refusal);
        Assert.Empty(cells);
    }
}
