using System.Text;
using DanVan.Domain.Checks.Prose;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace DanVan.Domain.Tests.Checks.Prose;

/// <summary>Whatever is typed or pasted: no exception, no hanging, spans inside the text.</summary>
public sealed class HostileTextTests(ITestOutputHelper output)
{
    private const int SectionLength = 30_000;
    private static readonly ProseContext Context = LabelledSentences.Context(ReportStretch.HalfYear, "PR_BUOI=120 AS_QUA_SUAT=350 GD_NGAYCONG=1240");

    private static readonly string[] Pieces =
    [
        "1.234,5", "16,5 tỷ", "1 tỷ 250 triệu đồng", "97,23%", "35/36", "từ 80 lên 90", "tăng 12,5%", "mỗi suất 400.000 đồng", "116 suất", "tổng cộng", "tổng trị giá", "trong đó", "gồm",
        "bao gồm", "(", ")", ";", ":", ",", ".", "...", "…", "\n", "-", "/", "%", "°", "'", "hơn", "gần", "khoảng", "999.999.999.999", "999999999999 tỷ", "0", "0,0001", "5 tháng đầu năm", "buổi tuyên truyền",
        "(ba mươi lăm)", "(", "không trăm", "điểm phần trăm", "lần", "chiếm", "đạt", "\u0301", "\uD83D", "\uDE00", "<script>", "\u202F", "ngày", "năm 2021", "số 9", "867/NQ-UBTVQH14", "12.5", "1,234.5", "x", "=", "0,5 nghìn",
    ];

    [Fact]
    public void Any_string_can_be_read() =>
        Prop.ForAll<string>(text => HoldsFor(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_medley_of_the_guards_own_words_can_be_read()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder();
            for (var count = random.Next(1, 60); count > 0; count--)
            {
                _ = text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(5) == 0 ? "" : " ");
            }

            Assert.True(HoldsFor(text.ToString()), text.ToString());
        }
    }

    [Theory]
    [InlineData("0\u0301 (ba mươi lăm) ")]
    [InlineData("9")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData("1,")]
    [InlineData("(")]
    [InlineData("1 ")]
    [InlineData("1/")]
    [InlineData("\u0301")]
    [InlineData("\uD83D")]
    [InlineData("<script>")]
    [InlineData("1 suất, ")]
    [InlineData("gồm 1 suất ")]
    [InlineData("trong đó (1 suất ")]
    [InlineData("1 suất mỗi suất 1 đồng ")]
    [InlineData("từ 1 lên 2 tăng 3% ")]
    [InlineData("tổng cộng 1 suất, ")]
    [InlineData("1 tỷ ")]
    [InlineData("1 buổi tuyên truyền ")]
    [InlineData("999.999.999.999 tỷ đồng, mỗi suất 999.999 tỷ đồng, tổng trị giá 1 đồng ")]
    public void One_piece_repeated_to_100_000_characters_is_read_to_its_end(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 100_000 / piece.Length).ToString();

        Assert.True(HoldsFor(text));
    }

    private static bool HoldsFor(string text) => ProseGuard.Check(text, Context).All(finding =>
        finding.Span.Start >= 0 && finding.Span.Length > 0 && finding.Span.End <= text.Length
        && finding.Stated.Span.Start >= finding.Span.Start && finding.Stated.Span.End <= finding.Span.End
        && finding.Arithmetic.Operands.All(number => number.Span.Start >= finding.Span.Start && number.Span.End <= finding.Span.End));
}
