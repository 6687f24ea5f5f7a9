using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;

namespace DanVan.Domain.Consolidated;

/// <summary>
/// One narrative section of the province's report, written by two offices: whoever opens it to write holds it for a while, and
/// everybody else sees who and until when.
/// </summary>
public sealed class ConsolidatedSection : CatalogueEntity
{
    /// <summary>A lock that nobody renews ends by itself.</summary>
    public static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(15);

    public const int MaxLength = 60_000;

    private ConsolidatedSection()
    {
    }

    public ConsolidatedSection(ConsolidatedReport report, int number)
        : this() => (ReportId, ProvinceId, Revision, Number) = (report.Id, report.ProvinceId, report.Current.Number, number);

    public Guid ReportId { get; private init; }

    public int ProvinceId { get; private init; }

    /// <summary>The revision's number.</summary>
    public int Revision { get; private init; }

    /// <summary>The section's number in the form, from 1.</summary>
    public int Number { get; private init; }

    public string Text { get; private set; } = "";

    /// <summary>The answer to the secrecy question; null until it is answered.</summary>
    public bool? IsSecret { get; private set; }

    public string? LastTitle { get; private set; }

    public DateTimeOffset? LastAt { get; private set; }

    public Guid? HolderId { get; private set; }

    public string? HolderTitle { get; private set; }

    public DateTimeOffset? HeldUntil { get; private set; }

    public override string Key => ReportId.ToString();

    /// <summary>Written, or reported outside the system.</summary>
    public bool IsFilled => IsSecret is true || (IsSecret is false && Text.Length > 0);

    /// <summary>Somebody else is writing in it.</summary>
    public bool IsHeldFrom(Actor actor, DateTimeOffset now) => HeldUntil > now && HolderId != actor.PersonId;

    public bool IsHeldBy(Actor actor, DateTimeOffset now) => HeldUntil > now && HolderId == actor.PersonId;

    /// <summary>Opens it to write (Sửa mục).</summary>
    public Refusal? Hold(ConsolidatedReport report, Actor actor, DateTimeOffset now)
    {
        if ((report.CanWrite(actor) ?? HeldFault(actor, now)) is { } refusal)
        {
            return refusal;
        }

        (HolderId, HolderTitle, HeldUntil) = (actor.PersonId, actor.PostTitle, now + HeldFor);
        return null;
    }

    /// <summary>Lets go without writing.</summary>
    public Refusal? Release(ConsolidatedReport report, Actor actor, DateTimeOffset now)
    {
        if ((report.CanWrite(actor) ?? HeldFault(actor, now)) is { } refusal)
        {
            return refusal;
        }

        (HolderId, HolderTitle, HeldUntil) = (null, null, null);
        return null;
    }

    /// <summary>Writes it and lets go. What is a state secret is never stored here.</summary>
    public Refusal? Write(ConsolidatedReport report, string text, bool isSecret, Actor actor, DateTimeOffset now)
    {
        var kept = isSecret ? "" : VietnameseText.Prose(text);
        var refusal = report.CanWrite(actor)
            ?? HeldFault(actor, now)
            ?? (kept.Length > MaxLength ? ConsolidatedRefusals.TextTooLong(kept.Length, MaxLength) : null);
        if (refusal is not null)
        {
            return refusal;
        }

        (Text, IsSecret, LastTitle, LastAt) = (kept, isSecret, actor.PostTitle, now);
        (HolderId, HolderTitle, HeldUntil) = (null, null, null);
        report.Touch(this, actor, now);
        return null;
    }

    internal ConsolidatedSection CopyFor(int revision) => new()
    {
        ReportId = ReportId,
        ProvinceId = ProvinceId,
        Revision = revision,
        Number = Number,
        Text = Text,
        IsSecret = IsSecret,
        LastTitle = LastTitle,
        LastAt = LastAt,
    };

    private Refusal? HeldFault(Actor actor, DateTimeOffset now) => IsHeldFrom(actor, now) ? ConsolidatedRefusals.SectionHeld(HolderTitle!, HeldUntil!.Value) : null;
}

