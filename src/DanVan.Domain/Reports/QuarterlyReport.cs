using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;

namespace DanVan.Domain.Reports;

public enum ReportState
{
    /// <summary>Đang lập.</summary>
    Drafting = 1,

    /// <summary>Đã gửi tỉnh.</summary>
    Submitted = 2,

    /// <summary>Đã đưa vào tổng hợp.</summary>
    Accepted = 3,
}

public enum ReportAction
{
    /// <summary>The second confirmation submits the report.</summary>
    SecondConfirmation = 1,

    /// <summary>Gửi một bên.</summary>
    SubmitAlone = 2,

    /// <summary>The side that was absent confirms after all.</summary>
    AbsentConfirmed = 3,

    /// <summary>Trả lại.</summary>
    Return = 4,

    /// <summary>Đạt, đưa vào tổng hợp.</summary>
    Clear = 5,

    /// <summary>A leader withdraws, or the absent side reopens what both answer for.</summary>
    FallBack = 6,

    /// <summary>Đính chính.</summary>
    Correct = 7,

    /// <summary>Bỏ đính chính.</summary>
    DropCorrection = 8,

    /// <summary>Duyệt thay.</summary>
    AcceptForSilent = 9,
}

/// <summary>A standing office's "Đạt, đưa vào tổng hợp".</summary>
public sealed record Clearance(Guid PersonId, string Title, DateTimeOffset At);

/// <summary>A standing office lets one report be worked on although its period is closed (Mở khóa).</summary>
/// <param name="Until">The last day, inclusive.</param>
public sealed record Unlocking(DateOnly Until, string Reason, string Title, DateTimeOffset At);

/// <summary>
/// The quarterly report of one pairing for one period (Báo cáo quý): two side entries, revisions, and the province's
/// clearances. What needs its cells goes through <see cref="WholeReport"/>.
/// </summary>
public sealed class QuarterlyReport : AggregateRoot
{
    public static readonly Workflow<ReportState, ReportAction> Workflow = new(
        new(ReportState.Drafting, ReportAction.SecondConfirmation, ReportState.Submitted, [], Note: "second side Confirmed"),
        new(ReportState.Drafting, ReportAction.SubmitAlone, ReportState.Submitted, [Function.Leader], NeedsReason: true, Note: "leader of the Confirmed side, after the due date; marked"),
        new(ReportState.Submitted, ReportAction.AbsentConfirmed, ReportState.Submitted, [], Note: "unmarked; agreed figures made anew, clearances dropped"),
        new(ReportState.Submitted, ReportAction.Return, ReportState.Drafting, [Function.StandingOffice], NeedsReason: true, Note: "cells named; a joint or Same cell reopens both sides; clearances dropped"),
        new(ReportState.Submitted, ReportAction.Clear, ReportState.Submitted, [Function.StandingOffice], Finally: ReportState.Accepted, Note: "own side's and joint cells; the second clearance accepts"),
        new(ReportState.Submitted, ReportAction.AcceptForSilent, ReportState.Accepted, [Function.StandingOffice], Note: "own side's cells cleared, the other office silent for 3 working days (a setting of the province); never of the provincial pairing; noted in the revision"),
        new(ReportState.Submitted, ReportAction.FallBack, ReportState.Drafting, [], Note: "a leader withdraws; clearances dropped"),
        new(ReportState.Accepted, ReportAction.Correct, ReportState.Drafting, [Function.Officer], NeedsReason: true, Note: "a new revision; the accepted one stands until the new one is accepted"),
        new(ReportState.Drafting, ReportAction.DropCorrection, ReportState.Accepted, [Function.Officer, Function.Leader], NeedsReason: true, Note: "of the side that opened the correction; the accepted revision stands alone"));

    public const int ReasonMaxLength = 1000;

    private readonly List<ReportRevision> _revisions = [];

    private QuarterlyReport(Guid id)
        : base(id)
    {
    }

    public int ProvinceId { get; private init; }

    public int PeriodId { get; private init; }

    public int AreaId { get; private init; }

    public int PairingId { get; private init; }

    public int PartyOrganizationId { get; private init; }

    public int MilitaryOrganizationId { get; private init; }

    /// <summary>The two provincial bodies' own report; each office then clears the other side's cells.</summary>
    public bool IsProvincial { get; private init; }

    public ReportState State { get; private set; } = ReportState.Drafting;

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<ReportRevision> Revisions => _revisions;

    /// <summary>The revision being worked on, or the accepted one.</summary>
    public ReportRevision Current => _revisions.Where(revision => revision.State is RevisionState.Open or RevisionState.Accepted).MaxBy(revision => revision.Number)!;

    /// <summary>The revision that counts in consolidations; null before the first acceptance.</summary>
    public ReportRevision? Standing => _revisions.SingleOrDefault(revision => revision.State is RevisionState.Accepted);

    /// <summary>Set with the first acceptance; viewers from outside see the report from then on.</summary>
    public DateTimeOffset? FirstAcceptedAt { get; private set; }

    /// <summary>The report's lateness is judged on it.</summary>
    public DateTimeOffset? FirstSubmittedAt { get; private set; }

    /// <summary>Since when it waits at the province; null when it does not.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>A returned report is open again although its period may be closed.</summary>
    public bool WasReturned { get; private set; }

    /// <summary>The last unlocking, past or not; null when there was none.</summary>
    public Unlocking? Unlocked { get; private set; }

    public Clearance? PartyClearance { get; private set; }

