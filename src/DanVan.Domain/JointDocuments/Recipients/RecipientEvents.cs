using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments.Recipients;

public sealed record RecipientsWritten(int Count, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>A clerk recorded how the paper got to a body outside the portal.</summary>
public sealed record SendingRecorded(string To, SendingWay How, DateOnly On, Actor By, DateTimeOffset At) : DomainEvent(By, At);
