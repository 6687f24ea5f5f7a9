using System.Net;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Catalogue;

public sealed class CataloguePagesTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task The_list_shows_fifty_a_page_and_is_searched_without_marks()
    {
        var browser = await AsPortalAdministratorAsync();

        var first = await browser.GetPageAsync("/quan-tri/chi-tieu");
        var second = await browser.GetPageAsync("/quan-tri/chi-tieu?trang=2");
        var found = await browser.GetPageAsync("/quan-tri/chi-tieu?tim=ho%20ngheo");
        var ratios = await browser.GetPageAsync("/quan-tri/chi-tieu?loai=Ratio");

        Assert.Equal(50, first.QuerySelectorAll("tbody tr:not(.group)").Length);
        Assert.Equal(30, second.QuerySelectorAll("tbody tr:not(.group)").Length);
        Assert.Equal("AS_HO_LUOT", Assert.Single(found.QuerySelectorAll("tbody code")).TextContent);
        Assert.Equal("DC_DON_TYLE", Assert.Single(ratios.QuerySelectorAll("tbody code")).TextContent);
    }

    [Fact]
    public async Task A_new_indicator_is_added_and_shown()
    {
        var browser = await AsPortalAdministratorAsync();

        var answer = await browser.SubmitAsync((await browser.GetPageAsync("/quan-tri/chi-tieu/soan")).FormWith("Form.Code"), New("pr_pano"));

        var page = await browser.FollowAsync(answer);
        Assert.Equal("Pa nô tuyên truyền", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("PR_PANO", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Code", "PR_LOA", "Form_Code")]
    [InlineData("Form.Code", "mã có dấu", "Form_Code")]
    [InlineData("Form.Name", "", "Form_Name")]
    [InlineData("Form.Max", "12.5", "Form_Max")]
    [InlineData("Form.Max", "1e400", "Form_Max")]
    [InlineData("Form.Max", "999.999.999.999.999", "Form_Max")]
    [InlineData("Form.Decimals", "9", "Form_Decimals")]
    [InlineData("Form.Kind", "77", "Form_Kind")]
    [InlineData("Form.Kind", "<script>", "Form_Kind")]
    [InlineData("Form.Parts", "PR_LOA", "Form_Parts")]
    [InlineData("Form.Settle", "Add", "Form_Settle")]
    [InlineData("Form.EntryUnit", "xu", "Form_EntryUnit")]
    [InlineData("Form.ValidFrom", "31/02/2021", "Form_ValidFrom")]
    public async Task A_bad_field_is_told_at_its_place_and_what_was_typed_stays(string field, string value, string id)
    {
        var browser = await AsPortalAdministratorAsync();
        var fields = New("PR_PANO").Where(pair => pair.Name != field).Append((field, value)).ToArray();
        if (field == "Form.Max" && value.Length > 15)
        {
            fields = [.. fields.Where(pair => pair.Item1 != "Form.Decimals"), ("Form.Decimals", "4")];
        }

        var answer = await browser.SubmitAsync((await browser.GetPageAsync("/quan-tri/chi-tieu/soan")).FormWith("Form.Code"), fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.NotNull(page.QuerySelector($"#{id}-e"));
        Assert.NotNull(page.QuerySelector($".error-summary a[href='#{id}']"));
        Assert.StartsWith("Lỗi: ", page.Title, StringComparison.Ordinal);
        if (field != "Form.Name")
        {
            Assert.Equal("Pa nô tuyên truyền", page.QuerySelector("#Form_Name")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task A_province_overrides_a_national_indicator_and_never_changes_it()
    {
        var browser = await AsProvincialAdministratorAsync();
        var id = await IdOfAsync("PR_LOA");

        var answer = await browser.SubmitAsync(
            (await browser.GetPageAsync($"/quan-tri/chi-tieu/soan/{id}")).FormWith("Form.Name"), ("Form.Name", "Giờ phát thanh của tỉnh"), ("Form.ValidFrom", "01/01/2022"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = _portal.Open();
        var versions = (await db.Indicators.SingleAsync(indicator => indicator.Id == id)).Versions;
        Assert.Equal(2, versions.Count);
        Assert.Equal("Giờ phát thanh tuyên truyền", versions.Single(version => version.ProvinceId is null).Name);
        var national = versions.Single(version => version.ProvinceId is null).Id;
        var end = await browser.GetPageAsync($"/quan-tri/chi-tieu/{id}/ban/{national}/ket-thuc");
        var refused = await browser.SubmitAsync(end.FormWith("Form.LastDay"), ("Form.LastDay", "31/12/2022"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task A_version_ends_on_a_day_and_later_periods_do_without()
    {
        var browser = await AsPortalAdministratorAsync();
        var id = await IdOfAsync("PR_LOA");
        await using var db = _portal.Open();
        var version = await db.Set<IndicatorVersion>().Where(version => version.IndicatorId == id).Select(version => version.Id).SingleAsync();

        var answer = await browser.SubmitAsync((await browser.GetPageAsync($"/quan-tri/chi-tieu/{id}/ban/{version}/ket-thuc")).FormWith("Form.LastDay"), ("Form.LastDay", "31/12/2021"));

        Assert.Contains("31/12/2021", (await browser.FollowAsync(answer)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2021, 12, 31), await db.Set<IndicatorVersion>().Where(ended => ended.Id == version).Select(ended => ended.ValidTo).SingleAsync());
        Assert.True(await db.History.AnyAsync(entry => entry.Event == "IndicatorEnded"));
    }

    [Fact]
    public async Task Two_who_edit_the_same_indicator_do_not_overwrite_each_other()
    {
        var browser = await AsPortalAdministratorAsync();
        var id = await IdOfAsync("PR_LOA");
        var one = (await browser.GetPageAsync($"/quan-tri/chi-tieu/soan/{id}")).FormWith("Form.Name");
        var two = (await browser.GetPageAsync($"/quan-tri/chi-tieu/soan/{id}")).FormWith("Form.Name");

        var first = await browser.SubmitAsync(one, ("Form.Name", "Tên của người thứ nhất"));
        var second = await browser.SubmitAsync(two, ("Form.Name", "Tên của người thứ hai"));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("Tên của người thứ hai", (await second.ReadPageAsync()).QuerySelector("#Form_Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_province_copies_the_national_form_and_arranges_it_by_numbers()
    {
        var browser = await AsProvincialAdministratorAsync();
        await using (var national = _portal.Open(CatalogueStage.Portal))
        {
            Assert.Null(await new DefaultForms(national).CarryOutAsync(CatalogueStage.Portal, CatalogueStage.Now));
        }

        var details = await browser.GetPageAsync("/quan-tri/bieu-mau/1");
        var copied = await browser.SubmitAsync(details.FormWith());
        var edit = await browser.FollowAsync(copied);
        var saved = await browser.SubmitAsync(
            edit.FormWith("Form.Title"),
            ("Form.Title", "Báo cáo quý I của tỉnh"),
            ("Form.Sections[0].Order", "99"),
            ("Form.Lines[3].Section", "0"),
            ("Form.Narratives[0].Owner", "Party"));
        var again = await browser.SubmitAsync((await browser.GetPageAsync("/quan-tri/bieu-mau/1")).FormWith());

        var page = await browser.FollowAsync(saved);
        Assert.Equal("Báo cáo quý I của tỉnh", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(79, page.QuerySelectorAll("tbody code").Length);
        Assert.Equal("Giúp dân", page.QuerySelector("tr.group th")!.TextContent);
        Assert.Contains("I. Tình hình (Dân vận)", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        await using var db = _portal.Open();
        Assert.Equal(80, await db.Set<FormSection>().Where(section => EF.Property<int>(section, "FormId") == 1).SelectMany(section => section.Lines).CountAsync());
        Assert.Equal((80 * 4) + 79, await db.Set<FormLine>().CountAsync());
    }

    [Fact]
    public async Task A_national_form_is_not_for_a_province_to_edit()
    {
        var browser = await AsProvincialAdministratorAsync();
        await using (var national = _portal.Open(CatalogueStage.Portal))
        {
            Assert.Null(await new DefaultForms(national).CarryOutAsync(CatalogueStage.Portal, CatalogueStage.Now));
        }

        var answer = await browser.GetAsync(new Uri("/quan-tri/bieu-mau/1/sua", UriKind.Relative));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var forced = await browser.SubmitAsync((await answer.ReadPageAsync()).FormWith("Form.Title"), ("Form.Title", "Giành lấy"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.StatusCode);
        await using var db = _portal.Open();
        Assert.False(await db.Forms.AnyAsync(form => form.Title == "Giành lấy"));
    }

    [Fact]
    public async Task A_standing_office_sets_the_provinces_form_and_leaves_the_national_one()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        _ = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.Portal);
        await using (var national = _portal.Open(CatalogueStage.Portal))
        {
            Assert.Null(await new DefaultForms(national).CarryOutAsync(CatalogueStage.Portal, CatalogueStage.Now));
        }

        _ = await _portal.HasPersonAsync("tonghop", Function.StandingOffice, province);
        var browser = await _portal.As("tonghop");

        var copied = await browser.SubmitAsync((await browser.GetPageAsync("/quan-tri/bieu-mau/1")).FormWith());
        var edit = await browser.FollowAsync(copied);
        var saved = await browser.SubmitAsync(edit.FormWith("Form.Title"), ("Form.Title", "Báo cáo quý I của tỉnh"));
        var forced = await browser.SubmitAsync(edit.FormWith("Form.Title"), ("Form.Title", "Giành lấy"), ("__change", Guid.NewGuid().ToString()));
        var ofNation = await browser.GetAsync(new Uri("/quan-tri/bieu-mau/1/sua", UriKind.Relative));

        var page = await browser.FollowAsync(saved);
        Assert.Equal("Báo cáo quý I của tỉnh", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/ky-bao-cao", page.QuerySelector(".dv-crumb a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.Conflict, forced.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ofNation.StatusCode);
    }

    [Theory]
    [InlineData("/quan-tri/chi-tieu")]
    [InlineData("/quan-tri/chi-tieu/soan")]
    [InlineData("/quan-tri/ngay-nghi")]
    public async Task A_standing_office_does_not_come_in(string path)
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        _ = await _portal.HasPersonAsync("tonghop", Function.StandingOffice, province);

        var answer = await (await _portal.As("tonghop")).GetAsync(new Uri(path, UriKind.Relative));

        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Forbidden, $"{answer.StatusCode}");
    }

    public void Dispose() => _portal.Dispose();

    private static (string Name, string Value)[] New(string code) =>
    [
        ("Form.Code", code), ("Form.Name", "Pa nô tuyên truyền"), ("Form.Group", "Tuyên truyền"), ("Form.Kind", "Sum"), ("Form.Unit", "tấm"), ("Form.Decimals", "0"),
        ("Form.Max", "5.000"), ("Form.Owner", "Party"), ("Form.Direction", "Up"), ("Form.ValidFrom", "01/01/2022"),
    ];

    private async Task<HttpClient> AsPortalAdministratorAsync()
    {
        _ = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.Portal);
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);
        return await _portal.As("quantri");
    }

    private async Task<HttpClient> AsProvincialAdministratorAsync()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        _ = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.Portal);
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator, province);
        return await _portal.As("quantri");
    }

    private async Task<int> IdOfAsync(string code)
    {
        await using var db = _portal.Open();
        return await db.Indicators.Where(indicator => indicator.Code == code).Select(indicator => indicator.Id).SingleAsync();
    }
}
