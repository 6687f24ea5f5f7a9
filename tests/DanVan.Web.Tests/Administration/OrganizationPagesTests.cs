using System.Net;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Administration;

/// <summary>The pages on which a provincial administrator keeps areas, bodies, pairings and successions.</summary>
public sealed class OrganizationPagesTests : IAsyncLifetime
{
    private readonly Portal _portal = new();
    private HttpClient _browser = null!;
    private int _province;

    public async Task InitializeAsync()
    {
        _province = await _portal.HasQuangNgaiAsync();
        _ = await _portal.HasPersonAsync("quantri.tinh", Function.Administrator, _province);
        _browser = await _portal.As("quantri.tinh");
    }

    public Task DisposeAsync()
    {
        _portal.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("/quan-tri/dia-ban", 14)]
    [InlineData("/quan-tri/dia-ban?hieu-luc=tat-ca", 16)]
    [InlineData("/quan-tri/dia-ban?ten=duc%20pho&hieu-luc=tat-ca", 2)]
    [InlineData("/quan-tri/dia-ban?ten=L%C3%AD%20S%C6%A1n", 1)]
    [InlineData("/quan-tri/dia-ban?ten=kh%C3%B4ng%20c%C3%B3", 0)]
    [InlineData("/quan-tri/dia-ban?trang=-3", 14)]
    [InlineData("/quan-tri/dia-ban?trang=99999", 14)]
    [InlineData("/quan-tri/co-quan", 30)]
    [InlineData("/quan-tri/co-quan?hieu-luc=tat-ca", 34)]
    [InlineData("/quan-tri/co-quan?ben=Party", 15)]
    [InlineData("/quan-tri/co-quan?ten=tuyen%20giao", 1)]
    [InlineData("/quan-tri/co-quan?ten=BCHQS", 15)]
    [InlineData("/quan-tri/hai-co-quan", 14)]
    [InlineData("/quan-tri/hai-co-quan?hieu-luc=tat-ca", 16)]
    [InlineData("/quan-tri/hai-co-quan?ten=binh%20son", 1)]
    [InlineData("/quan-tri/ke-thua", 2)]
    [InlineData("/quan-tri/ke-thua?ten=tay%20tra", 1)]
    public async Task Lists_show_what_the_filter_asks_for(string path, int rows)
    {
        var page = await _browser.GetPageAsync(path);

        Assert.Equal(rows, page.QuerySelectorAll("table.list tbody tr").Length);
    }

