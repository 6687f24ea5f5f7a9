using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Reports;

/// <summary>Evidence beside a figure, questions about it, and taking over the other side's figure, as people do it.</summary>
public sealed class PlaceTests : IDisposable
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    // One pixel.
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly Portal _portal = new();

    [Fact]
    public async Task A_picture_laid_beside_a_figure_is_shown_to_those_who_see_the_area_and_to_nobody_else()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var (officer, address) = (await filing.OfficerAsync(Side.Party), $"{filing.Address}/o/{Talks}");

        var page = await officer.FollowAsync(await AddAsync(officer, address, "anh.png", Png, ("bi-mat", "khong"), ("chu-thich", "Buổi đối thoại ở xã")));
        var picture = (IHtmlImageElement)page.QuerySelector(".files img")!;
        var file = picture.GetAttribute("src")!.Split('?')[0];
        var small = await officer.GetAsync(new Uri(picture.GetAttribute("src")!, UriKind.Relative));
        var office = await filing.OfficeAsync(Side.Military);
        var shown = await office.GetAsync(new Uri(file, UriKind.Relative));
        var stranger = await filing.World.As(filing.World.Officer(2, Side.Party));
        var viewer = await filing.World.As(filing.World.Viewer);

        Assert.Equal("Buổi đối thoại ở xã", picture.AlternativeText);
        Assert.Equal(("image/jpeg", "image/png"), (small.Content.Headers.ContentType!.MediaType, shown.Content.Headers.ContentType!.MediaType));
        Assert.Equal("nosniff", Assert.Single(shown.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri(file, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync(new Uri(file, UriKind.Relative))).StatusCode);
        Assert.NotNull((await officer.GetPageAsync(filing.Address)).QuerySelector(".note.has-text"));
        Assert.Contains("thêm minh chứng anh.png", (await office.GetPageAsync($"{filing.Address}/lich-su")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_saved_and_never_opened_in_the_portal()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var officer = await filing.OfficerAsync(Side.Party);

        var page = await officer.FollowAsync(await AddAsync(officer, $"{filing.Address}/muc/1", "biên bản.pdf", Pdf, ("bi-mat", "khong")));
        var answer = await officer.GetAsync(new Uri(page.QuerySelector(".files a")!.GetAttribute("href")!, UriKind.Relative));

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_is_secret_is_said_and_its_file_is_stored_nowhere()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var officer = await filing.OfficerAsync(Side.Party);

        var page = await officer.FollowAsync(await AddAsync(officer, $"{filing.Address}/o/{Talks}", "mat.pdf", Pdf, ("bi-mat", "co")));

        Assert.Contains("Có báo cáo riêng ngoài hệ thống", page.QuerySelector(".files")!.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.False(await db.Files.AnyAsync());
    }

    [Fact]
    public async Task A_file_that_is_not_what_it_is_called_or_comes_without_the_answer_is_refused_with_what_was_typed()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var (officer, address) = (await filing.OfficerAsync(Side.Party), $"{filing.Address}/o/{Talks}");

        var strange = await AddAsync(officer, address, "anh.png", Encoding.ASCII.GetBytes("<html>"), ("bi-mat", "khong"), ("chu-thich", "Ảnh"));
        var unanswered = await AddAsync(officer, address, "anh.png", Png);
        var empty = await AddAsync(officer, address, "", [], ("bi-mat", "khong"));

        var page = await strange.ReadPageAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, strange.StatusCode);
        Assert.Contains("không phải ảnh JPEG", page.GetElementById("tep-e")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ảnh", ((IHtmlInputElement)page.GetElementById("chu-thich")!).Value);
        Assert.NotNull((await unanswered.ReadPageAsync()).GetElementById("bi-mat-e"));
        Assert.NotNull((await empty.ReadPageAsync()).GetElementById("tep-e"));
        await using var db = _portal.Open();
        Assert.False(await db.Evidence.AnyAsync());
    }

    [Fact]
    public async Task Evidence_that_is_taken_away_takes_its_content_with_it_and_leaves_its_story()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var (officer, address) = (await filing.OfficerAsync(Side.Party), $"{filing.Address}/o/{Talks}");
        var page = await officer.FollowAsync(await AddAsync(officer, address, "anh.png", Png, ("bi-mat", "khong")));
        var file = page.QuerySelector(".files img")!.GetAttribute("src")!.Split('?')[0];
        var partner = await filing.OfficerAsync(Side.Military);

        Assert.Empty((await partner.GetPageAsync(address)).QuerySelectorAll("form[action$='handler=Remove']"));
        var after = await officer.FollowAsync(await officer.SubmitAsync(FormOf(page, "Remove")));

        Assert.Empty(after.QuerySelectorAll(".files li"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(new Uri(file, UriKind.Relative))).StatusCode);
        Assert.Contains("gỡ minh chứng anh.png", (await officer.GetPageAsync($"{filing.Address}/lich-su")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_province_asks_about_a_figure_the_district_answers_and_the_province_closes()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Submitted);
        var (office, officer) = (await filing.OfficeAsync(Side.Party), await filing.OfficerAsync(Side.Party));
        var address = $"{filing.Address}/o/{Talks}";
        var leader = filing.World.Leader(1, Side.Party).Actor.PostId;

        var asked = await office.FollowAsync(await office.SubmitAsync(FormOf(await office.GetPageAsync(address), "Ask"), ("noi-dung", "Gồm những cuộc nào?"), ("nhac-toi", $"{leader}")));
        var list = await officer.GetPageAsync($"{filing.Address}/trao-doi");
        var grid = await officer.GetPageAsync(filing.Address);
        var answered = await officer.FollowAsync(await officer.SubmitAsync(FormOf(await officer.GetPageAsync(address), "Reply"), ("noi-dung", "Hai cuộc ở xã, ba cuộc ở huyện.")));
        Assert.Empty(answered.QuerySelectorAll("form[action$='handler=Close']"));
        var closed = await office.FollowAsync(await office.SubmitAsync(FormOf(await office.GetPageAsync(address), "Close")));

        Assert.Contains("Nhắc tới", asked.QuerySelector(".messages")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Gồm những cuộc nào?", list.QuerySelector(".messages")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1", list.QuerySelector(".tabs a[aria-current] .unit")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(grid.QuerySelector(".note.has-question"));
        Assert.Equal(2, answered.QuerySelectorAll(".messages li").Length);
        Assert.Contains("Đã xong", closed.QuerySelector(".thread .state")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await officer.GetPageAsync(filing.Address)).QuerySelectorAll(".note.has-question"));
    }

    [Fact]
    public async Task Asking_does_not_hold_up_whoever_is_about_to_decide_on_the_report()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Submitted);
        var (office, officer) = (await filing.OfficeAsync(Side.Party), await filing.OfficerAsync(Side.Party));
        var decision = (await office.GetPageAsync($"{filing.Address}/dat")).FormWith("Version");

        _ = await officer.FollowAsync(await officer.SubmitAsync(FormOf(await officer.GetPageAsync($"{filing.Address}/o/{Talks}"), "Ask"), ("noi-dung", "Đã đủ chưa?")));

        Assert.Equal(HttpStatusCode.Redirect, (await office.SubmitAsync(decision)).StatusCode);
    }

    [Fact]
    public async Task A_message_without_text_or_to_a_post_of_elsewhere_is_refused_and_what_was_typed_stays()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var (officer, address) = (await filing.OfficerAsync(Side.Party), $"{filing.Address}/o/{Talks}");
        var elsewhere = filing.World.Officer(2, Side.Party).Actor.PostId;
        var form = FormOf(await officer.GetPageAsync(address), "Ask");

        var empty = await officer.SubmitAsync(form, ("noi-dung", "   "));
        var strange = await (await officer.SubmitAsync(form, ("noi-dung", "Hỏi"), ("nhac-toi", $"{elsewhere}"))).ReadPageAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.NotNull(strange.GetElementById("cau-hoi-e"));
        Assert.Equal("Hỏi", ((IHtmlTextAreaElement)strange.GetElementById("cau-hoi")!).Value);
        await using var db = _portal.Open();
        Assert.False(await db.Questions.AnyAsync());
    }

    [Fact]
    public async Task The_same_question_sent_twice_is_asked_once()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var officer = await filing.OfficerAsync(Side.Party);
        var form = FormOf(await officer.GetPageAsync($"{filing.Address}/o/{Talks}"), "Ask");

        var first = await officer.SubmitAsync(form, ("noi-dung", "Gồm những cuộc nào?"));
        var second = await officer.SubmitAsync(form, ("noi-dung", "Gồm những cuộc nào?"));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        await using var db = _portal.Open();
        _ = Assert.Single((await db.Questions.SingleAsync()).Messages);
    }

    [Fact]
    public async Task Two_who_answer_at_once_are_both_heard_or_the_second_is_told_and_keeps_the_text()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var (office, officer) = (await filing.OfficeAsync(Side.Party), await filing.OfficerAsync(Side.Party));
        var address = $"{filing.Address}/o/{Talks}";
        _ = await office.SubmitAsync(FormOf(await office.GetPageAsync(address), "Ask"), ("noi-dung", "Gồm những cuộc nào?"));
        var form = FormOf(await officer.GetPageAsync(address), "Reply");

        var answers = await Task.WhenAll(
            office.SubmitAsync(FormOf(await office.GetPageAsync(address), "Reply"), ("noi-dung", "Xin trả lời sớm.")),
            officer.SubmitAsync(form, ("noi-dung", "Đang kiểm tra.")));

        await using var db = _portal.Open();
        var thread = await db.Questions.SingleAsync();
        Assert.Equal(1 + answers.Count(answer => answer.StatusCode is HttpStatusCode.Redirect), thread.Messages.Count);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Conflict, $"{answer.StatusCode}"));
    }

    public void Dispose() => _portal.Dispose();

    private static IHtmlFormElement FormOf(IHtmlDocument page, string handler) =>
        page.Forms.First(form => form.GetAttribute("action")?.EndsWith($"handler={handler}", StringComparison.Ordinal) is true);

    private static async Task<HttpResponseMessage> AddAsync(HttpClient browser, string address, string name, byte[] bytes, params (string Name, string Value)[] fields) =>
        await browser.SubmitWithAsync(FormOf(await browser.GetPageAsync(address), "Evidence"), ("tep", name.Length == 0 ? "x" : name, bytes), fields);
}
