using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.JointDocuments;

/// <summary>Who says what of a draft, who answers, and what an open opinion holds up.</summary>
public sealed class DocumentCommentTests
{
    private static readonly DateTimeOffset Now = ADocument.Now;

    [Fact]
    public void Nobody_agrees_while_an_opinion_is_open_and_the_refusal_says_how_many_and_where()
    {
        var document = ADocument.Plan().Reviewed();
        var first = document.Commented();
        var second = document.Commented(new(3, null, null, null, ""), Someone.PartyOfficer);

        foreach (var officer in new[] { Someone.PartyOfficer, Someone.MilitaryOfficer })
        {
            var refusal = document.Agree(officer, Now);
            Assert.Equal("comment.still-open", refusal?.Code);
            Assert.Equal(2, refusal!.Arguments[0]);
            Assert.Equal([1, 3], (IReadOnlyList<int>)refusal.Arguments[1]);
        }

        Assert.Null(first.Settle(document, CommentState.Explained, "Tỉnh đã quy định.", Someone.PartyOfficer, Now));
        Assert.Equal("comment.still-open", document.Agree(Someone.PartyOfficer, Now)?.Code);
        Assert.Null(second.Withdraw(document, Someone.PartyOfficer, Now));
        Assert.Null(document.Agree(Someone.PartyOfficer, Now));
        Assert.Null(document.Agree(Someone.MilitaryOfficer, Now));
        Assert.Equal(DocumentState.Agreed, document.State);
    }

    [Fact]
    public void An_opinion_drops_nobodys_word_but_the_second_side_waits_for_its_answer()
    {
        var document = ADocument.Plan().Reviewed();
        Assert.Null(document.Agree(Someone.PartyOfficer, Now));

        var comment = document.Commented();

        Assert.NotNull(document.Working!.PartyConsent);
        Assert.Equal("comment.still-open", document.Agree(Someone.MilitaryOfficer, Now)?.Code);
        Assert.Null(comment.Settle(document, CommentState.TakenOver, "Đã ghi.", Someone.PartyOfficer, Now));
        Assert.Null(document.Agree(Someone.MilitaryOfficer, Now));
    }

    [Fact]
    public void The_other_side_answers_and_the_own_side_withdraws()
    {
        var document = ADocument.Plan().Reviewed();
        var comment = document.Commented();

        Assert.Equal("comment.answered-by-the-other", comment.Settle(document, CommentState.TakenOver, "Đã ghi.", Someone.MilitaryOfficer, Now)?.Code);
        Assert.Equal("comment.withdrawn-by-its-own", comment.Withdraw(document, Someone.PartyOfficer, Now)?.Code);
        foreach (var actor in Someone.Everyone.Where(actor => actor != Someone.PartyOfficer && actor != Someone.MilitaryOfficer))
        {
            Assert.NotNull(comment.Settle(document, CommentState.TakenOver, "Đã ghi.", actor, Now));
            Assert.NotNull(comment.Withdraw(document, actor, Now));
        }

        Assert.Null(comment.Settle(document, CommentState.TakenOver, "Đã ghi.", Someone.PartyOfficer, Now));
        Assert.Equal((CommentState.TakenOver, "Đã ghi.", Someone.PartyOfficer.PostTitle), (comment.State, comment.Answer, comment.SettledByTitle));
        Assert.Equal("common.not-in-this-state", comment.Settle(document, CommentState.Explained, "Lại.", Someone.PartyOfficer, Now)?.Code);
        Assert.Equal("common.not-in-this-state", comment.Withdraw(document, Someone.MilitaryOfficer, Now)?.Code);
    }

    [Fact]
    public void Words_are_asked_for_and_have_their_limit()
    {
        var document = ADocument.Plan().Reviewed();
        var tooLong = new string('a', DocumentComment.TextMaxLength + 1);

        Assert.Equal("comment.text-missing", Make(" ")?.Code);
        Assert.Equal("comment.text-too-long", Make(tooLong)?.Code);
        Assert.Null(Make(tooLong[1..]));
        var comment = document.Commented();
        Assert.Equal("comment.choice-missing", Settle(null, "Đã ghi.")?.Code);
        Assert.Equal("comment.choice-missing", Settle(CommentState.Withdrawn, "Đã ghi.")?.Code);
        Assert.Equal("comment.answer-missing", Settle(CommentState.Explained, "")?.Code);
        Assert.Equal("comment.text-too-long", Settle(CommentState.Explained, tooLong)?.Code);
        Assert.Equal(CommentState.Open, comment.State);

        Refusal? Make(string text) => DocumentComment.Make(Guid.NewGuid(), document, ADocument.Paragraph, text, Someone.PartyOfficer, Now).Refusal;
        Refusal? Settle(CommentState? state, string text) => comment.Settle(document, state, text, Someone.PartyOfficer, Now);
    }