    public Clearance? MilitaryClearance { get; private set; }

    public bool IsCorrection => Current is { State: RevisionState.Open, Number: > 1 };

    /// <summary>The side that submitted alone, while that stands.</summary>
    public Side? AloneSide => Current.AloneSide;

    /// <summary>Starts the report of a pairing for an open period with both sides entering.</summary>
    public static (QuarterlyReport Report, SideEntry Party, SideEntry Military) Start(ReportingPeriod period, Pairing pairing, RevisionNames names, Actor actor, DateTimeOffset now)
    {
        var report = new QuarterlyReport(Guid.CreateVersion7(now))
        {
            ProvinceId = period.ProvinceId,
            PeriodId = period.Id,
            AreaId = pairing.AreaId,
            PairingId = pairing.Id,
            PartyOrganizationId = pairing.PartyOrganizationId,
            MilitaryOrganizationId = pairing.MilitaryOrganizationId,
            IsProvincial = pairing.IsProvincial,
        };
        report._revisions.Add(new ReportRevision(1, names, now));
        report.Record(new ReportStarted(actor, now));
        return (report, SideEntry.Start(report, Side.Party, now), SideEntry.Start(report, Side.Military, now));
    }

    /// <summary>Why this actor may not start the report; asked before it exists.</summary>
    public static Refusal? CanStart(ReportingPeriod period, Pairing pairing, Actor actor)
    {
        if (!actor.Is(Function.Officer))
        {
            return CommonRefusals.NotYourFunction();
        }

        if (actor.Side is not { } side || pairing.OrganizationOf(side) != actor.OrganizationId)
        {
            return CommonRefusals.NotYourOrganization();
        }

        if (!pairing.IsValidOn(period.WindowTo))
        {
            return ReportRefusals.PairingOwesNothing();
        }

        return period.State switch
        {
            PeriodState.Open => null,
            PeriodState.Closed => PeriodRefusals.Closed(),
            _ => PeriodRefusals.NotOpenYet(),
        };
    }

    public int OrganizationOf(Side side) => side is Side.Party ? PartyOrganizationId : MilitaryOrganizationId;

    public Clearance? ClearanceOf(Side office) => office is Side.Party ? PartyClearance : MilitaryClearance;

    /// <summary>Whether the actor's body is a party of this report; the actor's own side, or null.</summary>
    public Side? SideOf(Actor actor) => actor.Side is { } side && OrganizationOf(side) == actor.OrganizationId ? side : null;

    internal void Tell(DomainEvent happened) => Record(happened);

    internal void Submit(ReportAction action, SideEntry party, SideEntry military, Side? alone, string? reason, IEnumerable<Figures.AgreedFigure> figures, DateTimeOffset now)
    {
        State = Workflow.Next(State, action);
        FirstSubmittedAt ??= now;
        SubmittedAt = now;
        DropClearances();
        Current.Submit(party, military, alone, reason, figures, now);

        // "Over submitted" counts the last revision sent; "over accepted" keeps the standing one until the new one is accepted.
        Current.Count(accepted: false, submitted: true);
        if (Standing is { } standing && standing != Current)
        {
            standing.Count(accepted: true, submitted: false);
        }
    }

    internal void BackToSides(ReportAction action)
    {
        State = Workflow.Next(State, action);
        SubmittedAt = null;
        WasReturned |= action is ReportAction.Return;
        DropClearances();
        Current.TakeBack();
        Standing?.Count(accepted: true, submitted: true);
    }

    internal void Clear(Side office, Actor actor, DateTimeOffset now)
    {
        var clearance = new Clearance(actor.PersonId, actor.PostTitle, now);
        (PartyClearance, MilitaryClearance) = office is Side.Party ? (clearance, MilitaryClearance) : (PartyClearance, clearance);
        var both = PartyClearance is not null && MilitaryClearance is not null;
        State = Workflow.Next(State, ReportAction.Clear, last: both);
        Record(new ReportCleared(office, actor, now));
        if (both)
        {
            Accept(null, actor, now);
        }
    }

    internal void AcceptForSilent(Side silent, Actor actor, DateTimeOffset now)
    {
        State = Workflow.Next(State, ReportAction.AcceptForSilent);
        Record(new ReportAcceptedForSilent(silent, actor, now));
        Accept(silent, actor, now);
    }

    internal void Unlock(DateOnly until, string reason, Actor actor, DateTimeOffset now)
    {
        Unlocked = new Unlocking(until, reason, actor.PostTitle, now);
        Record(new ReportUnlocked(until, reason, actor, now));
    }

    internal ReportRevision OpenCorrection(string reason, Side side, DateTimeOffset now)
    {
        State = Workflow.Next(State, ReportAction.Correct);
        var next = ReportRevision.Correcting(Current, _revisions.Max(revision => revision.Number) + 1, reason, side, now);
        _revisions.Add(next);
        DropClearances();
        return next;
    }

    internal void DropCorrection()
    {
        State = Workflow.Next(State, ReportAction.DropCorrection);
        Current.Drop();
        Standing!.Count(accepted: true, submitted: true);
    }

    private void Accept(Side? silent, Actor actor, DateTimeOffset now)
    {
        Standing?.Supersede();
        Current.Accept(silent, now);
        FirstAcceptedAt ??= now;
        SubmittedAt = null;
        Record(new ReportAccepted(Current.Number, actor, now));
    }

    private void DropClearances() => (PartyClearance, MilitaryClearance) = (null, null);
}
