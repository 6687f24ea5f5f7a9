using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.JointDocuments;

/// <summary>Who drafts what, for which years, below what; sections and what is frozen of them.</summary>
public sealed class JointDocumentTests
{
    private static readonly DateTimeOffset Now = ADocument.Now;

    [Fact]
    public void Officers_of_the_two_bodies_draft_and_nobody_else()
    {
        foreach (var actor in Someone.Everyone)
        {
            var may = actor == Someone.PartyOfficer || actor == Someone.MilitaryOfficer;
            Assert.Equal(may, JointDocument.CanDraft(DocumentKind.Agreement, ADocument.Below, actor) is null);
        }
    }

    [Fact]
    public void The_annual_plan_is_the_province_s_and_sub_plans_are_those_below()
    {
        Assert.Equal("document.plan-is-the-provinces", JointDocument.CanDraft(DocumentKind.AnnualPlan, ADocument.Below, Someone.PartyOfficer)?.Code);
        Assert.Equal("document.sub-plan-is-below", JointDocument.CanDraft(DocumentKind.SubPlan, ADocument.OfProvince, Someone.PartyOfficer)?.Code);
    }

    [Theory]
    [InlineData(DocumentKind.Agreement, 2017, 2021, null)]
    [InlineData(DocumentKind.Agreement, 2021, 2021, null)]
    [InlineData(DocumentKind.Agreement, 2021, 2017, "document.years-backwards")]
    [InlineData(DocumentKind.Agreement, 2011, 2021, "document.term-too-long")]
    [InlineData(DocumentKind.Agreement, 1999, 2001, "document.years-out-of-range")]
    [InlineData(DocumentKind.Agreement, 2099, 2101, "document.years-out-of-range")]
    [InlineData(DocumentKind.AnnualPlan, 2021, 2021, null)]
    [InlineData(DocumentKind.AnnualPlan, 2021, 2022, "document.plan-is-for-one-year")]
    [InlineData(DocumentKind.SubPlan, 2021, 2021, "document.sub-plan-needs-plan")]
    public void A_term_has_its_years_and_a_plan_one_year(DocumentKind kind, int from, int to, string? code)
    {
        var pairing = kind is DocumentKind.SubPlan ? ADocument.Below : ADocument.OfProvince;

        Assert.Equal(code, JointDocument.Draft(Guid.NewGuid(), kind, pairing, new(from, to), Side.Party, "Công tác dân vận", null, Someone.PartyOfficer, Now).Refusal?.Code);
    }

    [Fact]
    public void A_sub_plan_derives_from_the_issued_plan_of_its_year_and_remembers_the_revision()
    {
        var plan = ADocument.Plan();
        Assert.Equal("document.parent-not-issued", Derive(plan, 2021).Refusal?.Code);
        _ = plan.Issued();

        Assert.Equal("document.year-outside-term", Derive(plan, 2022).Refusal?.Code);
        Assert.Equal("document.parent-of-others", Derive(ADocument.Agreement(new(2021, 2021)).Issued(), 2021).Refusal?.Code);
        var (subPlan, refusal) = Derive(plan, 2021);
        Assert.Null(refusal);
        Assert.Equal((plan.Id, 1), (subPlan!.ParentId, subPlan.ParentRevision));

        Assert.Null(plan.Recall("Ban hành nhầm", Someone.PartyLeader, Now));
        Assert.Equal("document.parent-not-issued", Derive(plan, 2021).Refusal?.Code);

        static (JointDocument? Document, Refusal? Refusal) Derive(JointDocument parent, int year) =>
            JointDocument.Draft(Guid.NewGuid(), DocumentKind.SubPlan, ADocument.Below, new(year, year), Side.Party, "Kế hoạch", parent, Someone.PartyOfficer, Now);
    }

