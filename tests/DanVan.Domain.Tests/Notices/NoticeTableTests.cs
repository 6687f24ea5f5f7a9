using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Notices;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Notices;

/// <summary>Who is told of what: every kind by the action that raises it, against everybody who could be told.</summary>
public sealed class NoticeTableTests
{
    private static readonly DateTimeOffset Now = AReport.Now;

    private static readonly IReadOnlyDictionary<string, Actor> Everyone = new Dictionary<string, Actor>(StringComparer.Ordinal)
    {
        ["party officer"] = Someone.PartyOfficer,
        ["party leader"] = Someone.PartyLeader,
        ["party deputy"] = Someone.PartyDeputy,
        ["party clerk"] = Someone.PartyClerk,
        ["military officer"] = Someone.MilitaryOfficer,
        ["military leader"] = Someone.MilitaryLeader,
        ["party office"] = Someone.PartyOffice,
        ["military office"] = Someone.MilitaryOffice,
        ["officer of another area"] = Someone.OtherOfficer,
        ["leader of another area"] = Someone.OtherLeader,
        ["administrator"] = Someone.Administrator,
        ["viewer"] = Someone.Viewer,
    };

    private const string BothOffices = "party office, military office";
    private const string PartySide = "party officer, party leader, party deputy";
    private const string MilitarySide = "military officer, military leader";

    [Fact]
    public void What_is_sent_waits_for_the_leaders_of_that_side_and_their_deputies() =>
        Tells(NoticeKind.SentToLeader, AReport.Filled(), whole => whole.Send(Someone.PartyOfficer, Side.Party, Now), "party leader, party deputy");

    [Fact]
    public void What_the_leader_returns_goes_to_the_officers_of_that_side() =>
        Tells(NoticeKind.ReturnedToOfficer, AReport.Filled().Sent(Side.Party), whole => whole.ReturnToOfficer(Someone.PartyLeader, Side.Party, "Xem lại", Now), "party officer");

    [Fact]
    public void What_is_withdrawn_is_told_to_the_own_officers_and_the_partner() =>
        Tells(NoticeKind.Withdrawn, AReport.Filled().Sent(Side.Party).Confirmed(Side.Party), whole => whole.Withdraw(Someone.PartyLeader, Side.Party, Now), $"party officer, {MilitarySide}");

    [Fact]
    public void What_is_withdrawn_from_the_province_is_told_to_the_offices_too() =>
        Tells(NoticeKind.WithdrawnFromProvince, AReport.Submitted(), whole => whole.Withdraw(Someone.MilitaryLeader, Side.Military, Now), $"{PartySide}, military officer, {BothOffices}");

    [Fact]
    public void What_both_confirmed_is_told_to_both_offices() =>
        Tells(NoticeKind.Submitted, AReport.Filled().Sent(Side.Party).Sent(Side.Military).Confirmed(Side.Party), whole => whole.Confirm(Someone.MilitaryLeader, Side.Military, Now), BothOffices);

    [Fact]
    public void What_one_side_submits_alone_is_told_to_the_absent_side_too() =>
        Tells(NoticeKind.SubmittedAlone, AReport.Started().Fill(Side.Party).Sent(Side.Party).Confirmed(Side.Party), whole => whole.SubmitAlone(Someone.PartyLeader, Side.Party, "Bên kia bận", AReport.AfterDue), $"{MilitarySide}, {BothOffices}");

    [Fact]
    public void What_the_province_returns_goes_to_the_sides_it_names()
    {
        var own = AReport.Submitted();
        var talks = own.Form.Lines.First(line => line is { Owner: Owner.Party } && line.IsTypedBy(Side.Party));
        Tells(NoticeKind.Returned, own, whole => whole.Return(Someone.PartyOffice, [Objection.ToCell(talks.Id, Column.Party)], "Xem lại", Now), PartySide, (Side.Party, 1));
    }

    [Fact]
    public void What_the_province_returns_for_what_both_answer_for_goes_to_both_sides()
    {
        var whole = AReport.Submitted();
        var common = whole.Form.Lines.First(line => line.HasJointPart);
        Tells(NoticeKind.Returned, whole, report => report.Return(Someone.PartyOffice, [Objection.ToCell(common.Id, Column.Joint)], "Xem lại", Now), $"{PartySide}, {MilitarySide}", (null, 1));
    }

