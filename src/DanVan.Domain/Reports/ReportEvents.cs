using DanVan.Domain.Common;

namespace DanVan.Domain.Reports;

// What is told of a report. The reason, where one was given, stands in Why.
public sealed record ReportStarted(Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record SideSentToLeader(Side Side, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record SideTakenBack(Side Side, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record SideReturnedToOfficer(Side Side, string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}

public sealed record SideConfirmed(Side Side, bool ByDeputy, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <param name="Number">Of the signed paper.</param>
/// <param name="Date">Of the signed paper.</param>
/// <param name="FileId">Its scan.</param>
public sealed record SideEnteredOnBehalf(Side Side, string Number, DateOnly Date, Guid FileId, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>The leader said why the side comes after the due date.</summary>
public sealed record LatenessExplained(Side Side, string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}

/// <param name="WasSubmitted">The report was at the province and left it by this.</param>
public sealed record SideWithdrawn(Side Side, bool WasSubmitted, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>The other side changed something that both answer for.</summary>
public sealed record SideReopened(Side Side, ReopenCause Cause, string What, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public enum ReopenCause
{
    JointPart = 1,
    Settlement = 2,
    Narrative = 3,
}

public sealed record ReportSubmitted(int Revision, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record ReportSubmittedAlone(int Revision, Side Side, string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}

public sealed record ReportReturned(Side Office, IReadOnlyList<Side> Sides, IReadOnlyList<string> Cells, string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}

public sealed record ReportCleared(Side Office, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <param name="Silent">The office that had not answered.</param>
public sealed record ReportAcceptedForSilent(Side Silent, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record ReportAccepted(int Revision, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <param name="Until">The last day, inclusive.</param>
public sealed record ReportUnlocked(DateOnly Until, string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}

public sealed record CorrectionOpened(int Revision, Side Side, string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}

public sealed record CorrectionDropped(int Revision, string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}
