using System.Globalization;
using DanVan.Domain.Common;

namespace DanVan.Domain.Indicators;

/// <summary>What reading one row gave: an entry, or what the row lacks.</summary>
public readonly record struct CatalogueReading(CatalogueEntry? Entry, Refusal? Refusal);

/// <summary>The catalogue as a CSV file: columns, reading of a row, and the cells of an entry.</summary>
public static class CatalogueFile
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "code", "name", "unit", "entry_unit", "group", "kind", "parts", "numerator", "denominator", "owner", "settle", "lead",
        "decimals", "min", "max", "direction", "source", "definition", "valid_from", "valid_to",
    ];

    /// <summary>Reads the words, numbers and days of a row; what they mean together is for <see cref="CatalogueRules"/>.</summary>
    public static CatalogueReading Read(CsvRow row, bool isProvincial)
    {
        Refusal? refusal = null;
        var entry = new CatalogueEntry(
            row["code"].ToUpperInvariant(),
            new IndicatorContent(
                row["name"],
                row["unit"],
                row["entry_unit"] is { Length: > 0 } entryUnit ? entryUnit : null,
                row["group"],
                Word<IndicatorKind>("kind") ?? default,
                Codes(row["parts"]),
                Codes(row["numerator"]),
                Codes(row["denominator"]),
                Word<Owner>("owner") ?? default,
                Word<Settlement>("settle", optional: true),
                Word<Side>("lead", optional: true),
                (int)Math.Clamp(Number("decimals") ?? 0, -1, IndicatorVersion.MaxDecimals + 1),
                Number("min"),
                Number("max"),
                Word<Direction>("direction") ?? default,
                row["source"],
                row["definition"]),
            Day("valid_from", optional: false) ?? default,
            Day("valid_to", optional: true),
            isProvincial);
        return refusal is null ? new(entry, null) : new(null, refusal);

        T? Word<T>(string column, bool optional = false)
            where T : struct, Enum
        {
            var text = row[column];
            if (text.Length == 0 && optional)
            {
                return null;
            }

            // Numbers would parse as enum values too: only the words themselves count.
            if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }

            refusal ??= IndicatorRefusals.WordUnknown(column, text, string.Join(", ", Enum.GetNames<T>()));
            return null;
        }

        long? Number(string column)
        {
            var text = row[column];
            if (text.Length == 0)
            {
                return null;
            }

            if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            refusal ??= IndicatorRefusals.NotAWholeNumber(column, text);
            return null;
        }

        DateOnly? Day(string column, bool optional)
        {
            var text = row[column];
            if (text.Length == 0 && optional)
            {
                return null;
            }

            if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            refusal ??= IndicatorRefusals.NotADate(column, text);
            return null;
        }
    }

    /// <summary>Codes joined by "+", upper case.</summary>
    public static IReadOnlyList<string> Codes(string joined) =>
        joined.ToUpperInvariant().Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The cells of an entry in the order of <see cref="Columns"/>, as the file writes them.</summary>
    public static IReadOnlyList<string> Cells(CatalogueEntry entry)
    {
        var content = entry.Content;
        return
        [
            entry.Code,
            content.Name,
            content.Unit,
            content.EntryUnit ?? "",
            content.Group,
            content.Kind.ToString(),
            string.Join('+', content.Parts),
            string.Join('+', content.Numerator),
            string.Join('+', content.Denominator),
            content.Owner.ToString(),
            content.Settle?.ToString() ?? "",
            content.LeadSide?.ToString() ?? "",
            Number(content.Decimals),
            content.Min is { } min ? Number(min) : "",
            content.Max is { } max ? Number(max) : "",
            content.Direction.ToString().ToLowerInvariant(),
            content.Source,
            content.Definition,
            Day(entry.ValidFrom),
            entry.ValidTo is { } to ? Day(to) : "",
        ];

        static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

        static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>What becomes what, column by column.</summary>
    public static IReadOnlyList<ImportChange> Changes(CatalogueEntry from, CatalogueEntry to) =>
        [.. Columns.Zip(Cells(from), Cells(to)).Where(cell => cell.Second != cell.Third).Select(cell => new ImportChange(cell.First, cell.Second, cell.Third))];
}
