using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments.Comments;

/// <summary>A side said what it thinks of a place of the draft.</summary>
public sealed record DocumentCommented(Side Side, int Section, int? Paragraph, int? Task, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>The other side took it over, or explained why not.</summary>
public sealed record CommentAnswered(Side Side, CommentState Answer, int Section, int? Paragraph, int? Task, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record CommentWithdrawn(Side Side, int Section, int? Paragraph, int? Task, Actor By, DateTimeOffset At) : DomainEvent(By, At);
