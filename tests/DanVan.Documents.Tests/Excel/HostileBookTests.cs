using System.Text;
using DanVan.Documents.Excel;

namespace DanVan.Documents.Tests.Excel;

/// <summary>Whatever the bytes are: a workbook or a refusal that names what is wrong, never an exception, never a flood.</summary>
public sealed class HostileBookTests
{
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // By name only: test runners carry the data of a theory about.
    private static readonly Dictionary<string, (Func<byte[]> Make, string Code)> Known = new(StringComparer.Ordinal)
    {
        ["nothing"] = (() => [], "book.not-a-workbook"),
        ["a page"] = (() => Encoding.UTF8.GetBytes("<html><body>xlsx</body></html>"), "book.not-a-workbook"),
        ["an archive of something else"] = (() => HostileBooks.Zip(("word/document.xml", "<x/>"u8.ToArray())), "book.not-a-workbook"),
        ["a document that says it is one"] = (() => HostileBooks.With(type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), "book.not-a-workbook"),
        ["an empty archive"] = (() => HostileBooks.Zip(), "book.not-a-workbook"),
        ["the old format"] = (() => HostileBooks.OldFormat(), "book.old-format"),
        ["a password"] = (() => HostileBooks.Encrypted(), "book.password"),
        ["eleven megabytes"] = (() => HostileBooks.Huge(), "book.too-large"),
        ["an xlsm"] = (() => HostileBooks.With(type: "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "book.macros"),
        ["a macro under a plain type"] = (() => HostileBooks.With(parts: ("xl/vbaProject.bin", "x")), "book.macros"),
        ["a link to another workbook"] = (() => HostileBooks.With(parts: ("xl/externalLinks/externalLink1.xml", "<x/>")), "book.external-links"),
        ["a relation that leads out"] = (() => HostileBooks.With(parts: ("xl/worksheets/_rels/sheet1.xml.rels", $"<Relationships><Relationship Id=\"r\" Type=\"{Links}/image\" Target=\"http://example.org/x.png\" TargetMode=\"External\"/></Relationships>")), "book.external-links"),
        ["an embedded thing"] = (() => HostileBooks.With(parts: ("xl/embeddings/oleObject1.bin", "x")), "book.external-links"),
        ["a connection to data"] = (() => HostileBooks.With(parts: ("xl/connections.xml", "<x/>")), "book.external-links"),
        ["a bomb"] = (() => HostileBooks.Bomb(23), "book.swollen"),
        ["a bomb of 100 megabytes"] = (() => HostileBooks.Bomb(100), "book.swollen"),
        ["a bomb that lies about its size"] = (() => HostileBooks.LyingBomb(60), "book.broken"),
        ["two parts of one name"] = (() => HostileBooks.Zip(("[Content_Types].xml", "<x/>"u8.ToArray()), ("[content_types].xml", "<x/>"u8.ToArray())), "book.broken"),
        ["a part above the archive"] = (() => HostileBooks.Zip(("../x.xml", "<x/>"u8.ToArray())), "book.broken"),
        ["a document type with an entity"] = (() => HostileBooks.With(parts: ("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><workbook>&b;</workbook>")), "book.broken"),
        ["an entity that reads a file"] = (() => HostileBooks.With(parts: ("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet>&a;</worksheet>")), "book.broken"),
        ["a sheet that is missing"] = (() => HostileBooks.With(parts: ("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{Links}/worksheet\" Target=\"worksheets/none.xml\"/></Relationships>")), "book.broken"),
        ["no sheet"] = (() => HostileBooks.With(parts: ("xl/workbook.xml", "<workbook/>")), "book.broken"),
        ["XML that breaks off"] = (() => HostileBooks.With(parts: ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")), "book.broken"),
        ["a text that is not there"] = (() => HostileBooks.With("<row><c r=\"A1\" t=\"s\"><v>7</v></c></row>"), "book.broken"),
        ["a number that is none"] = (() => HostileBooks.With("<row><c r=\"A1\"><v>NaN</v></c></row>"), "book.broken"),
        ["one place filled twice"] = (() => HostileBooks.With("<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"), "book.broken"),
        ["a row beyond the last"] = (() => HostileBooks.With("<row r=\"2000000000\"><c><v>1</v></c></row>"), "book.broken"),
        ["too many rows"] = (() => HostileBooks.With(string.Concat(Enumerable.Range(1, 25_001).Select(row => $"<row r=\"{row}\"/>"))), "book.too-many-rows"),
        ["too many cells"] = (() => HostileBooks.With(string.Concat(Enumerable.Range(1, 20).Select(row => $"<row r=\"{row}\">{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 13_000))}</row>"))), "book.too-many-cells"),
    };

    public static TheoryData<string> Files() => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_refused_by_its_reason(string what)
    {
        var (make, code) = Known[what];

        var reading = BookReader.Read(make());

        Assert.True(reading.Book is null, what);
        Assert.Equal(code, reading.Refusal!.Code);
    }

    [Fact]
    public void Cells_that_are_no_plain_value_are_told_as_what_they_are()
    {
        var styles = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"#,##0 &quot;đồng&quot;\"/><numFmt numFmtId=\"171\" formatCode=\"dd\\/mm\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        var book = BookReader.Read(HostileBooks.With(
            "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"b\"><v>1</v></c><c r=\"C1\" t=\"e\"><v>#N/A</v></c><c r=\"D1\" s=\"1\"><v>5</v></c><c r=\"E1\" s=\"2\"><v>44552</v></c><c r=\"F1\" s=\"3\"><v>44552</v></c><c r=\"G1\" t=\"d\"><v>2021-12-22</v></c><c r=\"H1\" t=\"str\"><v>x</v></c><c r=\"I1\" t=\"inlineStr\"><is><r><t>ho</t></r><r><t>ng</t></r><rPh><t>aid</t></rPh></is></c><c r=\"J1\"/><c><v>312.50000000000006</v></c><c r=\"L1\"><v>1.5E+300</v></c></row>",
            parts: ("xl/styles.xml", styles))).Book!;

        var kinds = Enumerable.Range(1, 12).Select(column => book.Sheets[0][1, column].Kind);

        Assert.Equal([ReadKind.Formula, ReadKind.Other, ReadKind.Other, ReadKind.Number, ReadKind.Date, ReadKind.Date, ReadKind.Date, ReadKind.Text, ReadKind.Text, ReadKind.Empty, ReadKind.Number, ReadKind.Number], kinds);
        Assert.Equal("hong", book.Sheets[0][1, 9].Text);
        Assert.Equal(312.5m, book.Sheets[0][1, 11].Number);
        Assert.Null(book.Sheets[0][1, 12].Number);
    }

    [Fact]
    public void A_hyperlink_is_no_link_to_another_file()
    {
        var bytes = HostileBooks.With(parts: ("xl/worksheets/_rels/sheet1.xml.rels", $"<Relationships><Relationship Id=\"r\" Type=\"{Links}/hyperlink\" Target=\"http://example.org\" TargetMode=\"External\"/></Relationships>"));

        Assert.NotNull(BookReader.Read(bytes).Book);
    }

    [Fact]
    public void Cut_off_anywhere_it_is_refused()
    {
        var whole = HostileBooks.With();

        for (var length = 0; length < whole.Length; length++)
        {
            Assert.NotNull(BookReader.Read(whole[..length]).Refusal);
        }
    }

    [Fact]
    public void Bytes_changed_at_random_never_raise_an_exception()
    {
        const int Seed = 20211222;
        var random = new Random(Seed);
        var whole = HostileBooks.With();
        var (read, refused) = (0, 0);

        for (var round = 0; round < 4_000; round++)
        {
            var bytes = whole.ToArray();
            for (var change = random.Next(1, 8); change > 0; change--)
            {
                bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            }

            var reading = BookReader.Read(bytes);
            _ = reading.Book is null ? refused++ : read++;
            Assert.True((reading.Book is null) != (reading.Refusal is null), $"seed {Seed}, round {round}");
        }

        Assert.True(refused > 1_000, $"Only {refused} were refused, {read} read.");
    }

    [Fact]
    public void Parts_changed_at_random_never_raise_an_exception()
    {
        const int Seed = 51;
        var random = new Random(Seed);
        const string Cells = "<row r=\"1\"><c r=\"A1\" s=\"0\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>A1</f><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>abc</t></is></c></row>";
        const string Signs = "<>/\"=&;0aA1 ư\uFFFE-";
        const string Texts = "<sst><si><t>một</t></si><si><r><t>hai</t></r></si></sst>";

        for (var round = 0; round < 3_000; round++)
        {
            var reading = BookReader.Read(HostileBooks.With(Spoil(Cells), parts: [("xl/sharedStrings.xml", Spoil(Texts)), ("xl/styles.xml", Spoil("<s><cellXfs><xf numFmtId=\"14\"/></cellXfs></s>"))]));

            Assert.True((reading.Book is null) != (reading.Refusal is null), $"seed {Seed}, round {round}");
        }

        string Spoil(string text)
        {
            var letters = text.ToCharArray();
            for (var change = random.Next(0, 3); change > 0; change--)
            {
                letters[random.Next(letters.Length)] = Signs[random.Next(Signs.Length)];
            }

            return new string(letters);
        }
    }
}
