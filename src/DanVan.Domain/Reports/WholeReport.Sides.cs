using DanVan.Domain.Common;
using DanVan.Domain.Figures;

namespace DanVan.Domain.Reports;

// Officer to leader to confirmation: the side's half of the workflow.
public sealed partial class WholeReport
{
    public Refusal? CanSend(Actor actor, Side side) =>
        ClosedForWork()
        ?? (Report.State is ReportState.Accepted ? CommonRefusals.NotInThisState() : null)
        ?? Refuses(SideAction.SendToLeader, actor, side)
        ?? SendingChecks(side);

    /// <summary>What stops sending: blank cells and sections, listed; joint parts that exceed a column or nobody answered for; figures out of range and rules that block.</summary>
    public Refusal? SendingChecks(Side side)
    {
        if (Blanks(side) is { Count: > 0 } blanks)
        {
            return ReportRefusals.BlankCells(blanks.Count, Names(blanks));
        }

        var unfilled = Form.Narratives.Where(section => section.IsEditedBy(side) && NarrativeOf(section.Number) is not { IsFilled: true }).ToList();
        if (unfilled.Count > 0)
        {
            return ReportRefusals.BlankNarratives(unfilled.ConvertAll(section => section.Numeral));
        }

        if (_rows.Values.Select(row => row.Fault()).FirstOrDefault(fault => fault is not null) is { } found)
        {
            return found.Refusal;
        }

        return JointPartsUnanswered() is { Count: > 0 } unanswered
            ? ReportRefusals.JointPartUnanswered(unanswered.Count, Names(unanswered))
            : BlockedByChecks(side);
    }

    /// <summary>Trình lãnh đạo.</summary>
    public Refusal? Send(Actor actor, Side side, DateTimeOffset now)
    {
        if (CanSend(actor, side) is { } refusal)
        {
            return refusal;
        }

        this[side].Send(actor, now);
        Report.Tell(new SideSentToLeader(side, actor, now));
        return null;
    }

    public Refusal? CanTakeBack(Actor actor, Side side) => Refuses(SideAction.TakeBack, actor, side);

    public Refusal? TakeBack(Actor actor, Side side, DateTimeOffset now)
    {
        if (CanTakeBack(actor, side) is { } refusal)
        {
            return refusal;
        }

        this[side].BackToEntering(SideAction.TakeBack);
        Report.Tell(new SideTakenBack(side, actor, now));
        return null;
    }

    public Refusal? CanReturnToOfficer(Actor actor, Side side) => Refuses(SideAction.ReturnToOfficer, actor, side);

    public Refusal? ReturnToOfficer(Actor actor, Side side, string reason, DateTimeOffset now)
    {
        if ((CanReturnToOfficer(actor, side) ?? ReasonFault(reason)) is { } refusal)
        {
            return refusal;
        }

        this[side].BackToEntering(SideAction.ReturnToOfficer, reason.Trim(), actor, now);
        Report.Tell(new SideReturnedToOfficer(side, reason.Trim(), actor, now));
        return null;
    }

    public Refusal? CanConfirm(Actor actor, Side side) =>
        ClosedForWork()
        // An absent side may still wait for its leader when the report is accepted without it; from then on it corrects.
        ?? (Report.State is ReportState.Accepted ? CommonRefusals.NotInThisState() : null)
        ?? Refuses(SideAction.Confirm, actor, side)
        ?? (!Around.OnePersonMay && EnteredBy(actor, side) ? ReportRefusals.EntererCannotConfirm() : null)
        ?? (this[side.Other()].State is SideState.Confirmed ? SecondConfirmationChecks(side) : null);

    /// <summary>The side's first confirmation comes, or came, after the due date: the leader may say why (Lý do chậm).</summary>
    public bool IsLate(Side side, DateOnly today) => (this[side].FirstConfirmedAt is { } first ? VietnamTime.DateOf(first) : today) > Due;

