namespace DanVan.Documents.Excel;

/// <summary>A workbook to be written: sheets in order, the first one open when it is opened.</summary>
public sealed record Book(IReadOnlyList<BookSheet> Sheets)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The file's bytes. Text loses the signs that XML cannot hold and is cut at what a cell holds.</summary>
    public byte[] ToBytes() => BookWriter.Write(this);
}

/// <summary>One sheet; rows are written from the top without gaps.</summary>
/// <param name="Name">At most 31 letters, none of \ / ? * [ ] :</param>
public sealed record BookSheet(string Name, IReadOnlyList<BookColumn> Columns, IReadOnlyList<BookRow> Rows)
{
    public int FrozenRows { get; init; }

    public int FrozenColumns { get; init; }

    /// <summary>Not in the list of sheets that a user may unhide.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Only unlocked cells take input; without a password, for it guards against slips and not against people.</summary>
    public bool IsProtected { get; init; }

    public bool IsLandscape { get; init; }

    /// <summary>This many rows, ending with the last frozen one, are repeated on every printed page.</summary>
    public int RepeatedRows { get; init; }

    /// <summary>Cells joined over several columns.</summary>
    public IReadOnlyList<BookSpan> Spans { get; init; } = [];

    public IReadOnlyList<BookRule> Rules { get; init; } = [];
}

/// <param name="Width">In letters of the body font.</param>
public sealed record BookColumn(double Width, bool IsHidden = false);

/// <param name="Height">In points; null lets Excel choose by its text.</param>
public sealed record BookRow(IReadOnlyList<BookCell> Cells, double? Height = null);

/// <summary>Rows and columns count from 1.</summary>
public sealed record BookSpan(int Row, int FromColumn, int ToColumn);

/// <summary>What may be typed into some cells of one column.</summary>
public abstract record BookRule(int Column, IReadOnlyList<int> Rows, string Title, string Message);

/// <summary>One of a few words, offered as a list.</summary>
public sealed record ChoiceRule(int Column, IReadOnlyList<int> Rows, IReadOnlyList<string> Words, string Title, string Message) : BookRule(Column, Rows, Title, Message);

/// <summary>A text of at most so many letters.</summary>
public sealed record LengthRule(int Column, IReadOnlyList<int> Rows, int Most, string Title, string Message) : BookRule(Column, Rows, Title, Message);

/// <summary>One cell: a text, a number, a date or nothing, and how it looks.</summary>
public readonly record struct BookCell
{
    private BookCell(CellLook look) => Look = look;

    public CellLook Look { get; }

    public string? Text { get; private init; }

    public decimal? Number { get; private init; }

    public DateOnly? Date { get; private init; }

    public static BookCell Empty(CellLook look) => new(look);

    public static BookCell Of(string? text, CellLook look) => new(look) { Text = string.IsNullOrEmpty(text) ? null : text };

    /// <summary>Excel keeps 15 digits.</summary>
    public static BookCell Of(decimal? number, CellLook look) => new(look) { Number = number };

    public static BookCell Of(DateOnly? date, CellLook look) => new(look with { Format = NumberFormat.Date }) { Date = date };
}
