using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Comments;

namespace DanVan.Domain.JointDocuments;

// What is done with a document, each with the question that a button asks first.
public sealed partial class JointDocument
{
    public Refusal? CanEdit(Actor actor) => Refuses(Working, DocumentAction.Edit, actor);

    /// <summary>Words it anew; whoever agreed, agreed to other words.</summary>
    public Refusal? Rename(string subject, Actor actor, DateTimeOffset now)
    {
        if ((CanEdit(actor) ?? SubjectFault(subject)) is { } refusal)
        {
            return refusal;
        }

        Working!.Subject = subject;
        Touch(new SubjectChanged(subject, actor, now));
        return null;
    }

    public Refusal? CanSendForOpinion(Actor actor) => Refuses(Working, DocumentAction.SendForOpinion, actor);

    public Refusal? SendForOpinion(Actor actor, DateTimeOffset now) => Step(DocumentAction.SendForOpinion, CanSendForOpinion(actor), new SentForOpinion(actor, now));

    public Refusal? CanReturnToDraft(Actor actor) => Refuses(Working, DocumentAction.ReturnToDraft, actor);

    public Refusal? ReturnToDraft(string reason, Actor actor, DateTimeOffset now)
    {
        var refusal = Step(DocumentAction.ReturnToDraft, CanReturnToDraft(actor) ?? ReasonFault(reason), new ReturnedToDraft(reason.Trim(), actor, now));
        if (refusal is null)
        {
            Working!.DropConsents();
        }

        return refusal;
    }

    /// <summary>Whether the actor's side may still give its word; to a text with unanswered opinions nobody does.</summary>
    public Refusal? CanAgree(Actor actor) =>
        Refuses(Working, DocumentAction.Agree, actor)
        ?? (Working!.ConsentOf(SideOf(actor)!.Value) is not null ? DocumentRefusals.AlreadyAgreed() : null)
        ?? (Working!.OpenComments is { Count: > 0 } open ? CommentRefusals.StillOpen(open.Count, [.. open.Distinct()]) : null);

    /// <summary>Thống nhất: of each side; the second word takes it on.</summary>
    public Refusal? Agree(Actor actor, DateTimeOffset now)
    {
        if (CanAgree(actor) is { } refusal)
        {
            return refusal;
        }

        var (working, side) = (Working!, SideOf(actor)!.Value);
        working.Agree(side, new Consent(actor.PostTitle, now));
        Move(working, DocumentLife.Workflow.Next(working.State, DocumentAction.Agree, working.HasBothConsents));
        Record(new DocumentAgreed(side, working.HasBothConsents, actor, now));
        return null;
    }

    public Refusal? CanReopen(Actor actor) => Refuses(Working, DocumentAction.Reopen, actor);

    public Refusal? Reopen(string reason, Actor actor, DateTimeOffset now)
    {
        var refusal = Step(DocumentAction.Reopen, CanReopen(actor) ?? ReasonFault(reason), new DocumentReopened(reason.Trim(), actor, now));
        if (refusal is null)
        {
            Working!.DropConsents();
        }

        return refusal;
    }

    /// <summary>The lead's officer gives it up.</summary>
    public Refusal? CanAbandon(Actor actor) =>
        Refuses(Working, DocumentAction.Abandon, actor) ?? (SideOf(actor) == LeadSide ? null : DocumentRefusals.LeadOnly());

    /// <summary>Hủy dự thảo; the caller voids the number that was kept for it.</summary>
    public Refusal? Abandon(string reason, Actor actor, DateTimeOffset now)
    {
        if ((CanAbandon(actor) ?? ReasonFault(reason)) is { } refusal)
        {
            return refusal;
        }

        End(Working!, DocumentState.Abandoned, reason, actor);
        Record(new DocumentAbandoned(reason.Trim(), actor, now));
        return null;
    }

    public Refusal? CanSendForSignature(Actor actor) => Refuses(Working, DocumentAction.SendForSignature, actor);

    /// <summary>Trình ký: from now on not a letter changes.</summary>
    /// <param name="hash">Of the canonical text.</param>
    /// <param name="names">Of the bodies, today.</param>
    /// <param name="signers">A post of each body.</param>
    /// <param name="reserved">The number kept for it in the lead's book.</param>
    /// <param name="above">The plan that it derives from; a sub-plan of an older revision is not signed.</param>
    /// <param name="actor">An officer of either side.</param>
    /// <param name="now">When.</param>
    public Refusal? SendForSignature(string hash, PartyNames names, Signers signers, int reserved, JointDocument? above, Actor actor, DateTimeOffset now)
    {
        if ((CanSendForSignature(actor) ?? LagsBehind(above)) is { } refusal)
        {
            return refusal;
        }

        var working = Working!;
        working.Freeze(hash, names, signers, now);
        working.ReservedNumber = reserved;
        Move(working, DocumentLife.Workflow.Next(working.State, DocumentAction.SendForSignature));
        Record(new SentForSignature(working.Number, reserved, signers.PartyTitle, signers.MilitaryTitle, actor, now));
        return null;
    }