    /// <summary>Xác nhận; the second confirmation submits the report, or completes one that was submitted alone.</summary>
    /// <param name="whyLate">Optional; kept only where the side is late.</param>
    public Refusal? Confirm(Actor actor, Side side, DateTimeOffset now, string? whyLate = null)
    {
        if ((CanConfirm(actor, side) ?? WhyLateFault(whyLate)) is { } refusal)
        {
            return refusal;
        }

        if (EnteredBy(actor, side))
        {
            Report.Current.NoteOnePerson();
        }

        this[side].Confirm(actor, now);
        Report.Tell(new SideConfirmed(side, actor.IsDeputy, actor, now));
        ExplainLateness(side, whyLate, actor, now);
        SubmitWhenBothConfirmed(side, actor, now);
        return null;
    }

    /// <summary>
    /// Whether this clerk may enter the side from its signed paper: the clerk of the side's own body or, where that has none, of
    /// the partner.
    /// </summary>
    public Refusal? CanEnterOnBehalf(Actor actor, Side side) =>
        (!actor.Is(Function.Clerk) ? CommonRefusals.NotYourFunction()
            : Report.SideOf(actor) is not { } own ? CommonRefusals.NotYourOrganization()
            : own != side && Around.HasClerk.Contains(side) ? ReportRefusals.BodyHasClerk(side)
            : null)
        ?? ClosedForWork()
        ?? (Report.State is ReportState.Accepted ? CommonRefusals.NotInThisState() : null)
        ?? SideEntry.Workflow.Refuses(this[side].State, SideAction.EnterOnBehalf, actor);

    /// <summary>Cells that a clerk takes from the side's signed paper; rules as for its officer.</summary>
    public (Refusal? Refusal, IReadOnlyList<CellRefusal> Cells) WriteOnBehalf(Actor clerk, Side side, IReadOnlyList<CellWrite> writes, DateTimeOffset now) =>
        CanEnterOnBehalf(clerk, side) is { } refusal ? (refusal, []) : (null, WriteAs(clerk, side, writes, now));

    /// <summary>One narrative section that a clerk takes from the side's signed paper.</summary>
    public Refusal? WriteNarrativeOnBehalf(Actor clerk, Side side, int number, string text, DateTimeOffset now) =>
        CanEnterOnBehalf(clerk, side) ?? WriteNarrativeAs(clerk, side, number, text, isSecret: false, reason: null, now);

    /// <summary>
    /// Nhập thay: the clerk certifies that what stands in the side is what its leader signed on paper. Takes the place of sending
    /// and confirming, with their checks, and is shown as what it is wherever the side's confirmation is.
    /// </summary>
    public Refusal? EnterOnBehalf(Actor clerk, Side side, SignedPaper paper, DateTimeOffset now)
    {
        var refusal = CanEnterOnBehalf(clerk, side)
            ?? (paper.Number.Length == 0 ? ReportRefusals.PaperNumberMissing() : null)
            ?? (paper.Number.Length > SignedPaper.NumberMaxLength ? ReportRefusals.PaperNumberTooLong(SignedPaper.NumberMaxLength) : null)
            ?? (paper.Date > VietnamTime.DateOf(now) || paper.Date < Period.WindowFrom ? ReportRefusals.PaperDateOutOfRange(Period.WindowFrom, VietnamTime.DateOf(now)) : null)
            ?? (this[side.Other()].State is SideState.Confirmed ? SecondConfirmationChecks(side) : SendingChecks(side));
        if (refusal is not null)
        {
            return refusal;
        }

        this[side].ConfirmByPaper(clerk, paper, now);
        Report.Tell(new SideEnteredOnBehalf(side, paper.Number, paper.Date, paper.FileId, clerk, now));
        SubmitWhenBothConfirmed(side, clerk, now);
        return null;
    }

    public Refusal? CanWithdraw(Actor actor, Side side) =>
        Report.State is ReportState.Accepted ? CommonRefusals.NotInThisState() : Refuses(SideAction.Withdraw, actor, side);

