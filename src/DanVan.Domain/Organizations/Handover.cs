using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

/// <summary>One thing that was pending when a post changed hands.</summary>
/// <param name="What">As it was called that day.</param>
/// <param name="Href">Where it is worked on, for those who may.</param>
/// <param name="WasBound">It waited for the very post and was moved; what waits for the body and its function goes over by itself.</param>
public sealed record PendingThing(string What, string Href, bool WasBound);

/// <summary>A post changed hands: who gave, who took, and what went over (Bàn giao).</summary>
public sealed class Handover : CatalogueEntity
{
    private readonly List<HandoverItem> _items = [];

    private Handover()
    {
    }

    public int ProvinceId { get; private init; }

    public int FromPostId { get; private init; }

    public string FromTitle { get; private init; } = "";

    public int ToPostId { get; private init; }

    public string ToTitle { get; private init; } = "";

    /// <summary>Of the predecessor, inclusive.</summary>
    public DateOnly LastDay { get; private init; }

    public string ByTitle { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    /// <summary>In the order in which they are due.</summary>
    public IReadOnlyList<HandoverItem> Items => _items;

    /// <summary>Administrators, whoever gave and whoever took read it.</summary>
    public bool IsReadBy(Actor actor) => actor.Is(Function.Administrator) || actor.PostId == FromPostId || actor.PostId == ToPostId;

    /// <summary>Both posts are of the same body and function; nobody hands over to themselves.</summary>
    public static Refusal? CanHandOver(Post from, Post to, Actor by) =>
        !by.Is(Function.Administrator) || by.ProvinceId != from.ProvinceId ? CommonRefusals.NotYourFunction()
        : from.OrganizationId is null ? HandoverRefusals.NothingToHandOver()
        : from.PersonId == to.PersonId ? HandoverRefusals.ToOneself()
        : from.OrganizationId != to.OrganizationId || from.Function != to.Function ? HandoverRefusals.OfAnotherKind()
        : null;

    /// <summary>Writes down what went over.</summary>
    /// <param name="from">With its last day set.</param>
    /// <param name="to">Stored already.</param>
    /// <param name="things">What was pending.</param>
    /// <param name="by">An administrator of the province.</param>
    /// <param name="now">When.</param>
    public static (Handover? Handover, Refusal? Refusal) Make(Post from, Post to, IReadOnlyList<PendingThing> things, Actor by, DateTimeOffset now)
    {
        if (CanHandOver(from, to, by) is { } refusal)
        {
            return (null, refusal);
        }

        var handover = new Handover
        {
            ProvinceId = from.ProvinceId!.Value,
            FromPostId = from.Id,
            FromTitle = from.Title,
            ToPostId = to.Id,
            ToTitle = to.Title,
            LastDay = from.ValidTo!.Value,
            ByTitle = by.PostTitle,
            At = now,
        };
        handover._items.AddRange(things.Select((thing, index) => new HandoverItem(index + 1, thing)));
        handover.Record(new PostHandedOver(from.Title, to.Title, things.Count, by, now));
        return (handover, null);
    }
}

/// <summary>A pending thing as it was written down.</summary>
public sealed class HandoverItem
{
    public const int WhatMaxLength = 500;
    public const int HrefMaxLength = 200;

    private HandoverItem()
    {
    }

    internal HandoverItem(int number, PendingThing thing)
        : this() => (Number, What, Href, WasBound) = (number, thing.What.Length > WhatMaxLength ? thing.What[..WhatMaxLength] : thing.What, thing.Href, thing.WasBound);

    public int Id { get; private init; }

    public int Number { get; private init; }

    public string What { get; private init; } = "";

    public string Href { get; private init; } = "";

    public bool WasBound { get; private init; }
}

public sealed record PostHandedOver(string FromTitle, string ToTitle, int Count, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public static class HandoverRefusals
{
    /// <summary>Administrators and viewers have no work that waits for their post.</summary>
    public static Refusal NothingToHandOver() => new("handover.nothing");

    public static Refusal ToOneself() => new("handover.to-oneself");

    public static Refusal OfAnotherKind() => new("handover.of-another-kind");
}
