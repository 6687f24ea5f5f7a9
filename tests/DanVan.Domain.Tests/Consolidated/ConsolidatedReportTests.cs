using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using DanVan.Domain.Figures;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Consolidated;

/// <summary>The province's report: written by two offices, frozen by both, made anew with a reason.</summary>
public sealed class ConsolidatedReportTests
{
    private static readonly DateTimeOffset Now = AReport.AfterDue;
    private static readonly ConsolidatedFigure[] Figures = [new(AForm.Talks, 12, Qualifier.Exact, false, false, 2)];

    [Fact]
    public void Only_a_standing_office_begins_writes_freezes_and_revises()
    {
        foreach (var actor in Someone.Everyone)
        {
            var isOffice = actor == Someone.PartyOffice || actor == Someone.MilitaryOffice;
            var report = Started();
            Assert.Equal(isOffice, ConsolidatedReport.CanStart(AReport.OpenPeriod(), actor) is null);
            Assert.Equal(isOffice, report.CanWrite(actor) is null);
            Assert.Equal(isOffice, report.CanFreeze(actor) is null);
            Assert.Equal(isOffice, Frozen().CanRevise(actor) is null);
            Assert.Equal(isOffice, Proposal.CanTend(actor) is null);
        }
    }

    [Fact]
    public void The_second_office_s_word_freezes_with_inputs_figures_and_what_is_missing()
    {
        var report = Started();

        Assert.Null(report.Freeze(Someone.PartyOffice, Inputs(1, 2), Figures, ["Trà Bồng"], Now));
        Assert.Equal(ConsolidatedState.Preparing, report.State);
        Assert.Null(report.Freeze(Someone.MilitaryOffice, Inputs(1, 2), Figures, ["Trà Bồng"], Now));

        Assert.Equal((ConsolidatedState.Frozen, Now, "Trà Bồng"), (report.State, report.Standing!.FrozenAt, report.Current.Missing));
        Assert.Equal([1, 2], report.Current.Inputs.Select(input => input.RevisionId));
        Assert.Equal(12, Assert.Single(report.Current.Figures).Amount);
        var told = Assert.IsType<ConsolidationFrozen>(report.Events[^1]);
        Assert.Equal((1, 2), (told.Revision, told.Inputs));
    }

    [Fact]
    public void An_agreement_lapses_when_another_report_has_come_in_meanwhile()
    {
        var report = Started();
        Assert.Null(report.Freeze(Someone.PartyOffice, Inputs(1, 2), Figures, [], Now));

        Assert.Null(report.Freeze(Someone.MilitaryOffice, Inputs(1, 3), Figures, [], Now));

        Assert.Equal(ConsolidatedState.Preparing, report.State);
        Assert.Null(report.Current.AgreementOf(Side.Party));
        Assert.NotNull(report.Current.AgreementOf(Side.Military));
        Assert.Null(report.Freeze(Someone.PartyOffice, Inputs(1, 3), Figures, [], Now));
        Assert.Equal(ConsolidatedState.Frozen, report.State);
    }

    [Fact]
    public void One_office_does_not_agree_twice_and_nothing_freezes_out_of_nothing()
    {
        var report = Started();

        Assert.Equal("consolidated.nothing-to-freeze", report.Freeze(Someone.PartyOffice, [], Figures, [], Now)?.Code);
        Assert.Null(report.Freeze(Someone.PartyOffice, Inputs(1), Figures, [], Now));
        Assert.Equal("consolidated.already-agreed", report.Freeze(Someone.PartyOffice, Inputs(1), Figures, [], Now)?.Code);
    }

    [Fact]
    public void A_section_that_is_written_drops_the_agreement()
    {
        var report = Started();
        Assert.Null(report.Freeze(Someone.PartyOffice, Inputs(1), Figures, [], Now));

        Assert.Null(new ConsolidatedSection(report, 1).Write(report, "Bổ sung", false, Someone.MilitaryOffice, Now));

        Assert.Null(report.Current.AgreementOf(Side.Party));
    }