/// <summary>A proposal from below (Kiến nghị) as an item that is answered.</summary>
public sealed class Proposal : AggregateRoot
{
    public const int TextMaxLength = 2000;

    private Proposal(Guid id)
        : base(id)
    {
    }

    public int ProvinceId { get; private init; }

    public int PeriodId { get; private init; }

    /// <summary>The quarterly report that it comes from; its area sees it and its answer.</summary>
    public Guid? ReportId { get; private init; }

    public int? AreaId { get; private init; }

    public string AreaName { get; private init; } = "";

    public string Text { get; private init; } = "";

    public string AddedByTitle { get; private init; } = "";

    public DateTimeOffset AddedAt { get; private init; }

    public string Answer { get; private set; } = "";

    public string? AnsweredByTitle { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public bool IsAnswered => AnsweredAt is not null;

    /// <summary>Takes a proposal out of a report's text, or notes one that came another way.</summary>
    /// <param name="id">Made by the caller from the moment.</param>
    /// <param name="period">The quarter.</param>
    /// <param name="source">The report that it stands in; null where it came another way.</param>
    /// <param name="areaName">Who proposes, as shown.</param>
    /// <param name="text">Clean.</param>
    /// <param name="by">Of a standing office.</param>
    /// <param name="now">When.</param>
    public static (Proposal? Proposal, Refusal? Refusal) Add(Guid id, ReportingPeriod period, QuarterlyReport? source, string areaName, string text, Actor by, DateTimeOffset now)
    {
        if ((CanTend(by) ?? TextFault(text)) is { } refusal)
        {
            return (null, refusal);
        }

        var proposal = new Proposal(id)
        {
            ProvinceId = period.ProvinceId,
            PeriodId = period.Id,
            ReportId = source?.Id,
            AreaId = source?.AreaId,
            AreaName = areaName,
            Text = text,
            AddedByTitle = by.PostTitle,
            AddedAt = now,
        };
        proposal.Record(new ProposalAdded(areaName, by, now));
        return (proposal, null);
    }

    public static Refusal? CanTend(Actor actor) => actor.Is(Function.StandingOffice) ? null : CommonRefusals.NotYourFunction();

    /// <summary>Answers, or words the answer anew.</summary>
    public Refusal? Reply(string answer, Actor by, DateTimeOffset now)
    {
        if ((CanTend(by) ?? TextFault(answer)) is { } refusal)
        {
            return refusal;
        }

        (Answer, AnsweredByTitle, AnsweredAt) = (answer, by.PostTitle, now);
        Record(new ProposalAnswered(AreaName, by, now));
        return null;
    }

    /// <summary>What was taken by mistake goes away while nobody has answered it.</summary>
    public Refusal? CanRemove(Actor actor) => CanTend(actor) ?? (IsAnswered ? CommonRefusals.NotInThisState() : null);

    private static Refusal? TextFault(string text) =>
        text.Length == 0 ? ConsolidatedRefusals.ProposalMissing()
        : text.Length > TextMaxLength ? ConsolidatedRefusals.TextTooLong(text.Length, TextMaxLength)
        : null;
}

public sealed record ProposalAdded(string AreaName, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record ProposalAnswered(string AreaName, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>Why the province's report is not written or frozen.</summary>
public static class ConsolidatedRefusals
{
    /// <summary>Somebody is writing in the section.</summary>
    public static Refusal SectionHeld(string title, DateTimeOffset until) => new("consolidated.section-held", title, until);

    public static Refusal TextTooLong(int length, int most) => new("consolidated.text-too-long", length, most);

    public static Refusal SecrecyUnanswered() => new("consolidated.secrecy-unanswered");

    /// <summary>No report has been accepted yet.</summary>
    public static Refusal NothingToFreeze() => new("consolidated.nothing-to-freeze");

    public static Refusal AlreadyAgreed() => new("consolidated.already-agreed");

    public static Refusal ProposalMissing() => new("consolidated.proposal-missing");
}