    public Refusal? CanRecallFromSigning(Actor actor) => Refuses(Working, DocumentAction.RecallFromSigning, actor);

    /// <summary>Takes it back before anybody has signed: a new revision in draft, the number kept.</summary>
    public Refusal? RecallFromSigning(string reason, Actor actor, DateTimeOffset now)
    {
        if ((CanRecallFromSigning(actor) ?? ReasonFault(reason)) is { } refusal)
        {
            return refusal;
        }

        BeginAnew(reason, actor, now);
        Record(new RecalledFromSigning(reason.Trim(), actor, now));
        return null;
    }

    /// <summary>Whether the actor's post is one of the two that sign.</summary>
    public Refusal? CanDecline(Actor actor) =>
        Refuses(Working, DocumentAction.Decline, actor)
        ?? (Working!.SignerPostOf(SideOf(actor)!.Value) == actor.PostId || actor.IsDeputy ? null : DocumentRefusals.NotYourSignature());

    /// <summary>Từ chối ký: a new revision in draft, the number kept.</summary>
    public Refusal? Decline(string reason, Actor actor, DateTimeOffset now)
    {
        if ((CanDecline(actor) ?? ReasonFault(reason)) is { } refusal)
        {
            return refusal;
        }

        var side = SideOf(actor)!.Value;
        BeginAnew(reason, actor, now);
        Record(new SignatureDeclined(side, reason.Trim(), actor, now));
        return null;
    }

    /// <summary>Bàn giao: a signature that waits for a post waits for its successor's; whether there was one.</summary>
    public bool HandOverSignature(int fromPostId, int toPostId, string toTitle, Actor by, DateTimeOffset now)
    {
        var moved = false;
        foreach (var side in Working is { State: DocumentState.AwaitingSignature } working ? Sides.Both.Where(side => working.SignerPostOf(side) == fromPostId) : [])
        {
            Working!.HandOver(side, toPostId, toTitle);
            Record(new SignatureHandedOver(side, toTitle, by, now));
            moved = true;
        }

        return moved;
    }

    public Refusal? CanAddSignedScan(Actor actor) => Refuses(Working, DocumentAction.AddSignedScan, actor);

    /// <summary>Nhập bản đã ký: the clerk vouches that the scan bears both signatures, and says what number and day stand on it.</summary>
    public Refusal? AddSignedScan(Guid fileId, int number, DateOnly date, bool isCertified, DateOnly today, Actor actor, DateTimeOffset now)
    {
        var refusal = CanAddSignedScan(actor)
            ?? (isCertified ? null : DocumentRefusals.NotCertified())
            ?? (date > today || date < VietnamTime.DateOf(Working!.FrozenAt!.Value) ? DocumentRefusals.SignedDateOutOfRange(VietnamTime.DateOf(Working!.FrozenAt!.Value), today) : null);
        if (refusal is not null)
        {
            return refusal;
        }

        var working = Working!;
        working.Keep(new SignedScan(fileId, number, date, actor.PostTitle, now));
        working.Register(LeadSide, new Registration(number, date, actor.PostTitle, now));
        Move(working, DocumentLife.Workflow.Next(working.State, DocumentAction.AddSignedScan));
        Record(new SignedScanAdded(number, date, actor, now));
        return null;
    }

    public Refusal? CanReplaceScan(Actor actor) => Refuses(Working, DocumentAction.ReplaceScan, actor);

    public Refusal? ReplaceScan(Guid fileId, string reason, Actor actor, DateTimeOffset now)
    {
        if ((CanReplaceScan(actor) ?? ReasonFault(reason)) is { } refusal)
        {
            return refusal;
        }

        Working!.Exchange(fileId, reason.Trim(), actor, now);
        Record(new ScanReplaced(reason.Trim(), actor, now));
        return null;
    }

    /// <summary>A body enters it once in its own book; for the lead that is the number on the paper.</summary>
    public Refusal? CanRegister(Actor actor) =>
        Refuses(Working, DocumentAction.Register, actor) ?? (Working!.RegistrationOf(SideOf(actor)!.Value) is null ? null : DocumentRefusals.AlreadyRegistered());

    public Refusal? Register(int number, DateOnly date, Actor actor, DateTimeOffset now)
    {
        if (CanRegister(actor) is { } refusal)
        {
            return refusal;
        }

        var side = SideOf(actor)!.Value;
        Working!.Register(side, new Registration(number, date, actor.PostTitle, now));
        Record(new DocumentRegistered(side, number, actor, now));
        return null;
    }

