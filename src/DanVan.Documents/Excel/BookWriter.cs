using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DanVan.Documents.Excel;

/// <summary>Writes a <see cref="Book"/> as .xlsx; sheets are streamed, never held as a tree.</summary>
internal static class BookWriter
{
    // What a cell of Excel holds.
    private const int MostLetters = 32_767;

    // The day that Excel counts from: 1900 taken for a leap year, as it always was.
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static byte[] Write(Book book)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var styles = new StyleBook();
            var main = document.AddWorkbookPart();
            main.Workbook = new Workbook(new BookViews(new WorkbookView()), new Sheets());
            var names = new DefinedNames();
            foreach (var (index, sheet) in book.Sheets.Index())
            {
                var part = main.AddNewPart<WorksheetPart>();
                WriteSheet(part, sheet, styles, isFirst: index == 0);
                main.Workbook.Sheets!.Append(new Sheet
                {
                    Id = main.GetIdOfPart(part),
                    SheetId = (uint)index + 1,
                    Name = sheet.Name,
                    State = sheet.IsHidden ? SheetStateValues.VeryHidden : null,
                });
                if (sheet.RepeatedRows > 0)
                {
                    names.Append(new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{sheet.Name}'!${sheet.FrozenRows - sheet.RepeatedRows + 1}:${sheet.FrozenRows}"))
                    {
                        Name = "_xlnm.Print_Titles",
                        LocalSheetId = (uint)index,
                    });
                }
            }

            if (names.HasChildren)
            {
                main.Workbook.Append(names);
            }

            main.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Make();
        }

        return bytes.ToArray();
    }

    private static void WriteSheet(WorksheetPart part, BookSheet sheet, StyleBook styles, bool isFirst)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet, isFirst)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(new Columns(sheet.Columns.Select((column, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = column.Width,
            CustomWidth = true,
            Hidden = column.IsHidden ? true : null,
        })));
        writer.WriteStartElement(new SheetData());
        foreach (var (index, row) in sheet.Rows.Index())
        {
            WriteRow(writer, row, index + 1, styles);
        }

        writer.WriteEndElement();
        if (sheet.IsProtected)
        {
            writer.WriteElement(new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false });
        }

        if (sheet.Spans.Count > 0)
        {
            writer.WriteElement(new MergeCells(sheet.Spans.Select(span => new MergeCell { Reference = $"{CellPlace.Name(span.Row, span.FromColumn)}:{CellPlace.Name(span.Row, span.ToColumn)}" })) { Count = (uint)sheet.Spans.Count });
        }

        if (sheet.Rules.Where(rule => rule.Rows.Count > 0).ToList() is { Count: > 0 } rules)
        {
            writer.WriteElement(new DataValidations(rules.Select(RuleOf)) { Count = (uint)rules.Count });
        }

        writer.WriteElement(new PageMargins { Left = 0.6, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = sheet.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&C&P/&N")));
        writer.WriteEndElement();
    }

    private static SheetView View(BookSheet sheet, bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = isFirst ? true : null };
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            view.Append(new Pane
            {
                HorizontalSplit = sheet.FrozenColumns > 0 ? sheet.FrozenColumns : null,
                VerticalSplit = sheet.FrozenRows > 0 ? sheet.FrozenRows : null,
                TopLeftCell = CellPlace.Name(sheet.FrozenRows + 1, sheet.FrozenColumns + 1),
                ActivePane = (sheet.FrozenRows, sheet.FrozenColumns) switch { (0, _) => PaneValues.TopRight, (_, 0) => PaneValues.BottomLeft, _ => PaneValues.BottomRight },
                State = PaneStateValues.Frozen,
            });
        }

        return view;
    }

    private static void WriteRow(OpenXmlWriter writer, BookRow row, int number, StyleBook styles)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number, Height = row.Height, CustomHeight = row.Height is null ? null : true });
        foreach (var (index, cell) in row.Cells.Index())
        {
            // A cell without look and value is none.
            if (cell.Look is null)
            {
                continue;
            }

            writer.WriteElement(CellOf(cell, CellPlace.Name(number, index + 1), styles));
        }

        writer.WriteEndElement();
    }

    private static Cell CellOf(BookCell cell, string place, StyleBook styles)
    {
        var written = new Cell { CellReference = place, StyleIndex = styles.NumberOf(cell.Look) };
        if (cell.Text is { } text)
        {
            written.DataType = CellValues.InlineString;
            written.InlineString = new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        }
        else if (cell.Number is { } number)
        {
            written.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
        }
        else if (cell.Date is { } date)
        {
            written.CellValue = new CellValue(date.DayNumber - DayZero.DayNumber);
        }

        return written;
    }

    private static DataValidation RuleOf(BookRule rule)
    {
        var made = rule switch
        {
            ChoiceRule choice => new DataValidation(new Formula1($"\"{string.Join(',', choice.Words)}\"")) { Type = DataValidationValues.List },
            LengthRule length => new DataValidation(new Formula1(length.Most.ToString(CultureInfo.InvariantCulture))) { Type = DataValidationValues.TextLength, Operator = DataValidationOperatorValues.LessThanOrEqual },
            _ => throw new InvalidOperationException($"No sheet knows {rule.GetType().Name}."),
        };
        made.AllowBlank = true;
        made.ShowErrorMessage = true;
        made.ErrorTitle = rule.Title;
        made.Error = rule.Message;
        made.SequenceOfReferences = new ListValue<StringValue>(Ranges(rule).Select(range => new StringValue(range)));
        return made;
    }

    // Rows that follow one another are one range.
    private static IEnumerable<string> Ranges(BookRule rule)
    {
        var rows = rule.Rows.Order().ToList();
        for (var at = 0; at < rows.Count; at++)
        {
            var first = rows[at];
            while (at + 1 < rows.Count && rows[at + 1] == rows[at] + 1)
            {
                at++;
            }

            yield return $"{CellPlace.Name(first, rule.Column)}:{CellPlace.Name(rows[at], rule.Column)}";
        }
    }

    private static string Clean(string text)
    {
        var runes = text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value));
        var clean = string.Concat(runes);
        return clean.Length > MostLetters ? clean[..MostLetters] : clean;
    }
}
