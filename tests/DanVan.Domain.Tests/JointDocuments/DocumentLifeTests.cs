using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.JointDocuments;

/// <summary>Every row of the document workflow, and every pair of state and action that is not in it, by everybody.</summary>
public sealed class DocumentLifeTests
{
    private static readonly DateTimeOffset Now = ADocument.Now;

    private static readonly Dictionary<DocumentAction, Func<JointDocument, Actor, Refusal?>> Actions = new()
    {
        [DocumentAction.Edit] = (document, actor) => document.Rename("Tên khác", actor, Now),
        [DocumentAction.SendForOpinion] = (document, actor) => document.SendForOpinion(actor, Now),
        [DocumentAction.ReturnToDraft] = (document, actor) => document.ReturnToDraft("Viết lại", actor, Now),
        [DocumentAction.Agree] = (document, actor) => document.Agree(actor, Now),
        [DocumentAction.Reopen] = (document, actor) => document.Reopen("Bổ sung", actor, Now),
        [DocumentAction.Abandon] = (document, actor) => document.Abandon("Không làm nữa", actor, Now),
        [DocumentAction.SendForSignature] = (document, actor) => document.SendForSignature("abc", ADocument.Names, ADocument.Signers, 5, null, actor, Now),
        [DocumentAction.RecallFromSigning] = (document, actor) => document.RecallFromSigning("Sai ngày", actor, Now),
        [DocumentAction.Decline] = (document, actor) => document.Decline("Chưa phù hợp", actor, Now),
        [DocumentAction.AddSignedScan] = (document, actor) => document.AddSignedScan(Guid.NewGuid(), 5, ADocument.Today, isCertified: true, ADocument.Today, actor, Now),
        [DocumentAction.ReplaceScan] = (document, actor) => document.ReplaceScan(Guid.NewGuid(), "Bản rõ hơn", actor, Now),
        [DocumentAction.Register] = (document, actor) => document.Register(12, ADocument.Today, actor, Now),
        [DocumentAction.Distribute] = (document, actor) => document.Distribute(actor, Now),
        [DocumentAction.Amend] = (document, actor) => document.Amend("Thêm nội dung", actor, Now),
        [DocumentAction.Comment] = (document, actor) => DocumentComment.Make(Guid.NewGuid(), document, ADocument.Paragraph, "Nên ghi rõ thời hạn.", actor, Now).Refusal,
        [DocumentAction.AnswerComment] = (document, actor) => ADocument.CommentOf(document).Settle(document, CommentState.TakenOver, "Đã ghi rõ.", actor, Now),
        [DocumentAction.Recall] = (document, actor) => document.Recall("Ban hành nhầm", actor, Now),
    };

    private static readonly DocumentState[] States =
    [
        DocumentState.Draft, DocumentState.InReview, DocumentState.Agreed, DocumentState.AwaitingSignature, DocumentState.Signed,
        DocumentState.Issued, DocumentState.Recalled, DocumentState.Expired, DocumentState.Abandoned,
    ];

