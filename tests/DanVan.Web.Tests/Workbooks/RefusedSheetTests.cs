using System.Net;
using System.Text;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Reports;
using DanVan.Web.Tests.Worlds;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Workbooks;

/// <summary>Sheets that do not belong here, sheets that were broken, and people whose sheet it is not.</summary>
public sealed class RefusedSheetTests : IDisposable
{
    private static readonly Dictionary<string, (Func<SheetInHand, SheetInHand> Spoil, string Sentence)> Spoilt = new(StringComparer.Ordinal)
    {
        ["another format"] = (sheet => sheet.Claims("dinh-dang", "2"), "phiên bản khác của hệ thống"),
        ["another area"] = (sheet => sheet.Claims("dia-ban", "9999").Claims("ten-dia-ban", "huyện Lý Sơn"), "là của huyện Lý Sơn, không phải của"),
        ["another quarter"] = (sheet => sheet.Claims("quy", "3"), "là của quý III/2021; báo cáo đang mở là quý IV/2021"),
        ["the other side"] = (sheet => sheet.Claims("ben", "Military"), "phần của bên Quân sự"),
        ["another report"] = (sheet => sheet.Claims("bao-cao", Guid.Empty.ToString()), "của một báo cáo khác"),
        ["an older form"] = (sheet => sheet.Claims("bieu-mau", "9999"), "Biểu mẫu của kỳ đã thay đổi"),
        ["an older revision"] = (sheet => sheet.Claims("ban", "7"), "trước khi báo cáo được đính chính"),
        ["a damaged hidden sheet"] = (sheet => sheet.Claims("nam", "hai nghìn"), "Phần ẩn của biểu đã bị sửa"),
        ["no hidden sheet"] = (sheet => sheet.LosesItsHiddenSheet(), "không phải biểu nhập tải từ hệ thống"),
        ["a line deleted"] = (sheet => sheet.Deletes(Talks), "thiếu dòng của 1 chỉ tiêu: Cuộc đối thoại."),
        ["a line doubled"] = (sheet => sheet.Doubles(Talks), "Mã DC_DOITHOAI đứng hai lần"),
        ["an unknown code"] = (sheet => sheet.Types(Talks, 4).Writes(sheet.PlaceOf(Talks, "A"), "DC_KHAC"), "mã “DC_KHAC” không có trong biểu mẫu"),
        ["a figure without code"] = (sheet => sheet.Types(Talks, 4).Writes(sheet.PlaceOf(Talks, "A"), ""), "có số nhưng dòng đó không có mã"),
        ["no heads"] = (sheet => sheet.Writes("E5", "Khác"), "Không thấy cột “Số liệu kỳ này”"),
    };

    private readonly Portal _portal = new();

    public static TheoryData<string> Ways() => [.. Spoilt.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_sheet_that_does_not_fit_is_refused_with_its_reason_at_the_field(string way)
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var (spoil, sentence) = Spoilt[way];

        var answer = await filing.SendAsync(browser, spoil((await filing.DownloadAsync(browser)).Types(Talks, 4)).Bytes);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, (await answer.ReadPageAsync()).GetElementById("tep-e")!.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.Empty(db.ImportFiles);
        Assert.Equal(0, await filing.ChangesAsync());
    }

    [Fact]
    public async Task What_is_no_workbook_is_refused_at_the_field()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);

        var text = await filing.SendAsync(browser, Encoding.UTF8.GetBytes("mã;số\nA;1"), "bieu.csv");
        var large = await filing.SendAsync(browser, new byte[(10 * 1024 * 1024) + 1]);
        var none = await browser.SubmitAsync((await browser.GetPageAsync($"{filing.Address}/nhap-excel")).FormWith("tep"));

        Assert.Contains("không phải sổ tính Excel", (await text.ReadPageAsync()).GetElementById("tep-e")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("lớn hơn 10 MB", (await large.ReadPageAsync()).GetElementById("tep-e")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chọn biểu Excel", (await none.ReadPageAsync()).GetElementById("tep-e")!.TextContent, StringComparison.Ordinal);
        Assert.All([text, large, none], answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
    }

    [Fact]
    public async Task A_file_of_100_MB_gets_a_sentence_before_it_is_read()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        using var huge = new HttpRequestMessage(HttpMethod.Post, new Uri($"{filing.Address}/nhap-excel", UriKind.Relative)) { Content = new Hundred() };

        var answer = await browser.SendAsync(huge);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("biểu Excel tối đa 10 MB", (await answer.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_sides_sheet_stays_theirs()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var (party, military) = (await filing.OfficerAsync(Side.Party), await filing.OfficerAsync(Side.Military));
        var theirs = await filing.DownloadAsync(military);

        var answer = await filing.SendAsync(party, theirs.Bytes);
        var kept = (await filing.SendAsync(military, theirs.Types(Days, 3).Bytes)).Headers.Location!.OriginalString;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await party.GetAsync(new Uri(kept, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_side_that_was_sent_meanwhile_takes_nothing_and_says_why()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var browser = await filing.OfficerAsync(Side.Party);
        var preview = await filing.PreviewAsync(browser, (await filing.DownloadAsync(browser)).Types(Talks, 50));
        _ = await filing.DoneAsync(browser, "trinh-lanh-dao");
        var before = await filing.FigureAsync(Talks, Column.Party);

        var answer = await browser.SubmitAsync(preview.FormWith());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("đang chờ lãnh đạo", (await answer.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await filing.FigureAsync(Talks, Column.Party));
        Assert.Contains("đang chờ lãnh đạo", (await browser.GetPageAsync($"{filing.Address}/nhap-excel")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_written_is_not_written_again()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var sent = await filing.SendAsync(browser, (await filing.DownloadAsync(browser)).Types(Talks, 4).Bytes);
        var preview = await browser.FollowAsync(sent);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync(preview.FormWith())).StatusCode);

        var late = await browser.SubmitAsync(preview.FormWith(), ("__change", Guid.NewGuid().ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("đã được ghi vào báo cáo lúc", (await browser.FollowAsync(sent)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await filing.ChangesAsync());
    }

    [Fact]
    public async Task Leaders_and_the_province_have_no_sheet()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);

        foreach (var browser in new[] { await filing.LeaderAsync(Side.Party), await filing.OfficeAsync(Side.Party) })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(new Uri($"{filing.Address}/excel", UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(new Uri($"{filing.Address}/nhap-excel", UriKind.Relative))).StatusCode);
            Assert.Contains("BIỂU THU THẬP SỐ LIỆU", (await browser.GetPageAsync($"{filing.Address}/mau-trong")).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _portal.Dispose();

    // Says that it is 100 MB; nobody should ask for them.
    private sealed class Hundred : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = 100 * 1024 * 1024;
            return true;
        }
    }
}
