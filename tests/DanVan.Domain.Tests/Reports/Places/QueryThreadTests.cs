using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Reports.Places;

/// <summary>Trao đổi: who asks, answers and closes; and taking over the other side's figure.</summary>
public sealed class QueryThreadTests
{
    private static readonly ReportPlace Talks = ReportPlace.OfIndicator(AForm.Talks);

    [Fact]
    public void The_two_bodies_and_the_standing_offices_speak_and_nobody_else()
    {
        var whole = AReport.Accepted();

        var silent = Someone.Everyone.Where(actor => QueryThread.CanSpeak(whole, actor) is not null);

        Assert.Equal([Someone.OtherOfficer, Someone.OtherLeader, Someone.Administrator, Someone.Viewer], silent);
    }

    [Fact]
    public void A_question_stays_open_until_the_body_that_asked_or_an_office_closes_it()
    {
        var whole = AReport.Submitted();
        var thread = Ask(whole, Someone.PartyOffice);

        Assert.Null(thread.Reply(whole, "Gồm cả hai đợt", null, Someone.PartyOfficer, AReport.Now));
        Assert.Equal(QuestionState.Open, thread.State);
        Assert.Equal("place.not-yours-to-close", thread.Close(whole, Someone.PartyOfficer, AReport.Now)?.Code);
        Assert.Null(thread.Close(whole, Someone.MilitaryOffice, AReport.Now));
        Assert.Equal((QuestionState.Closed, Someone.MilitaryOffice.PostTitle), (thread.State, thread.ClosedByTitle));
        Assert.Equal("common.not-in-this-state", thread.Close(whole, Someone.PartyOffice, AReport.Now)?.Code);
    }

    [Fact]
    public void The_side_that_asked_closes_its_own_question()
    {
        var whole = AReport.Started();
        var thread = Ask(whole, Someone.MilitaryOfficer);

        Assert.Null(thread.Close(whole, Someone.MilitaryLeader, AReport.Now));
    }

    [Fact]
    public void An_answer_opens_a_closed_question_again()
    {
        var whole = AReport.Submitted();
        var thread = Ask(whole, Someone.PartyOffice);
        Assert.Null(thread.Close(whole, Someone.PartyOffice, AReport.Now));

        Assert.Null(thread.Reply(whole, "Còn thiếu một đợt", null, Someone.MilitaryOfficer, AReport.Now));

        Assert.Equal((QuestionState.Open, null, 2), (thread.State, thread.ClosedAt, thread.Messages.Count));
    }

    [Fact]
    public void A_mention_stands_in_the_message_and_in_what_is_told()
    {
        var whole = AReport.Started();
        var mention = new Mention(31, "Trưởng Ban Dân vận Huyện ủy");

        var thread = Ask(whole, Someone.PartyOfficer, mention);

        Assert.Equal((31, "Trưởng Ban Dân vận Huyện ủy"), (thread.Messages[0].MentionedPostId, thread.Messages[0].MentionedTitle));
        Assert.Equal(mention, Assert.IsType<QuestionAsked>(Assert.Single(thread.Events)).Mention);
    }

    [Fact]
    public void Nothing_and_too_much_are_refused()
    {
        var whole = AReport.Started();

        Assert.Equal("place.text-missing", QueryThread.Ask(Guid.NewGuid(), whole, Talks, "", null, Someone.PartyOfficer, AReport.Now).Refusal?.Code);
        Assert.Equal("place.text-too-long", QueryThread.Ask(Guid.NewGuid(), whole, Talks, new string('a', 2001), null, Someone.PartyOfficer, AReport.Now).Refusal?.Code);
        Assert.Equal("report.unknown-section", QueryThread.Ask(Guid.NewGuid(), whole, ReportPlace.OfNarrative(7), "?", null, Someone.PartyOfficer, AReport.Now).Refusal?.Code);
    }

    [Fact]
    public void Where_both_must_say_the_same_a_side_takes_over_the_other_s_figure()
    {
        var whole = AReport.Filled();
        _ = whole.Write(Someone.PartyOfficer, [whole.Write(AForm.Houses, Column.Party, 9)], AReport.Now);

        Assert.Null(whole.TakeOther(Someone.MilitaryOfficer, AForm.Houses, AReport.Now));

        Assert.Equal(9, whole.RowOf(AForm.Houses)![Column.Military].Amount);
        Assert.Empty(whole.Disagreements());
        Assert.Equal("place.nothing-to-take", whole.TakeOther(Someone.MilitaryOfficer, AForm.Houses, AReport.Now)?.Code);
    }

    [Fact]
    public void There_is_nothing_to_take_where_columns_add_or_the_other_is_blank_or_the_side_is_locked()
    {
        var whole = AReport.Started();
        _ = whole.Write(Someone.PartyOfficer, [whole.Write(AForm.Gifts, Column.Party, 9), whole.Write(AForm.Houses, Column.Party, 9)], AReport.Now);

        Assert.Equal("place.nothing-to-take", whole.TakeOther(Someone.MilitaryOfficer, AForm.Gifts, AReport.Now)?.Code);
        Assert.Equal("place.nothing-to-take", whole.TakeOther(Someone.PartyOfficer, AForm.Houses, AReport.Now)?.Code);
        Assert.Equal("report.side-is-locked", AReport.Filled().Sent(Side.Party).TakeOther(Someone.PartyOfficer, AForm.Houses, AReport.Now)?.Code);
    }

    private static QueryThread Ask(WholeReport whole, Actor by, Mention? mention = null)
    {
        var (thread, refusal) = QueryThread.Ask(Guid.NewGuid(), whole, Talks, "Số này gồm những cuộc nào?", mention, by, AReport.Now);
        Assert.Null(refusal);
        return thread!;
    }
}
