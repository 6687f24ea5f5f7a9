using System.Net;
using System.Text;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Reports;

/// <summary>The narrative sections over HTTP: secrecy first, nothing lost, nobody overwritten.</summary>
public sealed class NarrativeTests : IDisposable
{
    private const int Common = 1;
    private const int OfParty = 2;
    private const int OfMilitary = 3;
    private const string Secret = "QWXZ-noi-dung-mat-4711";

    private readonly Portal _portal = new();

    [Theory]
    [InlineData("")]
    [InlineData("co-le")]
    public async Task An_unanswered_question_saves_nothing_and_keeps_the_text(string answered)
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);

        var answer = await filing.WriteAsync(await filing.OfficerAsync(Side.Party), OfParty, ("Text", "Đã tổ chức 12 buổi."), ("Secret", answered));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Contains("Chọn Không hoặc Có trước khi lưu.", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đã tổ chức 12 buổi.", TextIn(page, OfParty));
        Assert.Null(await filing.TextAsync(OfParty));
    }

    [Fact]
    public async Task What_comes_together_with_yes_is_stored_nowhere_and_comes_not_back()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);

        var answer = await filing.WriteAsync(browser, OfParty, ("Text", $"{Secret} {new string('x', 200_000)}"), ("Secret", "co"));

        var text = await filing.TextAsync(OfParty);
        Assert.Equal((true, ""), (text!.IsSecret, text.Text));
        Assert.True(text.IsFilled);
        var page = await browser.FollowAsync(answer);
        Assert.DoesNotContain(Secret, page.Source.Text, StringComparison.Ordinal);
        Assert.Contains("Có báo cáo riêng ngoài hệ thống", (await (await filing.OfficerAsync(Side.Military)).GetPageAsync($"{filing.Address}/noi-dung")).Body!.TextContent, StringComparison.Ordinal);
        await HoldsNoneAsync(Secret);
    }

    [Fact]
    public async Task A_refused_yes_brings_nothing_back_either()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var stale = await filing.SectionAsync(browser, OfParty);
        _ = await filing.WriteAsync(browser, OfParty, ("Text", "Bản đầu."), ("Secret", "khong"));

        var late = await browser.SubmitMultipartAsync(stale, ("Text", Secret), ("Secret", "co"));
        var unreasoned = await filing.WriteAsync(browser, OfParty, ("Text", Secret), ("Secret", "co"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreasoned.StatusCode);
        Assert.Contains("nhập lý do đổi câu trả lời", (await unreasoned.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await unreasoned.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("Bản đầu.", (await filing.TextAsync(OfParty))!.Text);
        await HoldsNoneAsync(Secret);
    }

    [Fact]
    public async Task A_changed_answer_with_a_reason_empties_the_section_and_is_told()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        _ = await filing.WriteAsync(browser, OfParty, ("Text", "Nội dung ghi nhầm."), ("Secret", "khong"));

        var closed = await filing.WriteAsync(browser, OfParty, ("Secret", "co"), ("Reason", "Có số quân"));
        var empty = await filing.TextAsync(OfParty);
        var opened = await filing.WriteAsync(browser, OfParty, ("Secret", "khong"), ("Text", "Bản khác."), ("Reason", "Đã bỏ số quân"));

        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Equal("", empty!.Text);
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Equal("Bản khác.", (await filing.TextAsync(OfParty))!.Text);
        await using var db = _portal.Open();
        Assert.Equal([null, "Có số quân", "Đã bỏ số quân"], await db.History.Where(entry => entry.Event == nameof(NarrativeSaved)).OrderBy(entry => entry.Id).Select(entry => entry.Reason).ToListAsync());
        Assert.False(await db.History.AnyAsync(entry => entry.Facts.Contains("ghi nhầm")));
    }

    [Fact]
    public async Task A_reason_without_end_is_refused_with_a_sentence()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        _ = await filing.WriteAsync(browser, OfParty, ("Text", "Bản đầu."), ("Secret", "khong"));

        var answer = await filing.WriteAsync(browser, OfParty, ("Secret", "co"), ("Reason", new string('l', 5_000)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Lý do dài quá 1.000 ký tự.", (await answer.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bản đầu.", (await filing.TextAsync(OfParty))!.Text);
    }

    [Fact]
    public async Task Ten_megabytes_are_refused_with_a_sentence_and_come_back_whole()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var text = string.Concat(Enumerable.Repeat("Đường về thôn ", 10 * 1024 * 1024 / 14));

        var answer = await filing.WriteAsync(await filing.OfficerAsync(Side.Party), OfParty, ("Text", text), ("Secret", "khong"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Mục II dài 10.485.", html, StringComparison.Ordinal);
        Assert.Contains("tối đa 30.000. Rút gọn rồi lưu", html, StringComparison.Ordinal);
        Assert.Contains(text, html, StringComparison.Ordinal);
        Assert.Null(await filing.TextAsync(OfParty));
    }

    [Fact]
    public async Task The_longest_text_is_counted_as_it_is_kept()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        // Line ends of browsers and decomposed letters are twice as long on the way as they are kept.
        var text = string.Concat(Enumerable.Repeat("ế\r\n", NarrativeText.MaxLength / 2)).Normalize(NormalizationForm.FormD);

        var answer = await filing.WriteAsync(browser, OfParty, ("Text", text), ("Secret", "khong"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var kept = (await filing.TextAsync(OfParty))!.Text;
        Assert.Equal(NarrativeText.MaxLength - 1, kept.Length);
        Assert.True(kept.IsNormalized());
    }

    [Fact]
    public async Task A_stale_section_shows_both_texts_and_overwrites_nothing()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var (first, second) = (await filing.OfficerAsync(Side.Party), await filing.OfficerAsync(Side.Military));
        var stale = await filing.SectionAsync(second, Common);
        _ = await filing.WriteAsync(first, Common, ("Text", "Bài của Dân vận."), ("Secret", "khong"));

        var answer = await second.SubmitMultipartAsync(stale, ("Text", "Bài của Quân sự."), ("Secret", "khong"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Contains("“Bài của Dân vận.”", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bài của Quân sự.", TextIn(page, Common));
        Assert.Equal("Bài của Dân vận.", (await filing.TextAsync(Common))!.Text);

        var insisted = await second.SubmitMultipartAsync(Filing.SectionOf(page, Common));

        Assert.Equal(HttpStatusCode.Redirect, insisted.StatusCode);
        Assert.Equal("Bài của Quân sự.", (await filing.TextAsync(Common))!.Text);
    }

    [Fact]
    public async Task Two_who_write_an_empty_section_at_once_never_both_win()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 6);
        for (var pairing = 1; pairing <= 6; pairing++)
        {
            var filing = await Filing.OfAsync(_portal, world, Stage.Started, pairing);
            var browsers = new[] { await filing.OfficerAsync(Side.Party), await filing.OfficerAsync(Side.Military) };
            var forms = new[] { await filing.SectionAsync(browsers[0], Common), await filing.SectionAsync(browsers[1], Common) };

            var answers = await Task.WhenAll(browsers.Select((browser, index) => browser.SubmitMultipartAsync(forms[index], ("Text", $"Bài {index}."), ("Secret", "khong"))));

            var winner = Assert.Single(Enumerable.Range(0, 2), index => answers[index].StatusCode is HttpStatusCode.Redirect);
            Assert.Equal(HttpStatusCode.Conflict, answers[1 - winner].StatusCode);
            var page = await answers[1 - winner].ReadPageAsync();
            Assert.Contains($"“Bài {winner}.”", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
            Assert.Equal($"Bài {1 - winner}.", TextIn(page, Common));
            Assert.Equal($"Bài {winner}.", (await filing.TextAsync(Common))!.Text);
        }
    }

    [Fact]
    public async Task The_same_post_again_writes_once_and_answers_the_same()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var browser = await filing.OfficerAsync(Side.Party);
        var form = await filing.SectionAsync(browser, OfParty);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => browser.SubmitMultipartAsync(form, ("Text", "Một bài."), ("Secret", "khong"))));
        var again = await browser.SubmitMultipartAsync(form, ("Text", "Một bài."), ("Secret", "khong"));

        Assert.All(answers.Append(again), answer => Assert.Equal((HttpStatusCode.Redirect, $"{filing.Address}/noi-dung#muc-2"), (answer.StatusCode, answer.Headers.Location?.OriginalString)));
        await using var db = _portal.Open();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Event == nameof(NarrativeSaved)));
    }

    [Theory]
    [InlineData("3", "Mục này do bên kia viết.")]
    [InlineData("9", "Mục không có trong biểu mẫu của kỳ này.")]
    [InlineData("-1", "Mục không có trong biểu mẫu của kỳ này.")]
    [InlineData("hai", "Mục không có trong biểu mẫu của kỳ này.")]
    [InlineData("99999999999999", "Mục không có trong biểu mẫu của kỳ này.")]
    public async Task A_section_of_the_other_side_or_of_nobody_is_refused(string number, string sentence)
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);

        var answer = await filing.WriteAsync(await filing.OfficerAsync(Side.Party), OfParty, ("Number", number), ("Text", "Ghi hộ."), ("Secret", "khong"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, (await answer.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.False(await db.Narratives.AnyAsync());
    }

    [Fact]
    public async Task A_common_section_sends_the_other_side_back_and_says_why()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        _ = await filing.StepAsync(await filing.OfficerAsync(Side.Military), "trinh-lanh-dao");
        _ = await filing.StepAsync(await filing.LeaderAsync(Side.Military), "xac-nhan");
        var browser = await filing.OfficerAsync(Side.Party);

        _ = await filing.WriteAsync(browser, OfParty, ("Text", "Chỉ của Dân vận."));
        var own = await filing.SideAsync(Side.Military);
        _ = await filing.WriteAsync(browser, Common, ("Text", "Tình hình mới."));

        Assert.Equal(SideState.Confirmed, own);
        Assert.Equal(SideState.Entering, await filing.SideAsync(Side.Military));
        await using var db = _portal.Open();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Event == nameof(SideReopened)));
    }

    [Fact]
    public async Task A_locked_side_writes_nothing_and_keeps_the_text()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Filled);
        var browser = await filing.OfficerAsync(Side.Party);
        var form = await filing.SectionAsync(browser, OfParty);
        _ = await filing.StepAsync(browser, "trinh-lanh-dao");

        var answer = await browser.SubmitMultipartAsync(form, ("Text", "Viết muộn."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Contains("đang chờ lãnh đạo", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Viết muộn.", TextIn(page, OfParty));
        Assert.Equal("Nội dung đã triển khai trong kỳ.", (await filing.TextAsync(OfParty))!.Text);
    }

    [Fact]
    public async Task Markup_in_a_text_is_shown_as_text()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var text = $"</textarea><script>alert(1)</script>'; DROP TABLE NarrativeTexts; -- {"Nguyễn Trãi".Normalize(NormalizationForm.FormD)}";

        _ = await filing.WriteAsync(await filing.OfficerAsync(Side.Military), OfMilitary, ("Text", text), ("Secret", "khong"));

        Assert.Equal(text.Normalize(), (await filing.TextAsync(OfMilitary))!.Text);
        foreach (var reader in new[] { await filing.OfficerAsync(Side.Military), await filing.OfficerAsync(Side.Party) })
        {
            var page = await reader.GetPageAsync($"{filing.Address}/noi-dung");
            Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
            Assert.Contains(text.Normalize(), page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _portal.Dispose();

    private static string TextIn(AngleSharp.Html.Dom.IHtmlDocument page, int number) =>
        ((AngleSharp.Html.Dom.IHtmlTextAreaElement)Filing.SectionOf(page, number).QuerySelector("textarea")!).Value;

    // Every byte that the database keeps on the disk, its log among them; on a server, every column that could hold a text.
    private async Task HoldsNoneAsync(string text)
    {
        await using var db = _portal.Open();
        Assert.False(await db.Narratives.AnyAsync(narrative => narrative.Text.Contains(text)));
        Assert.False(await db.History.AnyAsync(entry => entry.Facts.Contains(text) || entry.Reason!.Contains(text)));
        if (TestDatabase.Server is not null)
        {
            return;
        }

        var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        var files = new[] { path, $"{path}-wal", $"{path}-shm" }.Where(File.Exists).ToList();
        Assert.Contains($"{path}-wal", files, StringComparer.Ordinal);
        foreach (var file in files)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)));
        }
    }
}