    /// <summary>The lead's clerk, once both bodies have it in their books.</summary>
    public Refusal? CanDistribute(Actor actor) =>
        Refuses(Working, DocumentAction.Distribute, actor)
        ?? (SideOf(actor) == LeadSide ? null : DocumentRefusals.LeadOnly())
        ?? (Working!.RegistrationOf(LeadSide.Other()) is null ? DocumentRefusals.NotRegistered(LeadSide.Other()) : null);

    /// <summary>Phát hành: it stands from now on; what it amends is superseded.</summary>
    public Refusal? Distribute(Actor actor, DateTimeOffset now)
    {
        if (CanDistribute(actor) is { } refusal)
        {
            return refusal;
        }

        var (working, before) = (Working!, Standing);
        if (before is not null)
        {
            before.State = DocumentLife.Workflow.Next(before.State, DocumentAction.Supersede);
        }

        working.IssuedAt = now;
        FirstIssuedAt ??= now;
        Move(working, DocumentLife.Workflow.Next(working.State, DocumentAction.Distribute));
        Record(new DocumentIssued(working.Number, working.Scan!.Number, actor, now));
        return null;
    }

    public Refusal? CanAmend(Actor actor) => Refuses(Standing, DocumentAction.Amend, actor) ?? (Working is null ? null : DocumentRefusals.AmendmentOpen());

    /// <summary>Điều chỉnh: a new revision in draft, to be agreed and signed like the first; the issued one stands until then.</summary>
    public Refusal? Amend(string reason, Actor actor, DateTimeOffset now)
    {
        if ((CanAmend(actor) ?? ReasonFault(reason)) is { } refusal)
        {
            return refusal;
        }

        Begin(Standing!, reason, null, actor, now);
        Record(new AmendmentOpened(_revisions[^1].Number, reason.Trim(), actor, now));
        return null;
    }

    public Refusal? CanRecall(Actor actor) => Refuses(Standing, DocumentAction.Recall, actor);

    /// <summary>Thu hồi: it stands no more, and an amendment of it is given up.</summary>
    public Refusal? Recall(string reason, Actor actor, DateTimeOffset now)
    {
        if ((CanRecall(actor) ?? ReasonFault(reason)) is { } refusal)
        {
            return refusal;
        }

        if (Working is { } amendment)
        {
            End(amendment, DocumentState.Abandoned, reason, actor);
        }

        End(Standing!, DocumentState.Recalled, reason, actor);
        Record(new DocumentRecalled(reason.Trim(), actor, now));
        return null;
    }

    /// <summary>The portal ends what its years have ended.</summary>
    public Refusal? Expire(DateOnly today, Actor portal, DateTimeOffset now)
    {
        if (Standing is not { } standing || Working is not null || today.Year <= ToYear)
        {
            return CommonRefusals.NotInThisState();
        }

        Move(standing, DocumentLife.Workflow.Next(standing.State, DocumentAction.Expire));
        Record(new DocumentExpired(portal, now));
        return null;
    }

    /// <summary>A part of the text was written: whoever agreed, agreed to other words.</summary>
    internal void Touch(DomainEvent what)
    {
        Working!.DropConsents();
        Record(what);
    }

    private Refusal? Step(DocumentAction action, Refusal? refusal, DomainEvent happened)
    {
        if (refusal is not null)
        {
            return refusal;
        }

        Move(Working!, DocumentLife.Workflow.Next(Working!.State, action));
        Record(happened);
        return null;
    }

    // The frozen revision stays as it was, with why it was not signed; work goes on in a copy.
    private void BeginAnew(string reason, Actor actor, DateTimeOffset now)
    {
        var before = Working!;
        End(before, DocumentState.NotSigned, reason, actor);
        Begin(before, reason, before.ReservedNumber, actor, now);
    }

    private void Begin(DocumentRevision before, string reason, int? reserved, Actor actor, DateTimeOffset now)
    {
        var revision = new DocumentRevision(_revisions[^1].Number + 1, before.Subject, reason.Trim(), actor, now)
        {
            ReservedNumber = reserved,
            Theme = before.Theme,
            Anniversaries = before.Anniversaries,
            SubPlansDue = before.SubPlansDue,
        };
        _revisions.Add(revision);
        State = revision.State;
    }

    private void End(DocumentRevision revision, DocumentState state, string reason, Actor actor)
    {
        (revision.EndReason, revision.EndedBy) = (reason.Trim(), actor.PostTitle);
        Move(revision, state);
    }

    private void Move(DocumentRevision revision, DocumentState state)
    {
        revision.State = state;
        State = Shown.State;
    }
}
