using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;

namespace DanVan.Domain.Consolidated;

public enum ConsolidatedState
{
    /// <summary>Đang lập.</summary>
    Preparing = 1,

    /// <summary>Đã chốt.</summary>
    Frozen = 2,
}

public enum ConsolidatedAction
{
    /// <summary>Đồng ý chốt.</summary>
    Freeze = 1,

    /// <summary>Lập lại.</summary>
    Revise = 2,
}

/// <summary>
/// The province's report of a quarter (Báo cáo tổng hợp quý): live figures and a text that the two standing offices write
/// together, until both freeze it with the list of what it was made from.
/// </summary>
public sealed class ConsolidatedReport : AggregateRoot
{
    public static readonly Workflow<ConsolidatedState, ConsolidatedAction> Workflow = new(
        new(ConsolidatedState.Preparing, ConsolidatedAction.Freeze, ConsolidatedState.Preparing, [Function.StandingOffice], ConsolidatedState.Frozen, Note: "standing offices of both sides; missing reports named"),
        new(ConsolidatedState.Frozen, ConsolidatedAction.Revise, ConsolidatedState.Preparing, [Function.StandingOffice], NeedsReason: true, Note: "a new revision; the frozen one stays readable"));

    private readonly List<ConsolidatedRevision> _revisions = [];

    private ConsolidatedReport(Guid id)
        : base(id)
    {
    }

    public int ProvinceId { get; private init; }

    public int PeriodId { get; private init; }

    public ConsolidatedState State { get; private set; } = ConsolidatedState.Preparing;

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<ConsolidatedRevision> Revisions => _revisions;

    public ConsolidatedRevision Current => _revisions[^1];

    /// <summary>The last frozen one; null before the first.</summary>
    public ConsolidatedRevision? Standing => _revisions.FindLast(revision => revision.FrozenAt is not null);

    /// <summary>Readers from outside see it from then on.</summary>
    public DateTimeOffset? FirstFrozenAt { get; private set; }

    /// <summary>Begins the report of an opened period.</summary>
    public static (ConsolidatedReport? Report, Refusal? Refusal) Start(ReportingPeriod period, Actor by, DateTimeOffset now)
    {
        if (CanStart(period, by) is { } refusal)
        {
            return (null, refusal);
        }

        var report = new ConsolidatedReport(Guid.CreateVersion7(now)) { ProvinceId = period.ProvinceId, PeriodId = period.Id };
        report._revisions.Add(new ConsolidatedRevision(1, null, null, now));
        report.Record(new ConsolidationStarted(by, now));
        return (report, null);
    }

    public static Refusal? CanStart(ReportingPeriod period, Actor actor) =>
        !actor.Is(Function.StandingOffice) ? CommonRefusals.NotYourFunction()
        : period.State is PeriodState.Planned ? PeriodRefusals.NotOpenYet()
        : null;

    /// <summary>Whether the actor's office may agree to freeze.</summary>
    public Refusal? CanFreeze(Actor actor) =>
        !actor.Is(Function.StandingOffice) || actor.Side is null ? CommonRefusals.NotYourFunction() : Workflow.Refuses(State, ConsolidatedAction.Freeze, actor);

