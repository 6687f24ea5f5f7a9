using System.Net;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;

namespace DanVan.Web.Tests.Search;

/// <summary>One field for everything that a post may open.</summary>
public sealed class SearchTests : IDisposable
{
    private static readonly Quarter Third = new(2021, 3);

    private readonly Portal _portal = new();

    [Theory]
    [InlineData("sơn tịnh")]
    [InlineData("SON TINH")]
    [InlineData("  tịnh   Sơn ")]
    public async Task A_report_is_found_by_its_area_with_or_without_marks_in_any_order(string words)
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 5);
        var id = await world.HasReportAsync(5, Stage.Accepted);
        _ = await world.HasReportAsync(2, Stage.Accepted);

        Assert.Equal([$"/bao-cao-quy/{id}"], await ReportsAsync(world.Office(Side.Party), world, words));
    }

    [Fact]
    public async Task A_quarter_and_a_year_among_the_words_narrow_the_reports()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var fourth = await world.HasReportAsync(2, Stage.Accepted);
        var third = await world.HasReportAsync(2, Stage.Accepted, Third);
        var office = world.Office(Side.Party);

        Assert.Equal([$"/bao-cao-quy/{fourth}", $"/bao-cao-quy/{third}"], await ReportsAsync(office, world, "báo cáo bình sơn"));
        Assert.Equal([$"/bao-cao-quy/{third}"], await ReportsAsync(office, world, "Báo cáo quý III/2021 bình sơn"));
        Assert.Equal([$"/bao-cao-quy/{fourth}"], await ReportsAsync(office, world, "iv 2021"));
        Assert.Empty(await ReportsAsync(office, world, "iv/2020 bình sơn"));
    }

    [Fact]
    public async Task Nothing_of_another_area_or_province_is_found()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var own = await world.HasReportAsync(2, Stage.Accepted);
        _ = await world.HasReportAsync(1, Stage.Accepted);
        var neighbour = await ReportWorld.CreateAsync(_portal, "92");
        _ = await neighbour.HasReportAsync(2, Stage.Accepted);

        Assert.Equal([$"/bao-cao-quy/{own}"], await ReportsAsync(world.Officer(2, Side.Party), world, "2021"));
        Assert.DoesNotContain("/quan-tri/", await (await world.As(world.Officer(2, Side.Party))).GetStringAsync("/tim?q=b"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_____")]
    [InlineData("bình%sơn")]
    [InlineData("' or 1=1 --")]
    public async Task Signs_of_a_pattern_are_only_letters(string words)
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(2, Stage.Accepted);

        Assert.Empty(await ReportsAsync(world.Office(Side.Party), world, words));
    }

    [Fact]
    public async Task Endless_words_are_cut_and_answered()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var browser = await world.As(world.Office(Side.Party));

        var answer = await browser.GetAsync($"/tim?q={new string('x', 4000)}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Không thấy gì", (await answer.ReadPageAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_leads_the_province_to_its_total_and_an_officer_to_the_own_cell()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var id = await world.HasReportAsync(1, Stage.Started);

        Assert.Contains($"/tong-hop/2021-4/{ReportWorld.Talks}", await LinksAsync(world.Office(Side.Party), world, "đối thoại"), StringComparer.Ordinal);
        Assert.Contains($"/bao-cao-quy/{id}/o/{ReportWorld.Talks}", await LinksAsync(world.Officer(1, Side.Party), world, "doi thoai"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_administrator_finds_people_bodies_and_areas_and_no_report()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(2, Stage.Accepted);

        var links = await LinksAsync(world.Administrator, world, "bình sơn");

        Assert.Contains(links, link => link.StartsWith("/quan-tri/nguoi-dung/", StringComparison.Ordinal));
        Assert.Contains(links, link => link.StartsWith("/quan-tri/co-quan/", StringComparison.Ordinal));
        Assert.Contains($"/quan-tri/dia-ban/{world.Areas[2].Id}", links, StringComparer.Ordinal);
        Assert.DoesNotContain(links, link => link.StartsWith("/bao-cao-quy/", StringComparison.Ordinal));
    }

    public void Dispose() => _portal.Dispose();

    private static async Task<IReadOnlyList<string>> ReportsAsync(Seat seat, ReportWorld world, string words) =>
        [.. (await LinksAsync(seat, world, words)).Where(link => link.StartsWith("/bao-cao-quy/", StringComparison.Ordinal) && !link.Contains("/o/", StringComparison.Ordinal))];

    private static async Task<IReadOnlyList<string>> LinksAsync(Seat seat, ReportWorld world, string words) =>
        [.. (await (await world.As(seat)).GetPageAsync($"/tim?q={Uri.EscapeDataString(words)}")).QuerySelectorAll("main .hits a").Select(link => link.GetAttribute("href")!)];
}
