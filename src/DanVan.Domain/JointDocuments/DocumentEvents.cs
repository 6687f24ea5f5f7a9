using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments;

public sealed record DocumentDrafted(DocumentKind Kind, string Subject, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record SubjectChanged(string Subject, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record SentForOpinion(Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record DocumentAgreed(Side Side, bool IsLast, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record SentForSignature(int Revision, int Reserved, string PartySigner, string MilitarySigner, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>The post that was to sign changed hands.</summary>
public sealed record SignatureHandedOver(Side Side, string Title, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record SignedScanAdded(int Number, DateOnly Date, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record DocumentRegistered(Side Side, int Number, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record DocumentIssued(int Revision, int Number, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record DocumentExpired(Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>A part of the text was written.</summary>
public sealed record DocumentSectionWritten(int Number, int Length, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>Theme, anniversaries and the day until which sub-plans are due.</summary>
public sealed record OutlineWritten(Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>A sub-plan goes by a newer revision of the plan above.</summary>
public sealed record ParentFollowed(int Revision, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>Something that a person had to give a reason for.</summary>
public abstract record ReasonedEvent(string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}

public sealed record ReturnedToDraft(string Why, Actor By, DateTimeOffset At) : ReasonedEvent(Why, By, At);

public sealed record DocumentReopened(string Why, Actor By, DateTimeOffset At) : ReasonedEvent(Why, By, At);

public sealed record DocumentAbandoned(string Why, Actor By, DateTimeOffset At) : ReasonedEvent(Why, By, At);

public sealed record RecalledFromSigning(string Why, Actor By, DateTimeOffset At) : ReasonedEvent(Why, By, At);

public sealed record SignatureDeclined(Side Side, string Why, Actor By, DateTimeOffset At) : ReasonedEvent(Why, By, At);

public sealed record ScanReplaced(string Why, Actor By, DateTimeOffset At) : ReasonedEvent(Why, By, At);

public sealed record AmendmentOpened(int Revision, string Why, Actor By, DateTimeOffset At) : ReasonedEvent(Why, By, At);

public sealed record DocumentRecalled(string Why, Actor By, DateTimeOffset At) : ReasonedEvent(Why, By, At);
