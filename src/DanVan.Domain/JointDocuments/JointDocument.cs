using DanVan.Domain.Common;
using DanVan.Domain.Organizations;

namespace DanVan.Domain.JointDocuments;

/// <summary>The years that a document is for: a term, or one year of it.</summary>
public readonly record struct YearSpan(int From, int To)
{
    public const int Longest = 10;

    public bool IsOneYear => From == To;

    public bool Contains(YearSpan other) => From <= other.From && other.To <= To;
}

/// <summary>
/// A document of both bodies of one pairing: agreement, annual plan or sub-plan (Văn bản phối hợp). Its revisions go through
/// <see cref="DocumentLife"/>; once issued it stands until an amendment of it is issued, it is recalled, or its years are over.
/// </summary>
public sealed partial class JointDocument : AggregateRoot
{
    public const int SubjectMaxLength = 400;
    public const int ReasonMaxLength = 1000;
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    private readonly List<DocumentRevision> _revisions = [];

    private JointDocument(Guid id)
        : base(id)
    {
    }

    public int ProvinceId { get; private init; }

    public DocumentKind Kind { get; private init; }

    public int PairingId { get; private init; }

    public int AreaId { get; private init; }

    public int PartyOrganizationId { get; private init; }

    public int MilitaryOrganizationId { get; private init; }

    public bool IsProvincial { get; private init; }

    /// <summary>Whose clerk numbers and distributes it; stands first in its head.</summary>
    public Side LeadSide { get; private init; }

    public int FromYear { get; private init; }

    public int ToYear { get; private init; }

    public YearSpan Years => new(FromYear, ToYear);

    /// <summary>The agreement of a plan, or the annual plan of a sub-plan; null where there is none above it.</summary>
    public Guid? ParentId { get; private init; }

    /// <summary>The revision of the parent that it was derived from, or has followed since.</summary>
    public int? ParentRevision { get; private set; }

    /// <summary>Everybody it is meant for sees it from then on.</summary>
    public DateTimeOffset? FirstIssuedAt { get; private set; }

    /// <summary>Of the revision that is worked on, or of the one that stands.</summary>
    public DocumentState State { get; private set; } = DocumentState.Draft;

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<DocumentRevision> Revisions => _revisions;

    /// <summary>The issued one; null before the first, and after a recall.</summary>
    public DocumentRevision? Standing => _revisions.FindLast(revision => revision.State is DocumentState.Issued);

    /// <summary>The one that was issued last, whether it still stands or not; null before the first.</summary>
    public DocumentRevision? LastIssued => _revisions.FindLast(revision => revision.IssuedAt is not null);

    /// <summary>The one that is worked on; null where nothing is under way.</summary>
    public DocumentRevision? Working => _revisions.FindLast(revision => revision.State.IsWorking());

    /// <summary>What people see first: the one that is worked on, the one that stands, or the last there was.</summary>
    public DocumentRevision Shown => Working ?? Standing ?? _revisions[^1];

    /// <summary>An amendment of an issued document is under way.</summary>
    public bool IsBeingAmended => Standing is not null && Working is not null;

    /// <summary>Begins a draft. What it derives from is the caller's to have loaded.</summary>
    /// <param name="id">Made by the caller from the moment.</param>
    /// <param name="kind">A sub-plan derives from an issued annual plan, an annual plan may belong to an agreement.</param>
    /// <param name="pairing">Whose it is; valid today.</param>
    /// <param name="years">One year for plans.</param>
    /// <param name="lead">Whose clerk numbers it.</param>
    /// <param name="subject">Below the name of its kind.</param>
    /// <param name="parent">What stands above it.</param>
    /// <param name="by">An officer of one of the two bodies.</param>
    /// <param name="now">When.</param>
    public static (JointDocument? Document, Refusal? Refusal) Draft(
        Guid id, DocumentKind kind, Pairing pairing, YearSpan years, Side lead, string subject, JointDocument? parent, Actor by, DateTimeOffset now)
    {
        var refusal = CanDraft(kind, pairing, by) ?? YearsFault(kind, years) ?? SubjectFault(subject) ?? ParentFault(kind, years, pairing, parent);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var document = new JointDocument(id)
        {
            ProvinceId = pairing.ProvinceId,
            Kind = kind,
            PairingId = pairing.Id,
            AreaId = pairing.AreaId,
            PartyOrganizationId = pairing.PartyOrganizationId,
            MilitaryOrganizationId = pairing.MilitaryOrganizationId,
            IsProvincial = pairing.IsProvincial,
            LeadSide = lead,
            FromYear = years.From,
            ToYear = years.To,
            ParentId = parent?.Id,
            ParentRevision = parent?.Standing?.Number,
        };
        document._revisions.Add(new DocumentRevision(1, subject, null, by, now));
        document.Record(new DocumentDrafted(kind, subject, by, now));
        return (document, null);
    }

