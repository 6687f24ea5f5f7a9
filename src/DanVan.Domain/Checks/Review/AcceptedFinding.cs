using DanVan.Domain.Common;
using DanVan.Domain.Reports;

namespace DanVan.Domain.Checks.Review;

/// <summary>
/// A warning that an officer answered with a reason (Chấp nhận có lý do). It holds for the figures it was given for and no others:
/// once they change, the warning is back. The next revision of the report inherits it.
/// </summary>
public sealed class AcceptedFinding : Entity
{
    public const int SubjectMaxLength = 60;
    public const int ValuesLength = 32;
    public const int ReasonMaxLength = 500;

    private AcceptedFinding() => (Subject, Values, Reason, PostTitle) = ("", "", "", "");

    internal AcceptedFinding(QuarterlyReport report, string subject)
        : this()
    {
        ReportId = report.Id;
        ProvinceId = report.ProvinceId;
        AreaId = report.AreaId;
        Subject = subject;
    }

    public int Id { get; private init; }

    public Guid ReportId { get; private init; }

    public int RevisionId { get; private init; }

    public int ProvinceId { get; private init; }

    public int AreaId { get; private init; }

    /// <summary>The finding, as <see cref="Finding.Subject"/> names it.</summary>
    public string Subject { get; private init; }

    /// <summary>The figures that it was accepted for, as <see cref="Finding.Values"/> stands for them.</summary>
    public string Values { get; private set; }

    /// <summary>The side whose officer gave the reason.</summary>
    public Side Side { get; private set; }

    public string Reason { get; private set; }

    public string PostTitle { get; private set; }

    public int PostId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>History tells it with the report's story.</summary>
    public override string Key => ReportId.ToString();

    public bool Covers(Finding finding) => Subject == finding.Subject && Values == finding.Values;

    internal void Say(Finding finding, Side side, string reason, Actor actor, DateTimeOffset now)
    {
        Values = finding.Values;
        Side = side;
        Reason = reason;
        (PostTitle, PostId, At) = (actor.PostTitle, actor.PostId, now);
        Record(new FindingAccepted(side, finding.Name, reason, actor, now));
    }
}

public sealed record FindingAccepted(Side Side, string What, string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}

/// <summary>Why a finding cannot be accepted.</summary>
public static class FindingRefusals
{
    /// <summary>It blocks: it can only be mended.</summary>
    public static Refusal OnlyMended() => new("finding.only-mended");

    public static Refusal OfOtherSide() => new("finding.of-other-side");

    /// <summary>The figures or words changed since the page was shown, so the finding is another one or none.</summary>
    public static Refusal Gone() => new("finding.gone");

    public static Refusal ReasonTooLong(int most) => new("finding.reason-too-long", most);
}
