using System.Text;

namespace DanVan.Domain.Common;

/// <summary>One data row: its line in the file (the head is line 1) and its cells by column name.</summary>
public sealed record CsvRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell, NFC and trimmed; empty where the file has no such column.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>What reading a file gave: a table, or why it is none.</summary>
public readonly record struct CsvReading(CsvTable? Table, Refusal? Refusal);

/// <summary>
/// A CSV file as offices send it: UTF-8 with or without mark, comma or semicolon, quoted cells. Anything that is no UTF-8,
/// or that was damaged by a wrong reading (mojibake), is refused before a row is looked at.
/// </summary>
public sealed class CsvTable
{
    public const int MaxBytes = 5 * 1024 * 1024;
    public const int MaxRows = 20_000;

    // Vietnamese in the old TCVN3 letters, saved as UTF-8 without conversion: "B×nh S¬n". Between plain letters these signs mean nothing else.
    private const string OldLetters = "\u00D7\u00AC\u00B5\u00B8\u00B6\u00B7\u00B9\u00AE\u00A8\u00AB\u00AD";

    // What UTF-8 Vietnamese looks like after being read as Windows-1252: the first byte's letter, then a sign that follows no
    // letter of the language ("Ã¡", "Æ°", "áº¿"); đ, and the replacement character.
    private const string FirstBytes = "ÃÂÄÆ";
    private static readonly string[] Mojibake = ["áº", "á»", "Ä\u2018", "Ä\u0091", "Ä\u0090", "\uFFFD"];

    private CsvTable(IReadOnlyList<string> columns, IReadOnlyList<CsvRow> rows)
    {
        Columns = columns;
        Rows = rows;
    }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Reads the bytes; every column of <paramref name="required"/> must be in the head.</summary>
    public static CsvReading Read(ReadOnlySpan<byte> bytes, IReadOnlyList<string> required)
    {
        if (bytes.Length > MaxBytes)
        {
            return new(null, CsvRefusals.TooLarge(MaxBytes / 1024 / 1024));
        }

        if (Decode(bytes) is not { } text)
        {
            return new(null, CsvRefusals.NotUtf8());
        }

        if (IsDamaged(text) || HasOldLetters(text))
        {
            return new(null, CsvRefusals.Mojibake());
        }

        var (records, open) = Records(text, Separator(text));
        if (open is { } quote)
        {
            return new(null, CsvRefusals.QuoteOpen(quote));
        }

        if (records.Count == 0)
        {
            return new(null, CsvRefusals.Empty());
        }

        var columns = records[0].Cells.ConvertAll(column => column.ToLowerInvariant());
        if (columns.Where(column => column.Length > 0).GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            return new(null, CsvRefusals.ColumnTwice(twice.Key));
        }

        if (required.Where(column => !columns.Contains(column, StringComparer.Ordinal)).ToList() is { Count: > 0 } missing)
        {
            return new(null, CsvRefusals.ColumnsMissing(string.Join(", ", missing)));
        }

        if (records.Count - 1 > MaxRows)
        {
            return new(null, CsvRefusals.TooManyRows(MaxRows));
        }

        var rows = new List<CsvRow>();
        foreach (var (line, cells) in records.Skip(1))
        {
            if (cells.Count > columns.Count)
            {
                return new(null, CsvRefusals.TooManyCells(line));
            }

            rows.Add(new CsvRow(line, columns.Zip(cells).Where(pair => pair.First.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)));
        }

        return rows.Count == 0 ? new(null, CsvRefusals.Empty()) : new(new CsvTable(columns, rows), null);
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return VietnameseText.Nfc(text.TrimStart('\uFEFF'));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static char Separator(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var head = end < 0 ? text : text[..end];
        return head.Count(letter => letter is ';') > head.Count(letter => letter is ',') ? ';' : ',';
    }

    private static bool IsDamaged(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            // A blank of the other kind may well follow a capital ("XÃ BÌNH"); behind a small letter it is half of an "à".
            if (FirstBytes.Contains(text[i - 1], StringComparison.Ordinal)
                && (text[i] is > '\u00A0' and <= '\u00BF' || (text[i] is '\u00A0' && i > 1 && char.IsLower(text[i - 2]))))
            {
                return true;
            }
        }

        return Mojibake.Any(sign => text.Contains(sign, StringComparison.Ordinal));
    }

    private static bool HasOldLetters(string text)
    {
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (OldLetters.Contains(text[i], StringComparison.Ordinal) && char.IsAsciiLetter(text[i - 1]) && char.IsAsciiLetter(text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    // Also the line on which a quoted cell begins that never ends.
    private static (List<(int Line, List<string> Cells)> Records, int? Open) Records(string text, char separator)
    {
        var records = new List<(int, List<string>)>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, started, quoted, quotedFrom) = (1, 1, false, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            line += letter is '\n' ? 1 : 0;
            if (quoted && letter is '"' && i + 1 < text.Length && text[i + 1] is '"')
            {
                _ = cell.Append('"');
                i++;
            }
            else if (letter is '"' && (quoted || cell.ToString().Trim().Length == 0))
            {
                quoted = !quoted;
                quotedFrom = line;
            }
            else if (!quoted && letter == separator)
            {
                EndCell();
            }
            else if (!quoted && letter is '\n')
            {
                EndRecord();
            }
            else
            {
                _ = cell.Append(letter);
            }
        }

        EndRecord();
        return (records, quoted ? quotedFrom : null);

        void EndCell()
        {
            cells.Add(cell.ToString().Trim());
            _ = cell.Clear();
        }

        void EndRecord()
        {
            EndCell();
            if (cells.Exists(text => text.Length > 0))
            {
                records.Add((started, cells));
            }

            cells = [];
            started = line;
        }
    }
}

/// <summary>Why a file is no table.</summary>
public static class CsvRefusals
{
    public static Refusal TooLarge(int megabytes) => new("csv.too-large", megabytes);

    public static Refusal NotUtf8() => new("csv.not-utf8");

    public static Refusal Mojibake() => new("csv.mojibake");

    public static Refusal Empty() => new("csv.empty");

    public static Refusal ColumnsMissing(string columns) => new("csv.columns-missing", columns);

    public static Refusal ColumnTwice(string column) => new("csv.column-twice", column);

    /// <param name="line">Where the quoted cell begins.</param>
    public static Refusal QuoteOpen(int line) => new("csv.quote-open", line);

    public static Refusal TooManyRows(int rows) => new("csv.too-many-rows", rows);

    public static Refusal TooManyCells(int line) => new("csv.too-many-cells", line);
}
