using System.Reflection;
using System.Text;
using System.Xml.Linq;
using DanVan.Domain.Common;
using DanVan.Web.Wording;

namespace DanVan.Web.Tests.Architecture;

/// <summary>Writes docs/workflows.md from the workflow tables of the domain, with the Vietnamese names that stand beside them.</summary>
internal static class WorkflowDocument
{
    public const string Path = "docs/workflows.md";

    private static readonly Assembly Domain = typeof(Entity).Assembly;

    /// <summary>Every table of the domain with the class that owns it, in alphabetical order of the owners.</summary>
    public static IReadOnlyList<(Type Owner, object Table)> Tables { get; } =
    [
        .. Domain.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Workflow<,>))
            .OrderBy(field => field.DeclaringType!.Name, StringComparer.Ordinal)
            .Select(field => (field.DeclaringType!, field.GetValue(null)!)),
    ];

    public static string Text()
    {
        var names = Names();
        var text = new StringBuilder();
        Line(text, "# Workflows");
        Line(text, "");
        Line(text, "Generated from the workflow tables of `src/DanVan.Domain`; a test fails when this page is stale. Do not edit: change the table, then");
        Line(text, "");
        Line(text, "    DANVAN_WRITE_DOCS=1 dotnet test tests/DanVan.Web.Tests --filter WorkflowDocumentTests");
        Line(text, "");
        Line(text, "Who stands in brackets acts by a post of that function; rows without anyone are moved by the portal itself.");
        foreach (var (owner, table) in Tables)
        {
            _ = typeof(WorkflowDocument).GetMethod(nameof(Write), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(table.GetType().GetGenericArguments())
                .Invoke(null, [text, owner, table, names]);
        }

        return text.ToString();
    }

    private static void Write<TState, TAction>(StringBuilder text, Type owner, Workflow<TState, TAction> table, IReadOnlyDictionary<string, string> names)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        Line(text, "");
        Line(text, $"## {owner.Name}");
        Line(text, "");
        Line(text, $"States: {string.Join(", ", Enum.GetValues<TState>().Select(Named))}.");
        Line(text, "");
        Line(text, "| From | Action | To | Reason | Note |");
        Line(text, "|---|---|---|---|---|");
        foreach (var move in table.Moves)
        {
            var by = move.By.Count == 0 ? "" : $" [{string.Join(", ", move.By.Select(function => function.Name()))}]";
            var to = move.Finally is { } end ? $"{move.To}, then {end}" : $"{move.To}";
            Line(text, $"| {move.From} | {Named(move.Action)}{by} | {to} | {(move.NeedsReason ? "yes" : "")} | {move.Note} |");
        }

        string Named<T>(T value)
            where T : struct, Enum =>
            names.TryGetValue($"F:{typeof(T).FullName}.{value}", out var name) && name.Length <= 30 ? $"{value} ({name})" : $"{value}";
    }

    // The Vietnamese name is the summary of the enumeration's member, as the compiler writes it beside the assembly.
    private static Dictionary<string, string> Names() => XDocument.Load(System.IO.Path.ChangeExtension(Domain.Location, ".xml"))
        .Descendants("member")
        .Where(member => member.Attribute("name")!.Value.StartsWith("F:", StringComparison.Ordinal) && member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!.Value.Trim().TrimEnd('.'), StringComparer.Ordinal);

    private static void Line(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append('\n');
}