    /// <summary>
    /// Đồng ý chốt. The second office's word freezes, provided that both said it of the same reports; otherwise the first one's
    /// has lapsed and it is asked again.
    /// </summary>
    /// <param name="actor">Of a standing office.</param>
    /// <param name="inputs">The accepted reports at this moment.</param>
    /// <param name="figures">Every line of the form at this moment.</param>
    /// <param name="missing">The areas that owe and are not among the inputs.</param>
    /// <param name="now">When.</param>
    public Refusal? Freeze(Actor actor, IReadOnlyList<ConsolidatedInput> inputs, IReadOnlyList<ConsolidatedFigure> figures, IReadOnlyList<string> missing, DateTimeOffset now)
    {
        if (CanFreeze(actor) is { } refusal)
        {
            return refusal;
        }

        if (inputs.Count == 0)
        {
            return ConsolidatedRefusals.NothingToFreeze();
        }

        var side = actor.Side!.Value;
        if (Current.AgreementOf(side) is not null && Current.InputsKey == ConsolidatedRevision.KeyOf(inputs))
        {
            return ConsolidatedRefusals.AlreadyAgreed();
        }

        Current.Agree(side, actor, inputs, now);
        Record(new FreezeAgreed(Current.Number, side, actor, now));
        if (Current.AgreementOf(side.Other()) is not null)
        {
            State = Workflow.Next(State, ConsolidatedAction.Freeze, last: true);
            Current.Freeze(inputs, figures, missing, now);
            FirstFrozenAt ??= now;
            Record(new ConsolidationFrozen(Current.Number, inputs.Count, missing, actor, now));
        }

        return null;
    }

    public Refusal? CanRevise(Actor actor) => !actor.Is(Function.StandingOffice) ? CommonRefusals.NotYourFunction() : Workflow.Refuses(State, ConsolidatedAction.Revise, actor);

    /// <summary>Opens a new revision; its sections begin as copies that the caller hands to storage.</summary>
    public (Refusal? Refusal, IReadOnlyList<ConsolidatedSection> Sections) Revise(Actor actor, string reason, IEnumerable<ConsolidatedSection> sections, DateTimeOffset now)
    {
        var refusal = CanRevise(actor)
            ?? (string.IsNullOrWhiteSpace(reason) ? CommonRefusals.ReasonMissing() : null)
            ?? (reason.Length > QuarterlyReport.ReasonMaxLength ? ReportRefusals.ReasonTooLong(QuarterlyReport.ReasonMaxLength) : null);
        if (refusal is not null)
        {
            return (refusal, []);
        }

        var before = Current.Number;
        State = Workflow.Next(State, ConsolidatedAction.Revise);
        _revisions.Add(new ConsolidatedRevision(before + 1, reason.Trim(), actor.PostTitle, now));
        Record(new ConsolidationRevised(before + 1, reason.Trim(), actor, now));
        return (null, [.. sections.Where(section => section.Revision == before).Select(section => section.CopyFor(before + 1))]);
    }

    public Refusal? CanWrite(Actor actor) =>
        !actor.Is(Function.StandingOffice) ? CommonRefusals.NotYourFunction()
        : State is ConsolidatedState.Frozen ? CommonRefusals.NotInThisState()
        : null;

    /// <summary>A section was written: whoever agreed to freeze agreed to another text.</summary>
    internal void Touch(ConsolidatedSection section, Actor by, DateTimeOffset now)
    {
        Current.DropAgreements();
        Record(new SectionWritten(section.Number, section.Text.Length, by, now));
    }
}

/// <summary>One numbered state of the province's report.</summary>
public sealed class ConsolidatedRevision
{
    private const string MissingSeparator = "; ";

    private readonly List<ConsolidatedInput> _inputs = [];
    private readonly List<ConsolidatedFigure> _figures = [];

    private ConsolidatedRevision()
    {
    }

    internal ConsolidatedRevision(int number, string? reason, string? openedBy, DateTimeOffset openedAt) =>
        (Number, Reason, OpenedBy, OpenedAt) = (number, reason, openedBy, openedAt);

    public int Id { get; private init; }

    public int Number { get; private init; }

    /// <summary>Why it was made anew; null for the first.</summary>
    public string? Reason { get; private init; }

