using DanVan.Domain.Common;
using DanVan.Domain.Notices;

namespace DanVan.Data.Notices;

/// <summary>
/// Something that people are to be told of, written in the transaction that did it (the outbox). Whom it is for is worked out later, outside anybody's
/// transaction, so that an action costs one row however many people it concerns.
/// </summary>
public sealed class NoticeCause
{
    public const int KeyMaxLength = 100;

    public long Id { get; private init; }

    /// <summary>Unique. A reminder's names its day, so that two workers make it once.</summary>
    public required string Key { get; init; }

    public NoticeKind Kind { get; init; }

    public int ProvinceId { get; init; }

    public int PeriodId { get; init; }

    public int? PairingId { get; init; }

    public Guid? ReportId { get; init; }

    public Side? Side { get; init; }

    public int? Count { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>The one post that it is for; null where a kind has its audience.</summary>
    public int? PostId { get; init; }

    /// <summary>Who did it and is not told of it; null for what the calendar raises.</summary>
    public Guid? ByPersonId { get; init; }

    /// <summary>Programme time.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Set in the transaction that writes the notices; null while they are to be written.</summary>
    public DateTimeOffset? ExpandedAt { get; set; }

    /// <summary>How often working it out broke off.</summary>
    public int Failures { get; set; }

    /// <summary>What the event raises, with the thing that it happened to; nothing for most events.</summary>
    internal static IEnumerable<NoticeCause> Of(ITellsHistory thing, DomainEvent happened)
    {
        if (NoticeSubject.Of(thing) is not { } subject)
        {
            yield break;
        }

        foreach (var (kind, facts) in NoticeTable.RaisedBy(happened))
        {
            yield return Of(Guid.NewGuid().ToString("N"), kind, subject, facts, happened.By.PersonId, happened.At);
        }
    }

    internal static NoticeCause Of(string key, NoticeKind kind, NoticeSubject subject, NoticeFacts facts, Guid? by, DateTimeOffset at) => new()
    {
        Key = key,
        Kind = kind,
        ProvinceId = subject.ProvinceId,
        PeriodId = subject.PeriodId,
        PairingId = subject.PairingId,
        ReportId = subject.ReportId,
        Side = facts.Side,
        Count = facts.Count,
        Day = facts.Day,
        PostId = facts.PostId,
        ByPersonId = by,
        At = at,
    };
}