    /// <summary>Officers of the pairing's two bodies; the annual plan is the province's, sub-plans those of the pairings below.</summary>
    public static Refusal? CanDraft(DocumentKind kind, Pairing pairing, Actor actor)
    {
        if (!actor.Is(Function.Officer))
        {
            return CommonRefusals.NotYourFunction();
        }

        if (actor.OrganizationId is not { } body || (body != pairing.PartyOrganizationId && body != pairing.MilitaryOrganizationId))
        {
            return CommonRefusals.NotYourOrganization();
        }

        return kind switch
        {
            DocumentKind.AnnualPlan when !pairing.IsProvincial => DocumentRefusals.PlanIsTheProvinces(),
            DocumentKind.SubPlan when pairing.IsProvincial => DocumentRefusals.SubPlanIsBelow(),
            _ => null,
        };
    }

    /// <summary>The side for whose body the actor acts; null for everybody else.</summary>
    public Side? SideOf(Actor actor) =>
        actor.OrganizationId is not { } body ? null
        : body == PartyOrganizationId ? Side.Party
        : body == MilitaryOrganizationId ? Side.Military
        : null;

    public int OrganizationOf(Side side) => side is Side.Party ? PartyOrganizationId : MilitaryOrganizationId;

    /// <summary>Whether the actor's function and body may do this with a revision in its state; signers and reasons are asked for by each action.</summary>
    public Refusal? Refuses(DocumentRevision? revision, DocumentAction action, Actor actor) =>
        revision is null ? CommonRefusals.NotInThisState()
        : DocumentLife.Workflow.Refuses(revision.State, action, actor) ?? (SideOf(actor) is null ? CommonRefusals.NotYourOrganization() : null);

    private static Refusal? YearsFault(DocumentKind kind, YearSpan years) =>
        years.From < FirstYear || years.To > LastYear ? DocumentRefusals.YearsOutOfRange(FirstYear, LastYear)
        : years.To < years.From ? DocumentRefusals.YearsBackwards()
        : kind is DocumentKind.Agreement ? (years.To - years.From >= YearSpan.Longest ? DocumentRefusals.TermTooLong(YearSpan.Longest) : null)
        : years.IsOneYear ? null
        : DocumentRefusals.PlanIsForOneYear();

    private static Refusal? SubjectFault(string subject) =>
        subject.Length == 0 ? DocumentRefusals.SubjectMissing()
        : subject.Length > SubjectMaxLength ? DocumentRefusals.SubjectTooLong(subject.Length, SubjectMaxLength)
        : null;

    private static Refusal? ParentFault(DocumentKind kind, YearSpan years, Pairing pairing, JointDocument? parent) => (kind, parent) switch
    {
        (DocumentKind.Agreement, _) => null,
        (DocumentKind.SubPlan, null) => DocumentRefusals.SubPlanNeedsPlan(),
        (DocumentKind.AnnualPlan, null) => null,
        (_, { Standing: null }) => DocumentRefusals.ParentNotIssued(),
        (DocumentKind.AnnualPlan, { Kind: DocumentKind.Agreement }) => parent.PairingId != pairing.Id ? DocumentRefusals.ParentOfOthers() : parent.Years.Contains(years) ? null : DocumentRefusals.YearOutsideTerm(parent.FromYear, parent.ToYear),
        (DocumentKind.SubPlan, { Kind: DocumentKind.AnnualPlan }) => parent.Years == years ? null : DocumentRefusals.YearOutsideTerm(parent.FromYear, parent.ToYear),
        _ => DocumentRefusals.ParentOfOthers(),
    };

    private static Refusal? ReasonFault(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? CommonRefusals.ReasonMissing()
        : reason.Length > ReasonMaxLength ? DocumentRefusals.ReasonTooLong(ReasonMaxLength)
        : null;
}
