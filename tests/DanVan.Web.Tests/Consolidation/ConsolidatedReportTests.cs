using System.Net;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Reports;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Consolidation;

/// <summary>The province's consolidated report as the two offices make it.</summary>
public sealed class ConsolidatedReportTests : IDisposable
{
    private const string Address = "/tong-hop/2021-4/bao-cao";

    private readonly Portal _portal = new();

    [Fact]
    public async Task Two_offices_write_freeze_and_what_is_frozen_keeps_its_figures_and_inputs()
    {
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 22), new TimeOnly(9, 0)));
        var filing = await Filing.OfAsync(_portal, Stage.Accepted);
        var (party, military) = (await filing.OfficeAsync(Side.Party), await filing.OfficeAsync(Side.Military));
        var begun = await party.FollowAsync(await party.SubmitAsync((await party.GetPageAsync(Address)).FormWith()));
        Assert.Contains("Đang lập", begun.QuerySelector(".dv-title")!.TextContent, StringComparison.Ordinal);

        var opened = await HoldAsync(party, 1);
        Assert.Contains("Nội dung", ((IHtmlTextAreaElement)opened.GetElementById("noi-dung")!).Value, StringComparison.Ordinal);
        _ = await party.FollowAsync(await SaveAsync(party, opened, "Tình hình trong quý ổn định."));
        var agreed = await party.FollowAsync(await party.SubmitAsync((await party.GetPageAsync($"{Address}/chot")).FormWith("Version")));
        var frozen = await military.FollowAsync(await military.SubmitAsync((await military.GetPageAsync($"{Address}/chot")).FormWith("Version")));
        // A report that comes in afterwards changes nothing of what is frozen.
        _ = await Filing.OfAsync(_portal, filing.World, Stage.Accepted, 2);
        var later = await military.GetPageAsync(Address);

        Assert.Contains("đã đồng ý chốt", agreed.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(frozen.QuerySelector($".dv-head a[href='{Address}/lap-lai']"));
        Assert.Contains("Đã chốt", frozen.QuerySelector(".dv-title")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tình hình trong quý ổn định.", later.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("5", FigureOf(later, "Cuộc đối thoại"));
        Assert.Equal(filing.Address + "?ban=1", Assert.Single(later.QuerySelectorAll("#h-nguon ~ *, [aria-labelledby=h-nguon] li a")).GetAttribute("href"));
        Assert.Contains("Thiếu báo cáo", later.QuerySelector("[aria-labelledby=h-nguon]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("10", (await military.ConsolidationAsync()).Figure("Cuộc đối thoại"));
        Assert.Contains("Chốt trên hệ thống", (await military.GetPageAsync($"{Address}/in")).QuerySelector(".paper-note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (await military.GetAsync(new Uri($"{Address}?xuat=xlsx", UriKind.Relative))).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_section_is_written_by_one_at_a_time_and_nobody_s_text_is_lost()
    {
        var filing = await BegunAsync();
        var (party, military) = (await filing.OfficeAsync(Side.Party), await filing.OfficeAsync(Side.Military));
        var first = await HoldAsync(party, 1);

        var waiting = await military.GetPageAsync($"{Address}/muc/1");
        // The lock runs out while the first writes on; the second takes it.
        _portal.Clock.Advance(ConsolidatedSection.HeldFor + TimeSpan.FromMinutes(1));
        var second = await HoldAsync(military, 1);
        var late = await SaveAsync(party, first, "Bài của Dân vận.");
        _ = await military.FollowAsync(await SaveAsync(military, second, "Bài của Quân sự."));
        var later = await SaveAsync(party, first, "Bài của Dân vận.");

        Assert.Contains("đang sửa mục này", waiting.QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        Assert.Null(waiting.QuerySelector("main textarea"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Equal("Bài của Dân vận.", TextOf(await late.ReadPageAsync()));
        Assert.Equal(HttpStatusCode.Conflict, later.StatusCode);
        var shown = await later.ReadPageAsync();
        Assert.Equal("Bài của Dân vận.", TextOf(shown));
        Assert.Contains("Bài của Quân sự.", shown.QuerySelector("main details")!.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.Equal("Bài của Quân sự.", (await db.ConsolidatedSections.SingleAsync(section => section.Number == 1)).Text);
    }

    [Fact]
    public async Task The_secrecy_question_comes_first_and_what_is_secret_is_stored_nowhere()
    {
        var filing = await BegunAsync();
        var party = await filing.OfficeAsync(Side.Party);
        var page = await HoldAsync(party, 1);

        var unanswered = await party.SubmitAsync(page.FormWith("noi-dung"), ("noi-dung", "Điều gì đó"));
        _ = await party.FollowAsync(await party.SubmitAsync(page.FormWith("noi-dung"), ("noi-dung", "Điều mật"), ("bi-mat", "co")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unanswered.StatusCode);
        Assert.Equal("Điều gì đó", TextOf(await unanswered.ReadPageAsync()));
        await using var db = _portal.Open();
        var section = await db.ConsolidatedSections.SingleAsync(one => one.Number == 1);
        Assert.Equal(("", true), (section.Text, section.IsSecret));
        Assert.Contains("Có báo cáo riêng ngoài hệ thống", (await party.GetPageAsync(Address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frozen_report_is_made_anew_with_a_reason_and_the_frozen_one_stays()
    {
        var filing = await BegunAsync();
        var (party, military) = (await filing.OfficeAsync(Side.Party), await filing.OfficeAsync(Side.Military));
        foreach (var office in new[] { party, military })
        {
            _ = await office.FollowAsync(await office.SubmitAsync((await office.GetPageAsync($"{Address}/chot")).FormWith("Version")));
        }

        var reasonless = await party.SubmitAsync((await party.GetPageAsync($"{Address}/lap-lai")).FormWith("Version"));
        var revised = await party.FollowAsync(await party.SubmitAsync((await party.GetPageAsync($"{Address}/lap-lai")).FormWith("Version"), ("Reason", "Huyện đính chính")));
        var viewer = await filing.World.As(filing.World.Viewer);

        Assert.NotNull((await reasonless.ReadPageAsync()).GetElementById("Reason-error") ?? (await reasonless.ReadPageAsync()).GetElementById("Reason-e"));
        Assert.Contains("Lập lại lần 1", revised.QuerySelector(".dv-title")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Huyện đính chính", revised.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã chốt", (await viewer.GetPageAsync(Address)).QuerySelector(".dv-title")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync(new Uri($"{Address}?ban=2", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_proposal_of_a_report_becomes_an_item_and_the_district_reads_the_answer()
    {
        var filing = await BegunAsync();
        var (office, officer) = (await filing.OfficeAsync(Side.Party), await filing.OfficerAsync(Side.Party));

        var list = await office.FollowAsync(await office.SubmitAsync((await office.GetPageAsync($"{Address}/kien-nghi")).Forms.First(form => form.QuerySelector("[name=bao-cao]") is not null)));
        var empty = await office.SubmitAsync(list.FormWith("Version"), ("noi-dung", ""));
        _ = await office.FollowAsync(await office.SubmitAsync(list.FormWith("Version"), ("noi-dung", "Sẽ bổ sung trong quý sau.")));
        var number = (await _portal.Open().Narratives.Where(text => text.ReportId == filing.Id).MaxAsync(text => text.Number)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var read = await officer.GetPageAsync($"{filing.Address}/muc/{number}");
        var stranger = await filing.World.As(filing.World.Officer(2, Side.Party));

        Assert.Contains("Chờ trả lời", list.QuerySelector("main section .state")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("Sẽ bổ sung trong quý sau.", read.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(new Uri($"{Address}/kien-nghi", UriKind.Relative))).StatusCode);
    }

    public void Dispose() => _portal.Dispose();

    private async Task<Filing> BegunAsync()
    {
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 22), new TimeOnly(9, 0)));
        var filing = await Filing.OfAsync(_portal, Stage.Accepted);
        var office = await filing.OfficeAsync(Side.Party);
        _ = await office.FollowAsync(await office.SubmitAsync((await office.GetPageAsync(Address)).FormWith()));
        return filing;
    }

    private static async Task<IHtmlDocument> HoldAsync(HttpClient office, int number) =>
        await office.FollowAsync(await office.SubmitAsync((await office.GetPageAsync($"{Address}/muc/{number}")).FormWith()));

    private static Task<HttpResponseMessage> SaveAsync(HttpClient office, IHtmlDocument page, string text) =>
        office.SubmitAsync(page.FormWith("noi-dung"), ("noi-dung", text), ("bi-mat", "khong"));

    private static string TextOf(IHtmlDocument page) => ((IHtmlTextAreaElement)page.GetElementById("noi-dung")!).Value;

    private static string FigureOf(IHtmlDocument page, string indicator) =>
        page.QuerySelectorAll("[aria-labelledby=h-so-lieu] tr").First(row => row.QuerySelector("th")!.TextContent.Contains(indicator, StringComparison.Ordinal)).QuerySelector("td.num")!.TextContent.Trim();
}
