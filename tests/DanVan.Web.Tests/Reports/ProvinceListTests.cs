using System.Net;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Reports;

/// <summary>What a standing office does from the list: leaves in sight what it needs, clears several, goes to the next, reminds.</summary>
public sealed class ProvinceListTests : IDisposable
{
    private readonly Portal _portal = new();

    [Theory]
    [InlineData("trang-thai=cho-ra-soat", "bình sơn|đức phổ")]
    [InlineData("trang-thai=chua-bat-dau", "tỉnh")]
    [InlineData("trang-thai=da-tong-hop", "quảng ngãi")]
    [InlineData("dia-ban=duc pho", "đức phổ")]
    [InlineData("tre=true", "đức phổ")]
    [InlineData("cho=3", "bình sơn")]
    [InlineData("trang-thai=cho-ra-soat&tre=true", "đức phổ")]
    [InlineData("trang-thai=khong-co-that", "tỉnh|quảng ngãi|bình sơn|đức phổ")]
    public async Task A_filter_leaves_what_it_says(string filter, string areas)
    {
        // Today is 22/12/2021; those below were due on 20/12.
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(1, Stage.Accepted, on: new DateOnly(2021, 12, 18));
        _ = await world.HasReportAsync(2, Stage.Submitted, on: new DateOnly(2021, 12, 17));
        _ = await world.HasReportAsync(3, Stage.Submitted, on: new DateOnly(2021, 12, 21));

        var page = await (await world.As(world.Office(Side.Party))).GetPageAsync($"/bao-cao-quy?ky=2021-4&{filter}");

        var shown = page.QuerySelectorAll("main tbody th").Select(name => name.TextContent.ToLowerInvariant()).ToList();
        Assert.Equal(areas.Split('|').Length, shown.Count);
        Assert.All(areas.Split('|').Zip(shown), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_reports_are_cleared_at_once_and_one_with_an_open_finding_is_named_and_left()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(3, Stage.Accepted, new Quarter(2021, 3));
        var first = await world.HasReportAsync(1, Stage.OneCleared);
        var second = await world.HasReportAsync(2, Stage.Submitted);
        var doubtful = await world.HasReportAsync(3, Stage.Submitted, figures: (code, column) => (code, column) == (ReportWorld.Talks, Column.Party) ? Figure.Of(5000) : null);
        var browser = await world.As(world.Office(Side.Military));
        var page = await browser.GetPageAsync("/bao-cao-quy?ky=2021-4&trang-thai=cho-ra-soat");

        var answer = await browser.SubmitAsync(Form(page), [.. Boxes(page).Select(box => ("Chosen", box))]);

        Assert.Equal(3, Boxes(page).Count);
        var told = (await browser.FollowAsync(answer)).QuerySelector(".flash-ok")!.TextContent;
        Assert.Contains("Đã ghi Đạt 2 báo cáo", told, StringComparison.Ordinal);
        Assert.Contains("Còn lại 1: thị xã Đức Phổ (còn", told, StringComparison.Ordinal);
        await using var db = _portal.Open();
        var states = await db.Reports.ToDictionaryAsync(report => report.Id);
        Assert.Equal(ReportState.Accepted, states[first].State);
        Assert.NotNull(states[second].MilitaryClearance);
        Assert.Null(states[doubtful].MilitaryClearance);
    }

    [Fact]
    public async Task A_report_that_changed_since_the_list_was_shown_is_left()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var id = await world.HasReportAsync(1, Stage.Submitted);
        var browser = await world.As(world.Office(Side.Military));
        var page = await browser.GetPageAsync("/bao-cao-quy?ky=2021-4");
        await world.ActAsync(id, whole => whole.Clear(world.Office(Side.Party).Actor, _portal.Clock.GetUtcNow()));

        var answer = await browser.SubmitAsync(Form(page), ("Chosen", Boxes(page).Single()));

        Assert.Contains("vừa có thay đổi", (await browser.FollowAsync(answer)).QuerySelector(".flash-ok")!.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.Null((await db.Reports.SingleAsync(report => report.Id == id)).MilitaryClearance);
    }

    [Fact]
    public async Task Nothing_chosen_nonsense_and_another_province_change_nothing()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(1, Stage.Submitted);
        var neighbour = await ReportWorld.CreateAsync(_portal, "92");
        var theirs = await neighbour.HasReportAsync(1, Stage.Submitted);
        var browser = await world.As(world.Office(Side.Military));
        var page = await browser.GetPageAsync("/bao-cao-quy?ky=2021-4");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync(Form(page))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync(Form(await browser.GetPageAsync("/bao-cao-quy?ky=2021-4")), ("Chosen", "x:y"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SubmitAsync(Form(await browser.GetPageAsync("/bao-cao-quy?ky=2021-4")), ("Chosen", $"{theirs}:1"))).StatusCode);
    }

