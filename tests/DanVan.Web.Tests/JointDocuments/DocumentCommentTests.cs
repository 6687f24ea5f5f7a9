using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.JointDocuments;

/// <summary>Opinions on a draft over HTTP: given at a paragraph, answered by the other side, holding up the agreement until then.</summary>
public sealed class DocumentCommentTests : IDisposable
{
    private const string Said = "Nên ghi rõ thời hạn.";

    private readonly Portal _portal = new();

    [Fact]
    public async Task One_side_comments_on_a_paragraph_the_other_takes_it_over_and_only_then_both_agree()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var document = await world.HasDocumentAsync(1, DocumentState.InReview);
        var (officer, partner, address) = (await world.As(world.Officer(1, Side.Party)), await world.As(world.Officer(1, Side.Military)), $"/ke-hoach/{document.Id}");

        var link = (await partner.GetPageAsync(address)).QuerySelector<IHtmlAnchorElement>("#muc-1-doan-1 a")!;
        var made = await partner.SubmitAsync(await FormAsync(partner, link.PathName), ("noi-dung", Said));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Contains("1 ý kiến, 1 chờ trả lời", (await officer.GetPageAsync(address)).QuerySelector("#muc-1-doan-1")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("chờ bên mình trả lời", await WorkAsync(partner), StringComparison.Ordinal);
        Assert.Contains("1 ý kiến của bên Quân sự chờ bên mình trả lời", await WorkAsync(officer), StringComparison.Ordinal);

        var early = await officer.GetPageAsync($"{address}/thong-nhat");
        Assert.Contains("Còn 1 ý kiến chưa trả lời (mục I)", early.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var refused = await officer.SubmitAsync(early.QuerySelector<IHtmlFormElement>("main form")!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Còn 1 ý kiến chưa trả lời (mục I)", (await refused.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);

        var answered = await officer.SubmitAsync(await FormAsync(officer, $"{address}/y-kien", "Answer"), ("cach", "tiep-thu"), ("noi-dung", "Đã ghi thời hạn ở mục IV."));
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        var thread = (await partner.GetPageAsync($"{address}/y-kien")).QuerySelector("[aria-labelledby='h-settled']")!.TextContent;
        Assert.Contains("Tiếp thu", thread, StringComparison.Ordinal);
        Assert.Contains("Giữ vững ổn định ở cơ sở.", thread, StringComparison.Ordinal);
        Assert.Contains("Đã ghi thời hạn ở mục IV.", thread, StringComparison.Ordinal);
        Assert.Contains("Dân vận tiếp thu ý kiến về mục I, đoạn 1", (await partner.GetPageAsync(address)).QuerySelector(".story")!.TextContent, StringComparison.Ordinal);
        foreach (var side in new[] { officer, partner })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await side.SubmitAsync(await FormAsync(side, $"{address}/thong-nhat"))).StatusCode);
        }
    }

    [Fact]
    public async Task A_paragraph_that_is_edited_or_taken_out_leaves_its_opinion_readable_with_the_old_words()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var document = await world.HasDocumentAsync(1, DocumentState.InReview);
        _ = await world.HasCommentAsync(document, 1, Side.Military);
        var (officer, address) = (await world.As(world.Officer(1, Side.Party)), $"/ke-hoach/{document.Id}");

        _ = await officer.SubmitAsync(await FormAsync(officer, $"{address}/muc/1"), ("noi-dung", "Lời khác hẳn."));

        var page = await officer.GetPageAsync($"{address}/y-kien");
        Assert.Contains("đoạn này đã sửa", page.QuerySelector(".thread")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Giữ vững ổn định ở cơ sở.", page.QuerySelector(".quoted")!.TextContent, StringComparison.Ordinal);
        var text = await officer.GetPageAsync(address);
        Assert.DoesNotContain("ý kiến", text.QuerySelector("#muc-1-doan-1")!.TextContent, StringComparison.Ordinal);
        var whole = text.QuerySelectorAll<IHtmlAnchorElement>("a.remark").Single(link => link.PathName.EndsWith("/muc-1", StringComparison.Ordinal));
        Assert.Contains("1 ý kiến, 1 chờ trả lời", whole.TextContent, StringComparison.Ordinal);
        Assert.Contains(Said, (await officer.GetPageAsync(whole.PathName)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_writes_of_words_that_were_changed_meanwhile_is_shown_the_new_ones_and_loses_nothing()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var document = await world.HasDocumentAsync(1, DocumentState.InReview);
        var (officer, partner, address) = (await world.As(world.Officer(1, Side.Party)), await world.As(world.Officer(1, Side.Military)), $"/ke-hoach/{document.Id}");
        await WriteAsync("Đoạn một.\nĐoạn hai.");
        var first = await FormAsync(partner, $"{address}/y-kien/muc-1-doan-1");
        var second = await FormAsync(partner, $"{address}/y-kien/muc-1-doan-2");
        await WriteAsync("Đoạn một viết lại.");

        foreach (var form in new[] { first, second })
        {
            var late = await partner.SubmitAsync(form, ("noi-dung", Said));

            Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
            Assert.Equal(Said, ((IHtmlTextAreaElement)(await late.ReadPageAsync()).GetElementById("noi-dung")!).Value);
        }

        await using var db = _portal.Open();
        Assert.False(await db.DocumentComments.AnyAsync());

        async Task WriteAsync(string text) => Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await FormAsync(officer, $"{address}/muc/1"), ("noi-dung", text))).StatusCode);
    }

    [Theory]
    [InlineData("", "Đã sửa.", "cach")]
    [InlineData("thu-hoi", "Đã sửa.", "cach")]
    [InlineData("giai-trinh", "", "tra-loi")]
    public async Task An_answer_without_a_choice_or_without_words_is_refused_at_its_field_with_what_was_typed(string choice, string text, string field)
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var document = await world.HasDocumentAsync(1, DocumentState.InReview);
        var comment = await world.HasCommentAsync(document, 1, Side.Military);
        var officer = await world.As(world.Officer(1, Side.Party));

        var answer = await officer.SubmitAsync(await FormAsync(officer, $"/ke-hoach/{document.Id}/y-kien", "Answer"), ("cach", choice), ("noi-dung", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.NotNull(page.GetElementById($"{field}-{comment.Id:N}-e"));
        Assert.Equal(text, ((IHtmlTextAreaElement)page.GetElementById($"tra-loi-{comment.Id:N}")!).Value);
        Assert.True(page.QuerySelector("details.opens")!.HasAttribute("open"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("long")]
    public async Task An_opinion_without_words_or_with_too_many_is_refused_at_its_field(string text)
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var document = await world.HasDocumentAsync(1, DocumentState.InReview);
        var officer = await world.As(world.Officer(1, Side.Party));
        var typed = text == "long" ? new string('a', DocumentComment.TextMaxLength + 1) : text;

        var answer = await officer.SubmitAsync(await FormAsync(officer, $"/ke-hoach/{document.Id}/y-kien/muc-1"), ("noi-dung", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.NotNull(page.GetElementById("noi-dung-e"));
        Assert.Equal(typed, ((IHtmlTextAreaElement)page.GetElementById("noi-dung")!).Value);
    }

    [Fact]
    public async Task Leaders_read_and_do_not_speak_strangers_see_nothing_and_a_draft_takes_none()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        var document = await world.HasDocumentAsync(1, DocumentState.InReview);
        var comment = await world.HasCommentAsync(document, 1, Side.Military);
        var draft = await world.HasDocumentAsync(1, DocumentState.Draft);
        var (leader, stranger, officer) = (await world.As(world.Leader(1, Side.Party)), await world.As(world.Officer(2, Side.Party)), await world.As(world.Officer(1, Side.Party)));

        var read = await leader.GetPageAsync($"/ke-hoach/{document.Id}/y-kien");
        Assert.Contains(Said, read.QuerySelector(".thread")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(read.QuerySelectorAll("main form[method='post']"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri($"/ke-hoach/{document.Id}/y-kien", UriKind.Relative))).StatusCode);
        Assert.Null((await officer.GetPageAsync($"/ke-hoach/{draft.Id}")).QuerySelector("a.remark"));
        Assert.Contains("góp ý khi đang lấy ý kiến", (await officer.GetPageAsync($"/ke-hoach/{draft.Id}/y-kien/muc-1")).QuerySelector(".dv-next")!.TextContent, StringComparison.Ordinal);
        foreach (var nowhere in new[] { "muc-1-doan-9", "muc-9", "muc-x", "nhiem-vu-1", $"nhiem-vu-{Guid.NewGuid()}", "muc-1-doan-1-doan-1", "gi-do" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(new Uri($"/ke-hoach/{document.Id}/y-kien/{nowhere}", UriKind.Relative))).StatusCode);
        }

        await using var db = _portal.Open();
        Assert.Equal(CommentState.Open, (await db.DocumentComments.SingleAsync(one => one.Id == comment.Id)).State);
    }

    [Fact]
    public async Task A_side_withdraws_its_own_and_an_answer_to_it_comes_too_late()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var document = await world.HasDocumentAsync(1, DocumentState.InReview);
        _ = await world.HasCommentAsync(document, 1, Side.Military);
        var (officer, partner, address) = (await world.As(world.Officer(1, Side.Party)), await world.As(world.Officer(1, Side.Military)), $"/ke-hoach/{document.Id}/y-kien");
        var answer = await FormAsync(officer, address, "Answer");

        Assert.Equal(HttpStatusCode.Redirect, (await partner.SubmitAsync(await FormAsync(partner, address, "Withdraw"))).StatusCode);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.SubmitAsync(answer, ("cach", "tiep-thu"), ("noi-dung", "Được."))).StatusCode);
        Assert.Contains("Đã rút", (await officer.GetPageAsync(address)).QuerySelector("[aria-labelledby='h-settled']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await FormAsync(officer, $"/ke-hoach/{document.Id}/thong-nhat"))).StatusCode);
    }

    [Fact]
    public async Task Officers_who_speak_at_once_are_all_heard_and_an_agreement_beside_them_is_not_given_over_an_open_opinion()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var document = await world.HasDocumentAsync(1, DocumentState.InReview);
        var (officer, partner, address) = (await world.As(world.Officer(1, Side.Party)), await world.As(world.Officer(1, Side.Military)), $"/ke-hoach/{document.Id}");
        var agree = await FormAsync(officer, $"{address}/thong-nhat");
        var forms = new List<(HttpClient Browser, IHtmlFormElement Form)>();
        for (var i = 0; i < 6; i++)
        {
            var browser = i % 2 == 0 ? officer : partner;
            forms.Add((browser, await FormAsync(browser, $"{address}/y-kien/muc-1-doan-1")));
        }

        var answers = await Task.WhenAll(forms.Select(pair => pair.Browser.SubmitAsync(pair.Form, ("noi-dung", Said))));
        var late = await officer.SubmitAsync(agree);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        await using var db = _portal.Open();
        var revision = (await db.JointDocuments.SingleAsync()).Working!;
        Assert.Equal((6, 3, 3, 6), (revision.Comments, revision.OpenPartyComments.Count, revision.OpenMilitaryComments.Count, await db.DocumentComments.CountAsync()));
    }

    [Fact]
    public async Task Five_thousand_paragraphs_with_opinions_ask_as_little_as_one()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var small = await world.HasDocumentAsync(1, DocumentState.InReview);
        _ = await world.HasCommentAsync(small, 1, Side.Military);
        var large = await world.HasDocumentAsync(1, DocumentState.InReview);
        await using (var db = _portal.Open())
        {
            var now = _portal.Clock.GetUtcNow();
            var (document, officer, partner) = (await db.JointDocuments.SingleAsync(one => one.Id == large.Id), world.Officer(1, Side.Party).Actor, world.Officer(1, Side.Military).Actor);
            for (var number = 2; number <= 12; number++)
            {
                var section = new DocumentSection(document, number, $"Mục {number}");
                Assert.Null(section.Write(document, string.Join('\n', Enumerable.Range(1, DocumentSection.MostParagraphs).Select(nth => $"Đoạn {nth}.")), officer, now));
                _ = db.DocumentSections.Add(section);
                foreach (var nth in Enumerable.Range(1, 12))
                {
                    _ = db.DocumentComments.Add(DocumentComment.Make(Guid.NewGuid(), document, CommentPlace.Of(section, nth * 30)!, Said, partner, now).Comment!);
                }
            }

            Assert.Null(await db.SaveAsync());
        }

        var browser = await world.As(world.Officer(1, Side.Party));
        foreach (var tail in new[] { "", "/y-kien", "/y-kien/muc-1-doan-1" })
        {
            Assert.Equal(await AskedAsync(small, tail), await AskedAsync(large, tail));
        }

        Assert.Equal(50, (await browser.GetPageAsync($"/ke-hoach/{large.Id}/y-kien")).QuerySelectorAll(".thread").Length);

        async Task<int> AskedAsync(JointDocument document, string tail)
        {
            _ = await browser.GetPageAsync($"/ke-hoach/{document.Id}{tail}");
            _portal.Queries.Restart();
            _ = await browser.GetPageAsync($"/ke-hoach/{document.Id}{tail}");
            return _portal.Queries.Count;
        }
    }

    public void Dispose() => _portal.Dispose();

    private static async Task<string> WorkAsync(HttpClient browser) => (await browser.GetPageAsync("/")).QuerySelector("main")!.TextContent;

    private static async Task<IHtmlFormElement> FormAsync(HttpClient browser, string address) => (await browser.GetPageAsync(address)).QuerySelector<IHtmlFormElement>("main form[method='post']")!;

    private static async Task<IHtmlFormElement> FormAsync(HttpClient browser, string address, string handler) => (await browser.GetPageAsync(address)).QuerySelectorAll<IHtmlFormElement>("main form[method='post']")
        .Single(form => form.Action.EndsWith($"handler={handler}", StringComparison.Ordinal));
}
