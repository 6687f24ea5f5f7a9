using System.Net;
using DanVan.Domain.Common;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Administration;

public sealed class ProvincePagesTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task The_portal_administrator_creates_a_two_tier_province()
    {
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var browser = await _portal.As("quantri");
        var page = await browser.GetPageAsync("/quan-tri/tinh/them");

        var list = await browser.FollowAsync(await browser.SubmitAsync(page.FormWith("Form.Code"), ("Form.Code", "51"), ("Form.Name", "Quảng Ngãi")));

        Assert.Contains("cấp tỉnh – cấp xã", list.Body!.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.Equal("province commune", string.Join(' ', (await db.Provinces.SingleAsync()).Levels.OrderBy(level => level.Order).Select(level => level.Key)));
    }

    [Theory]
    [InlineData("Form.Code", "51", "đã có trên hệ thống")]
    [InlineData("Form.Code", "", "Nhập mã tỉnh.")]
    [InlineData("Form.Second.Key", "Xã", "chữ thường không dấu")]
    [InlineData("Form.Second.Key", "province", "không được trùng nhau")]
    [InlineData("Form.Second.Name", "", "Mỗi cấp cần có tên")]
    public async Task A_province_that_cannot_be_is_refused(string field, string typed, string sentence)
    {
        _ = await _portal.HasEmptyProvinceAsync();
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var browser = await _portal.As("quantri");
        var page = await browser.GetPageAsync("/quan-tri/tinh/them");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Form.Code"] = "92", ["Form.Name"] = "Mới", [field] = typed };

        var answer = await browser.SubmitAsync(page.FormWith("Form.Code"), [.. fields.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, (await answer.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provincial_administrator_configures_the_own_province_only()
    {
        var province = await _portal.HasEmptyProvinceAsync();
        _ = await _portal.HasPersonAsync("quantri.tinh", Function.Administrator, province);
        var browser = await _portal.As("quantri.tinh");
        var page = await browser.GetPageAsync("/quan-tri/tinh/cau-hinh");

        var refused = await browser.SubmitAsync(page.FormWith("Form.DueDayBelow"), ("Form.DueDayBelow", "31"));
        var disordered = await browser.SubmitAsync(page.FormWith("Form.DueDayBelow"), ("Form.DueDayBelow", "25"));
        var saved = await browser.SubmitAsync((await browser.GetPageAsync("/quan-tri/tinh/cau-hinh")).FormWith("Form.DueDayBelow"), ("Form.DueDayBelow", "20"), ("Form.OnePersonMayEnterAndConfirm", "true"));

        Assert.Contains("từ 1 đến 28", (await refused.ReadPageAsync()).GetElementById("Form_DueDayBelow-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await disordered.ReadPageAsync()).GetElementById("Form_DueDayProvince-error"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await using var db = _portal.Open();
        var stored = await db.Provinces.SingleAsync();
        Assert.Equal((20, true), (stored.DueDayBelow, stored.OnePersonMayEnterAndConfirm));
        Assert.True(await db.History.AnyAsync(entry => entry.Event == "ProvinceConfigured"));
    }

    [Theory]
    [InlineData("quantri", "/quan-tri/dia-ban")]
    [InlineData("quantri", "/quan-tri/co-quan/them")]
    [InlineData("quantri", "/quan-tri/hai-co-quan")]
    [InlineData("quantri", "/quan-tri/ke-thua")]
    [InlineData("quantri", "/quan-tri/tinh/cau-hinh")]
    [InlineData("quantri.tinh", "/quan-tri/tinh")]
    [InlineData("quantri.tinh", "/quan-tri/tinh/them")]
    [InlineData("xem", "/quan-tri/dia-ban")]
    [InlineData("xem", "/quan-tri/nhap-tep")]
    public async Task Each_page_has_its_own_administrator(string user, string path)
    {
        var province = await _portal.HasEmptyProvinceAsync();
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);
        _ = await _portal.HasPersonAsync("quantri.tinh", Function.Administrator, province);
        _ = await _portal.HasPersonAsync("xem", Function.Viewer, province);
        var browser = await _portal.As(user);

        var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));

        // The refusal leads to the page that says why; nothing of the asked page is shown.
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/khong-duoc-phep", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();
}