    [Fact]
    public void A_plan_lies_within_the_term_of_its_agreement()
    {
        var agreement = ADocument.Agreement().Issued();

        Assert.Null(Below(2021).Refusal);
        Assert.Equal("document.year-outside-term", Below(2022).Refusal?.Code);

        (JointDocument?, Refusal? Refusal) Below(int year) =>
            JointDocument.Draft(Guid.NewGuid(), DocumentKind.AnnualPlan, ADocument.OfProvince, new(year, year), Side.Party, "Kế hoạch", agreement, Someone.PartyOfficer, Now);
    }

    [Theory]
    [InlineData("", "document.subject-missing")]
    [InlineData(null, "document.subject-too-long")]
    public void A_subject_is_said_and_not_too_long(string? subject, string code) =>
        Assert.Equal(code, ADocument.Plan().Rename(subject ?? new string('a', JointDocument.SubjectMaxLength + 1), Someone.PartyOfficer, Now)?.Code);

    [Fact]
    public void A_section_is_written_while_it_may_be_and_takes_five_thousand_paragraphs_for_what_they_are()
    {
        var document = ADocument.Plan().Reviewed();
        var section = new DocumentSection(document, 1, "Mục đích, yêu cầu");
        Assert.Null(document.Agree(Someone.PartyOfficer, Now));

        Assert.Equal("document.too-many-paragraphs", section.Write(document, string.Join('\n', Enumerable.Repeat("a", 5000)), Someone.PartyOfficer, Now)?.Code);
        Assert.Equal("document.text-too-long", section.Write(document, new string('a', DocumentSection.MaxLength + 1), Someone.PartyOfficer, Now)?.Code);
        Assert.NotNull(document.Working!.PartyConsent);
        Assert.Null(section.Write(document, " Một \r\n\r\nHai ", Someone.MilitaryOfficer, Now));

        Assert.Equal(["Một", "Hai"], section.Paragraphs, StringComparer.Ordinal);
        Assert.Null(document.Working.PartyConsent);
    }

    [Fact]
    public void What_is_frozen_is_not_written_and_a_section_of_an_earlier_revision_neither()
    {
        var document = ADocument.Plan();
        var section = new DocumentSection(document, 1, "Mục đích, yêu cầu");
        Assert.Null(section.Write(document, "Một", Someone.PartyOfficer, Now));
        _ = document.Waiting();
        Assert.Equal("common.not-in-this-state", section.Write(document, "Hai", Someone.PartyOfficer, Now)?.Code);
        Assert.Null(document.Decline("Chưa phù hợp", Someone.PartyLeader, Now));

        Assert.Equal("common.not-in-this-state", section.Write(document, "Hai", Someone.PartyOfficer, Now)?.Code);
        var copy = section.CopyFor(document);
        Assert.Equal(("Một", 2), (copy.Text, copy.Revision));
        Assert.Null(copy.Write(document, "Hai", Someone.PartyOfficer, Now));
    }

    [Fact]
    public void The_frozen_hash_changes_with_every_letter_and_with_nothing_else()
    {
        var document = ADocument.Plan();
        var section = new DocumentSection(document, 1, "Mục đích");
        Assert.Null(section.Write(document, "Một", Someone.PartyOfficer, Now));
        var before = Hash();

        Assert.Equal(before, Hash());
        Assert.Null(section.Write(document, "Môt", Someone.PartyOfficer, Now));
        Assert.NotEqual(before, Hash(), StringComparer.Ordinal);
        Assert.Null(section.Write(document, "Một".Normalize(System.Text.NormalizationForm.FormD), Someone.PartyOfficer, Now));
        Assert.Equal(before, Hash());
        Assert.Null(document.Rename("Tên khác", Someone.PartyOfficer, Now));
        Assert.NotEqual(before, Hash(), StringComparer.Ordinal);

        string Hash() => CanonicalText.HashOf(CanonicalText.Of(document, document.Working!, ADocument.Names, new([], [section], [], [])));
    }
}
