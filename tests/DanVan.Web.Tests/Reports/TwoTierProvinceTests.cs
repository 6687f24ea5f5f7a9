using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using DanVan.Data.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Web.Tests.Consolidation;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Reports;

/// <summary>
/// A province as they are since 1 July 2025: two tiers, 96 commune pairings, no district. It comes into the database that holds
/// Quảng Ngãi through the same pages, and files a report there.
/// </summary>
public sealed class TwoTierProvinceTests : IDisposable
{
    private const string Code = "92";
    private const string HelpDays = "Ngày công giúp dân";

    private readonly Portal _portal = new();

    [Fact]
    public async Task A_commune_files_its_report_beside_a_province_of_three_tiers()
    {
        var three = await _portal.HasQuangNgaiAsync();
        _portal.Clock.Set(new DateTimeOffset(2025, 12, 16, 2, 0, 0, TimeSpan.Zero));
        await HasNationAsync();
        var two = await HasTwoTiersAsync();
        await HasQuarterAsync(await _portal.As($"{Code}.th.dv"));
        var elsewhere = await HasOfficeAsync(three);
        await HasQuarterAsync(elsewhere);

        // The list of owed reports runs over two pages and never speaks of districts.
        var office = await _portal.As($"{Code}.th.dv");
        var list = await office.GetPageAsync("/bao-cao-quy");
        var rest = await office.GetPageAsync("/bao-cao-quy?trang=2");
        Assert.Equal((50, 47), (list.QuerySelectorAll("main tbody tr").Length, rest.QuerySelectorAll("main tbody tr").Length));
        foreach (var page in new[] { list, rest, await office.GetPageAsync("/"), await office.GetPageAsync("/ky-bao-cao?nam=2025") })
        {
            Assert.DoesNotContain("huyện", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        }

        var filing = await FiledAsync();

        Assert.Equal(ReportState.Accepted, (await filing.ReportAsync()).State);
        var own = await office.ConsolidationAsync();
        Assert.Equal(("12", "1/97"), (own.Figure(HelpDays), own.Figure(HelpDays, ConsolidationPage.Reports)));
        Assert.Equal(97, own.Areas().Count);
        Assert.Contains("Xã số 007", (await office.GetPageAsync("/tong-hop/2025-4/GD_NGAYCONG")).Body!.TextContent, StringComparison.OrdinalIgnoreCase);

        // The other province in the same database knows nothing of it.
        var theirs = await elsewhere.ConsolidationAsync();
        Assert.Equal("–", theirs.Figure(HelpDays));
        Assert.DoesNotContain("Xã số", theirs.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(new Uri(filing.Address, UriKind.Relative))).StatusCode);
        await using var db = _portal.Open();
        Assert.Equal([two], await db.AgreedFigures.Select(figure => figure.ProvinceId).Distinct().ToListAsync());
    }

    public void Dispose() => _portal.Dispose();

    // Catalogue and forms, by the portal's administrator; then the province itself.
    private async Task HasNationAsync()
    {
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var browser = await _portal.As("quantri");
        await BringInAsync(browser, "chi-tieu", World.DefaultFile("indicators"));
        _ = await browser.FollowAsync(await browser.SubmitAsync((await browser.GetPageAsync("/quan-tri/bieu-mau")).FormWith()));
        _ = await browser.FollowAsync(await browser.SubmitAsync(
            (await browser.GetPageAsync("/quan-tri/tinh/them")).FormWith("Form.Code"), ("Form.Code", Code), ("Form.Name", "Hai Cấp")));
    }

