using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments.Tasks;

public sealed record TaskAdded(string Title, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record TaskWritten(string Title, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record TaskTakenOut(string Title, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>A sub-plan said what it does with a task of the plan above.</summary>
public sealed record TaskAnswered(string Title, TaskAnswer Answer, string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why.Length == 0 ? null : Why;
}

/// <summary>The tasks of another year's plan were taken over as a beginning.</summary>
public sealed record TasksCloned(int Year, int Count, Actor By, DateTimeOffset At) : DomainEvent(By, At);
