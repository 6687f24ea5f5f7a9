using System.Net;
using DanVan.Data.Notices;
using DanVan.Domain.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Notices;
using DanVan.Web.Notices;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Notices;

/// <summary>Letters: by each person's choice, never lost, never about what is in a report.</summary>
public sealed class MailTests : IAsyncLifetime, IDisposable
{
    private const string Address = "binhson.dv@quangngai.gov.vn";

    private static readonly DateOnly Today = new(2021, 12, 22);

    private readonly Portal _portal = new();
    private NoticeStage _stage = null!;

    private ReportWorld World => _stage.World;

    private Seat Officer => World.Officer(1, Side.Party);

    public async Task InitializeAsync()
    {
        _stage = await NoticeStage.OfAsync(_portal);
        // Nobody has an address who was not given one, and nothing is due: only what a test does is told.
        _stage.Set(Today, 6);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Whoever_wants_mail_at_once_finds_one_letter_though_it_is_sent_twice()
    {
        await _stage.WantsAsync(Officer, MailChoice.AtOnce, Address);
        _ = await World.HasReportAsync(1, Stage.Returned);

        _ = await _stage.RunAsync(_stage.Pickup);
        var letter = Assert.Single(_stage.Letters());
        // As if the worker had died between sending and noting it.
        await using (var db = _portal.Open())
        {
            var now = _portal.Clock.GetUtcNow();
            _ = await db.OutgoingMails.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, MailState.Waiting).SetProperty(mail => mail.NextAt, now));
        }

        _ = await _stage.RunAsync(_stage.Pickup);

