using DanVan.Domain.Checks.Prose;
using DanVan.Web.Wording;

namespace DanVan.Web.Tests.Sentences;

public sealed class ProseWordingTests
{
    [Theory]
    [InlineData("Tặng 120 suất, rồi 230 suất, tổng cộng 360 suất.", "120 + 230 = 350, không phải 360.")]
    [InlineData("Giải quyết 8.328/8.574 đơn, đạt 97,23%.", "8.328 : 8.574 = 97,13%, không phải 97,23%.")]
    [InlineData("Tặng 116 suất, mỗi suất 400.000 đồng, tổng trị giá 52 triệu đồng.", "116 × 400.000 đồng = 46,4 triệu đồng, không phải 52 triệu đồng.")]
    [InlineData("Số mô hình tăng từ 80 lên 90, tăng 15%.", "(90 − 80) : 80 = 12,5%, không phải 15%.")]
    [InlineData("Số vụ giảm từ 12 vụ xuống 9 vụ, giảm 4 vụ.", "12 − 9 = 3, không phải 4.")]
    [InlineData("Có 350 người dự, trong đó có 400 người là nữ.", "Một phần là 400, nhiều hơn tổng số 350.")]
    [InlineData("5 tháng đầu năm, tình hình ổn định.", "Báo cáo này là của 6 tháng; lời văn ghi 5 tháng.")]
    [InlineData("Tặng 35 (ba mươi sáu) suất quà.", "Viết bằng chữ là 36, bằng số là 35.")]
    public void A_finding_shows_its_arithmetic(string text, string sentence)
    {
        var finding = Assert.Single(ProseGuard.Check(text, new ProseContext(ReportStretch.HalfYear, 2021, [])));

        Assert.Equal(sentence, finding.InVietnamese());
    }
}
