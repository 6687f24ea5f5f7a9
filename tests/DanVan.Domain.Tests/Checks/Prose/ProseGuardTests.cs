using System.Text;
using DanVan.Domain.Checks.Prose;
using DanVan.Domain.Figures;

namespace DanVan.Domain.Tests.Checks.Prose;

public sealed class ProseGuardTests
{
    private static readonly ProseContext Quarter = new(ReportStretch.Quarter, 2021, []);

    [Fact]
    public void A_sum_is_shown_with_its_terms()
    {
        const string text = "Ban Dân vận tặng 120 suất, Ban CHQS tặng 230 suất, tổng cộng 360 suất.";

        var finding = Assert.Single(ProseGuard.Check(text, Quarter));

        Assert.Equal(ProseFindingKind.Sum, finding.Kind);
        Assert.Equal(ProseOperation.Add, finding.Arithmetic.Operation);
        Assert.Equal([120m, 230m], finding.Arithmetic.Operands.Select(number => number.Value));
        Assert.Equal(350m, finding.Arithmetic.Expected);
        Assert.Equal("360", text.Substring(finding.Stated.Span.Start, finding.Stated.Span.Length));
        Assert.Equal("120 suất, Ban CHQS tặng 230 suất, tổng cộng 360", text.Substring(finding.Span.Start, finding.Span.Length));
    }

    [Theory]
    [InlineData("Tổng kinh phí 1 tỷ 250 triệu đồng, gồm huyện 800 triệu đồng, xã 550 triệu đồng.", "1 tỷ 250 triệu đồng", 1_250_000_000)]
    [InlineData("Ủng hộ 16,5 tỷ đồng, gồm 10,2 tỷ đồng tiền mặt và 7,3 tỷ đồng hàng.", "16,5 tỷ đồng", 16_500_000_000)]
    [InlineData("Có 8/9 công trình hoàn thành, đạt 98,9%.", "98,9%", 98.9)]
    public void A_number_is_understood_with_its_scale_and_unit(string text, string written, double value)
    {
        var finding = Assert.Single(ProseGuard.Check(text, Quarter));

        Assert.Equal(written, finding.Stated.Text);
        Assert.Equal((decimal)value, finding.Stated.Value);
    }

    [Theory]
    [InlineData("97,13%", 0)]
    [InlineData("97,1%", 0)]
    [InlineData("97%", 0)]
    [InlineData("hơn 97%", 0)]
    [InlineData("97,23%", 1)]
    [InlineData("97,2%", 1)]
    [InlineData("98%", 1)]
    [InlineData("hơn 98%", 1)]
    public void A_rate_is_compared_as_exactly_as_it_is_written(string rate, int findings)
    {
        var found = ProseGuard.Check($"Đã giải quyết 8.328/ 8.574 đơn, đạt {rate}.", Quarter);

        Assert.Equal(findings, found.Count);
    }

    [Fact]
    public void Decomposed_text_gives_the_same_findings_at_its_own_places()
    {
        foreach (var sentence in LabelledSentences.Tuning.Concat(LabelledSentences.Kept))
        {
            var decomposed = sentence.Text.Normalize(NormalizationForm.FormD);

            var there = ProseGuard.Check(decomposed, sentence.Context);

            var here = ProseGuard.Check(sentence.Text, sentence.Context);
            Assert.Equal(here.Select(finding => (finding.Kind, finding.Stated.Text, finding.Arithmetic.Expected)), there.Select(finding => (finding.Kind, finding.Stated.Text, finding.Arithmetic.Expected)));
            Assert.All(there, finding => Assert.Equal(finding.Stated.Text, decomposed.Substring(finding.Stated.Span.Start, finding.Stated.Span.Length).Normalize()));
        }
    }

    [Fact]
    public void Old_and_new_places_of_the_tone_mark_are_the_same_word()
    {
        var found = ProseGuard.Check("Số vụ việc từ 10 vụ xuống 8 vụ, giảm 40%. Kinh phí 5 tỉ đồng, gồm 1 tỉ đồng của xã và 1 tỉ đồng của huyện.", Quarter);

        Assert.Equal([ProseFindingKind.Change, ProseFindingKind.Sum], found.Select(finding => finding.Kind));
    }

    [Theory]
    [InlineData(360, 0)]
    [InlineData(350, 1)]
    public void A_number_agrees_with_the_agreed_figure_or_with_one_of_a_side(long own, int findings)
    {
        var row = LabelledSentences.Context(ReportStretch.Quarter, "PR_BUOI=348").Form.First(row => row.Indicator.Code == "PR_BUOI");
        var context = Quarter with { Form = [row with { Figures = [row.Figures[0], Figure.Of(own)] }] };

        var found = ProseGuard.Check("Hai bên phối hợp tổ chức 360 buổi tuyên truyền.", context);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((row.Indicator.Id, 348m), (finding.IndicatorId!.Value, finding.Arithmetic.Expected)));
    }

    [Fact]
    public void A_blank_cell_contradicts_nothing()
    {
        var context = LabelledSentences.Context(ReportStretch.Quarter, "");

        Assert.Empty(ProseGuard.Check("Hai bên phối hợp tổ chức 360 buổi tuyên truyền.", context));
    }

    [Fact]
    public void A_stretch_of_another_year_is_not_its_business()
    {
        var context = new ProseContext(ReportStretch.HalfYear, 2021, []);

        Assert.Empty(ProseGuard.Check("5 tháng đầu năm 2019 có 4 vụ.", context));
        Assert.Equal(6m, Assert.Single(ProseGuard.Check("5 tháng đầu năm 2021 có 4 vụ.", context)).Arithmetic.Expected);
    }
}