    public string? OpenedBy { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    public string? PartyAgreedBy { get; private set; }

    public DateTimeOffset? PartyAgreedAt { get; private set; }

    public string? MilitaryAgreedBy { get; private set; }

    public DateTimeOffset? MilitaryAgreedAt { get; private set; }

    /// <summary>Which reports an agreement was given for.</summary>
    public string? InputsKey { get; private set; }

    public DateTimeOffset? FrozenAt { get; private set; }

    /// <summary>The areas that owed a report and are not in it, joined by "; ".</summary>
    public string Missing { get; private set; } = "";

    public IReadOnlyList<string> MissingAreas => Missing.Split(MissingSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What it was frozen from; empty until then.</summary>
    public IReadOnlyList<ConsolidatedInput> Inputs => _inputs;

    /// <summary>Its figures as frozen; empty until then.</summary>
    public IReadOnlyList<ConsolidatedFigure> Figures => _figures;

    public (string Title, DateTimeOffset At)? AgreementOf(Side side) => side is Side.Party
        ? PartyAgreedAt is { } at ? (PartyAgreedBy!, at) : null
        : MilitaryAgreedAt is { } militaryAt ? (MilitaryAgreedBy!, militaryAt) : null;

    /// <summary>The same for the same reports in the same revisions.</summary>
    public static string KeyOf(IEnumerable<ConsolidatedInput> inputs)
    {
        var ids = string.Join(',', inputs.Select(input => input.RevisionId).Order());
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(ids)))[..KeyLength];
    }

    public const int KeyLength = 32;

    internal void Agree(Side side, Actor by, IReadOnlyList<ConsolidatedInput> inputs, DateTimeOffset now)
    {
        var key = KeyOf(inputs);
        if (InputsKey != key)
        {
            DropAgreements();
        }

        InputsKey = key;
        if (side is Side.Party)
        {
            (PartyAgreedBy, PartyAgreedAt) = (by.PostTitle, now);
        }
        else
        {
            (MilitaryAgreedBy, MilitaryAgreedAt) = (by.PostTitle, now);
        }
    }

    internal void DropAgreements() => (PartyAgreedBy, PartyAgreedAt, MilitaryAgreedBy, MilitaryAgreedAt, InputsKey) = (null, null, null, null, null);

    internal void Freeze(IEnumerable<ConsolidatedInput> inputs, IEnumerable<ConsolidatedFigure> figures, IReadOnlyList<string> missing, DateTimeOffset now)
    {
        FrozenAt = now;
        Missing = string.Join(MissingSeparator, missing);
        _inputs.AddRange(inputs);
        _figures.AddRange(figures);
    }
}

/// <summary>A report that the province's was made from.</summary>
public sealed class ConsolidatedInput(Guid reportId, int revisionId, int revisionNumber, string areaName, bool isProvincial, Side? aloneSide, DateTimeOffset acceptedAt)
{
    public int Id { get; private init; }

    public Guid ReportId { get; private init; } = reportId;

    /// <summary>Which revision of it.</summary>
    public int RevisionId { get; private init; } = revisionId;

    /// <summary>1 for the first report, 2 for the first correction.</summary>
    public int RevisionNumber { get; private init; } = revisionNumber;

    public string AreaName { get; private init; } = areaName;

    public bool IsProvincial { get; private init; } = isProvincial;

    /// <summary>The side that submitted alone.</summary>
    public Side? AloneSide { get; private init; } = aloneSide;

    public DateTimeOffset AcceptedAt { get; private init; } = acceptedAt;
}

/// <summary>One line of the form as frozen.</summary>
public sealed class ConsolidatedFigure(int indicatorId, long? amount, Qualifier qualifier, bool isOneSided, bool isPartial, int reports)
{
    public int Id { get; private init; }

    public int IndicatorId { get; private init; } = indicatorId;

    public long? Amount { get; private init; } = amount;

    public Qualifier Qualifier { get; private init; } = qualifier;

    public bool IsOneSided { get; private init; } = isOneSided;

    public bool IsPartial { get; private init; } = isPartial;

    /// <summary>How many reports stand behind it.</summary>
    public int Reports { get; private init; } = reports;

    public TotalFigure Total => new(Amount, Qualifier, IsOneSided, IsPartial);
}

public sealed record ConsolidationStarted(Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record SectionWritten(int Number, int Length, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record FreezeAgreed(int Revision, Side Office, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record ConsolidationFrozen(int Revision, int Inputs, IReadOnlyList<string> Missing, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record ConsolidationRevised(int Revision, string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}
