using System.Net;
using DanVan.Documents.Excel;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Reports;
using DanVan.Web.Tests.Worlds;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Workbooks;

/// <summary>Lists are fetched as they are shown: the same choices, the same figures, as numbers.</summary>
public sealed class TableFileTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task The_consolidation_is_fetched_with_its_switches_its_completeness_and_true_numbers()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Accepted, figures: (code, column) => code == Talks ? Figure.Of(620, Qualifier.MoreThan) : null);
        var browser = await filing.OfficeAsync(Side.Party);
        var link = (await browser.GetPageAsync("/tong-hop?tinh=da-gui")).QuerySelectorAll("a").Single(a => a.TextContent.Trim() == "Tải Excel").GetAttribute("href")!;

        var (sheet, name) = await FetchAsync(browser, link);

        Assert.Equal("/tong-hop?tinh=da-gui&xuat=xlsx", link);
        Assert.Equal("tong-hop-quy-4-2021.xlsx", name);
        Assert.Equal("Tổng hợp quý IV/2021", sheet[1, 1].Text);
        Assert.Contains("1/4 báo cáo đã đưa vào tổng hợp và 0 báo cáo đã gửi tỉnh", sheet[2, 1].Text, StringComparison.Ordinal);
        Assert.Equal(620, sheet[RowOf(sheet, "Cuộc đối thoại"), 3].Number);
        Assert.Equal(ReadKind.Empty, sheet[RowOf(sheet, "Cuộc đối thoại"), 4].Kind);
        Assert.Equal(ReadKind.Number, sheet[RowOf(sheet, "Tỷ lệ đối thoại có kết luận"), 3].Kind);
    }

    [Fact]
    public async Task The_drill_and_the_list_of_reports_are_fetched_too()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Accepted);
        var browser = await filing.OfficeAsync(Side.Military);

        var (drill, _) = await FetchAsync(browser, $"/tong-hop/2021-4/{Gifts}?xuat=xlsx");
        var (list, name) = await FetchAsync(browser, "/bao-cao-quy?ky=2021-4&xuat=xlsx");

        Assert.Equal("Suất quà đã tặng, quý IV/2021", drill[1, 1].Text);
        Assert.Equal(ReadKind.Number, drill[RowOf(drill, "Cộng"), 2].Kind);
        Assert.Equal("danh-sach-bao-cao-quy-4-2021.xlsx", name);
        Assert.Equal("Đã đưa vào tổng hợp", list[RowOf(list, "thành phố Quảng Ngãi"), 3].Text);
        Assert.Equal(ReadKind.Date, list[RowOf(list, "thành phố Quảng Ngãi"), 6].Kind);
    }

    [Fact]
    public async Task Several_quarters_and_their_areas_are_fetched_with_true_numbers_and_what_lacks()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Accepted);
        var browser = await filing.OfficeAsync(Side.Party);

        var (span, name) = await FetchAsync(browser, "/tong-hop/nhieu-quy?tu=2021-1&den=2021-4&xuat=xlsx");
        var (areas, _) = await FetchAsync(browser, $"/tong-hop/nhieu-quy/{Gifts}?tu=2021-1&den=2021-4&xuat=xlsx");

        Assert.Equal("tong-hop-2021-1-2021-4.xlsx", name);
        Assert.Equal("Tổng hợp năm 2021", span[1, 1].Text);
        Assert.Contains("thiếu quý I/2021", span[2, 1].Text, StringComparison.Ordinal);
        Assert.Equal(ReadKind.Number, span[RowOf(span, "Suất quà đã tặng"), 7].Kind);
        Assert.Equal(span[RowOf(span, "Suất quà đã tặng"), 7].Number, areas[RowOf(areas, "Toàn tỉnh"), 6].Number);
    }

    [Fact]
    public async Task An_administrator_fetches_bodies_pairings_and_indicators()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.World.As(filing.World.Administrator);

        var (bodies, _) = await FetchAsync(browser, "/quan-tri/co-quan?xuat=xlsx");
        var (pairings, _) = await FetchAsync(browser, "/quan-tri/hai-co-quan?xuat=xlsx");
        var (indicators, _) = await FetchAsync(browser, "/quan-tri/chi-tieu?xuat=xlsx");

        Assert.True(bodies.LastRow > pairings.LastRow);
        Assert.Equal(ReadKind.Date, pairings[RowOf(pairings, "huyện Bình Sơn"), 4].Kind);
        Assert.Equal(Gifts, indicators[RowOf(indicators, "Suất quà đã tặng"), 2].Text);
    }

    [Fact]
    public async Task An_administrator_fetches_areas_and_people_without_anything_secret()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.World.As(filing.World.Administrator);

        var (areas, _) = await FetchAsync(browser, "/quan-tri/dia-ban?xuat=xlsx");
        var (people, _) = await FetchAsync(browser, "/quan-tri/nguoi-dung?xuat=xlsx");

        Assert.Equal("5102", areas[RowOf(areas, "huyện Bình Sơn"), 2].Text);
        Assert.Equal(["Tên hiển thị", "Tên đăng nhập", "Chức vụ", "Tài khoản"], Enumerable.Range(1, people.LastColumn).Select(column => people[3, column].Text), StringComparer.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private static int RowOf(ReadSheet sheet, string first) => Enumerable.Range(1, sheet.LastRow).First(row => sheet[row, 1].Text == first);

    private static async Task<(ReadSheet Sheet, string Name)> FetchAsync(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (BookReader.Read(await answer.Content.ReadAsByteArrayAsync()).Book!.Sheets[0], answer.Content.Headers.ContentDisposition!.FileName!);
    }
}
