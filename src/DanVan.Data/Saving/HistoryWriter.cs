using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using DanVan.Domain.Common;

namespace DanVan.Data.Saving;

/// <summary>Turns a domain event into a line of history.</summary>
internal static class HistoryWriter
{
    // What every event has stands in columns of its own.
    private static readonly HashSet<string> Common = [nameof(DomainEvent.By), nameof(DomainEvent.At), nameof(DomainEvent.Reason), "Why"];

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public static HistoryEntry EntryOf(ITellsHistory entity, DomainEvent happened, Guid? changeId)
    {
        var facts = (JsonObject)JsonSerializer.SerializeToNode(happened, happened.GetType(), Options)!;
        foreach (var name in Common)
        {
            _ = facts.Remove(name);
        }

        return new HistoryEntry
        {
            ProvinceId = happened.By.ProvinceId,
            SubjectType = entity.GetType().Name,
            SubjectKey = entity.Key,
            Event = happened.GetType().Name,
            Facts = facts.ToJsonString(Options),
            PersonId = happened.By.PersonId,
            PostTitle = happened.By.PostTitle,
            Side = happened.By.Side,
            At = happened.At,
            Reason = happened.Reason,
            ChangeId = changeId,
        };
    }
}
