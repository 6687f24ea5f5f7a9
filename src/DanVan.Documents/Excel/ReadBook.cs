using DanVan.Domain.Common;

namespace DanVan.Documents.Excel;

public enum ReadKind
{
    Empty = 0,
    Text = 1,
    Number = 2,

    /// <summary>A number that is shown as a date or a time: Excel makes one of "12/5".</summary>
    Date = 3,
    Formula = 4,

    /// <summary>TRUE, FALSE, #N/A and the like.</summary>
    Other = 5,
}

/// <summary>What a cell of a sent workbook holds.</summary>
/// <param name="Text">NFC and trimmed for a text, as stored for the rest.</param>
/// <param name="Number">For a number, in the 15 digits that Excel shows of it; null where it is beyond any figure.</param>
public readonly record struct ReadCell(ReadKind Kind, string Text, decimal? Number = null)
{
    public static ReadCell Empty { get; } = new(ReadKind.Empty, "");

    /// <summary>The text, or the number as it is stored; empty for everything that is neither.</summary>
    public string AsText => Kind is ReadKind.Text or ReadKind.Number ? Text : "";
}

/// <summary>One sheet of a sent workbook.</summary>
public sealed class ReadSheet(string name, bool isHidden, IReadOnlyDictionary<(int Row, int Column), ReadCell> cells)
{
    public string Name { get; } = name;

    public bool IsHidden { get; } = isHidden;

    public int LastRow { get; } = cells.Count == 0 ? 0 : cells.Keys.Max(place => place.Row);

    public int LastColumn { get; } = cells.Count == 0 ? 0 : cells.Keys.Max(place => place.Column);

    public ReadCell this[int row, int column] => cells.GetValueOrDefault((row, column), ReadCell.Empty);
}

/// <summary>A sent workbook that is harmless to look at.</summary>
public sealed record ReadBook(IReadOnlyList<ReadSheet> Sheets)
{
    public ReadSheet? Find(string name) => Sheets.FirstOrDefault(sheet => sheet.Name == name);
}

/// <summary>What reading gave: a workbook, or why the file is refused.</summary>
public readonly record struct BookReading(ReadBook? Book, Refusal? Refusal);

/// <summary>Why a file is no workbook that we read; what a cell holds is judged by whoever asked for the workbook.</summary>
public static class BookRefusals
{
    /// <param name="megabytes">The largest file taken.</param>
    public static Refusal TooLarge(int megabytes) => new("book.too-large", megabytes);

    /// <summary>No .xlsx whatever its name says.</summary>
    public static Refusal NotAWorkbook() => new("book.not-a-workbook");

    /// <summary>The old binary format, .xls.</summary>
    public static Refusal OldFormat() => new("book.old-format");

    public static Refusal Password() => new("book.password");

    public static Refusal Macros() => new("book.macros");

    /// <summary>Links to other files, embedded things, connections to data.</summary>
    public static Refusal ExternalLinks() => new("book.external-links");

    /// <summary>Cut off or damaged.</summary>
    /// <param name="part">Where in the file, as its maker named it.</param>
    public static Refusal Broken(string part) => new("book.broken", part);

    /// <summary>Swells out of all proportion when it is opened.</summary>
    public static Refusal Swollen() => new("book.swollen");

    /// <param name="sheet">Where.</param>
    /// <param name="rows">How many are taken.</param>
    public static Refusal TooManyRows(string sheet, int rows) => new("book.too-many-rows", sheet, rows);

    /// <param name="sheet">Where.</param>
    /// <param name="cells">How many are taken.</param>
    public static Refusal TooManyCells(string sheet, int cells) => new("book.too-many-cells", sheet, cells);
}
