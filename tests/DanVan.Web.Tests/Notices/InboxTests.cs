using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Domain.Accounts;
using DanVan.Domain.Common;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Notices;

/// <summary>The inbox and the choice of mail as people find them.</summary>
public sealed class InboxTests : IAsyncLifetime, IDisposable
{
    private readonly Portal _portal = new();
    private NoticeStage _stage = null!;
    private Guid _report;

    private ReportWorld World => _stage.World;

    private Seat Leader => World.Leader(1, Side.Party);

    public async Task InitializeAsync()
    {
        _stage = await NoticeStage.OfAsync(_portal);
        _stage.Set(new DateOnly(2021, 12, 22), 6);
        _report = await World.HasReportAsync(1, Stage.Returned);
        _ = await _stage.RunAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_bell_says_how_many_are_unread_and_the_inbox_shows_them_newest_first()
    {
        var browser = await World.As(Leader);

        var page = await browser.GetPageAsync("/");
        var inbox = await browser.GetPageAsync(Bell(page).GetAttribute("href")!);

        Assert.Equal("Thông báo: 2 chưa đọc", Bell(page).QuerySelector(".label")!.TextContent);
        Assert.Equal("true", Bell(page).QuerySelector(".count")!.GetAttribute("aria-hidden"));
        Assert.Equal(
            ["Tỉnh trả lại báo cáo quý IV/2021 của thành phố Quảng Ngãi (1 ô cần sửa), phần Dân vận", "Cán bộ trình báo cáo quý IV/2021 của thành phố Quảng Ngãi, phần Dân vận: chờ lãnh đạo xác nhận"],
            Rows(inbox).Select(row => row.QuerySelector(".what")!.TextContent), StringComparer.Ordinal);
        Assert.All(Rows(inbox), row => Assert.Contains("Chưa đọc", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Opening_one_leads_to_its_report_and_marks_it_as_read()
    {
        var browser = await World.As(Leader);
        var form = (IHtmlFormElement)Rows(await browser.GetPageAsync("/thong-bao"))[0].QuerySelector("form")!;

        var answer = await browser.SubmitAsync(form);
        var inbox = await browser.GetPageAsync("/thong-bao");

        Assert.Equal($"/bao-cao-quy/{_report}", answer.Headers.Location!.OriginalString);
        Assert.Equal("Thông báo: 1 chưa đọc", Bell(inbox).QuerySelector(".label")!.TextContent);
        Assert.Single(Rows(await browser.GetPageAsync("/thong-bao?loc=chua-doc")));
        Assert.DoesNotContain("Chưa đọc", Rows(inbox)[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_one_changes_nothing_and_offers_to_open_it()
    {
        var browser = await World.As(Leader);
        var notice = (await _stage.InboxAsync(Leader))[^1];

        var page = await browser.GetPageAsync($"/thong-bao/{notice.Id}");
        Assert.All(await _stage.InboxAsync(Leader), seen => Assert.Null(seen.ReadAt));
        var answer = await browser.SubmitAsync(page.FormWith());

        Assert.Equal($"/bao-cao-quy/{_report}", answer.Headers.Location!.OriginalString);
        Assert.NotNull((await _stage.InboxAsync(Leader))[^1].ReadAt);
    }

    [Fact]
    public async Task All_are_marked_as_read_but_what_came_after_the_page_was_shown()
    {
        var browser = await World.As(Leader);
        var form = (await browser.GetPageAsync("/thong-bao")).FormWith("den");
        _ = await World.HasReportAsync(1, Stage.Accepted, new(2021, 3), on: new DateOnly(2021, 12, 21));
        _ = await _stage.RunAsync();

        var after = await browser.FollowAsync(await browser.SubmitAsync(form));

        Assert.Equal("Thông báo: 2 chưa đọc", Bell(after).QuerySelector(".label")!.TextContent);
        Assert.Equal([false, false, true, true], (await _stage.InboxAsync(Leader)).Select(notice => notice.ReadAt is null));
        Assert.All(await _stage.InboxAsync(World.Leader(1, Side.Military)), notice => Assert.Null(notice.ReadAt));
    }

    [Fact]
    public async Task Another_persons_notice_does_not_exist()
    {
        var notice = (await _stage.InboxAsync(Leader))[0];
        var stranger = await World.As(World.Officer(1, Side.Party));
        var office = await World.As(World.Office(Side.Party));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri($"/thong-bao/{notice.Id}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(new Uri($"/thong-bao/{notice.Id}", UriKind.Relative))).StatusCode);
        var form = Rows(await stranger.GetPageAsync("/thong-bao"))[0].QuerySelector("form")!;
        form.SetAttribute("action", $"/thong-bao/{notice.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SubmitAsync((IHtmlFormElement)form)).StatusCode);
        Assert.All(await _stage.InboxAsync(Leader), seen => Assert.Null(seen.ReadAt));
    }

    [Fact]
    public async Task What_is_out_of_sight_says_so_and_can_still_be_read_away()
    {
        await using (var db = _portal.Open())
        {
            var post = await db.Posts.SingleAsync(held => held.PersonId == Leader.Actor.PersonId);
            db.Entry(post).Property(held => held.ValidTo).CurrentValue = new DateOnly(2021, 12, 21);
            Assert.Null(await db.SaveAsync());
            var person = await db.Users.SingleAsync(account => account.Id == Leader.Actor.PersonId);
            await _portal.AddPostAsync(person, Function.Leader, World.Province.Id, World.Pairings[2].PartyOrganizationId, "Trưởng nơi khác");
        }

        var browser = await World.As(Leader);
        var notice = (await _stage.InboxAsync(Leader))[0];
        var page = await browser.GetPageAsync($"/thong-bao/{notice.Id}");
        var after = await browser.FollowAsync(await browser.SubmitAsync(page.FormWith()));

        Assert.Contains("không còn thuộc phạm vi xem", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("đã đọc", after.QuerySelector(".dv-next")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_to_another_post_of_the_person_says_to_change_posts()
    {
        await using (var db = _portal.Open())
        {
            var person = await db.Users.SingleAsync(account => account.Id == Leader.Actor.PersonId);
            await _portal.AddPostAsync(person, Function.Administrator, World.Province.Id, null, "Quản trị thêm");
        }

        var browser = await World.As(Leader);
        var choose = await browser.GetPageAsync("/chon-chuc-vu");
        var other = (IHtmlFormElement)choose.QuerySelectorAll("li.work").Single(post => post.TextContent.Contains("Quản trị thêm", StringComparison.Ordinal)).QuerySelector("form")!;
        _ = await browser.FollowAsync(await browser.SubmitAsync(other, ("post", other.QuerySelector("button")!.GetAttribute("value")!)));
        var notice = (await _stage.InboxAsync(Leader))[0];

        var page = await browser.GetPageAsync($"/thong-bao/{notice.Id}");

        Assert.Equal(2, Rows(await browser.GetPageAsync("/thong-bao")).Count);
        Assert.NotNull(page.QuerySelector($"main a[href='/chon-chuc-vu?ve=/thong-bao/{notice.Id}']"));
    }

    [Fact]
    public async Task Fifty_stand_on_a_page()
    {
        var browser = await World.As(Leader);
        for (var day = 1; day <= 60; day++)
        {
            _stage.Set(new DateOnly(2021, 12, 22).AddDays(day), 8);
            _ = await _stage.RunAsync();
        }

        // The other report of the leader's body is due; reminders come every day.
        var told = (await _stage.InboxAsync(World.Leader(2, Side.Party))).Count;
        var second = await World.As(World.Leader(2, Side.Party));
        Assert.Equal(60, told);
        Assert.Equal(50, Rows(await second.GetPageAsync("/thong-bao")).Count);
        Assert.Equal(10, Rows(await second.GetPageAsync("/thong-bao?trang=2")).Count);
        Assert.Equal(10, Rows(await second.GetPageAsync("/thong-bao?trang=99")).Count);
        Assert.Equal(2, Rows(await browser.GetPageAsync("/thong-bao?trang=-3")).Count);
    }

    [Fact]
    public async Task Everybody_chooses_how_to_be_mailed_and_nothing_typed_is_lost()
    {
        var browser = await World.As(Leader);
        var page = await browser.GetPageAsync("/tai-khoan");

        var refused = await browser.SubmitAsync(page.FormWith("Form.Address"), ("Form.Address", "bình sơn"), ("Form.Choice", "AtOnce"));
        var missing = await browser.SubmitAsync(page.FormWith("Form.Address"), ("Form.Address", "a@b.vn"), ("Form.Choice", ""));
        var saved = await browser.FollowAsync(await browser.SubmitAsync(page.FormWith("Form.Address"), ("Form.Address", " binhson@quangngai.gov.vn "), ("Form.Choice", "AtOnce")));
        var stale = await browser.SubmitAsync(page.FormWith("Form.Address"), ("Form.Address", "x@b.vn"), ("Form.Choice", "None"), ("__change", Guid.NewGuid().ToString()));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict), (refused.StatusCode, missing.StatusCode, stale.StatusCode));
        var answered = await refused.ReadPageAsync();
        Assert.Contains("không phải địa chỉ thư điện tử", answered.GetElementById("Form_Address-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("bình sơn", answered.GetElementById("Form_Address")!.GetAttribute("value"));
        Assert.NotNull(answered.QuerySelector("#Form_Choice_AtOnce[checked]"));
        Assert.Contains("Chọn cách nhận thư", (await missing.ReadPageAsync()).GetElementById("Form_Choice-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("binhson@quangngai.gov.vn", saved.GetElementById("Form_Address")!.GetAttribute("value"));
        await using var db = _portal.Open();
        var person = await db.Users.SingleAsync(account => account.Id == Leader.Actor.PersonId);
        Assert.Equal(("binhson@quangngai.gov.vn", MailChoice.AtOnce), (person.Email, person.MailChoice));
        var story = await db.History.SingleAsync(entry => entry.Event == nameof(MailChosen));
        Assert.DoesNotContain("binhson@", story.Facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_sets_the_address_and_leaves_the_choice_to_the_person()
    {
        await _stage.WantsAsync(Leader, MailChoice.None, null);
        var administrator = await World.As(World.Administrator);
        var address = $"/quan-tri/nguoi-dung/{Leader.Actor.PersonId}";

        var refused = await administrator.SubmitAsync((await administrator.GetPageAsync(address)).FormWith("MailAddress"), ("MailAddress", "a@b"));
        _ = await administrator.FollowAsync(await administrator.SubmitAsync((await administrator.GetPageAsync(address)).FormWith("MailAddress"), ("MailAddress", "binhson@quangngai.gov.vn")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull((await refused.ReadPageAsync()).GetElementById("MailAddress-error"));
        await using var db = _portal.Open();
        var person = await db.Users.SingleAsync(account => account.Id == Leader.Actor.PersonId);
        Assert.Equal(("binhson@quangngai.gov.vn", MailChoice.None), (person.Email, person.MailChoice));
    }

    public void Dispose()
    {
        _stage.Dispose();
        _portal.Dispose();
    }

    private static IElement Bell(IHtmlDocument page) => page.QuerySelector("header a[href='/thong-bao']")!;

    private static IReadOnlyList<IElement> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll("main li.work")];
}