    [Fact]
    public void What_is_accepted_is_told_to_both_sides() =>
        Tells(NoticeKind.Accepted, Cleared(), whole => whole.Clear(Someone.MilitaryOffice, Now), $"{PartySide}, {MilitarySide}");

    [Fact]
    public void One_clearance_tells_nobody()
    {
        var whole = AReport.Submitted();
        whole.Report.ForgetEvents();

        Assert.Null(whole.Clear(Someone.PartyOffice, Now));

        Assert.Empty(whole.Report.Events.SelectMany(NoticeTable.RaisedBy));
    }

    [Fact]
    public void A_correction_is_told_to_everybody_of_the_report_but_who_opened_it() =>
        Tells(NoticeKind.CorrectionOpened, AReport.Accepted(), whole => whole.Correct(Someone.PartyOfficer, "Nhầm số", Now).Refusal, $"party leader, party deputy, {MilitarySide}, {BothOffices}");

    [Fact]
    public void What_is_unlocked_is_told_to_both_sides_with_its_last_day()
    {
        var whole = AReport.Filled();
        Assert.Null(whole.Period.Close(Someone.PartyOffice, Now));

        Tells(NoticeKind.Unlocked, whole, report => report.Unlock(Someone.PartyOffice, new DateOnly(2021, 12, 24), "Mất điện", Now), $"{PartySide}, {MilitarySide}", (null, null));
    }

    [Fact]
    public void A_later_due_date_is_told_to_both_sides()
    {
        var period = AReport.OpenPeriod();
        var pairing = new DanVan.Domain.Organizations.Pairing(period.ProvinceId, 7, Someone.PartyBody, Someone.MilitaryBody, false, new DateOnly(2000, 1, 1), null);
        var office = Someone.PartyOffice with { ProvinceId = period.ProvinceId };

        Assert.Null(DueExtension.Give(period, pairing, null, new DateOnly(2021, 12, 27), "Bão", office, Now, out var given));

        var (kind, facts) = Assert.Single(given!.Events.SelectMany(NoticeTable.RaisedBy));
        Assert.Equal((NoticeKind.DueMoved, new DateOnly(2021, 12, 27)), (kind, facts.Day));
        Assert.Equal($"{PartySide}, {MilitarySide}", Told(kind, facts, office));
        Assert.Equal(new NoticeSubject(period.ProvinceId, period.Id, pairing.Id, null), NoticeSubject.Of(given));
    }

    [Fact]
    public void A_period_tells_of_its_due_dates_once_they_move_and_not_before_it_opens()
    {
        var period = AReport.OpenPeriod();
        var administrator = Someone.Administrator with { ProvinceId = period.ProvinceId };
        period.ForgetEvents();

        Assert.Null(period.Reschedule(period.WindowFrom, period.WindowTo, period.DueBelow, period.DueProvince, administrator, Now));
        Assert.Empty(period.Events.SelectMany(NoticeTable.RaisedBy));
        Assert.Null(period.Reschedule(period.WindowFrom, period.WindowTo, period.DueBelow.AddDays(1), period.DueProvince, administrator, Now));

        var (kind, facts) = Assert.Single(period.Events.SelectMany(NoticeTable.RaisedBy));
        Assert.Equal($"{PartySide}, {MilitarySide}", Told(kind, facts, administrator));
        Assert.NotNull(NoticeSubject.Of(period));
        Assert.Null(period.Close(administrator, Now));
        Assert.Null(NoticeSubject.Of(period));
    }

    [Theory]
    [InlineData(NoticeKind.DueSoon)]
    [InlineData(NoticeKind.Overdue)]
    public void A_side_is_reminded_and_nobody_else(NoticeKind kind)
    {
        Assert.Equal(PartySide, Told(kind, new NoticeFacts(Side.Party), null));
        Assert.Equal(MilitarySide, Told(kind, new NoticeFacts(Side.Military), null));
    }

