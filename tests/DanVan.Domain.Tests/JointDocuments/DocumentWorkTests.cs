using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.JointDocuments;

/// <summary>What is due from whom while a document goes its way.</summary>
public sealed class DocumentWorkTests
{
    private static readonly DateTimeOffset Now = ADocument.Now;

    [Theory]
    [InlineData(DocumentState.Draft, DocumentDeed.Write, null, null)]
    [InlineData(DocumentState.InReview, DocumentDeed.Agree, null, null)]
    [InlineData(DocumentState.Agreed, DocumentDeed.SendForSignature, null, null)]
    [InlineData(DocumentState.AwaitingSignature, null, DocumentDeed.Sign, DocumentDeed.EnterScan)]
    [InlineData(DocumentState.Issued, null, null, null)]
    [InlineData(DocumentState.Recalled, null, null, null)]
    public void Each_state_waits_for_one_function(DocumentState state, DocumentDeed? officer, DocumentDeed? leader, DocumentDeed? clerk)
    {
        var document = ADocument.In(state);

        Assert.Equal((officer, leader, clerk), (DeedOf(Someone.PartyOfficer), DeedOf(Someone.PartyLeader), DeedOf(Someone.PartyClerk)));

        DocumentDeed? DeedOf(Actor actor) => DocumentWork.Of(actor, [document], [], ADocument.Today).Select(due => (DocumentDeed?)due.Deed).SingleOrDefault();
    }

    [Fact]
    public void The_partners_clerk_registers_first_then_the_leads_distributes()
    {
        var document = ADocument.In(DocumentState.Signed);

        Assert.Equal(DocumentDeed.Register, Assert.Single(DocumentWork.Of(ADocument.MilitaryClerk, [document], [], ADocument.Today)).Deed);
        Assert.Null(document.Register(12, ADocument.Today, ADocument.MilitaryClerk, Now));

        Assert.Empty(DocumentWork.Of(ADocument.MilitaryClerk, [document], [], ADocument.Today));
        Assert.Equal(DocumentDeed.Distribute, Assert.Single(DocumentWork.Of(Someone.PartyClerk, [document], [], ADocument.Today)).Deed);
    }

    [Fact]
    public void Who_has_agreed_waits_for_the_other()
    {
        var document = ADocument.In(DocumentState.InReview);
        Assert.Null(document.Agree(Someone.PartyOfficer, Now));

        Assert.Empty(DocumentWork.Of(Someone.PartyOfficer, [document], [], ADocument.Today));
        Assert.Equal(DocumentDeed.Agree, Assert.Single(DocumentWork.Of(Someone.MilitaryOfficer, [document], [], ADocument.Today)).Deed);
    }

    [Fact]
    public void An_issued_plan_asks_for_a_sub_plan_and_an_amended_one_to_be_followed()
    {
        var plan = ADocument.Plan().Issued();
        var below = Someone.PartyOfficer with { IsProvincial = false };
        Assert.Equal(DocumentDeed.BeginSubPlan, Assert.Single(DocumentWork.Of(below, [], [plan], ADocument.Today)).Deed);

        var sub = JointDocument.Draft(Guid.NewGuid(), DocumentKind.SubPlan, ADocument.Below, new(2021, 2021), Side.Party, "Kế hoạch huyện", plan, below, Now).Document!;
        Assert.Equal([DocumentDeed.Write], DocumentWork.Of(below, [sub], [plan], ADocument.Today).Select(due => due.Deed));

        Assert.Null(plan.Amend("Thêm việc", Someone.PartyOfficer, Now));
        _ = plan.Issued();
        Assert.Equal([DocumentDeed.FollowPlan, DocumentDeed.Write], DocumentWork.Of(below, [sub], [plan], ADocument.Today).Select(due => due.Deed));
    }
}