    [Fact]
    public async Task From_a_report_one_click_leads_to_the_next_that_waits()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var first = await world.HasReportAsync(1, Stage.Submitted);
        var second = await world.HasReportAsync(2, Stage.OneCleared);
        var third = await world.HasReportAsync(3, Stage.Submitted);
        var (party, military) = (await world.As(world.Office(Side.Party)), await world.As(world.Office(Side.Military)));

        // The Party office has cleared the second already.
        Assert.Equal($"/bao-cao-quy/{third}", await NextAsync(party, first));
        Assert.Equal($"/bao-cao-quy/{second}", await NextAsync(military, first));
        Assert.Equal($"/bao-cao-quy/{first}", await NextAsync(military, third));
    }

    [Fact]
    public async Task A_reminder_says_what_is_owed_until_when_and_carries_no_link()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(1, Stage.Accepted);
        _ = await world.HasReportAsync(2, Stage.Started);
        var browser = await world.As(world.Office(Side.Party));

        var page = await browser.GetPageAsync("/bao-cao-quy/don-doc?ky=2021-4");

        var texts = page.QuerySelectorAll("textarea").Select(text => text.TextContent).ToList();
        Assert.Equal(3, texts.Count);
        var started = Assert.Single(texts, text => text.Contains("Bình Sơn: báo cáo quý IV/2021", StringComparison.Ordinal));
        Assert.Contains("hạn nộp 20/12/2021, quá hạn 2 ngày. Bên Dân vận: đang nhập; bên Quân sự: đang nhập.", started, StringComparison.Ordinal);
        Assert.Contains("Hai bên chưa bắt đầu nhập.", Assert.Single(texts, text => text.Contains("Đức Phổ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(texts, text => Assert.DoesNotContain("http", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_returned_report_is_late_in_the_same_words_on_the_list_in_the_reminder_and_at_home()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(2, Stage.Returned, on: new DateOnly(2021, 12, 21));
        var browser = await world.As(world.Office(Side.Party));

        var list = (await browser.GetPageAsync("/bao-cao-quy?ky=2021-4&dia-ban=binh son")).QuerySelector("main tbody")!.TextContent;
        var reminder = (await browser.GetPageAsync("/bao-cao-quy/don-doc?ky=2021-4")).QuerySelectorAll("textarea").Single(text => text.TextContent.Contains("Bình Sơn", StringComparison.Ordinal)).TextContent;
        var home = (await browser.GetPageAsync("/")).QuerySelector("main")!.TextContent;

        Assert.Contains("Gửi trễ 1 ngày", list, StringComparison.Ordinal);
        Assert.Contains("hạn nộp 20/12/2021, gửi trễ 1 ngày.", reminder, StringComparison.Ordinal);
        Assert.Contains("Gửi trễ 1 ngày", home, StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private static IHtmlFormElement Form(IHtmlDocument page) => page.Forms.Single(form => form.Id == "dat-nhieu");

    private static List<string> Boxes(IHtmlDocument page) => [.. page.QuerySelectorAll("input[name=Chosen]").Select(box => box.GetAttribute("value")!)];

    private static async Task<string> NextAsync(HttpClient browser, Guid after)
    {
        var report = await browser.GetPageAsync($"/bao-cao-quy/{after}");
        var answer = await browser.GetAsync(report.QuerySelector("a[href$='/tiep']")!.GetAttribute("href"));
        return answer.Headers.Location!.ToString();
    }
}
