using Xunit.Abstractions;

namespace DanVan.Web.Tests.Access;

/// <summary>The demo province as its people find it: whatever a page offers can be opened, and every page has a name.</summary>
public sealed class CrawlTests(Crawling crawling, ITestOutputHelper output) : IClassFixture<Crawling>
{
    [Fact]
    public void Nobody_meets_a_broken_link_an_error_or_a_page_without_title_and_heading()
    {
        var faults = crawling.Crawls.SelectMany(crawl => crawl.Faults).ToList();

        output.WriteLine($"{crawling.Crawls.Sum(crawl => crawl.Pages)} pages by {crawling.Crawls.Count} people; the demo took {crawling.Seeding.TotalSeconds:0} s, the crawl {crawling.Walking.TotalSeconds:0} s.");
        Assert.All(crawling.Crawls, crawl => Assert.True(crawl.Pages > 2, $"{crawl.Who} opened {crawl.Pages} pages."));
        Assert.True(faults.Count == 0, $"{faults.Count} faults on {crawling.Crawls.Sum(crawl => crawl.Pages)} pages:\n{string.Join('\n', faults.Take(100))}");
    }

    private static readonly string[] NotOffered =
    [
        // Doors that no link leads to: for machines, for what went wrong, for the link in the log, and those that only forms use.
        "/healthz", "/readyz", "/loi/{status:int}", "/khong-duoc-phep", "/thiet-lap", "/dang-xuat", "/bao-cao-quy/bat-dau", "/bao-cao-quy/{id:guid}/luu-o", "/bao-cao-quy/dat-nhieu",

        // Somebody has to send a workbook, or a file, first.
        "/bao-cao-quy/{id:guid}/nhap-excel/{file:guid}", "/tep/{id:guid}",

        // The demo has no correction under way and no quarter that is planned and not open.
        "/bao-cao-quy/{id:guid}/bo-dinh-chinh", "/ky-bao-cao/{id:int}/mo",

        // Nor an unfinished report in a closed quarter; and of the reports that one office has cleared the crawl opens none.
        "/bao-cao-quy/{id:guid}/mo-khoa", "/bao-cao-quy/{id:guid}/duyet-thay",

        // Nobody in the demo has handed a post over yet; HandoverTests does.
        "/ban-giao/{id:int}",

        // The crawl opens one quarter's report, the one in the making; ConsolidatedReportTests finds the link of a frozen one.
        "/tong-hop/{ky}/bao-cao/lap-lai",

        // Clerks of the demo hold two posts and choose one first; OnBehalfTests finds the link.
        "/bao-cao-quy/{id:guid}/nhap-thay/{ben}",

        // Each stands on a document in one state, for the people of one body; DocumentLifeTests goes from link to link.
        "/ke-hoach/{id:guid}/muc/{number:int}", "/ke-hoach/{id:guid}/trich-yeu", "/ke-hoach/{id:guid}/trinh-ky", "/ke-hoach/{id:guid}/ban-da-ky", "/ke-hoach/{id:guid}/vao-so", "/ke-hoach/{id:guid}/thay-ban-quet",
        "/ke-hoach/{id:guid}/nhiem-vu/{key}", "/ke-hoach/{id:guid}/nhiem-vu/{key:guid}/giao/{number:int}", "/ke-hoach/{id:guid}/chu-de", "/ke-hoach/{id:guid}/lay-nam-truoc", "/ke-hoach/{id:guid}/can-cu",
    ];

    [Fact]
    public async Task Every_page_is_offered_to_somebody()
    {
        var opened = crawling.Crawls.SelectMany(crawl => crawl.Routes).Concat(NotOffered).ToHashSet(StringComparer.Ordinal);
        var pages = (await PortalEndpoint.AllOfAsync(crawling.Portal)).Where(endpoint => endpoint.Method == "GET").Select(endpoint => endpoint.Route);

        var lost = pages.Where(page => !opened.Contains(page)).Order(StringComparer.Ordinal).ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }
}
