using System.Net;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Web.Notices;
using DanVan.Web.Tests.Catalogue;
using DanVan.Web.Tests.Checks;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Reports;

/// <summary>
/// How many commands each hot page sends to the database, exactly: the same with 2 pairings and with 13, and for the report's own
/// pages with 9 indicators and with 80. Two of them always read the person and the posts.
/// </summary>
public sealed class QueryCountTests : IDisposable
{
    private static readonly Quarter Before = new(2021, 3);

    private readonly Portal _portal = new();

    [Fact]
    public async Task Pages_ask_the_same_whether_the_province_has_2_pairings_or_13()
    {
        var small = await HasProvinceAsync(_portal, "51", 1);
        var large = await HasProvinceAsync(_portal, "92", 12);

        await AsksAsync(Expected.Keys, small, large);
    }

    [Fact]
    public async Task A_report_asks_the_same_whether_it_has_9_indicators_or_80()
    {
        using var national = new Portal();
        await national.HasCatalogueAndFormsAsync();
        var small = await HasProvinceAsync(_portal, "51", 1);
        var large = await HasProvinceAsync(national, "51", 1);
        await using var db = national.Open();
        Assert.Equal(80, await db.Indicators.CountAsync());

        await AsksAsync([Entry, EntryPost, Narrative, Print, Review, ReviewPost, Step], small, large);
    }

    [Fact]
    public async Task A_whole_form_is_saved_with_two_rows_a_cell_and_nothing_more()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var grid = await filing.GridAsync(browser);
        var fields = grid.QuerySelectorAll("input[name^='c.']").Select(field => field.GetAttribute("name")!).Where(name => name.EndsWith(".1", StringComparison.Ordinal)).ToList();
        _portal.Queries.Restart();

        var answer = await Filing.SaveAsync(browser, grid, [.. fields.Select(field => (field, "5"))]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(5, fields.Count);
        var writes = _portal.Queries.Commands.Where(IsWrite).ToList();
        // The cell and its history; the side's stamp, the receipt, and where the answer led.
        Assert.True(writes.Count <= (2 * fields.Count) + 3, $"{writes.Count}:\n{string.Join('\n', writes)}");
    }

    public void Dispose() => _portal.Dispose();

    private const string Entry = "entry page";
    private const string EntryPost = "entry post, reads";
    private const string Narrative = "narrative page";
    private const string Print = "print";
    private const string Story = "story";
    private const string Step = "step page";
    private const string Review = "review page";
    private const string ReviewPost = "review post, reads";
    private const string OfficerWork = "my work, officer";
    private const string OfficeWork = "my work, standing office";
    private const string OfficerList = "reports, officer";
    private const string OfficeList = "reports, standing office";
    private const string Consolidated = "consolidation";
    private const string Drill = "drill, typed";
    private const string DrillTotal = "drill, total";
    private const string Inbox = "inbox";

    private static Dictionary<string, int> Expected { get; } = new(StringComparer.Ordinal)
    {
        [Entry] = 14,
        [EntryPost] = 11,
        // Four of them judge the numbers of the text against rules, past and cells.
        [Narrative] = 12,
        [Print] = 11,
        [Story] = 10,
        [Step] = 12,
        [Review] = 12,
        [ReviewPost] = 13,
        // Two of them for joint documents: the body's own, the province's plans; one for posts that were handed over.
        [OfficerWork] = 9,
        [OfficeWork] = 8,
        [OfficerList] = 6,
        [OfficeList] = 5,
        [Consolidated] = 9,
        [Drill] = 9,
        [DrillTotal] = 8,
        [Inbox] = 5,
    };