    // Areas, bodies, pairings and people, by the province's administrator.
    private async Task<int> HasTwoTiersAsync()
    {
        int province;
        await using (var db = _portal.Open())
        {
            province = await db.Provinces.Where(province => province.Code == Code).Select(province => province.Id).SingleAsync();
        }

        _ = await _portal.HasPersonAsync("quantri.haicap", Function.Administrator, province);
        var browser = await _portal.As("quantri.haicap");
        var files = World.TwoTierFiles(Code).ToList();
        await BringInAsync(browser, "dia-ban", Encoding.UTF8.GetBytes(files[0]));
        await BringInAsync(
            browser,
            "co-quan",
            Encoding.UTF8.GetBytes($"{files[1]}\nTH-DV,Party,province,{Code},BTGDV,Phòng Dân vận Chính quyền và Đoàn thể,Phòng Dân vận,,yes,2025-07-01,\nTH-QS,Military,province,{Code},BCHQS,Phòng Chính trị,Phòng Chính trị,,yes,2025-07-01,"));
        await BringInAsync(browser, "hai-co-quan", Encoding.UTF8.GetBytes(files[2]));
        await BringInAsync(browser, "nguoi-dung", Encoding.UTF8.GetBytes(
            $"""
            user_name,display_name,organization_code,function,title,deputy,valid_from,valid_to
            {Code}.th.dv,Cán bộ tổng hợp,TH-DV,StandingOffice,Cán bộ tổng hợp bên Dân vận,,2025-07-01,
            {Code}.th.qs,Cán bộ tổng hợp,TH-QS,StandingOffice,Cán bộ tổng hợp bên Quân sự,,2025-07-01,
            {Code}.cb.dv,Cán bộ xã,DV-007,Officer,Cán bộ Ban Xây dựng Đảng xã số 007,,2025-07-01,
            {Code}.ld.dv,Lãnh đạo xã,DV-007,Leader,Trưởng ban Xây dựng Đảng xã số 007,,2025-07-01,
            {Code}.cb.qs,Cán bộ xã,QS-007,Officer,Trợ lý Ban CHQS xã số 007,,2025-07-01,
            {Code}.ld.qs,Lãnh đạo xã,QS-007,Leader,Chỉ huy trưởng Ban CHQS xã số 007,,2025-07-01,

            """));
        await using var accounts = _portal.Open();
        using var scope = _portal.Services.CreateScope();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>();
        foreach (var person in await accounts.Users.Where(person => person.UserName!.StartsWith($"{Code}.")).ToListAsync())
        {
            // Slips and activation have tests of their own.
            person.PasswordHash = hasher.HashPassword(person, PortalSignIn.Password);
        }

        _ = await accounts.SaveChangesAsync();
        return province;
    }

    private async Task<HttpClient> HasOfficeAsync(int province)
    {
        await using var db = _portal.Open();
        var office = await db.Organizations.FirstAsync(body => body.ProvinceId == province && body.IsStandingOffice && body.Side == Side.Party);
        return await _portal.As(await _portal.HasPersonAsync("quangngai.th", Function.StandingOffice, province, office.Id, "Cán bộ tổng hợp"));
    }

    private static async Task HasQuarterAsync(HttpClient office)
    {
        _ = await office.FollowAsync(await office.SubmitAsync((await office.GetPageAsync("/ky-bao-cao?nam=2025")).FormWith("nam")));
        var open = (await office.GetPageAsync("/ky-bao-cao?nam=2025")).QuerySelectorAll("a").Single(link => link.GetAttribute("aria-label") == "Mở kỳ quý IV/2025");
        _ = await office.FollowAsync(await office.SubmitAsync((await office.GetPageAsync(open.GetAttribute("href")!)).FormWith("Version")));
    }

    private async Task<Filing> FiledAsync()
    {
        var officers = new Dictionary<Side, HttpClient> { [Side.Party] = await _portal.As($"{Code}.cb.dv"), [Side.Military] = await _portal.As($"{Code}.cb.qs") };
        var started = await officers[Side.Party].SubmitAsync((await officers[Side.Party].GetPageAsync("/bao-cao-quy")).FormWith("cap"));
        var filing = await Filing.OfAsync(_portal, Guid.Parse(started.Headers.Location!.OriginalString.Split('/')[^1]));
        foreach (var (side, code) in new[] { (Side.Party, "dv"), (Side.Military, "qs") })
        {
            await filing.FillAsync(officers[side], side, "0");
            if (side is Side.Military)
            {
                _ = await filing.TypeAsync(officers[side], (filing.Cell("GD_NGAYCONG", Column.Military), "12"));
            }

            _ = await filing.DoneAsync(officers[side], "trinh-lanh-dao");
            _ = await filing.DoneAsync(await _portal.As($"{Code}.ld.{code}"), "xac-nhan");
        }

        _ = await filing.DoneAsync(await _portal.As($"{Code}.th.dv"), "dat");
        _ = await filing.DoneAsync(await _portal.As($"{Code}.th.qs"), "dat");
        return filing;
    }

    private static async Task BringInAsync(HttpClient browser, string kind, byte[] file)
    {
        var sent = await browser.SubmitWithAsync((await browser.GetPageAsync($"/quan-tri/nhap-tep/{kind}")).FormWith("tep"), ("tep", $"{kind}.csv", file));
        var preview = await browser.FollowAsync(sent);
        Assert.True(preview.Forms.Any(IsApply), $"{kind}: {preview.QuerySelector("ul.dry")?.TextContent}");
        _ = await browser.FollowAsync(await browser.SubmitAsync(preview.FormWith()));
    }

    private static bool IsApply(IHtmlFormElement form) => form.Closest("main") is not null && string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase);
}
