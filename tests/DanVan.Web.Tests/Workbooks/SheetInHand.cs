using System.Globalization;
using DanVan.Documents.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DanVan.Web.Tests.Workbooks;

/// <summary>A downloaded sheet as somebody fills it in with Excel.</summary>
internal sealed class SheetInHand(byte[] bytes)
{
    public const string Qualifier = "D";
    public const string Figure = "E";
    public const string Joint = "F";
    public const string Note = "G";

    private byte[] _bytes = bytes;

    public byte[] Bytes => _bytes;

    public ReadSheet Read() => BookReader.Read(_bytes).Book!.Find("Số liệu")!;

    /// <summary>The row of an indicator's code.</summary>
    public int RowOf(string code)
    {
        var sheet = Read();
        return Enumerable.Range(1, sheet.LastRow).Single(row => sheet[row, 1].AsText == code);
    }

    public string PlaceOf(string code, string column) => string.Create(CultureInfo.InvariantCulture, $"{column}{RowOf(code)}");

    public SheetInHand Types(string code, string text, string column = Figure) => Put(PlaceOf(code, column), cell =>
    {
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text));
    });

    public SheetInHand Types(string code, double number, string column = Figure) => Put(PlaceOf(code, column), cell => cell.CellValue = new CellValue(number));

    public SheetInHand Clears(string code, string column = Figure) => Put(PlaceOf(code, column), _ => { });

    public SheetInHand Computes(string code, string formula) => Put(PlaceOf(code, Figure), cell =>
    {
        cell.CellFormula = new CellFormula(formula);
        cell.CellValue = new CellValue(7);
    });

    public SheetInHand Writes(string place, string text) => Put(place, cell =>
    {
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text));
    });

    /// <summary>Excel's "12/5": a number in a style for dates.</summary>
    public SheetInHand Dates(string code)
    {
        var place = PlaceOf(code, Figure);
        return Change(document =>
        {
            var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!;
            formats.Append(new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true });
            var cell = CellAt(Figures(document), place);
            cell.RemoveAllChildren();
            cell.DataType = null;
            cell.StyleIndex = (uint)formats.Elements<CellFormat>().Count() - 1;
            cell.CellValue = new CellValue(44_693);
        });
    }

    /// <summary>Takes the row out, the ones below move up.</summary>
    public SheetInHand Deletes(string code) => Rearrange(rows => rows.Remove(rows.Find(row => TextOf(row, "A") == code)!));

    public SheetInHand Doubles(string code) => Rearrange(rows => rows.Add((Row)rows.Find(row => TextOf(row, "A") == code)!.CloneNode(deep: true)));

    /// <summary>Puts empty rows above the table's lines and turns their order round.</summary>
    public SheetInHand Shifts() => Rearrange(rows =>
    {
        var head = rows.FindIndex(row => TextOf(row, "A") == "Mã");
        var lines = rows[(head + 1)..];
        rows.RemoveRange(head + 1, lines.Count);
        lines.Reverse();
        rows.AddRange([new Row(), new Row(), .. lines]);
    });

    /// <summary>Changes a fact of the hidden sheet.</summary>
    public SheetInHand Claims(string key, string value) => Change(document =>
    {
        var sheet = SheetOf(document, "DanVan");
        var row = sheet.Descendants<Row>().Single(row => TextOf(row, "A") == key);
        row.Elements<Cell>().ElementAt(1).InlineString = new InlineString(new Text(value));
    });

    public SheetInHand LosesItsHiddenSheet() => Change(document =>
    {
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == "DanVan");
        document.WorkbookPart.DeletePart(sheet.Id!.Value!);
        sheet.Remove();
    });

    private static string TextOf(Row row, string column) =>
        row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference?.Value?.StartsWith(column, StringComparison.Ordinal) is true)?.InnerText ?? "";

    private SheetInHand Rearrange(Action<List<Row>> how) => Change(document =>
    {
        var data = Figures(document).GetFirstChild<SheetData>()!;
        var rows = data.Elements<Row>().ToList();
        how(rows);
        data.RemoveAllChildren();
        foreach (var (index, row) in rows.Index())
        {
            row.RowIndex = (uint)index + 1;
            foreach (var cell in row.Elements<Cell>())
            {
                cell.CellReference = string.Concat(cell.CellReference!.Value!.Where(char.IsAsciiLetter)) + (index + 1).ToString(CultureInfo.InvariantCulture);
            }

            _ = data.AppendChild(row);
        }
    });

    private SheetInHand Put(string place, Action<Cell> what) => Change(document =>
    {
        var cell = CellAt(Figures(document), place);
        cell.RemoveAllChildren();
        cell.DataType = null;
        what(cell);
    });

    private static Cell CellAt(Worksheet sheet, string place) => sheet.Descendants<Cell>().Single(cell => cell.CellReference == place);

    private static Worksheet Figures(SpreadsheetDocument document) => SheetOf(document, "Số liệu");

    private static Worksheet SheetOf(SpreadsheetDocument document, string name) =>
        ((WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!)).Worksheet;

    private SheetInHand Change(Action<SpreadsheetDocument> how)
    {
        using var stream = new MemoryStream();
        stream.Write(_bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            how(document);
        }

        _bytes = stream.ToArray();
        return this;
    }
}