    [Fact]
    public void A_draft_takes_so_many_opinions_and_no_more()
    {
        var document = ADocument.Plan().Reviewed();
        for (var i = 0; i < DocumentComment.MostComments; i++)
        {
            _ = document.Commented();
        }

        Assert.Equal("comment.too-many", DocumentComment.Make(Guid.NewGuid(), document, ADocument.Paragraph, "Nữa.", Someone.PartyOfficer, Now).Refusal?.Code);
    }

    [Fact]
    public void An_opinion_outlives_the_return_to_draft_and_is_answered_when_the_draft_is_reviewed_again()
    {
        var document = ADocument.Plan().Reviewed();
        var comment = document.Commented();
        Assert.Null(document.ReturnToDraft("Viết lại", Someone.PartyOfficer, Now));

        Assert.Equal("common.not-in-this-state", comment.Settle(document, CommentState.TakenOver, "Đã ghi.", Someone.PartyOfficer, Now)?.Code);
        Assert.Equal("common.not-in-this-state", comment.Withdraw(document, Someone.MilitaryOfficer, Now)?.Code);
        _ = document.Reviewed();

        Assert.Equal("comment.still-open", document.Agree(Someone.PartyOfficer, Now)?.Code);
        Assert.Null(comment.Settle(document, CommentState.TakenOver, "Đã ghi.", Someone.PartyOfficer, Now));
    }

    [Fact]
    public void An_opinion_stays_with_its_revision()
    {
        var document = ADocument.Plan().Reviewed();
        var comment = document.Commented();
        Assert.Null(comment.Settle(document, CommentState.Explained, "Đã rõ.", Someone.PartyOfficer, Now));
        Assert.Null(document.Agree(Someone.PartyOfficer, Now));
        Assert.Null(document.Agree(Someone.MilitaryOfficer, Now));
        Assert.Null(document.SendForSignature("abc", ADocument.Names, ADocument.Signers, 5, null, Someone.PartyOfficer, Now));

        Assert.Null(document.RecallFromSigning("Sai ngày", Someone.PartyOfficer, Now));

        Assert.Equal((1, 0), (document.Revisions[0].Comments, document.Working!.Comments));
    }

    [Fact]
    public void The_side_that_has_to_answer_has_work_and_the_one_that_asked_has_none_until_then()
    {
        var document = ADocument.Plan().Reviewed();
        var comment = document.Commented();

        Assert.Equal(DocumentDeed.AnswerComments, Assert.Single(DocumentWork.Of(Someone.PartyOfficer, [document], [], ADocument.Today)).Deed);
        Assert.Empty(DocumentWork.Of(Someone.MilitaryOfficer, [document], [], ADocument.Today));
        Assert.Empty(DocumentWork.Of(Someone.PartyLeader, [document], [], ADocument.Today));
        Assert.Null(comment.Settle(document, CommentState.TakenOver, "Đã ghi.", Someone.PartyOfficer, Now));

        Assert.Equal(DocumentDeed.Agree, Assert.Single(DocumentWork.Of(Someone.MilitaryOfficer, [document], [], ADocument.Today)).Deed);
    }

    [Fact]
    public void Words_are_found_where_they_moved_to_and_missed_where_they_were_changed()
    {
        var document = ADocument.Plan().Reviewed();
        var section = new DocumentSection(document, 1, "Mục đích");
        Assert.Null(section.Write(document, "Một.\nHai.\nNhư trên.\nNhư trên.", Someone.PartyOfficer, Now));
        var task = PlanTask.Add(document, Guid.NewGuid(), 0, new TaskContent("", "Việc", null, false, null, null, "", []), [], Someone.PartyOfficer, Now).Task!;
        CommentPlace[] places = [CommentPlace.Of(section, 2)!, CommentPlace.Of(section, 4)!, CommentPlace.Whole(section), CommentPlace.Of(task)];
        Assert.Null(CommentPlace.Of(section, 5));
        Assert.Null(CommentPlace.Of(section, 0));
        Assert.Equal([(2, false), (4, false), (null, false), (null, false)], Found());

        Assert.Null(section.Write(document, "Hai.\nMột khác.\nNhư trên.\nNhư trên.", Someone.PartyOfficer, Now));
        Assert.Equal([(1, false), (4, false), (null, false), (null, false)], Found());

        Assert.Null(section.Write(document, "Hai khác.", Someone.PartyOfficer, Now));
        Assert.Null(task.Write(document, task.Content with { Title = "Việc khác" }, [], Someone.PartyOfficer, Now));
        Assert.Equal([(null, true), (null, true), (null, false), (null, true)], Found());
        Assert.True(new CommentedText([section], []).Find(places[3]).IsChanged);

        IEnumerable<(int? Paragraph, bool IsChanged)> Found()
        {
            var text = new CommentedText([section], [task]);
            return places.Select(place => text.Find(place)).Select(found => (found.Now.Paragraph, found.IsChanged));
        }
    }
}
