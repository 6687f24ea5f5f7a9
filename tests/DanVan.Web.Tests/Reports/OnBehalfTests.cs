using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Reports;

/// <summary>Nhập thay: a clerk enters a side from its signed paper, as clerks do it.</summary>
public sealed class OnBehalfTests : IDisposable
{
    private static readonly byte[] Scan = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    private readonly Portal _portal = new();

    [Fact]
    public async Task The_clerk_types_the_paper_attaches_its_scan_and_the_side_is_confirmed_and_marked()
    {
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 16), new TimeOnly(9, 0)));
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var clerk = await filing.World.As(filing.World.Clerk(1));
        Assert.NotNull((await clerk.GetPageAsync(filing.Address)).QuerySelector($".dv-head a[href='{filing.Address}/nhap-thay/dan-van']"));
        var page = await clerk.GetPageAsync($"{filing.Address}/nhap-thay/dan-van");

        var done = await clerk.FollowAsync(await SendAsync(clerk, page, "xac-nhan", Paper(filing, (filing.Cell(Talks, Column.Party), "8"))));

        await using var db = _portal.Open();
        var side = await db.SideEntries.SingleAsync(entry => entry.ReportId == filing.Id && entry.Side == Side.Party);
        Assert.Equal((SideState.Confirmed, "12-BC/BDV", new DateOnly(2021, 12, 15)), (side.State, side.Paper!.Number, side.Paper.Date));
        Assert.Contains("nhập thay từ bản giấy đã ký số 12-BC/BDV ngày 15/12/2021", done.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var scan = await clerk.GetAsync(new Uri(done.QuerySelector("main a[href^='/tep/']")!.GetAttribute("href")!, UriKind.Relative));
        Assert.Equal(Scan, await scan.Content.ReadAsByteArrayAsync());
        Assert.Equal("8", (await (await filing.OfficerAsync(Side.Party)).GetPageAsync($"{filing.Address}/o/{Talks}")).QuerySelector(".facts dd")!.TextContent.Trim());
        Assert.Contains("văn thư nhập thay", (await clerk.GetPageAsync($"{filing.Address}/lich-su")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_that_can_be_read_are_kept_while_the_others_and_the_paper_are_mended()
    {
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 16), new TimeOnly(9, 0)));
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var clerk = await filing.World.As(filing.World.Clerk(1));
        var page = await clerk.GetPageAsync($"{filing.Address}/nhap-thay/dan-van");

        var unreadable = await SendAsync(clerk, page, "xac-nhan", Paper(filing, (filing.Cell(Talks, Column.Party), "tám")));
        var uncertified = await SendAsync(clerk, await clerk.GetPageAsync($"{filing.Address}/nhap-thay/dan-van"), "xac-nhan", [(filing.Cell(Talks, Column.Party), "9"), ("Form.Number", "12-BC/BDV"), ("Form.Date", "15/12/2021"), ("Form.Secret", "khong")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreadable.StatusCode);
        var first = await unreadable.ReadPageAsync();
        Assert.Equal("tám", filing.Input(first, Talks, Column.Party).Value);
        Assert.Equal("12-BC/BDV", ((IHtmlInputElement)first.GetElementById("Form_Number")!).Value);
        var second = await uncertified.ReadPageAsync();
        Assert.NotNull(second.GetElementById("Form_Certified-e"));
        Assert.Equal("9", filing.Input(second, Talks, Column.Party).Value);
        await using var db = _portal.Open();
        Assert.Equal(SideState.Entering, (await db.SideEntries.SingleAsync(entry => entry.ReportId == filing.Id && entry.Side == Side.Party)).State);
        Assert.False(await db.Files.AnyAsync());
    }

    [Theory]
    [InlineData("Form.Date", "20/12/2021", "Form_Date")]
    [InlineData("Form.Date", "hôm qua", "Form_Date")]
    [InlineData("Form.Number", "", "Form_Number")]
    [InlineData("Form.Secret", "co", "Form_Secret")]
    public async Task What_is_wrong_about_the_paper_stands_at_its_field(string field, string value, string place)
    {
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 16), new TimeOnly(9, 0)));
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var clerk = await filing.World.As(filing.World.Clerk(1));

        var answer = await SendAsync(clerk, await clerk.GetPageAsync($"{filing.Address}/nhap-thay/dan-van"), "xac-nhan", [.. Paper(filing).Where(one => one.Name != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.True(page.QuerySelector($"#{place}-e, #{place}-error") is not null, page.QuerySelector(".error-summary")?.TextContent);
    }

    [Fact]
    public async Task A_scan_that_is_no_scan_is_refused()
    {
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 16), new TimeOnly(9, 0)));
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var clerk = await filing.World.As(filing.World.Clerk(1));
        var form = (await clerk.GetPageAsync($"{filing.Address}/nhap-thay/dan-van")).FormWith("Form.Number");

        var answer = await clerk.SubmitWithAsync(form, ("Form.Scan", "ban-quet.pdf", Encoding.ASCII.GetBytes("chữ")), [("act", "xac-nhan"), .. Paper(filing)]);

        Assert.Contains("không phải ảnh", (await answer.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clerk_enters_for_the_partner_only_where_it_has_no_clerk()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var clerk = await filing.World.As(filing.World.Clerk(1));

        // The tests' Military bodies have no clerk.
        var partner = await clerk.GetAsync(new Uri($"{filing.Address}/nhap-thay/quan-su", UriKind.Relative));
        var officer = await (await filing.OfficerAsync(Side.Party)).GetAsync(new Uri($"{filing.Address}/nhap-thay/dan-van", UriKind.Relative));
        var nowhere = await clerk.GetAsync(new Uri($"{filing.Address}/nhap-thay/khac", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (partner.StatusCode, officer.StatusCode, nowhere.StatusCode));
    }

    public void Dispose() => _portal.Dispose();

    private static (string Name, string Value)[] Paper(Filing filing, params (string Name, string Value)[] cells) =>
        [.. cells, ("Form.Number", "12-BC/BDV"), ("Form.Date", "15/12/2021"), ("Form.Secret", "khong"), ("Form.Certified", "true")];

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, IHtmlDocument page, string act, (string Name, string Value)[] fields) =>
        browser.SubmitWithAsync(page.FormWith("Form.Number"), ("Form.Scan", "ban-quet.pdf", Scan), [("act", act), .. fields]);
}
