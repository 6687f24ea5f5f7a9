using System.Globalization;
using DanVan.Domain.Common;
using DanVan.Domain.Imports;

namespace DanVan.Data.Imports;

/// <summary>
/// Reads the cells of one row into values and keeps the first fault. What the values mean, and how long they may be, is the
/// domain's to judge.
/// </summary>
internal sealed class RowReader(CsvRow row)
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>The first cell that could not be read; null when all could.</summary>
    public Refusal? Fault { get; private set; }

    /// <summary>Notes that a cell that must be filled is empty.</summary>
    public void Miss(string column) => Fault ??= ImportRefusals.CellMissing(column);

    public string Text(string column)
    {
        var text = row[column];
        if (text.Any(char.IsControl))
        {
            Fault ??= ImportRefusals.CellStrange(column);
        }

        return text;
    }

    /// <summary>Upper case, NFC.</summary>
    public string Code(string column) => Text(column).ToUpperInvariant();

    public string? OptionalCode(string column) => Code(column) is { Length: > 0 } code ? code : null;

    public DateOnly? OptionalDate(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2200)
        {
            return date;
        }

        Fault ??= ImportRefusals.DateWrong(column, text);
        return null;
    }

    public DateOnly Date(string column)
    {
        if (OptionalDate(column) is { } date)
        {
            return date;
        }

        Miss(column);
        return default;
    }

    /// <summary>A whole number that is not negative; 0 where the cell is empty.</summary>
    public int Number(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return 0;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Fault ??= ImportRefusals.NumberWrong(column, text);
        return 0;
    }

    /// <summary>One of a few words, whatever their case.</summary>
    public T? Choice<T>(string column, params IReadOnlyList<(string Word, T Value)> words)
        where T : struct
    {
        var text = Text(column);
        foreach (var (word, value) in words)
        {
            if (string.Equals(VietnameseText.Fold(word), VietnameseText.Fold(text), StringComparison.Ordinal))
            {
                return value;
            }
        }

        if (text.Length > 0)
        {
            Fault ??= ImportRefusals.ValueUnknown(column, text, string.Join(", ", words.Select(word => word.Word).Distinct(StringComparer.Ordinal)));
        }

        return null;
    }

    /// <summary>"yes", "có", "x", "1" say yes; an empty cell, "no", "không", "0" say no.</summary>
    public bool YesNo(string column) =>
        Choice<bool>(column, ("yes", true), ("no", false), ("có", true), ("không", false), ("x", true), ("1", true), ("0", false)) ?? false;
}

/// <summary>One row of a file as an import goes through it: what it says, and in the end what becomes of it.</summary>
/// <param name="Line">Line in the file.</param>
/// <param name="Key">How people know the row.</param>
/// <param name="Facts">What it says; meaningful only without a fault.</param>
internal sealed record ReadRow<T>(int Line, string Key, T Facts, Refusal? Fault)
{
    public Refusal? Fault { get; set; } = Fault;
}

internal static class ReadRows
{
    /// <summary>Reads every row, and refuses those whose key stood before.</summary>
    public static List<ReadRow<T>> ReadRowsOnce<T>(this CsvTable table, Func<RowReader, T> facts, Func<T, string> key)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<ReadRow<T>>();
        foreach (var row in table.Rows)
        {
            var reader = new RowReader(row);
            var read = facts(reader);
            var known = key(read);
            var twice = known.Length == 0 || first.TryAdd(known, row.Line) ? null : ImportRefusals.Twice(known, first[known]);
            rows.Add(new ReadRow<T>(row.Line, known, read, reader.Fault ?? twice));
        }

        return rows;
    }
}

/// <summary>Gathers what a changed row changes, field by field.</summary>
internal sealed class Differences
{
    private readonly List<ImportChange> _changes = [];

    public IReadOnlyList<ImportChange> Changes => _changes;

    public Differences Of(string column, string? from, string? to)
    {
        if (!string.Equals(from ?? "", to ?? "", StringComparison.Ordinal))
        {
            _changes.Add(new ImportChange(column, from ?? "", to ?? ""));
        }

        return this;
    }

    public Differences Of(string column, DateOnly? from, DateOnly? to) => Of(column, Shown(from), Shown(to));

    public static string? Shown(DateOnly? date) => date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