    [Fact]
    public void Who_writes_holds_the_section_until_saving_or_until_time_runs_out()
    {
        var report = Started();
        var section = new ConsolidatedSection(report, 1);

        Assert.Null(section.Hold(report, Someone.PartyOffice, Now));
        Assert.Equal("consolidated.section-held", section.Hold(report, Someone.MilitaryOffice, Now)?.Code);
        Assert.Equal("consolidated.section-held", section.Write(report, "Khác", false, Someone.MilitaryOffice, Now)?.Code);
        Assert.Equal("consolidated.section-held", section.Release(report, Someone.MilitaryOffice, Now)?.Code);
        Assert.Null(section.Write(report, "Tình hình ổn định", false, Someone.PartyOffice, Now));
        Assert.Null(section.Hold(report, Someone.MilitaryOffice, Now));
        Assert.Null(section.Hold(report, Someone.PartyOffice, Now + ConsolidatedSection.HeldFor));
    }

    [Fact]
    public void What_is_secret_is_not_kept_and_what_is_too_long_is_refused()
    {
        var report = Started();
        var section = new ConsolidatedSection(report, 1);

        Assert.Null(section.Write(report, "Điều mật", true, Someone.PartyOffice, Now));
        Assert.Equal(("", true, true), (section.Text, section.IsSecret, section.IsFilled));
        Assert.Equal("consolidated.text-too-long", section.Write(report, new string('a', ConsolidatedSection.MaxLength + 1), false, Someone.PartyOffice, Now)?.Code);
    }

    [Fact]
    public void A_frozen_report_is_not_written_and_a_new_revision_begins_with_its_texts()
    {
        var report = Started();
        var section = new ConsolidatedSection(report, 1);
        Assert.Null(section.Write(report, "Tình hình", false, Someone.PartyOffice, Now));
        Freeze(report);

        Assert.Equal("common.not-in-this-state", section.Write(report, "Khác", false, Someone.PartyOffice, Now)?.Code);
        Assert.Equal("common.reason-missing", report.Revise(Someone.PartyOffice, " ", [section], Now).Refusal?.Code);
        var (refusal, sections) = report.Revise(Someone.PartyOffice, "Có đính chính", [section], Now);

        Assert.Null(refusal);
        Assert.Equal((2, "Tình hình", 2), (report.Current.Number, Assert.Single(sections).Text, sections[0].Revision));
        Assert.Equal(1, report.Standing!.Number);
        Assert.Null(sections[0].Write(report, "Khác", false, Someone.PartyOffice, Now));
        Assert.Equal("Tình hình", section.Text);
    }

    [Fact]
    public void A_proposal_is_answered_and_then_stays()
    {
        var (proposal, refusal) = Proposal.Add(Guid.NewGuid(), AReport.OpenPeriod(), null, "huyện Bình Sơn", "Bổ sung kinh phí", Someone.PartyOffice, Now);

        Assert.Null(refusal);
        Assert.Null(proposal!.CanRemove(Someone.MilitaryOffice));
        Assert.Equal("consolidated.proposal-missing", proposal.Reply("", Someone.PartyOffice, Now)?.Code);
        Assert.Null(proposal.Reply("Đưa vào kế hoạch năm sau", Someone.MilitaryOffice, Now));
        Assert.True(proposal.IsAnswered);
        Assert.Equal("common.not-in-this-state", proposal.CanRemove(Someone.PartyOffice)?.Code);
    }

    private static ConsolidatedReport Started()
    {
        var (report, refusal) = ConsolidatedReport.Start(AReport.OpenPeriod(), Someone.PartyOffice, Now);
        Assert.Null(refusal);
        return report!;
    }

    private static ConsolidatedReport Frozen()
    {
        var report = Started();
        Freeze(report);
        return report;
    }

    private static void Freeze(ConsolidatedReport report)
    {
        Assert.Null(report.Freeze(Someone.PartyOffice, Inputs(1), Figures, [], Now));
        Assert.Null(report.Freeze(Someone.MilitaryOffice, Inputs(1), Figures, [], Now));
    }

    private static ConsolidatedInput[] Inputs(params int[] revisions) =>
        [.. revisions.Select(revision => new ConsolidatedInput(Guid.NewGuid(), revision, 1, "huyện Bình Sơn", false, null, Now))];
}