    public static TheoryData<DocumentState, DocumentAction> Pairs()
    {
        var data = new TheoryData<DocumentState, DocumentAction>();
        foreach (var state in States)
        {
            foreach (var action in Actions.Keys)
            {
                data.Add(state, action);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_document_moves_exactly_where_its_table_has_a_row_and_for_whom_it_says(DocumentState from, DocumentAction action)
    {
        foreach (var actor in Someone.Everyone.Append(ADocument.MilitaryClerk))
        {
            var document = ADocument.In(from);
            if (from is DocumentState.InReview && action is DocumentAction.AnswerComment)
            {
                _ = document.Commented();
            }

            var row = DocumentLife.Workflow.Moves.SingleOrDefault(move => move.From == from && move.Action == action);
            var side = document.SideOf(actor);
            var may = row is not null && row.By.Contains(actor.Function) && side is not null && action switch
            {
                DocumentAction.Abandon => side is Side.Party,
                // The lead's number stands on the paper; the partner has registered nothing yet.
                DocumentAction.Register => side is Side.Military,
                DocumentAction.Distribute => false,
                // What the Military side said.
                DocumentAction.AnswerComment => side is Side.Party,
                DocumentAction.Decline => actor.PostId == ADocument.Signers.PartyPostId || actor.PostId == ADocument.Signers.MilitaryPostId || actor.IsDeputy,
                _ => true,
            };
            var before = document.State;
            var told = document.Events.Count;

            var refusal = Actions[action](document, actor);

            Assert.True(may == (refusal is null), $"{from} {action} by {actor.PostTitle} {actor.OrganizationId}: {refusal}");
            if (refusal is not null)
            {
                Assert.Equal((before, told), (document.State, document.Events.Count));
            }
        }
    }

    [Fact]
    public void Every_row_that_people_act_on_is_tried()
    {
        var people = DocumentLife.Workflow.Moves.Where(move => move.By.Count > 0).Select(move => move.Action).Distinct();

        Assert.Equal(Actions.Keys.Order(), people.Order());
    }

    [Fact]
    public void Both_sides_words_agree_and_an_edit_drops_them()
    {
        var document = ADocument.Plan().Reviewed();

        Assert.Null(document.Agree(Someone.PartyOfficer, Now));
        Assert.Equal(DocumentState.InReview, document.State);
        Assert.Equal("document.already-agreed", document.Agree(Someone.PartyOfficer, Now)?.Code);
        Assert.Null(document.Rename("Tên khác", Someone.MilitaryOfficer, Now));
        Assert.Null(document.Working!.PartyConsent);
        Assert.Null(document.Agree(Someone.MilitaryOfficer, Now));
        Assert.Null(document.Agree(Someone.PartyOfficer, Now));

        Assert.Equal(DocumentState.Agreed, document.State);
    }

    [Fact]
    public void A_reopened_document_must_be_agreed_by_both_again()
    {
        var document = ADocument.In(DocumentState.Agreed);

        Assert.Null(document.Reopen("Bổ sung", Someone.MilitaryOfficer, Now));

        Assert.Equal(DocumentState.Draft, document.State);
        Assert.False(document.Working!.HasBothConsents);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_not_signed_goes_on_as_a_new_draft_with_its_number_kept(bool declined)
    {
        var document = ADocument.In(DocumentState.AwaitingSignature);

        Assert.Null(declined ? document.Decline("Chưa phù hợp", Someone.MilitaryLeader, Now) : document.RecallFromSigning("Sai ngày", Someone.PartyOfficer, Now));

        Assert.Equal((2, DocumentState.Draft, 5), (document.Working!.Number, document.State, document.Working.ReservedNumber!.Value));
        Assert.Equal((DocumentState.NotSigned, "abc"), (document.Revisions[0].State, document.Revisions[0].FrozenHash));
        Assert.NotNull(document.Revisions[0].EndReason);
    }

    [Fact]
    public void A_leader_who_is_not_asked_to_sign_declines_nothing()
    {
        var document = ADocument.Plan().Agreed();
        Assert.Null(document.SendForSignature("abc", ADocument.Names, ADocument.Signers with { PartyPostId = 7777 }, 5, null, Someone.PartyOfficer, Now));

        Assert.Equal("document.not-your-signature", document.Decline("Không", Someone.PartyLeader, Now)?.Code);
    }

    [Fact]
    public void A_scan_is_vouched_for_and_bears_a_day_between_freezing_and_today()
    {
        var document = ADocument.In(DocumentState.AwaitingSignature);

        Assert.Equal("document.not-certified", Add(ADocument.Today, certified: false));
        Assert.Equal("document.signed-date-out-of-range", Add(ADocument.Today.AddDays(1)));
        Assert.Equal("document.signed-date-out-of-range", Add(ADocument.Today.AddDays(-1)));
        Assert.Null(Add(ADocument.Today));

        string? Add(DateOnly date, bool certified = true) => document.AddSignedScan(Guid.NewGuid(), 5, date, certified, ADocument.Today, Someone.PartyClerk, Now)?.Code;
    }

    [Fact]
    public void It_is_distributed_by_the_lead_once_both_books_have_it()
    {
        var document = ADocument.In(DocumentState.Signed);

        Assert.Equal("document.not-registered", document.Distribute(Someone.PartyClerk, Now)?.Code);
        Assert.Equal("document.already-registered", document.Register(9, ADocument.Today, Someone.PartyClerk, Now)?.Code);
        Assert.Null(document.Register(12, ADocument.Today, ADocument.MilitaryClerk, Now));
        Assert.Equal("document.lead-only", document.Distribute(ADocument.MilitaryClerk, Now)?.Code);
        Assert.Null(document.Distribute(Someone.PartyClerk, Now));

        Assert.Equal((DocumentState.Issued, Now), (document.State, document.Standing!.IssuedAt!.Value));
    }

    [Fact]
    public void An_exchanged_scan_is_kept_with_the_reason()
    {
        var document = ADocument.In(DocumentState.Signed);
        var first = document.Working!.Scan!.FileId;
        var second = Guid.NewGuid();

        Assert.Null(document.ReplaceScan(second, "Bản rõ hơn", Someone.PartyClerk, Now));

        Assert.Equal(second, document.Working.Scan.FileId);
        Assert.Equal((first, "Bản rõ hơn"), (Assert.Single(document.Working.ReplacedScans).FileId, document.Working.ReplacedScans[0].Reason));
    }

    [Fact]
    public void An_amendment_goes_the_whole_way_while_the_issued_one_stands_and_then_takes_its_place()
    {
        var document = ADocument.In(DocumentState.Issued);

        Assert.Null(document.Amend("Thêm nội dung", Someone.MilitaryOfficer, Now));
        Assert.Equal("document.amendment-open", document.Amend("Lần nữa", Someone.PartyOfficer, Now)?.Code);
        Assert.True(document.IsBeingAmended);
        Assert.Equal((1, 2, DocumentState.Draft), (document.Standing!.Number, document.Working!.Number, document.State));
        Assert.Null(document.Working.ReservedNumber);
        _ = document.Issued();

        Assert.Equal([DocumentState.Superseded, DocumentState.Issued], document.Revisions.Select(revision => revision.State));
        Assert.Equal(2, document.Standing.Number);
    }

    [Fact]
    public void A_recall_gives_up_the_amendment_too()
    {
        var document = ADocument.In(DocumentState.Issued);
        Assert.Null(document.Amend("Thêm nội dung", Someone.PartyOfficer, Now));

        Assert.Null(document.Recall("Ban hành nhầm", Someone.MilitaryLeader, Now));

        Assert.Equal([DocumentState.Recalled, DocumentState.Abandoned], document.Revisions.Select(revision => revision.State));
        Assert.Equal("common.not-in-this-state", document.Amend("Lại", Someone.PartyOfficer, Now)?.Code);
    }

    [Fact]
    public void An_abandoned_amendment_leaves_the_issued_one_standing()
    {
        var document = ADocument.In(DocumentState.Issued);
        Assert.Null(document.Amend("Thêm nội dung", Someone.PartyOfficer, Now));

        Assert.Null(document.Abandon("Không cần", Someone.PartyOfficer, Now));

        Assert.Equal((DocumentState.Issued, 1), (document.State, document.Standing!.Number));
        Assert.Null(document.Amend("Lần khác", Someone.PartyOfficer, Now));
        Assert.Equal(3, document.Working!.Number);
    }

    [Fact]
    public void It_expires_after_its_years_and_not_before()
    {
        var document = ADocument.In(DocumentState.Issued);

        Assert.NotNull(document.Expire(new DateOnly(2021, 12, 31), Someone.Administrator, Now));
        Assert.Null(document.Expire(new DateOnly(2022, 1, 1), Someone.Administrator, Now));
        Assert.Equal(DocumentState.Expired, document.State);
    }

    [Fact]
    public void Every_step_that_asks_for_a_reason_takes_none_without()
    {
        foreach (var move in DocumentLife.Workflow.Moves.Where(move => move.NeedsReason))
        {
            var document = ADocument.In(move.From);
            var actor = move.Action is DocumentAction.Decline or DocumentAction.Recall ? Someone.PartyLeader : move.Action is DocumentAction.ReplaceScan ? Someone.PartyClerk : Someone.PartyOfficer;
            var refusal = move.Action switch
            {
                DocumentAction.ReturnToDraft => document.ReturnToDraft(" ", actor, Now),
                DocumentAction.Reopen => document.Reopen(" ", actor, Now),
                DocumentAction.Abandon => document.Abandon(" ", actor, Now),
                DocumentAction.RecallFromSigning => document.RecallFromSigning(" ", actor, Now),
                DocumentAction.Decline => document.Decline(" ", actor, Now),
                DocumentAction.ReplaceScan => document.ReplaceScan(Guid.NewGuid(), " ", actor, Now),
                DocumentAction.Amend => document.Amend(" ", actor, Now),
                DocumentAction.Recall => document.Recall(" ", actor, Now),
                _ => null,
            };

            Assert.True(refusal?.Code == "common.reason-missing", $"{move.From} {move.Action}: {refusal}");
        }
    }
}