    [Fact]
    public void No_kind_tells_clerks_administrators_viewers_or_other_areas_and_none_tells_the_doer()
    {
        string[] never = ["party clerk", "administrator", "viewer", "officer of another area", "leader of another area"];
        foreach (var row in NoticeTable.Rows)
        {
            foreach (var side in new Side?[] { null, Side.Party, Side.Military })
            {
                Assert.Empty(Told(row.Kind, new NoticeFacts(side), null).Split(", ").Intersect(never, StringComparer.Ordinal));
                Assert.All(Everyone, doer => Assert.DoesNotContain(doer.Key, Told(row.Kind, new NoticeFacts(side), doer.Value).Split(", "), StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void A_question_is_told_to_the_officers_and_offices_and_to_the_post_that_it_names()
    {
        var whole = AReport.Submitted();
        var mention = new Mention(Someone.PartyDeputy.PostId, Someone.PartyDeputy.PostTitle);
        var (thread, _) = QueryThread.Ask(Guid.NewGuid(), whole, ReportPlace.OfIndicator(AForm.Talks), "Gồm những cuộc nào?", mention, Someone.PartyOffice, Now);

        var raised = thread!.Events.SelectMany(NoticeTable.RaisedBy).ToDictionary(notice => notice.Kind, notice => Told(notice.Kind, notice.Facts, Someone.PartyOffice));

        Assert.Equal("party officer, military officer, military office", raised[NoticeKind.QuestionAsked]);
        Assert.Equal("party deputy", raised[NoticeKind.Mentioned]);
        Assert.Equal(whole.Report.PairingId, NoticeSubject.Of(thread)!.PairingId);
    }

    [Fact]
    public void An_answer_that_names_nobody_mentions_nobody()
    {
        var whole = AReport.Submitted();
        var (thread, _) = QueryThread.Ask(Guid.NewGuid(), whole, ReportPlace.OfIndicator(AForm.Talks), "Gồm những cuộc nào?", null, Someone.PartyOffice, Now);
        thread!.ForgetEvents();
        Assert.Null(thread.Reply(whole, "Hai cuộc ở xã", null, Someone.PartyOfficer, Now));

        var (kind, facts) = Assert.Single(thread.Events.SelectMany(NoticeTable.RaisedBy));

        Assert.Equal((NoticeKind.QuestionAnswered, $"military officer, {BothOffices}"), (kind, Told(kind, facts, Someone.PartyOfficer)));
    }

    [Fact]
    public void Every_kind_has_a_row() =>
        Assert.Equal(Enum.GetValues<NoticeKind>().Order(), NoticeTable.Rows.Select(row => row.Kind).Distinct().Order());

    [Fact]
    public void A_person_with_two_posts_is_told_once()
    {
        NoticeHolder[] twice = [new(Someone.PartyOfficer.PersonId, 1, Function.Officer, Side.Party), new(Someone.PartyOfficer.PersonId, 2, Function.Leader, Side.Party)];

        Assert.Single(NoticeTable.Recipients(NoticeKind.Accepted, null, null, null, twice, holder => holder));
    }

    private static WholeReport Cleared()
    {
        var whole = AReport.Submitted();
        Assert.Null(whole.Clear(Someone.PartyOffice, Now));
        return whole;
    }

    // The action raises this kind and no other, for these people.
    private static void Tells(NoticeKind expected, WholeReport whole, Func<WholeReport, Refusal?> act, string whom, (Side? Side, int? Count)? facts = null)
    {
        whole.Report.ForgetEvents();
        Assert.Null(act(whole));

        var raised = whole.Report.Events.SelectMany(happened => NoticeTable.RaisedBy(happened).Select(notice => (notice.Kind, notice.Facts, happened.By))).ToList();
        var (kind, told, by) = Assert.Single(raised);
        Assert.Equal(expected, kind);
        Assert.Equal(whom, Told(kind, told, by));
        if (facts is { } known)
        {
            Assert.Equal(known, (told.Side, told.Count));
        }

        Assert.NotNull(NoticeSubject.Of(whole.Report));
    }

    private static string Told(NoticeKind kind, NoticeFacts facts, Actor? by) => string.Join(", ", NoticeTable
        .Recipients(kind, facts.Side, facts.PostId, by?.PersonId, Everyone, person => new NoticeHolder(person.Value.PersonId, person.Value.PostId, person.Value.Function, SideOf(person.Value)))
        .Select(person => person.Key));

    private static Side? SideOf(Actor actor) => actor.OrganizationId switch { Someone.PartyBody => Side.Party, Someone.MilitaryBody => Side.Military, _ => null };
}
