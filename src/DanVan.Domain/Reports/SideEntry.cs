using DanVan.Domain.Common;

namespace DanVan.Domain.Reports;

public enum SideState
{
    /// <summary>Đang nhập.</summary>
    Entering = 1,

    /// <summary>Chờ lãnh đạo.</summary>
    WithLeader = 2,

    /// <summary>Đã xác nhận.</summary>
    Confirmed = 3,
}

public enum SideAction
{
    /// <summary>Trình lãnh đạo.</summary>
    SendToLeader = 1,

    /// <summary>Lấy lại.</summary>
    TakeBack = 2,

    /// <summary>Trả lại cán bộ.</summary>
    ReturnToOfficer = 3,

    /// <summary>Xác nhận.</summary>
    Confirm = 4,

    /// <summary>Rút xác nhận.</summary>
    Withdraw = 5,

    /// <summary>The other side changed something that both answer for.</summary>
    Reopen = 6,

    /// <summary>The province returned the report and named this side.</summary>
    ReturnFromProvince = 7,

    /// <summary>An officer of this side opened a correction.</summary>
    OpenCorrection = 8,

    /// <summary>Nhập thay: a clerk entered and confirms by the side's signed paper.</summary>
    EnterOnBehalf = 9,
}

/// <summary>
/// One side's part of a quarterly report (phần của một bên). A root of its own: saving cells touches it only while it is
/// being entered, so that a simultaneous confirmation cannot miss a figure.
/// </summary>
public sealed class SideEntry : AggregateRoot
{
    public static readonly Workflow<SideState, SideAction> Workflow = new(
        new(SideState.Entering, SideAction.SendToLeader, SideState.WithLeader, [Function.Officer], Note: "stopped by blank cells, listed, and by blocking checks"),
        new(SideState.WithLeader, SideAction.TakeBack, SideState.Entering, [Function.Officer]),
        new(SideState.WithLeader, SideAction.ReturnToOfficer, SideState.Entering, [Function.Leader], NeedsReason: true),
        new(SideState.WithLeader, SideAction.Confirm, SideState.Confirmed, [Function.Leader], Note: "the second side's submits the report"),
        new(SideState.Entering, SideAction.EnterOnBehalf, SideState.Confirmed, [Function.Clerk], Note: "clerk of that side's body or, if it has none, of the partner; signed paper attached; marked"),
        new(SideState.Confirmed, SideAction.Withdraw, SideState.Entering, [Function.Leader], Note: "before acceptance"),
        new(SideState.WithLeader, SideAction.Reopen, SideState.Entering, [], Note: "joint part changed, a figure of this side changed by settlement, or a Chung section edited"),
        new(SideState.Confirmed, SideAction.Reopen, SideState.Entering, [], Note: "joint part changed, a figure of this side changed by settlement, or a Chung section edited"),
        new(SideState.Confirmed, SideAction.ReturnFromProvince, SideState.Entering, [], Note: "the report is returned and names this side"),
        new(SideState.Confirmed, SideAction.OpenCorrection, SideState.Entering, [], Note: "an officer of this side corrects the accepted report"));

    private SideEntry(Guid id)
        : base(id)
    {
    }

    public Guid ReportId { get; private init; }

    public int ProvinceId { get; private init; }

    public int AreaId { get; private init; }

    public Side Side { get; private init; }

    public SideState State { get; private set; } = SideState.Entering;

    /// <summary>Moves whenever a cell of this side is saved; sending and confirming expect the one they saw.</summary>
    public int EntryStamp { get; private set; }

    public Guid? SentByPersonId { get; private set; }

    public string? SentByTitle { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public string? ConfirmedByTitle { get; private set; }

    /// <summary>A deputy confirmed in the post's name.</summary>
    public bool ConfirmedByDeputy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The signed paper by which a clerk entered and confirmed the side (nhập thay); null where its own leader did.</summary>
    public SignedPaper? Paper { get; private set; }

    /// <summary>The side's lateness is judged on it.</summary>
    public DateTimeOffset? FirstConfirmedAt { get; private set; }

    /// <summary>Why the first confirmation came after the due date, where the leader said so.</summary>
    public string? LateReason { get; private set; }

    /// <summary>"Trả lại" is a mark on Đang nhập with its reason until the next send.</summary>
    public string? ReturnReason { get; private set; }

    public string? ReturnedByTitle { get; private set; }

    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>What the province named, as stored: the keys joined by spaces.</summary>
    public string? ReturnedCells { get; private set; }

    /// <summary>What the province named when it returned the side; the grid marks it.</summary>
    public IReadOnlyList<Objection> Objections => [.. (ReturnedCells ?? "").Split(' ').Select(Objection.Read).OfType<Objection>()];

    public override string Key => ReportId.ToString();

    internal static SideEntry Start(QuarterlyReport report, Side side, DateTimeOffset now) => new(Guid.CreateVersion7(now))
    {
        ReportId = report.Id,
        ProvinceId = report.ProvinceId,
        AreaId = report.AreaId,
        Side = side,
    };

    internal void Send(Actor actor, DateTimeOffset now)
    {
        State = Workflow.Next(State, SideAction.SendToLeader);
        (SentByPersonId, SentByTitle, SentAt) = (actor.PersonId, actor.PostTitle, now);
        (ReturnReason, ReturnedByTitle, ReturnedAt, ReturnedCells) = (null, null, null, null);
    }

    internal void Confirm(Actor actor, DateTimeOffset now)
    {
        State = Workflow.Next(State, SideAction.Confirm);
        (ConfirmedByTitle, ConfirmedByDeputy, ConfirmedAt) = (actor.PostTitle, actor.IsDeputy, now);
        FirstConfirmedAt ??= now;
    }

    internal void ConfirmByPaper(Actor clerk, SignedPaper paper, DateTimeOffset now)
    {
        State = Workflow.Next(State, SideAction.EnterOnBehalf);
        (ConfirmedByTitle, ConfirmedByDeputy, ConfirmedAt, Paper) = (clerk.PostTitle, false, now, paper);
        (ReturnReason, ReturnedByTitle, ReturnedAt, ReturnedCells) = (null, null, null, null);
        FirstConfirmedAt ??= now;
    }

    internal void SayWhyLate(string reason) => LateReason = reason;

    /// <summary>Back to Entering by any of the actions that lead there; a reason leaves the mark "Trả lại".</summary>
    internal void BackToEntering(SideAction action, string? reason = null, Actor? by = null, DateTimeOffset? at = null, IReadOnlyList<Objection>? objections = null)
    {
        State = Workflow.Next(State, action);
        (ConfirmedByTitle, ConfirmedByDeputy, ConfirmedAt, Paper) = (null, false, null, null);
        if (reason is not null)
        {
            (ReturnReason, ReturnedByTitle, ReturnedAt, ReturnedCells) = (reason, by?.PostTitle, at, objections is null ? null : string.Join(' ', objections.Select(objection => objection.Key)));
        }
    }

    /// <summary>As it stood in the accepted revision, when a correction is dropped.</summary>
    internal void Restore(ReportRevision accepted)
    {
        var confirmation = accepted.ConfirmationOf(Side);
        State = confirmation is null ? SideState.Entering : SideState.Confirmed;
        (ConfirmedByTitle, ConfirmedByDeputy, ConfirmedAt, Paper) = (confirmation?.Title, confirmation?.ByDeputy ?? false, confirmation?.At, confirmation?.Paper is { } paper ? paper with { } : null);
        (ReturnReason, ReturnedByTitle, ReturnedAt, ReturnedCells) = (null, null, null, null);
    }
}
