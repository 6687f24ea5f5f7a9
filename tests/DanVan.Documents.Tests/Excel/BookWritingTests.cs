using DanVan.Documents.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace DanVan.Documents.Tests.Excel;

/// <summary>What is written is a clean workbook, and is read back as it was.</summary>
public sealed class BookWritingTests
{
    private static readonly Book Sample = new(
    [
        new BookSheet("Số liệu", [new(12), new(40), new(14, IsHidden: true)],
        [
            new BookRow([BookCell.Of("Báo cáo quý IV/2021", CellLook.Title)], 22),
            new BookRow([BookCell.Of("Mã", CellLook.Head), BookCell.Of("Chỉ tiêu", CellLook.Head), BookCell.Of("Số", CellLook.Head)]),
            new BookRow([BookCell.Of("0012", CellLook.Muted), BookCell.Of(" Đường <b>&\u0001 ", CellLook.Body), BookCell.Of(1234.5m, CellLook.Input.Decimals(1))]),
            new BookRow([BookCell.Of("=1+1", CellLook.Body), BookCell.Of(new DateOnly(2021, 12, 22), CellLook.Body), BookCell.Empty(CellLook.Input)]),
        ])
        {
            FrozenRows = 2,
            FrozenColumns = 1,
            RepeatedRows = 1,
            IsProtected = true,
            IsLandscape = true,
            Spans = [new(1, 1, 3)],
            Rules =
            [
                new ChoiceRule(3, [3, 4, 6], ["hơn", "gần"], "Từ chỉ mức", "Chọn một từ."),
                new LengthRule(2, [3], 300, "Ghi chú", "Tối đa 300 ký tự."),
            ],
        },
        new BookSheet("Ẩn", [new(10)], [new BookRow([BookCell.Of("x", CellLook.Plain)])]) { IsHidden = true },
    ]);

    [Fact]
    public void The_validator_of_the_format_finds_nothing()
    {
        using var document = Open(Sample);

        var faults = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}");

        Assert.Empty(faults);
    }

    [Fact]
    public void Texts_numbers_and_dates_come_back_as_they_were()
    {
        var (book, refusal) = (BookReader.Read(Sample.ToBytes()).Book, BookReader.Read(Sample.ToBytes()).Refusal);

        Assert.Null(refusal);
        var sheet = book!.Find("Số liệu")!;
        Assert.Equal(new(ReadKind.Text, "0012"), sheet[3, 1]);
        Assert.Equal(new(ReadKind.Text, "Đường <b>&"), sheet[3, 2]);
        Assert.Equal(1234.5m, sheet[3, 3].Number);
        Assert.Equal(ReadKind.Date, sheet[4, 2].Kind);
        Assert.Equal(ReadKind.Empty, sheet[4, 3].Kind);
        Assert.True(book.Find("Ẩn")!.IsHidden);
        Assert.False(sheet.IsHidden);
    }

    [Fact]
    public void What_looks_like_a_formula_stays_text()
    {
        using var document = Open(Sample);

        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()));
        Assert.Equal("=1+1", BookReader.Read(Sample.ToBytes()).Book!.Sheets[0][4, 1].Text);
    }

    [Fact]
    public void Only_input_cells_are_unlocked_on_a_protected_sheet_of_A4()
    {
        using var document = Open(Sample);
        var sheet = ((WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!)).Worksheet;
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();

        var unlocked = sheet.Descendants<Cell>().Where(cell => formats[(int)cell.StyleIndex!.Value].Protection?.Locked?.Value is false).Select(cell => cell.CellReference!.Value);

        Assert.Equal("C3 C4", string.Join(' ', unlocked));
        Assert.True(sheet.GetFirstChild<SheetProtection>()!.Sheet!.Value);
        var setup = sheet.GetFirstChild<PageSetup>()!;
        Assert.Equal((9u, OrientationValues.Landscape), (setup.PaperSize!.Value, setup.Orientation!.Value));
        Assert.Equal("C3:C4 C6:C6", sheet.Descendants<DataValidation>().First().SequenceOfReferences!.InnerText);
        Assert.Equal("'Số liệu'!$2:$2", document.WorkbookPart.Workbook.DefinedNames!.InnerText);
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    [InlineData(16384, "XFD")]
    public void Places_are_named_as_Excel_names_them(int column, string name)
    {
        Assert.Equal($"{name}7", CellPlace.Name(7, column));
        Assert.True(CellPlace.TryRead($"{name}7", out var row, out var back));
        Assert.Equal((7, column), (row, back));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("A")]
    [InlineData("A0")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("a1")]
    [InlineData("A-1")]
    [InlineData("AAAAAAAAAAAAAAAAA1")]
    public void What_is_no_place_is_not_read(string name) => Assert.False(CellPlace.TryRead(name, out _, out _));

    private static SpreadsheetDocument Open(Book book) => SpreadsheetDocument.Open(new MemoryStream(book.ToBytes()), isEditable: false);
}