    // Every pairing has an accepted report of the quarter before; in this one the first works on its own and the others' are at the province.
    private static async Task<Dictionary<string, Func<Task<int>>>> HasProvinceAsync(Portal portal, string code, int areas)
    {
        var world = await ReportWorld.CreateAsync(portal, code, areas);
        for (var pairing = 0; pairing <= areas; pairing++)
        {
            _ = await world.HasReportAsync(pairing, Stage.Accepted, Before);
        }

        var filing = await Filing.OfAsync(portal, world, Stage.Filled);
        for (var pairing = 2; pairing <= areas; pairing++)
        {
            _ = await world.HasReportAsync(pairing, pairing % 3 is 0 ? Stage.Accepted : Stage.OneCleared);
        }

        Assert.True(await portal.Services.GetRequiredService<NoticeRun>().RunOnceAsync());
        var officer = await filing.OfficerAsync(Side.Party);
        var office = await filing.OfficeAsync(Side.Party);
        return new(StringComparer.Ordinal)
        {
            [Entry] = () => CountAsync(portal, officer, filing.Address),
            [EntryPost] = () => CountPostAsync(portal, officer, filing),
            [Narrative] = () => CountAsync(portal, officer, $"{filing.Address}/noi-dung"),
            [Print] = () => CountAsync(portal, officer, $"{filing.Address}/in"),
            [Story] = () => CountAsync(portal, officer, $"{filing.Address}/lich-su"),
            [Step] = () => CountAsync(portal, officer, $"{filing.Address}/trinh-lanh-dao"),
            [Review] = () => CountAsync(portal, officer, $"{filing.Address}/ra-soat"),
            [ReviewPost] = () => CountAcceptAsync(portal, officer, filing),
            [OfficerWork] = () => CountAsync(portal, officer, "/"),
            [OfficeWork] = () => CountAsync(portal, office, "/"),
            [OfficerList] = () => CountAsync(portal, officer, "/bao-cao-quy"),
            [OfficeList] = () => CountAsync(portal, office, "/bao-cao-quy"),
            [Consolidated] = () => CountAsync(portal, office, "/tong-hop"),
            [Drill] = () => CountAsync(portal, office, $"/tong-hop/2021-4/{Days}"),
            [DrillTotal] = () => CountAsync(portal, office, $"/tong-hop/2021-3/{Aid}"),
            [Inbox] = () => CountAsync(portal, office, "/thong-bao"),
        };
    }

    private static async Task AsksAsync(IEnumerable<string> names, Dictionary<string, Func<Task<int>>> small, Dictionary<string, Func<Task<int>>> large)
    {
        var asked = new List<string>();
        foreach (var name in names)
        {
            asked.Add($"{name}: {await small[name]()}, {await large[name]()}");
        }

        var expected = names.Select(name => $"{name}: {Expected[name]}, {Expected[name]}").ToList();
        Assert.True(expected.SequenceEqual(asked, StringComparer.Ordinal), string.Join('\n', asked.Except(expected, StringComparer.Ordinal)));
    }

    private static async Task<int> CountAsync(Portal portal, HttpClient browser, string path)
    {
        // Once before, so that forms kept in memory are there.
        _ = await browser.GetPageAsync(path);
        portal.Queries.Restart();
        _ = await browser.GetPageAsync(path);
        return portal.Queries.Count;
    }

    // All cells of the side change; what is read for it must not depend on how many there are.
    private static async Task<int> CountPostAsync(Portal portal, HttpClient browser, Filing filing)
    {
        var grid = await filing.GridAsync(browser);
        var fields = grid.QuerySelectorAll("input[name^='c.']").Select(field => field.GetAttribute("name")!).Where(name => name.EndsWith(".1", StringComparison.Ordinal)).ToList();
        portal.Queries.Restart();
        var answer = await Filing.SaveAsync(browser, grid, [.. fields.Select(field => (field, "8"))]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return portal.Queries.Commands.Count(command => !IsWrite(command));
    }

    // A warning is there to be accepted: a rate in the narrative that is not its fraction.
    private static async Task<int> CountAcceptAsync(Portal portal, HttpClient browser, Filing filing)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await filing.WriteAsync(browser, 2, ("Text", CheckStage.Faulty), ("Secret", "khong"))).StatusCode);
        var form = (await browser.GetPageAsync($"{filing.Address}/ra-soat")).FormWith("Subject");
        portal.Queries.Restart();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync(form, ("Reason", "Đúng như vậy"))).StatusCode);
        return portal.Queries.Commands.Count(command => !IsWrite(command));
    }

    private static bool IsWrite(string command) =>
        command.Contains("INSERT INTO", StringComparison.Ordinal) || command.Contains("UPDATE ", StringComparison.Ordinal) || command.Contains("DELETE FROM", StringComparison.Ordinal);
}
