using System.Text;
using DanVan.Domain.Common;

namespace DanVan.Domain.Tests.Common;

public sealed class CsvTableTests
{
    private static readonly string[] Required = ["code", "name"];

    [Theory]
    [InlineData("code,name\n524,Bình Sơn")]
    [InlineData("code;name\r\n524;Bình Sơn\r\n")]
    [InlineData("\uFEFFcode,name\n524,Bình Sơn\n\n")]
    [InlineData("Code,NAME\n\"524\",\"Bình Sơn\"")]
    [InlineData(" code , name \n 524 ,  Bình Sơn ")]
    [InlineData("code,name,,\n524,Bình Sơn,,")]
    public void The_forms_in_which_offices_send_it_are_read_alike(string text)
    {
        var table = Read(text).Table;

        var row = Assert.Single(table!.Rows);
        Assert.Equal(2, row.Line);
        Assert.Equal("524", row["code"]);
        Assert.Equal("Bình Sơn", row["name"]);
    }

    [Fact]
    public void Quoted_cells_hold_separators_quotes_and_line_breaks_and_the_lines_still_count()
    {
        var table = Read("code,name\n1,\"Cán bộ, \"\"chiến sĩ\"\"\ndòng hai\"\n2,b").Table;

        Assert.Equal("Cán bộ, \"chiến sĩ\"\ndòng hai", table!.Rows[0]["name"]);
        Assert.Equal(4, table.Rows[1].Line);
    }

    [Fact]
    public void What_macOS_writes_becomes_NFC()
    {
        var table = Read("code,name\n1,Bình Sơn".Normalize(NormalizationForm.FormD)).Table;

        Assert.Equal("Bình Sơn", table!.Rows[0]["name"]);
    }

    [Fact]
    public void A_short_row_has_empty_cells() => Assert.Equal("", Read("code,name\n1").Table!.Rows[0]["name"]);

    [Theory]
    [InlineData("code,name\n1,Trà Bồng XÃ BÌNH CHÂU, Ã", "csv.too-many-cells")]
    [InlineData("code\n1", "csv.columns-missing")]
    [InlineData("code,name", "csv.empty")]
    [InlineData("", "csv.empty")]
    [InlineData("\n\n , \n", "csv.empty")]
    [InlineData("code,name,name\n1,a,b", "csv.column-twice")]
    [InlineData("code,name\n1,\"mở", "csv.quote-open")]
    [InlineData("code,name\n1,BÃ¬nh SÆ¡n", "csv.mojibake")]
    [InlineData("code,name\n1,Quáº£ng NgÃ£i", "csv.mojibake")]
    [InlineData("code,name\n1,nhÃ\u00A0", "csv.mojibake")]
    [InlineData("code,name\n1,B\uFFFDnh", "csv.mojibake")]
    [InlineData("code,name\n1,B×nh S¬n", "csv.mojibake")]
    public void What_is_no_table_is_refused_with_its_reason(string text, string reason) => Assert.Equal(reason, Read(text).Refusal?.Code);

    [Theory]
    [InlineData("XÃ BÌNH CHÂU")]
    [InlineData("XÃ\u00A0BÌNH CHÂU")]
    [InlineData("LÃNG, Ã")]
    [InlineData("2×3 m")]
    public void Upper_case_letters_are_not_taken_for_damage(string name) => Assert.Equal(name, Read($"code,name\n1,\"{name}\"").Table!.Rows[0]["name"]);

    [Theory]
    [InlineData(new byte[] { 0x42, 0xD7, 0x6E, 0x68, 0x20, 0x53, 0xAC, 0x6E })]
    [InlineData(new byte[] { 0x42, 0xEC, 0x6E, 0x68, 0x20, 0x53, 0xF5, 0x6E })]
    public void TCVN3_and_Windows_1258_bytes_are_no_UTF_8(byte[] name) =>
        Assert.Equal("csv.not-utf8", CsvTable.Read([.. "code,name\n1,"u8, .. name], Required).Refusal?.Code);

    [Fact]
    public void Too_much_is_refused_before_it_is_read()
    {
        Assert.Equal("csv.too-large", CsvTable.Read(new byte[CsvTable.MaxBytes + 1], Required).Refusal?.Code);
        Assert.Equal("csv.too-many-rows", Read("code,name\n" + string.Concat(Enumerable.Repeat("1,a\n", CsvTable.MaxRows + 1))).Refusal?.Code);
    }

    [Fact]
    public void No_bytes_make_the_reader_fall_over()
    {
        const int seed = 7;
        var random = new Random(seed);
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = new byte[random.Next(0, 60)];
            random.NextBytes(bytes);
            byte[] file = [.. "code,name\n"u8, .. bytes.Select(letter => random.Next(3) == 0 ? (byte)"\",;\n\r"[random.Next(5)] : (byte)(letter & 0x7F))];

            var failure = Record.Exception(() => CsvTable.Read(file, Required));

            Assert.True(failure is null, $"seed {seed}, case {i}: {Convert.ToHexString(file)} gave {failure}");
        }
    }

    private static CsvReading Read(string text) => CsvTable.Read(Encoding.UTF8.GetBytes(text), Required);
}