    [Fact]
    public async Task The_official_order_comes_first_and_fifty_rows_make_a_page()
    {
        var two = await _portal.HasTwoTierProvinceAsync();
        _ = await _portal.HasPersonAsync("haicap", Function.Administrator, two);
        _portal.Clock.Set(new DateTimeOffset(2025, 12, 1, 1, 0, 0, TimeSpan.Zero));
        var browser = await _portal.As("haicap");

        var first = await browser.GetPageAsync("/quan-tri/hai-co-quan");
        var last = await browser.GetPageAsync("/quan-tri/hai-co-quan?trang=2");

        Assert.Equal(50, first.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(47, last.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("97 dòng", first.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("cấp tỉnh trực tiếp thực hiện", first.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("xã Xã số 096", last.QuerySelector("tbody tr:last-child")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_is_added_and_its_history_told()
    {
        var page = await _browser.GetPageAsync("/quan-tri/dia-ban/them");

        var list = await _browser.FollowAsync(await _browser.SubmitAsync(
            page.FormWith("Form.Code"), ("Form.Code", "600a"), ("Form.Name", " Vạn  Tường "), ("Form.Type", "thị xã"), ("Form.Level", "district"), ("Form.ParentCode", "51"), ("Form.ValidFrom", "01/07/2021")));

        Assert.Contains("Đã thêm thị xã Vạn Tường", list.Body!.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        var area = await db.Areas.SingleAsync(area => area.Code == "600A");
        Assert.Equal("Vạn Tường", area.Name);
        Assert.True(await db.History.AnyAsync(entry => entry.Event == "AreaAdded" && entry.SubjectKey == area.Key && entry.ProvinceId == _province));
    }

    [Theory]
    [InlineData("Form.Code", "524", "đã dùng cho địa bàn khác")]
    [InlineData("Form.Name", "", "Nhập tên địa bàn.")]
    [InlineData("Form.Level", "xxx", "Tỉnh không có cấp")]
    [InlineData("Form.ParentCode", "999", "Không có địa bàn cấp trên mã 999")]
    [InlineData("Form.ValidFrom", "31/02/2025", "Nhập ngày bắt đầu")]
    [InlineData("Form.ValidTo", "01/01/2000", "Ngày kết thúc trước ngày bắt đầu.")]
    [InlineData("Form.DisplayOrder", "một", "số nguyên")]
    public async Task A_fault_stands_at_its_field_and_what_was_typed_stays(string field, string typed, string sentence)
    {
        var page = await _browser.GetPageAsync("/quan-tri/dia-ban/them");
        var good = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Form.Code"] = "601",
            ["Form.Name"] = "Mới",
            ["Form.Type"] = "huyện",
            ["Form.Level"] = "district",
            ["Form.ParentCode"] = "51",
            ["Form.ValidFrom"] = "01/07/2021",
            [field] = typed,
        };

        var answer = await _browser.SubmitAsync(page.FormWith("Form.Code"), [.. good.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var again = await answer.ReadPageAsync();
        var id = field.Replace('.', '_');
        Assert.Contains(sentence, again.GetElementById($"{id}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", again.GetElementById(id)!.GetAttribute("aria-invalid"));
        Assert.NotNull(again.QuerySelector($".error-summary a[href='#{id}']"));
        Assert.Equal(field == "Form.Type" ? typed : "huyện", ((IHtmlInputElement)again.GetElementById("Form_Type")!).Value);
    }

    [Fact]
    public async Task A_stale_form_is_refused_and_may_be_sent_again()
    {
        var id = await IdOfAreaAsync("536");
        var mine = await _browser.GetPageAsync($"/quan-tri/dia-ban/{id}");
        var theirs = await _browser.GetPageAsync($"/quan-tri/dia-ban/{id}");
        _ = await _browser.SubmitAsync(theirs.FormWith("Form.Name"), ("Form.Tags", "hải đảo|biên giới"));

        var answer = await _browser.SubmitAsync(mine.FormWith("Form.Name"), ("Form.DisplayOrder", "1"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var again = await answer.ReadPageAsync();
        Assert.Contains("vừa được người khác sửa", again.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await _browser.SubmitAsync(again.FormWith("Form.Name"))).StatusCode);
        await using var db = _portal.Open();
        Assert.Equal(1, (await db.Areas.SingleAsync(area => area.Code == "536")).DisplayOrder);
    }

    [Fact]
    public async Task A_body_takes_a_new_name_and_the_old_one_ends_the_day_before()
    {
        var id = await IdOfBodyAsync("BCHQST");
        var page = await _browser.GetPageAsync($"/quan-tri/co-quan/{id}/ten-moi");

        var details = await _browser.FollowAsync(await _browser.SubmitAsync(
            page.FormWith("Name.OfficialName"), ("Name.OfficialName", "Bộ Chỉ huy mới"), ("Name.ValidFrom", "01/01/2030")));

        Assert.Contains("01/01/2000 – 31/12/2029", details.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("từ 01/01/2030", details.Body.TextContent, StringComparison.Ordinal);
        var refused = await _browser.SubmitAsync(
            (await _browser.GetPageAsync($"/quan-tri/co-quan/{id}/ten-moi")).FormWith("Name.OfficialName"), ("Name.OfficialName", "Khác"), ("Name.ValidFrom", "01/01/2010"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("đã có tên khác", (await refused.ReadPageAsync()).GetElementById("Name_ValidFrom-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_corrected_and_its_validity_ended()
    {
        var id = await IdOfBodyAsync("BCHQST");
        var page = await _browser.GetPageAsync($"/quan-tri/co-quan/{id}/ten/2000-01-01");

        var answer = await _browser.SubmitAsync(page.FormWith("Name.OfficialName"), ("Name.OfficialName", "Bộ CHQS tỉnh Quảng Ngãi"), ("Name.ValidTo", "31/12/2029"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = _portal.Open();
        var name = (await db.Organizations.SingleAsync(body => body.Id == id)).Names.Single();
        Assert.Equal(("Bộ CHQS tỉnh Quảng Ngãi", new DateOnly(2029, 12, 31)), (name.OfficialName, name.ValidTo!.Value));
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync(new Uri($"/quan-tri/co-quan/{id}/ten/2001-01-01", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_body_is_added_and_mended()
    {
        var page = await _browser.GetPageAsync("/quan-tri/co-quan/them");
        var added = await _browser.SubmitAsync(
            page.FormWith("Form.Code"),
            ("Form.Code", "qk5"), ("Name.OfficialName", "Quân khu 5"), ("Name.ValidFrom", "01/01/2000"), ("Form.Side", ""), ("Form.Level", ""));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var id = await IdOfBodyAsync("QK5");

        var refused = await _browser.SubmitAsync((await _browser.GetPageAsync($"/quan-tri/co-quan/{id}")).FormWith("Form.Side"), ("Form.Level", "province"));
        var parent = await _browser.SubmitAsync((await _browser.GetPageAsync($"/quan-tri/co-quan/{await IdOfBodyAsync("BCHQST")}")).FormWith("Form.Side"), ("Form.ParentCode", "QK5"));
        var circle = await _browser.SubmitAsync((await _browser.GetPageAsync($"/quan-tri/co-quan/{id}")).FormWith("Form.Side"), ("Form.ParentCode", "BCHQST"));

        Assert.Contains("ngoài hai bên không có cấp", (await refused.ReadPageAsync()).GetElementById("Form_Level-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, parent.StatusCode);
        Assert.Contains("vòng khép kín", (await circle.ReadPageAsync()).GetElementById("Form_ParentCode-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pairing_is_ended_and_another_one_begins()
    {
        await using var db = _portal.Open();
        var area = await IdOfAreaAsync("524");
        var pairing = await db.Pairings.SingleAsync(pairing => pairing.AreaId == area);
        var create = await _browser.GetPageAsync("/quan-tri/hai-co-quan/them");
        (string, string)[] next = [("Form.AreaCode", "524"), ("Form.PartyCode", "BDV-524"), ("Form.MilitaryCode", "CHQS-527"), ("Form.ValidFrom", "01/01/2023"), ("Form.ValidTo", "30/06/2025")];

        var tooEarly = await _browser.SubmitAsync(create.FormWith("Form.AreaCode"), next);
        var ended = await _browser.SubmitAsync((await _browser.GetPageAsync($"/quan-tri/hai-co-quan/{pairing.Id}")).FormWith("Form.ValidTo"), ("Form.ValidTo", "31/12/2022"));
        var begun = await _browser.SubmitAsync((await _browser.GetPageAsync("/quan-tri/hai-co-quan/them")).FormWith("Form.AreaCode"), next);

        Assert.Contains("đã có cặp khác", (await tooEarly.ReadPageAsync()).GetElementById("Form_ValidFrom-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        Assert.Equal(2, await db.Pairings.CountAsync(pairing => pairing.AreaId == area));
    }

    [Fact]
    public async Task A_standing_office_sent_by_force_is_no_party()
    {
        var create = await _browser.GetPageAsync("/quan-tri/hai-co-quan/them");

        var answer = await _browser.SubmitAsync(
            create.FormWith("Form.AreaCode"), ("Form.AreaCode", "524"), ("Form.PartyCode", "BDVTU-DVCQ"), ("Form.MilitaryCode", "CHQS-524"), ("Form.ValidFrom", "01/01/2023"));

        Assert.Contains("bộ phận tham mưu", (await answer.ReadPageAsync()).GetElementById("Form_PartyCode-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_succession_is_added_once()
    {
        (string, string)[] link = [("Form.FromCode", "526"), ("Form.ToCode", "529"), ("Form.Kind", "Split"), ("Form.Date", "01/02/2020"), ("Form.LegalBasis", "Nghị quyết")];

        var added = await _browser.SubmitAsync((await _browser.GetPageAsync("/quan-tri/ke-thua/them")).FormWith("Form.FromCode"), link);
        var again = await _browser.SubmitAsync((await _browser.GetPageAsync("/quan-tri/ke-thua/them")).FormWith("Form.FromCode"), link);
        var wrong = await _browser.SubmitAsync((await _browser.GetPageAsync("/quan-tri/ke-thua/them")).FormWith("Form.FromCode"), ("Form.Kind", "99"));

        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("Chọn hình thức kế thừa", (await wrong.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_belongs_to_another_province_is_not_found()
    {
        var two = await _portal.HasTwoTierProvinceAsync();
        _ = await _portal.HasPersonAsync("haicap", Function.Administrator, two);
        await using var db = _portal.Open();
        var pairing = await db.Pairings.FirstAsync(pairing => pairing.ProvinceId == _province);
        var browser = await _portal.As("haicap");

        foreach (var path in new[]
        {
            $"/quan-tri/dia-ban/{await IdOfAreaAsync("524")}",
            $"/quan-tri/co-quan/{await IdOfBodyAsync("BDV-524")}",
            $"/quan-tri/co-quan/{await IdOfBodyAsync("BDV-524")}/ten-moi",
            $"/quan-tri/co-quan/{await IdOfBodyAsync("BDV-524")}/ten/2000-01-01",
            $"/quan-tri/hai-co-quan/{pairing.Id}",
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        }
    }

    private async Task<int> IdOfAreaAsync(string code)
    {
        await using var db = _portal.Open();
        return (await db.Areas.SingleAsync(area => area.Code == code && area.ProvinceId == _province)).Id;
    }

    private async Task<int> IdOfBodyAsync(string code)
    {
        await using var db = _portal.Open();
        return (await db.Organizations.SingleAsync(body => body.Code == code && body.ProvinceId == _province)).Id;
    }
}
