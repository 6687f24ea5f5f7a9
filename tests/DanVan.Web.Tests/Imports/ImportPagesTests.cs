using System.Net;
using System.Text;
using DanVan.Domain.Common;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Imports;

public sealed class ImportPagesTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task An_administrator_tries_a_file_out_and_then_writes_it()
    {
        var (browser, province) = await AdministratorOfEmptyAsync();
        var list = await browser.GetPageAsync("/quan-tri/nhap-tep");
        Assert.Contains("Địa bàn", list.Body!.TextContent, StringComparison.Ordinal);
        var upload = await browser.GetPageAsync("/quan-tri/nhap-tep/dia-ban");

        var preview = await browser.FollowAsync(await SendAsync(browser, upload, "areas.csv", World.DefaultFile("areas")));

        Assert.Contains("thêm 16, thay đổi 0", preview.Body!.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.False(await db.Areas.AnyAsync());

        var done = await browser.FollowAsync(await browser.SubmitAsync(preview.FormWith()));

        Assert.Contains("Đã ghi tệp areas.csv", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(16, await db.Areas.CountAsync(area => area.ProvinceId == province));
        Assert.Equal("quantri.tinh", (await db.History.SingleAsync(entry => entry.Event == "FileImported")).PostTitle);
    }

    [Fact]
    public async Task Pressing_twice_writes_once_and_gets_the_same_answer()
    {
        var (browser, _) = await AdministratorOfEmptyAsync();
        var preview = await browser.FollowAsync(await SendAsync(browser, await browser.GetPageAsync("/quan-tri/nhap-tep/dia-ban"), "a.csv", World.DefaultFile("areas")));
        var form = preview.FormWith();

        var first = await browser.SubmitAsync(form);
        var second = await browser.SubmitAsync(form);

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        await using var db = _portal.Open();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Event == "FileImported"));
    }

    [Fact]
    public async Task Refused_rows_come_first_with_line_and_reason_and_there_is_no_button()
    {
        var (browser, _) = await AdministratorOfEmptyAsync();
        var file = Encoding.UTF8.GetString(World.DefaultFile("areas")) + "600,,huyện,district,51,2020-01-01,,1,\n";

        var preview = await browser.FollowAsync(await SendAsync(browser, await browser.GetPageAsync("/quan-tri/nhap-tep/dia-ban"), "a.csv", Encoding.UTF8.GetBytes(file)));

        var first = preview.QuerySelector("ul.dry > li")!.TextContent;
        Assert.Contains("dòng 18", first, StringComparison.Ordinal);
        Assert.Contains("Nhập tên địa bàn.", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Ghi vào hệ thống", preview.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_press_on_a_file_with_refused_rows_writes_nothing()
    {
        var (browser, _) = await AdministratorOfEmptyAsync();
        var bad = Encoding.UTF8.GetString(World.DefaultFile("areas")) + "600,,huyện,district,51,2020-01-01,,1,\n";
        var good = await browser.FollowAsync(await SendAsync(browser, await browser.GetPageAsync("/quan-tri/nhap-tep/dia-ban"), "a.csv", World.DefaultFile("areas")));
        var refused = await SendAsync(browser, await browser.GetPageAsync("/quan-tri/nhap-tep/dia-ban"), "b.csv", Encoding.UTF8.GetBytes(bad));
        var form = good.FormWith();
        form.SetAttribute("action", refused.Headers.Location!.OriginalString);

        var answer = await browser.SubmitAsync(form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Còn 1 dòng bị từ chối", (await answer.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.False(await db.Areas.AnyAsync());
    }

    [Theory]
    [InlineData("code,name\n1,a", "Thiếu cột")]
    [InlineData("", "Chọn một tệp CSV có nội dung")]
    [InlineData("code,name,type,level,parent_code,valid_from,valid_to,display_order,tags\n1,BÃ¬nh SÆ¡n", "bị hỏng khi chuyển mã")]
    public async Task What_is_no_table_is_refused_at_the_field(string text, string sentence)
    {
        var (browser, _) = await AdministratorOfEmptyAsync();

        var answer = await SendAsync(browser, await browser.GetPageAsync("/quan-tri/nhap-tep/dia-ban"), "a.csv", Encoding.UTF8.GetBytes(text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, (await answer.ReadPageAsync()).QuerySelector("#tep-e")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_a_sentence()
    {
        var (browser, _) = await AdministratorOfEmptyAsync();

        var answer = await SendAsync(browser, await browser.GetPageAsync("/quan-tri/nhap-tep/dia-ban"), "a.csv", new byte[CsvTable.MaxBytes + 1]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("5 MB", (await answer.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_file_is_shown_as_text_and_never_a_path()
    {
        var (browser, _) = await AdministratorOfEmptyAsync();

        var preview = await browser.FollowAsync(await SendAsync(browser, await browser.GetPageAsync("/quan-tri/nhap-tep/dia-ban"), "../../<b>x.csv", World.DefaultFile("areas")));

        Assert.Equal("Chạy thử: bx.csv", preview.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("dia-ban")]
    [InlineData("co-quan")]
    [InlineData("hai-co-quan")]
    [InlineData("ke-thua")]
    [InlineData("nguoi-dung")]
    [InlineData("chi-tieu")]
    [InlineData("ngay-nghi")]
    [InlineData("quy-tac")]
    public async Task The_template_is_marked_UTF_8_and_has_every_column(string kind)
    {
        var (browser, _) = await AdministratorOfEmptyAsync();

        var answer = await browser.GetAsync(new Uri($"/quan-tri/nhap-tep/{kind}/tep-mau", UriKind.Relative));

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        var columns = (await browser.GetPageAsync($"/quan-tri/nhap-tep/{kind}")).QuerySelectorAll("tbody th code").Select(cell => cell.TextContent).ToList();
        Assert.Null(CsvTable.Read(bytes, columns).Refusal);
        Assert.All((await browser.GetPageAsync($"/quan-tri/nhap-tep/{kind}")).QuerySelectorAll("tbody td"), cell => Assert.NotEmpty(cell.TextContent));
    }

    [Fact]
    public async Task The_portal_administrator_brings_in_the_national_catalogue_and_nothing_of_a_province()
    {
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var browser = await _portal.As("quantri");

        var list = await browser.GetPageAsync("/quan-tri/nhap-tep");
        var preview = await browser.FollowAsync(await SendAsync(browser, await browser.GetPageAsync("/quan-tri/nhap-tep/chi-tieu"), "indicators.csv", World.DefaultFile("indicators")));

        Assert.Equal("Danh mục chỉ tiêu thống kê, Quy tắc kiểm tra", string.Join(", ", list.QuerySelectorAll("a[href^='/quan-tri/nhap-tep/']").Select(link => link.TextContent)));
        Assert.Contains("bị từ chối 0, thêm 80", preview.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_province_and_a_kind_of_nobody_are_not_found()
    {
        var (browser, _) = await AdministratorOfEmptyAsync();
        var sent = await SendAsync(browser, await browser.GetPageAsync("/quan-tri/nhap-tep/dia-ban"), "a.csv", World.DefaultFile("areas"));
        var other = await _portal.HasEmptyProvinceAsync("92", "Khác");
        _ = await _portal.HasPersonAsync("quantri.khac", Function.Administrator, other);
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);

        foreach (var stranger in new[] { "quantri.khac", "quantri" })
        {
            var theirs = await _portal.As(stranger);
            Assert.Equal(HttpStatusCode.NotFound, (await theirs.GetAsync(sent.Headers.Location)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await theirs.GetAsync(new Uri("/quan-tri/nhap-tep/khong-co", UriKind.Relative))).StatusCode);
        }

        var portal = await _portal.As("quantri");
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync(new Uri("/quan-tri/nhap-tep/dia-ban", UriKind.Relative))).StatusCode);
    }

    public void Dispose() => _portal.Dispose();

    private async Task<(HttpClient Browser, int Province)> AdministratorOfEmptyAsync()
    {
        var province = await _portal.HasEmptyProvinceAsync();
        _ = await _portal.HasPersonAsync("quantri.tinh", Function.Administrator, province);
        return (await _portal.As("quantri.tinh"), province);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, AngleSharp.Html.Dom.IHtmlDocument page, string name, byte[] bytes) =>
        browser.SubmitWithAsync(page.FormWith("tep"), ("tep", name, bytes));
}
