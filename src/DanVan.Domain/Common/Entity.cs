namespace DanVan.Domain.Common;

/// <summary>Something that happened: who did it, when, and for what reason. History is written from it.</summary>
public abstract record DomainEvent(Actor By, DateTimeOffset At)
{
    /// <summary>The reason the person gave, where the action asks for one.</summary>
    public virtual string? Reason => null;
}

/// <summary>A thing whose events storage writes into history, in the transaction that saves it.</summary>
public interface ITellsHistory
{
    /// <summary>How history names this thing.</summary>
    string Key { get; }

    IReadOnlyList<DomainEvent> Events { get; }

    /// <summary>Called by storage once the events are written.</summary>
    void ForgetEvents();
}

/// <summary>Anything that is changed under a version token and tells its history.</summary>
public abstract class Entity : ITellsHistory
{
    private readonly List<DomainEvent> _events = [];

    /// <summary>Moves by one at every save; a form that shows an older one is refused.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<DomainEvent> Events => _events;

    /// <summary>How history names this thing.</summary>
    public abstract string Key { get; }

    /// <summary>Called by storage once the events are written.</summary>
    public void ForgetEvents() => _events.Clear();

    protected void Record(DomainEvent happened) => _events.Add(happened);
}

/// <summary>A root with an id of its own making, ordered by the moment it was made.</summary>
public abstract class AggregateRoot : Entity
{
    protected AggregateRoot(Guid id) => Id = id;

    public Guid Id { get; private init; }

    public override string Key => Id.ToString();
}

/// <summary>A catalogue row whose number the database gives.</summary>
public abstract class CatalogueEntity : Entity
{
    public int Id { get; private init; }

    public override string Key => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
