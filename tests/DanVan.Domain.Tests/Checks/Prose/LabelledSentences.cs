using System.Globalization;
using DanVan.Domain.Checks.Prose;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Tests.Checks.Prose;

/// <summary>A finding that a sentence should give: its kind and how the stated number begins in the text.</summary>
internal sealed record Label(ProseFindingKind Kind, string Stated);

/// <summary>A sentence with what a careful reader would find in it.</summary>
internal sealed record LabelledSentence(ProseContext Context, IReadOnlyList<Label> Expected, string Text);

/// <summary>The two halves of labelled sentences and the default catalogue that their cells belong to.</summary>
internal static class LabelledSentences
{
    private static readonly IReadOnlyDictionary<string, IndicatorDefinition> Catalogue = ReadCatalogue();

    public static IReadOnlyList<LabelledSentence> Kept { get; } = Read("kept");

    public static IReadOnlyList<LabelledSentence> Tuning { get; } = Read("tuning");

    /// <summary>Right and wrong sentences that were added once the halves were done.</summary>
    public static IReadOnlyList<LabelledSentence> Afterwards { get; } = Read("afterwards");

    /// <summary>Every indicator of the default catalogue with these cells: "PR_BUOI=120 AS_QUA_TIEN=46.4", in the entry unit.</summary>
    public static ProseContext Context(ReportStretch stretch, string cells)
    {
        var given = cells.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Split('=')).Where(pair => pair[1].Length > 0)
            .ToDictionary(pair => pair[0], pair => decimal.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        Assert.All(given.Keys, code => Assert.True(Catalogue.ContainsKey(code), code));
        return new(stretch, 2021, [.. Catalogue.Values.Select(indicator => new FormFigures(indicator, given.TryGetValue(indicator.Code, out var value) ? [Cell(indicator, value)] : [Figure.Blank]))]);
    }

    /// <summary>The test project's file as text lines.</summary>
    private static IReadOnlyList<LabelledSentence> Read(string half)
    {
        using var stream = typeof(LabelledSentences).Assembly.GetManifestResourceStream($"Prose.{half}.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] is not '#').Select(Sentence)];
    }

    private static LabelledSentence Sentence(string line)
    {
        var parts = line.Split('|');
        var stretch = parts[0][0] switch { 'Q' => ReportStretch.Quarter, 'H' => ReportStretch.HalfYear, 'N' => ReportStretch.NineMonths, _ => ReportStretch.Year };
        var labels = parts[1].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(label => label.Split('@')).Select(pair => new Label(Enum.Parse<ProseFindingKind>(pair[0]), pair[1]));
        return new(Context(stretch, parts[0][1..]), [.. labels], parts[2]);
    }

    private static Figure Cell(IndicatorDefinition indicator, decimal typed)
    {
        var scale = indicator.Measure.EntryUnit is null ? (decimal)Math.Pow(10, indicator.Measure.Decimals) : indicator.Measure.EntryFactor;
        return Figure.Of((long)(typed * scale));
    }

    private static Dictionary<string, IndicatorDefinition> ReadCatalogue()
    {
        using var stream = typeof(LabelledSentences).Assembly.GetManifestResourceStream("Prose.indicators.csv")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var rows = CsvTable.Read(bytes.ToArray(), CatalogueFile.Columns).Table!.Rows;
        return rows.Select(row => CatalogueFile.Read(row, false).Entry!).Select((entry, index) => (entry.Code, Content: entry.Content, Id: index + 1)).ToDictionary(
            row => row.Code,
            row => new IndicatorDefinition(
                row.Id, row.Code, row.Content.Name, "", new Measure(row.Content.Unit, row.Content.EntryUnit, row.Content.Decimals, null, null),
                row.Content.Kind, row.Content.Owner, row.Content.Settle, row.Content.LeadSide, row.Content.Direction, "", [], [], []),
            StringComparer.Ordinal);
    }
}
