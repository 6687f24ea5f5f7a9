using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Reports;

/// <summary>Every row of the two report workflows, and every pair of state and action that is not in them.</summary>
public sealed class WorkflowTests
{
    private static readonly Dictionary<SideAction, Func<WholeReport, Actor, Refusal?>> SideActions = new()
    {
        [SideAction.SendToLeader] = (whole, actor) => whole.Send(actor, Side.Party, AReport.Now),
        [SideAction.TakeBack] = (whole, actor) => whole.TakeBack(actor, Side.Party, AReport.Now),
        [SideAction.ReturnToOfficer] = (whole, actor) => whole.ReturnToOfficer(actor, Side.Party, "Thiếu số", AReport.Now),
        [SideAction.Confirm] = (whole, actor) => whole.Confirm(actor, Side.Party, AReport.Now),
        [SideAction.Withdraw] = (whole, actor) => whole.Withdraw(actor, Side.Party, AReport.Now),
        [SideAction.EnterOnBehalf] = (whole, actor) => whole.EnterOnBehalf(actor, Side.Party, AReport.Paper, AReport.Now),
    };

    private static readonly Dictionary<ReportAction, Func<WholeReport, Actor, Refusal?>> ReportActions = new()
    {
        [ReportAction.SubmitAlone] = (whole, actor) => whole.SubmitAlone(actor, Side.Party, "Bên kia vắng", AReport.AfterDue),
        [ReportAction.Return] = (whole, actor) => whole.Return(actor, [Objection.ToCell(AForm.Talks, Domain.Figures.Column.Party)], "Xem lại", AReport.AfterDue),
        [ReportAction.Clear] = (whole, actor) => whole.Clear(actor, AReport.AfterDue),
        [ReportAction.AcceptForSilent] = (whole, actor) => whole.AcceptForSilent(actor, AReport.Silence, AReport.AfterDue),
        [ReportAction.Correct] = (whole, actor) => whole.Correct(actor, "Nhầm số", AReport.AfterDue).Refusal,
        [ReportAction.DropCorrection] = (whole, actor) => whole.DropCorrection(actor, "Không cần nữa", AReport.AfterDue),
    };

    private static readonly Dictionary<SideState, Func<WholeReport>> SideStates = new()
    {
        [SideState.Entering] = () => AReport.Filled(),
        [SideState.WithLeader] = () => AReport.Filled().Sent(Side.Party),
        [SideState.Confirmed] = () => AReport.Filled().Sent(Side.Party).Confirmed(Side.Party),
    };

    private static readonly Dictionary<ReportState, Func<WholeReport>> ReportStates = new()
    {
        [ReportState.Drafting] = () => AReport.Filled().Sent(Side.Party).Confirmed(Side.Party),
        [ReportState.Submitted] = () => AReport.Submitted(),
        [ReportState.Accepted] = () => AReport.Accepted(),
    };

    public static TheoryData<SideState, SideAction, string> SidePairs()
    {
        var data = new TheoryData<SideState, SideAction, string>();
        foreach (var state in SideStates.Keys)
        {
            foreach (var action in SideActions.Keys)
            {
                foreach (var actor in Someone.Everyone)
                {
                    data.Add(state, action, actor.PostTitle + actor.OrganizationId + actor.IsDeputy);
                }
            }
        }

        return data;
    }

    public static TheoryData<ReportState, ReportAction, string> ReportPairs()
    {
        var data = new TheoryData<ReportState, ReportAction, string>();
        foreach (var state in ReportStates.Keys)
        {
            foreach (var action in ReportActions.Keys)
            {
                foreach (var actor in Someone.Everyone)
                {
                    data.Add(state, action, actor.PostTitle + actor.OrganizationId + actor.IsDeputy);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(SidePairs))]
    public void A_side_moves_exactly_where_its_table_has_a_row(SideState from, SideAction action, string post)
    {
        var whole = SideStates[from]();
        var actor = Someone.Everyone.Single(someone => someone.PostTitle + someone.OrganizationId + someone.IsDeputy == post);
        var row = SideEntry.Workflow.Moves.SingleOrDefault(move => move.From == from && move.Action == action);
        var may = row is not null && row.By.Contains(actor.Function) && actor.OrganizationId == Someone.PartyBody;

        var refusal = SideActions[action](whole, actor);

        Assert.Equal(may, refusal is null);
        Assert.Equal(may ? row!.To : from, whole.Party.State);
    }

    [Theory]
    [MemberData(nameof(ReportPairs))]
    public void A_report_moves_exactly_where_its_table_has_a_row(ReportState from, ReportAction action, string post)
    {
        var whole = ReportStates[from]();
        var actor = Someone.Everyone.Single(someone => someone.PostTitle + someone.OrganizationId + someone.IsDeputy == post);
        var row = QuarterlyReport.Workflow.Moves.SingleOrDefault(move => move.From == from && move.Action == action);
        var isOffice = action is ReportAction.Return or ReportAction.Clear;
        var body = action is ReportAction.Return ? Someone.ProvincePartyBody : Someone.PartyBody;
        var may = row is not null && row.By.Contains(actor.Function)
            // The military office may clear too, but not return a Party cell; corrections are open to officers of both sides.
            && (action is ReportAction.Clear || (action is ReportAction.Correct && actor == Someone.MilitaryOfficer) || actor.OrganizationId == body)
            && (isOffice || actor.OrganizationId is Someone.PartyBody or Someone.MilitaryBody)
            // Dropping needs an open correction; it has a test of its own.
            && action is not ReportAction.DropCorrection
            // Accepting for the other needs the own clearance; it has tests of its own.
            && action is not ReportAction.AcceptForSilent;

        var refusal = ReportActions[action](whole, actor);

        Assert.Equal(may, refusal is null);
        Assert.Equal(may ? row!.To : from, whole.Report.State);
    }

    [Fact]
    public void The_side_table_has_exactly_these_rows() =>
        Assert.Equal(
            """
            Confirmed OpenCorrection Entering
            Confirmed Reopen Entering
            Confirmed ReturnFromProvince Entering
            Confirmed Withdraw Entering by Leader
            Entering EnterOnBehalf Confirmed by Clerk
            Entering SendToLeader WithLeader by Officer
            WithLeader Confirm Confirmed by Leader
            WithLeader Reopen Entering
            WithLeader ReturnToOfficer Entering by Leader with reason
            WithLeader TakeBack Entering by Officer
            """,
            Table(SideEntry.Workflow.Moves),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void The_report_table_has_exactly_these_rows() =>
        Assert.Equal(
            """
            Accepted Correct Drafting by Officer with reason
            Drafting DropCorrection Accepted by Officer, Leader with reason
            Drafting SecondConfirmation Submitted
            Drafting SubmitAlone Submitted by Leader with reason
            Submitted AbsentConfirmed Submitted
            Submitted AcceptForSilent Accepted by StandingOffice
            Submitted Clear Submitted, then Accepted by StandingOffice
            Submitted FallBack Drafting
            Submitted Return Drafting by StandingOffice with reason
            """,
            Table(QuarterlyReport.Workflow.Moves),
            ignoreLineEndingDifferences: true);

    private static string Table<TState, TAction>(IReadOnlyList<Move<TState, TAction>> moves)
        where TState : struct, Enum
        where TAction : struct, Enum =>
        string.Join("\n", moves
            .Select(move => $"{move.From} {move.Action} {move.To}{(move.Finally is { } end ? $", then {end}" : "")}"
                + (move.By.Count == 0 ? "" : $" by {string.Join(", ", move.By)}")
                + (move.NeedsReason ? " with reason" : ""))
            .Order(StringComparer.Ordinal));
}