    /// <summary>Rút xác nhận, until acceptance; a submitted report falls back to the sides.</summary>
    public Refusal? Withdraw(Actor actor, Side side, DateTimeOffset now)
    {
        if (CanWithdraw(actor, side) is { } refusal)
        {
            return refusal;
        }

        var wasSubmitted = Report.State is ReportState.Submitted;
        if (wasSubmitted)
        {
            Report.BackToSides(ReportAction.FallBack);
        }

        this[side].BackToEntering(SideAction.Withdraw);
        Report.Tell(new SideWithdrawn(side, wasSubmitted, actor, now));
        return null;
    }

    public Refusal? CanSubmitAlone(Actor actor, Side side, DateTimeOffset now) =>
        ClosedForWork()
        ?? QuarterlyReport.Workflow.Refuses(Report.State, ReportAction.SubmitAlone, actor)
        ?? (Report.SideOf(actor) != side ? CommonRefusals.NotYourOrganization() : null)
        ?? (this[side].State is not SideState.Confirmed ? ReportRefusals.SideNotConfirmed() : null)
        ?? (VietnamTime.DateOf(now) <= Due ? ReportRefusals.NotDueYet(Due) : null);

    /// <summary>Gửi một bên, after the due date: real life must not stop at an absent partner. What stands alone is marked up to the totals.</summary>
    /// <param name="reason">Why without the other side.</param>
    /// <param name="whyLate">Optional; kept only where the own side is late.</param>
    public Refusal? SubmitAlone(Actor actor, Side side, string reason, DateTimeOffset now, string? whyLate = null)
    {
        if ((CanSubmitAlone(actor, side, now) ?? ReasonFault(reason) ?? WhyLateFault(whyLate)) is { } refusal)
        {
            return refusal;
        }

        Report.Submit(ReportAction.SubmitAlone, Party, Military, side, reason.Trim(), AgreedFigures([side]), now);
        Report.Tell(new ReportSubmittedAlone(Report.Current.Number, side, reason.Trim(), actor, now));
        ExplainLateness(side, whyLate, actor, now);
        return null;
    }

    private void SubmitWhenBothConfirmed(Side justConfirmed, Actor actor, DateTimeOffset now)
    {
        if (this[justConfirmed.Other()].State is SideState.Confirmed)
        {
            var action = Report.State is ReportState.Submitted ? ReportAction.AbsentConfirmed : ReportAction.SecondConfirmation;
            Report.Submit(action, Party, Military, null, null, AgreedFigures(Sides.Both), now);
            Report.Tell(new ReportSubmitted(Report.Current.Number, actor, now));
        }
    }

    private static Refusal? WhyLateFault(string? whyLate) =>
        whyLate?.Trim().Length > QuarterlyReport.ReasonMaxLength ? ReportRefusals.LateReasonTooLong(QuarterlyReport.ReasonMaxLength) : null;

    // A due date may be moved while the leader writes: what is not late any longer needs no excuse, and is not refused for one.
    private void ExplainLateness(Side side, string? whyLate, Actor actor, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(whyLate) || !IsLate(side, VietnamTime.DateOf(now)))
        {
            return;
        }

        this[side].SayWhyLate(whyLate.Trim());
        Report.Tell(new LatenessExplained(side, whyLate.Trim(), actor, now));
    }

    private Refusal? SecondConfirmationChecks(Side side) =>
        SendingChecks(side) ?? (Disagreements() is { Count: > 0 } disagreements ? ReportRefusals.Disagreement(disagreements.Count, Names(disagreements)) : null);

    // Whoever typed or sent a side is not the one to confirm it.
    private bool EnteredBy(Actor actor, Side side) =>
        this[side].SentByPersonId == actor.PersonId
        || _rows.Values.Any(row => row.CellOf(Columns.Of(side))?.PersonId == actor.PersonId);

    private IEnumerable<AgreedFigure> AgreedFigures(IReadOnlyList<Side> present) =>
        from row in _rows.Values
        let settled = row.Settled(present)
        where settled.State is SettledState.Settled or SettledState.LeadAbsent
        select new AgreedFigure(
            Report.ProvinceId,
            Report.PeriodId,
            Report.AreaId,
            row.Indicator.Id,
            settled.HasFigure ? settled.Figure.Amount : null,
            settled.Figure.Qualifier,
            settled.IsOneSided);
}
