using System.Globalization;
using DanVan.Documents.Excel;
using DanVan.Domain.Figures;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace DanVan.Web.Files;

/// <summary>
/// A page's table to be fetched as .xlsx with what the page shows: the same address with "xuat=xlsx" (Tải Excel). Numbers stay
/// numbers, in the unit and with the decimals of the screen; nothing there is an empty cell.
/// </summary>
/// <param name="title">The first line.</param>
/// <param name="columns">Heads, and widths in letters.</param>
internal sealed class TableFile(string title, params IReadOnlyList<(string Head, double Width)> columns)
{
    /// <summary>A list that is longer is cut here and says so.</summary>
    public const int MostRows = 5_000;

    private const string Field = "xuat";
    private const string Excel = "xlsx";

    private readonly List<string> _said = [];
    private readonly List<BookRow> _rows = [];
    private readonly List<int> _groups = [];

    public static bool IsAsked(HttpRequest request) => request.Query[Field] == Excel;

    /// <summary>Where this page's table is fetched, with the page's own choices; all its pages at once.</summary>
    public static string Address(HttpRequest request) => QueryHelpers.AddQueryString(
        request.Path.Value ?? "/",
        request.Query.Where(field => field.Key is not (Field or TagHelpers.PagesTagHelper.Field)).SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value))
            .Append(KeyValuePair.Create<string, string?>(Field, Excel)));

    public static BookCell Text(string? text) => BookCell.Of(text, CellLook.Body);

    public static BookCell Date(DateOnly? date) => BookCell.Of(date, CellLook.Body with { Wraps = false });

    public static BookCell Whole(int? number) => BookCell.Of((decimal?)number, CellLook.Body.Decimals(0));

    public static BookCell Of(TotalFigure? total, Measure measure) => total is { Amount: { } amount, Qualifier: var qualifier } ? Number(amount, qualifier, measure) : Text(null);

    public static BookCell Of(Figure figure, Measure measure) => figure.Kind is FigureKind.Number ? Number(figure.Amount, figure.Qualifier, measure) : Text(FigureText.Of(figure, measure));

    /// <summary>What the marks of a total say on screen, for a column of notes.</summary>
    public static string Marks(TotalFigure total)
    {
        string[] marks = [total.IsOneSided ? "có số của một bên" : "", total.IsReentered ? "có số liệu nhập lại" : "", total.IsPartial ? "thiếu phần" : ""];
        return string.Join("; ", marks.Where(mark => mark.Length > 0));
    }

    /// <summary>A line between title and table: period, completeness, the moment.</summary>
    public TableFile Say(string line)
    {
        _said.Add(line);
        return this;
    }

    public TableFile Group(string heading)
    {
        _groups.Add(_rows.Count);
        _rows.Add(new BookRow([.. columns.Select((_, index) => BookCell.Of(index == 0 ? heading : null, CellLook.Group))]));
        return this;
    }

    public TableFile Row(params IReadOnlyList<BookCell> cells)
    {
        _rows.Add(new BookRow(cells));
        return this;
    }

    /// <summary>The file, named after these words.</summary>
    public FileContentResult ToResult(params IEnumerable<string> name)
    {
        var above = new List<BookRow> { new([BookCell.Of(title, CellLook.Title)], 22) };
        above.AddRange(_said.Select(line => new BookRow([BookCell.Of(line, CellLook.Plain)])));
        above.Add(new BookRow([.. columns.Select(column => BookCell.Of(column.Head, CellLook.Head))]));
        var sheet = new BookSheet("Bảng", [.. columns.Select(column => new BookColumn(column.Width))], [.. above, .. _rows])
        {
            FrozenRows = above.Count,
            FrozenColumns = 1,
            RepeatedRows = 1,
            IsLandscape = true,
            Spans = [.. _groups.Select(row => new BookSpan(above.Count + row + 1, 1, columns.Count))],
        };
        return new FileContentResult(new Book([sheet]).ToBytes(), Book.ContentType) { FileDownloadName = FileNames.Of(Excel, name) };
    }

    private static BookCell Number(long amount, Qualifier qualifier, Measure measure)
    {
        var value = measure.InEntryUnit(amount);

        // As many decimals as the screen shows: none that are idle.
        var decimals = Math.Max(0, value.ToString("0.######", CultureInfo.InvariantCulture) is var text && text.IndexOf('.', StringComparison.Ordinal) is > 0 and var point ? text.Length - point - 1 : 0);
        return BookCell.Of(value, CellLook.Body.Decimals(decimals) with { Prefix = qualifier is Qualifier.Exact ? null : FigureReader.WordOf(qualifier) });
    }
}