        Assert.Equal(letter.Key, Assert.Single(_stage.Letters()).Key);
        Assert.Equal(MailState.Sent, Assert.Single(await _stage.MailsAsync()).State);
    }

    [Fact]
    public async Task A_letter_says_what_happened_and_links_to_it_and_nothing_that_somebody_wrote()
    {
        await _stage.WantsAsync(Officer, MailChoice.AtOnce, Address);
        _ = await World.HasReportAsync(1, Stage.Returned);

        _ = await _stage.RunAsync(_stage.Pickup);

        var notice = Assert.Single(await _stage.InboxAsync(Officer));
        var text = Assert.Single(_stage.Letters()).Value;
        Assert.Contains("Tỉnh trả lại báo cáo quý IV/2021 của thành phố Quảng Ngãi (1 ô cần sửa), phần Dân vận.", text, StringComparison.Ordinal);
        Assert.Contains($"https://danvan.quangngai.gov.vn/thong-bao/{notice.Id}", text, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"https://danvan.quangngai.gov.vn/thong-bao/{notice.Id}\">", text, StringComparison.Ordinal);
        Assert.Contains(Address, text, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Kiểm tra lại số cuộc đối thoại", text, StringComparison.Ordinal);
        Assert.DoesNotContain("đối thoại", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_one_letter_a_day_finds_all_of_it_in_the_mornings_letter()
    {
        await _stage.WantsAsync(Officer, MailChoice.Daily, Address);
        _stage.Set(Today, 8);
        _ = await _stage.RunAsync(_stage.Pickup);
        _ = Assert.Single(_stage.Letters());
        _ = await World.HasReportAsync(1, Stage.Returned);
        _ = await World.HasReportAsync(1, Stage.Accepted, new(2021, 3), on: Today.AddDays(-1));

        _ = await _stage.RunAsync(_stage.Pickup);
        _stage.Set(Today, 23, 59);
        _ = await _stage.RunAsync(_stage.Pickup);
        Assert.Single(_stage.Letters());
        _stage.Set(Today.AddDays(1), 7);
        _ = await _stage.RunAsync(_stage.Pickup);
        _stage.Set(Today.AddDays(1), 20);
        _ = await _stage.RunAsync(_stage.Pickup);

        Assert.Equal(2, _stage.Letters().Count);
        var mails = await _stage.MailsAsync();
        Assert.All(mails, mail => Assert.Equal((true, MailState.Sent), (mail.IsDigest, mail.State)));
        var second = _stage.Letters()[$"{mails[1].Id:N}.eml"];
        Assert.Contains("Tỉnh trả lại báo cáo quý IV/2021", second, StringComparison.Ordinal);
        Assert.Contains("Tỉnh đã đưa vào tổng hợp báo cáo quý III/2021", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_before_the_morning_needs_no_letter()
    {
        await _stage.WantsAsync(Officer, MailChoice.Daily, Address);
        _ = await World.HasReportAsync(1, Stage.Accepted);
        _ = await _stage.RunAsync(_stage.Pickup);
        await using (var db = _portal.Open())
        {
            var now = _portal.Clock.GetUtcNow();
            Assert.True(await db.Notices.ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now)) > 0);
        }

        _stage.Set(Today, 7);
        _ = await _stage.RunAsync(_stage.Pickup);

        Assert.Empty(_stage.Letters());
    }

    [Theory]
    [InlineData(MailChoice.None, Address)]
    [InlineData(MailChoice.AtOnce, null)]
    [InlineData(MailChoice.Daily, null)]
    public async Task Whoever_wants_no_mail_or_has_no_address_has_the_inbox(MailChoice choice, string? address)
    {
        await _stage.WantsAsync(Officer, choice, address);
        _ = await World.HasReportAsync(1, Stage.Accepted);

        _ = await _stage.RunAsync(_stage.Pickup);
        _stage.Set(Today.AddDays(1), 7);
        _ = await _stage.RunAsync(_stage.Pickup);

        Assert.Equal([NoticeKind.Accepted], await _stage.KindsAsync(Officer));
        Assert.Empty(await _stage.MailsAsync());
        Assert.Empty(_stage.Letters());
    }

    [Fact]
    public async Task Whoever_changes_their_mind_before_the_letter_goes_is_not_mailed()
    {
        await _stage.WantsAsync(Officer, MailChoice.AtOnce, Address);
        _ = await World.HasReportAsync(1, Stage.Accepted);
        _ = await _stage.RunAsync(NoticeStage.Smtp(SmtpListener.DeadPort()));
        await _stage.WantsAsync(Officer, MailChoice.None, Address);

        _portal.Clock.Advance(TimeSpan.FromHours(1));
        _ = await _stage.RunAsync(_stage.Pickup);

        Assert.Empty(_stage.Letters());
        Assert.Equal(MailState.Dropped, Assert.Single(await _stage.MailsAsync()).State);
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_again_and_the_letter_arrives_once()
    {
        await _stage.WantsAsync(Officer, MailChoice.AtOnce, Address);
        _ = await World.HasReportAsync(1, Stage.Accepted);
        using var server = new SmtpListener();

        _ = await _stage.RunAsync(NoticeStage.Smtp(SmtpListener.DeadPort()));
        var failed = Assert.Single(await _stage.MailsAsync());
        _ = await _stage.RunAsync(NoticeStage.Smtp(server.Port));
        Assert.Empty(server.Letters);
        _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        _ = await _stage.RunAsync(NoticeStage.Smtp(server.Port));
        _portal.Clock.Advance(TimeSpan.FromHours(1));
        _ = await _stage.RunAsync(NoticeStage.Smtp(server.Port));

        Assert.Equal((MailState.Waiting, 1, MailFault.NoConnection), (failed.State, failed.Failures, failed.Fault));
        var letter = NoticeStage.ReadLetter(Assert.Single(server.Letters));
        Assert.Contains("Tỉnh đã đưa vào tổng hợp", letter, StringComparison.Ordinal);
        Assert.Contains($"{failed.Id:N}@quangngai.gov.vn", letter, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(MailState.Sent, Assert.Single(await _stage.MailsAsync()).State);
    }

    [Fact]
    public async Task A_letter_that_nobody_takes_is_given_up_shown_to_the_administrator_and_sent_again_from_there()
    {
        await _stage.WantsAsync(Officer, MailChoice.AtOnce, "khong.co@quangngai.gov.vn");
        _ = await World.HasReportAsync(1, Stage.Accepted);
        using var server = new SmtpListener();
        for (var tries = 0; tries < MailTries.AtMost + 2; tries++)
        {
            _ = await _stage.RunAsync(NoticeStage.Smtp(server.Port));
            _portal.Clock.Advance(TimeSpan.FromHours(25));
        }

        Assert.Equal((MailState.GivenUp, MailTries.AtMost, MailFault.AddressRefused), Single(await _stage.MailsAsync()));
        var administrator = await World.As(World.Administrator);
        var page = await administrator.GetPageAsync("/quan-tri/thu");
        Assert.Contains("Máy chủ thư không nhận địa chỉ này.", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("khong.co", (await administrator.GetPageAsync($"/quan-tri/nguoi-dung/{Officer.Actor.PersonId}")).GetElementById("MailAddress")!.GetAttribute("value"), StringComparison.Ordinal);

        await _stage.WantsAsync(Officer, MailChoice.AtOnce, Address);
        var form = page.FormWith("Version");
        var letter = form.QuerySelector("button")!.GetAttribute("value")!;
        var again = await administrator.FollowAsync(await administrator.SubmitAsync(form, ("id", letter)));
        var stale = await administrator.SubmitAsync(form, ("id", letter), ("__change", Guid.NewGuid().ToString()));
        // The page keeps the system's time, the test's worker its own.
        _stage.Set(new DateOnly(2099, 1, 1), 6);
        _ = await _stage.RunAsync(NoticeStage.Smtp(server.Port));

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("Không có thư nào bị dừng", again.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((MailState.Sent, 0, null), Single(await _stage.MailsAsync()));
    }

    [Fact]
    public async Task Letters_of_another_province_do_not_exist_for_an_administrator()
    {
        var other = await ReportWorld.CreateAsync(_portal, "49", 1);
        var foreign = Guid.CreateVersion7(_portal.Clock.GetUtcNow());
        await using (var db = _portal.Open())
        {
            _ = db.OutgoingMails.Add(new OutgoingMail { Id = foreign, Key = "n.1", PersonId = other.Officer(1, Side.Party).Actor.PersonId, ProvinceId = other.Province.Id, State = MailState.GivenUp });
            Assert.Null(await db.SaveAsync());
        }

        var page = await (await World.As(World.Administrator)).GetPageAsync("/quan-tri/thu");
        var theirs = await (await other.As(other.Administrator)).GetPageAsync("/quan-tri/thu");

        Assert.Null(page.QuerySelector("tbody"));
        Assert.Single(theirs.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_failed_try_and_no_half_letter_lies_about()
    {
        await _stage.WantsAsync(Officer, MailChoice.AtOnce, Address);
        _ = await World.HasReportAsync(1, Stage.Accepted);
        var file = Path.Combine(_stage.Pickup.PickupFolder, "tep");
        await File.WriteAllTextAsync(file, "");

        _ = await _stage.RunAsync(_stage.Pickup with { PickupFolder = Path.Combine(file, "thu") });
        _portal.Clock.Advance(TimeSpan.FromMinutes(2));
        _ = await _stage.RunAsync(_stage.Pickup);

        Assert.Equal(MailState.Sent, Assert.Single(await _stage.MailsAsync()).State);
        Assert.Equal(2, _stage.Letters().Count);
    }

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("none", "", "", "")]
    [InlineData("pickup", "a@b.vn", "https://x.vn", "")]
    [InlineData("smtp", "a@b.vn", "https://x.vn", "")]
    [InlineData("smtp", "", "https://x.vn", "Mail:From")]
    [InlineData("pickup", "a@b.vn", "x.vn", "Mail:PublicAddress")]
    [InlineData("pickup", "a@b.vn", "https://x.vn/duong", "Mail:PublicAddress")]
    [InlineData("thu", "a@b.vn", "https://x.vn", "Mode là none, pickup hoặc smtp")]
    public void Settings_that_cannot_work_stop_the_start_with_a_sentence(string mode, string from, string address, string said)
    {
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationManager();
        foreach (var (name, value) in new[] { ("Mode", mode), ("From", from), ("PublicAddress", address), ("PickupFolder", Path.GetTempPath()), ("Host", "thu.vn") }.Where(pair => pair.Item2.Length > 0))
        {
            configuration[$"Mail:{name}"] = value;
        }

        var failure = Record.Exception(() => MailSettings.Of(configuration));

        Assert.Equal(said.Length > 0, failure is InvalidOperationException);
        Assert.Contains(said, failure?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_never_travels_in_the_clear()
    {
        var settings = NoticeStage.Smtp(25) with { UserName = "danvan", Password = "x" };

        Assert.Contains("Mail:Tls", settings.Fault(), StringComparison.Ordinal);
        Assert.Null((settings with { Tls = true }).Fault());
    }

    public void Dispose()
    {
        _stage.Dispose();
        _portal.Dispose();
    }

    private static (MailState State, int Failures, MailFault? Fault) Single(IReadOnlyList<OutgoingMail> mails) =>
        Assert.Single(mails) is var mail ? (mail.State, mail.Failures, mail.Fault) : default;
}
