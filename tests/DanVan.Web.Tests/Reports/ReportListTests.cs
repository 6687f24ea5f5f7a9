using System.Net;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Web.Pages.Reports;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;

namespace DanVan.Web.Tests.Reports;

/// <summary>The list of quarterly reports: one quarter by area, or every quarter of one's own.</summary>
public sealed class ReportListTests : IDisposable
{
    private static readonly Quarter Third = new(2021, 3);

    private readonly Portal _portal = new();

    [Fact]
    public async Task The_province_opens_on_the_latest_quarter_and_an_area_on_all_of_its_own()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var third = await world.HasReportAsync(2, Stage.Accepted, Third);
        var fourth = await world.HasReportAsync(2, Stage.Started);

        var province = await (await world.As(world.Office(Side.Party))).GetPageAsync("/bao-cao-quy");
        var area = await (await world.As(world.Officer(2, Side.Party))).GetPageAsync("/bao-cao-quy");

        // The provincial pairing and three areas, whether started or not.
        Assert.Equal(4, province.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal([$"/bao-cao-quy/{fourth}"], Links(province), StringComparer.Ordinal);
        Assert.Equal([$"/bao-cao-quy/{fourth}", $"/bao-cao-quy/{third}"], Links(area), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_quarter_that_there_is_not_is_not_found()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var browser = await world.As(world.Office(Side.Party));

        foreach (var quarter in new[] { "2031-4", "2021-5", "x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/bao-cao-quy?ky={quarter}")).StatusCode);
        }
    }

    [Theory]
    [InlineData("-3")]
    [InlineData("0")]
    [InlineData("99999999")]
    public async Task A_page_beyond_the_list_is_its_nearest(string number)
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var browser = await world.As(world.Office(Side.Party));

        var page = await browser.GetPageAsync($"/bao-cao-quy?ky={IndexPage.EveryPeriod}&trang={number}");

        Assert.Equal(4, page.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task Lateness_is_told_in_words()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(1, Stage.Accepted, on: new DateOnly(2021, 12, 18));
        _ = await world.HasReportAsync(2, Stage.Accepted, on: new DateOnly(2021, 12, 22));

        var page = await (await world.As(world.Office(Side.Party))).GetPageAsync("/bao-cao-quy");

        Assert.Equal(
            ["Hạn nộp hôm nay", "Đúng hạn", "Gửi trễ 2 ngày", "Quá hạn 2 ngày"],
            page.QuerySelectorAll("main tbody tr").Select(row => row.Children[^2].QuerySelector(".state")!.TextContent.Trim()),
            StringComparer.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private static IEnumerable<string> Links(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll("main tbody th a").Select(link => link.GetAttribute("href")!);
}
