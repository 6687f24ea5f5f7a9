using System.Net;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;

namespace DanVan.Web.Tests.Consolidation;

/// <summary>Several quarters as one time: flows added, snapshots the last, ratios computed anew, and what lacks is said.</summary>
public sealed class SpanTests : IDisposable
{
    private const string Talks = "Cuộc đối thoại";
    private const string Groups = "Tổ dân vận";
    private const string Share = "Tỷ lệ đối thoại có kết luận";

    private readonly Portal _portal = new();

    [Fact]
    public async Task Half_a_year_adds_flows_takes_the_last_snapshot_and_computes_the_ratio_anew()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2021, 1), figures: Figures(talks: 10, good: 5, groups: 30));
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2021, 2), figures: Figures(talks: 30, good: 5, groups: 40));
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2020, 1), figures: Figures(talks: 32, good: 8, groups: 20));

        var page = await PageAsync(world, "?tu=2021-1&den=2021-2");

        // Quarter I, quarter II, the whole, last year's, the change.
        Assert.Equal(["10", "30", "40", "32", "+25%"], Row(page, Talks), StringComparer.Ordinal);
        Assert.Equal(["30", "40", "40", "20", "+100%"], Row(page, Groups), StringComparer.Ordinal);
        Assert.Equal(["50", "16,67", "25", "25", "không đổi"], Row(page, Share), StringComparer.Ordinal);
        Assert.Equal("Tổng hợp 6 tháng đầu năm 2021", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("2/6 báo cáo", page.QuerySelector(".dv-next")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quarter_that_lacks_is_named_and_the_snapshot_says_of_which_quarter_it_is()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2021, 1), figures: Figures(talks: 10, good: 5, groups: 30));
        _ = await world.OpenAsync(new Quarter(2021, 2));
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2021, 3), figures: Figures(talks: 7, good: 7, groups: null));

        var page = await PageAsync(world, "?tu=2021-1&den=2021-3");

        Assert.Contains("thiếu quý II/2021", page.QuerySelector(".dv-next")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("17", Row(page, Talks)[3]);
        Assert.Equal("30 số quý I/2021", Row(page, Groups)[3]);
    }

    [Fact]
    public async Task A_span_that_was_chosen_the_wrong_way_round_is_meant_all_the_same()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        _ = await world.OpenAsync(new Quarter(2021, 1));

        Assert.Equal("Tổng hợp năm 2021", (await PageAsync(world, "?tu=2021-4&den=2021-1")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_term_is_shown_by_years_and_its_figures_lead_to_the_areas()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2020, 2), figures: Figures(talks: 4, good: 1, groups: 30));
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2021, 1), figures: Figures(talks: 6, good: 1, groups: 40));
        _ = await world.HasReportAsync(2, Stage.Accepted, new Quarter(2021, 1), figures: Figures(talks: 5, good: 1, groups: 50));

        var page = await PageAsync(world, "?tu=2020-1&den=2021-4");

        Assert.Equal(["4", "11", "15"], Row(page, Talks), StringComparer.Ordinal);
        var link = page.QuerySelectorAll("table.list tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == Talks).QuerySelectorAll("a")[^1].GetAttribute("href")!;
        var drill = await (await world.As(world.Office(Side.Party))).GetPageAsync(link);
        Assert.Equal(["4", "6", "10"], Row(drill, "TP. Quảng Ngãi"), StringComparer.Ordinal);
        Assert.Equal(["–", "5", "5"], Row(drill, "Bình Sơn"), StringComparer.Ordinal);
        Assert.Equal(["4", "11", "15"], drill.QuerySelectorAll("table.list tfoot td").Select(ConsolidationPage.Plain), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Figures_of_a_merged_area_stand_under_its_successor_on_the_new_map()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 3);
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2021, 1), figures: Figures(talks: 4, good: 1, groups: 30));
        _ = await world.HasReportAsync(2, Stage.Accepted, new Quarter(2021, 1), figures: Figures(talks: 6, good: 1, groups: 40));
        _ = await world.HasReportAsync(2, Stage.Accepted, new Quarter(2021, 2), figures: Figures(talks: 9, good: 1, groups: 70));
        await using (var db = _portal.Open())
        {
            _ = db.Successions.Add(new Succession(world.Province.Id, world.Areas[1].Id, world.Areas[2].Id, SuccessionKind.Merge, new DateOnly(2021, 4, 1), ""));
            Assert.Null(await db.SaveAsync());
        }

        var browser = await world.As(world.Office(Side.Party));
        var asReported = await browser.GetPageAsync($"/tong-hop/nhieu-quy/{ReportWorld.Talks}?tu=2021-1&den=2021-2");
        var newMap = await browser.GetPageAsync(asReported.QuerySelector("a[href*='ban-do=moi']")!.GetAttribute("href")!);

        Assert.Equal(["4", "–", "4"], Row(asReported, "TP. Quảng Ngãi"), StringComparer.Ordinal);
        Assert.Equal(["6", "9", "15"], Row(asReported, "Bình Sơn"), StringComparer.Ordinal);
        Assert.Equal(["10", "9", "19"], Row(newMap, "Bình Sơn"), StringComparer.Ordinal);
        Assert.DoesNotContain("TP. Quảng Ngãi", newMap.QuerySelector("table.list")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(asReported.QuerySelectorAll("tfoot td").Select(ConsolidationPage.Plain), newMap.QuerySelectorAll("tfoot td").Select(ConsolidationPage.Plain), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("?tu=1990-1&den=2021-1")]
    [InlineData("?tu=2021-1")]
    [InlineData("?tu=x&den=y")]
    public async Task A_time_that_there_is_not_is_not_found(string query)
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var browser = await world.As(world.Office(Side.Party));

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/tong-hop/nhieu-quy{query}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/tong-hop/nhieu-quy/{ReportWorld.Talks}{query}")).StatusCode);
    }

    [Fact]
    public async Task Nothing_of_another_province_is_counted()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        _ = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2021, 1), figures: Figures(talks: 4, good: 1, groups: 30));
        var neighbour = await ReportWorld.CreateAsync(_portal, "92", areas: 1);
        _ = await neighbour.HasReportAsync(1, Stage.Accepted, new Quarter(2021, 1), figures: Figures(talks: 400, good: 1, groups: 30));

        Assert.Equal("4", Row(await PageAsync(world, "?tu=2021-1&den=2021-1"), Talks)[1]);
    }

    public void Dispose() => _portal.Dispose();

    private static async Task<IHtmlDocument> PageAsync(ReportWorld world, string query) => await (await world.As(world.Office(Side.Party))).GetPageAsync($"/tong-hop/nhieu-quy{query}");

    // The figures of a row, without unit.
    private static List<string> Row(IHtmlDocument page, string name) =>
        [.. page.QuerySelectorAll("table.list tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == name).QuerySelectorAll("td.num").Select(ConsolidationPage.Plain)];

    // Nothing of what is not named; a snapshot without figure does not concern the area.
    private static Func<string, Column, Figure?> Figures(int talks, int good, int? groups) => (code, column) => (code, column) switch
    {
        (ReportWorld.Talks, Column.Party) => Figure.Of(talks),
        (ReportWorld.GoodTalks, Column.Party) => Figure.Of(good),
        (ReportWorld.Groups, Column.Party) => groups is { } number ? Figure.Of(number) : Figure.NotApplicable,
        _ => null,
    };
}
