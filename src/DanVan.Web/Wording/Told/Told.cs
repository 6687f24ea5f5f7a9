using System.Globalization;
using System.Text.Json;
using DanVan.Domain.Common;

namespace DanVan.Web.Wording;

/// <summary>One line of a story: what happened, with its picture and tone.</summary>
public sealed record Told(string Sentence, string Icon, string Tone);

/// <summary>The facts of an event as history keeps them.</summary>
internal static class EventFacts
{
    public static string Text(this JsonElement facts, string name) => facts.GetProperty(name).GetString() ?? "";

    public static int Number(this JsonElement facts, string name) => facts.GetProperty(name).GetInt32();

    /// <summary>Null where the event says nothing of it.</summary>
    public static int? Optional(this JsonElement facts, string name) => facts.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetInt32() : null;

    public static bool Flag(this JsonElement facts, string name) => facts.GetProperty(name).GetBoolean();

    public static string Day(this JsonElement facts, string name) => DateOnly.ParseExact(facts.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture).Short();

    public static Side Side(this JsonElement facts, string name) => Enum.Parse<Side>(facts.Text(name));
}
