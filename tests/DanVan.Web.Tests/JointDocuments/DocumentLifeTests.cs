using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.JointDocuments;

/// <summary>A joint document from its draft to its distribution, by the people of its two bodies; what goes wrong on the way is said.</summary>
public sealed class DocumentLifeTests : IDisposable
{
    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"u8.ToArray();

    private readonly Portal _portal = new();

    [Fact]
    public async Task Two_bodies_draft_agree_sign_register_and_distribute_an_agreement()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        var (officer, partner, clerk) = (await world.As(world.Officer(1, Side.Party)), await world.As(world.Officer(1, Side.Military)), await world.As(world.Clerk(1)));

        var draft = await officer.GetPageAsync("/ke-hoach/soan");
        var made = await officer.SubmitAsync(draft.QuerySelector<IHtmlFormElement>("main form")!, ("Form.Kind", "Agreement"), ("Form.FromYear", "2021"), ("Form.ToYear", "2025"), ("Form.Subject", "Phối hợp công tác dân vận"));
        var address = made.Headers.Location!.OriginalString;
        await DoAsync(officer, $"{address}/muc/1", ("noi-dung", "Giữ vững ổn định ở cơ sở.\nHai bên cùng làm."));
        await DoAsync(officer, $"{address}/muc/2", ("noi-dung", "Sáu nội dung."));
        await DoAsync(officer, $"{address}/gui-lay-y-kien");
        await DoAsync(officer, $"{address}/thong-nhat");
        Assert.Contains("Chờ cán bộ bên Quân sự thống nhất.", await TextAsync(officer, address), StringComparison.Ordinal);
        await DoAsync(partner, $"{address}/thong-nhat");
        await DoAsync(partner, $"{address}/trinh-ky", ("Form.PartySigner", $"{world.Leader(1, Side.Party).Actor.PostId}"), ("Form.MilitarySigner", $"{world.Leader(1, Side.Military).Actor.PostId}"));
        Assert.Contains("Giữ số", await TextAsync(officer, address), StringComparison.Ordinal);
        Assert.NotNull((await clerk.GetPageAsync(address)).QuerySelector($"a[href='{address}/ban-da-ky']"));
        var scanned = await ScanAsync(clerk, address, "1", "22/12/2021");
        Assert.Equal(HttpStatusCode.Redirect, scanned.StatusCode);

        _ = await _portal.HasPersonAsync("vanthu.qs", Function.Clerk, world.Province.Id, world.Pairings[1].MilitaryOrganizationId);
        var other = await _portal.As("vanthu.qs");
        Assert.NotNull((await other.GetPageAsync(address)).QuerySelector($"a[href='{address}/thay-ban-quet']"));
        await DoAsync(other, $"{address}/vao-so", ("Number", "01"));
        await DoAsync(clerk, $"{address}/phat-hanh");

        var read = await partner.GetPageAsync(address);
        Assert.Equal("Ban hành", read.QuerySelector(".dv-head .state")!.TextContent.Trim());
        Assert.Contains("01-CTPH/", read.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hai bên cùng làm.", read.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Phát hành số 01", read.QuerySelector(".story")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.As(world.Officer(2, Side.Party))).GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task What_the_province_issued_is_read_below_and_what_it_drafts_is_not()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var issued = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan);
        var draft = await world.HasDocumentAsync(0, DocumentState.Draft, DocumentKind.AnnualPlan);
        var officer = await world.As(world.Officer(1, Side.Party));

        var page = await officer.GetPageAsync($"/ke-hoach/{issued.Id}");

        Assert.Contains("Giữ vững ổn định", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".story"));
        Assert.Equal("Soạn kế hoạch cấp dưới", Assert.Single(page.QuerySelectorAll(".dv-head .btn")).TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(new Uri($"/ke-hoach/{draft.Id}", UriKind.Relative))).StatusCode);
        Assert.Single((await officer.GetPageAsync("/ke-hoach")).QuerySelectorAll("table.list tbody tr"));
    }

    [Fact]
    public async Task An_amendment_under_way_is_not_shown_to_those_who_read_the_issued_plan()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var plan = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan);
        var (provincial, below) = (await world.As(world.Officer(0, Side.Military)), await world.As(world.Officer(1, Side.Party)));
        var address = $"/ke-hoach/{plan.Id}";
        await DoAsync(provincial, $"{address}/dieu-chinh", ("Reason", "Thêm nội dung chuyển đổi số"));
        await DoAsync(provincial, $"{address}/muc/1", ("noi-dung", "Lời mới chưa ký."));

        Assert.Contains("Lời mới chưa ký.", await TextAsync(provincial, address), StringComparison.Ordinal);
        var text = await TextAsync(below, address);
        Assert.DoesNotContain("Lời mới chưa ký.", text, StringComparison.Ordinal);
        Assert.Contains("Giữ vững ổn định", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await below.GetAsync(new Uri($"{address}?ban=2", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_declined_document_goes_on_with_its_text_and_its_number()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var document = await world.HasDocumentAsync(1, DocumentState.AwaitingSignature, reserved: 4);
        var leader = await world.As(world.Leader(1, Side.Military));

        var without = await leader.SubmitAsync(await FormAsync(leader, $"/ke-hoach/{document.Id}/tu-choi-ky"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        await DoAsync(leader, $"/ke-hoach/{document.Id}/tu-choi-ky", ("Reason", "Thiếu chỉ tiêu của địa bàn"));

        var page = await (await world.As(world.Officer(1, Side.Party))).GetPageAsync($"/ke-hoach/{document.Id}");
        Assert.Equal("Dự thảo", page.QuerySelector(".dv-head .state")!.TextContent.Trim());
        Assert.Contains("Giữ vững ổn định", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("04", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Thiếu chỉ tiêu của địa bàn", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("số", "22/12/2021", "Form_Number-error")]
    [InlineData("9", "22/12/2021", "Form_Explanation-error")]
    [InlineData("1", "31/02/2021", "Form_Date-error")]
    [InlineData("1", "01/01/2030", "Form_Date-error")]
    [InlineData("1", "22/12/2021", "Form_Scan-error", false)]
    public async Task A_signed_paper_that_cannot_be_right_is_refused_at_its_field_and_nothing_is_kept(string number, string date, string field, bool isScan = true)
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var (officer, clerk) = (await world.As(world.Officer(1, Side.Party)), await world.As(world.Clerk(1)));
        var document = await world.HasDocumentAsync(1, DocumentState.Agreed);
        await DoAsync(officer, $"/ke-hoach/{document.Id}/trinh-ky", ("Form.PartySigner", $"{world.Leader(1, Side.Party).Actor.PostId}"), ("Form.MilitarySigner", $"{world.Leader(1, Side.Military).Actor.PostId}"));

        var answer = await ScanAsync(clerk, $"/ke-hoach/{document.Id}", number, date, isScan ? Pdf : "chỉ là chữ"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.NotNull(page.GetElementById(field));
        Assert.Equal(date, ((IHtmlInputElement)page.GetElementById("Form_Date")!).Value);
        await using var db = _portal.Open();
        Assert.False(await db.Files.AnyAsync());
        Assert.Equal(DocumentState.AwaitingSignature, (await db.JointDocuments.SingleAsync()).State);
    }

    [Fact]
    public async Task Two_who_write_one_section_are_shown_each_other_and_nothing_is_lost()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var document = await world.HasDocumentAsync(1, DocumentState.Draft);
        var (officer, partner) = (await world.As(world.Officer(1, Side.Party)), await world.As(world.Officer(1, Side.Military)));
        var form = await FormAsync(officer, $"/ke-hoach/{document.Id}/muc/1");
        await DoAsync(partner, $"/ke-hoach/{document.Id}/muc/1", ("noi-dung", "Lời của bên Quân sự."));

        var late = await officer.SubmitAsync(form, ("noi-dung", "Lời của bên Dân vận."));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.ReadPageAsync();
        Assert.Contains("Lời của bên Quân sự.", page.QuerySelector(".opens")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Lời của bên Dân vận.", ((IHtmlTextAreaElement)page.GetElementById("noi-dung")!).Value);
    }

    [Fact]
    public async Task A_step_on_an_older_state_is_told_so()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var document = await world.HasDocumentAsync(1, DocumentState.InReview);
        var (officer, partner) = (await world.As(world.Officer(1, Side.Party)), await world.As(world.Officer(1, Side.Military)));
        var form = await FormAsync(officer, $"/ke-hoach/{document.Id}/thong-nhat");
        await DoAsync(partner, $"/ke-hoach/{document.Id}/muc/1", ("noi-dung", "Lời khác."));

        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(form)).StatusCode);
    }

    [Fact]
    public async Task Sixteen_documents_sent_for_signature_at_once_take_sixteen_numbers_without_a_gap()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var officer = await world.As(world.Officer(1, Side.Party));
        var forms = new List<IHtmlFormElement>();
        for (var i = 0; i < 16; i++)
        {
            forms.Add(await FormAsync(officer, $"/ke-hoach/{(await world.HasDocumentAsync(1, DocumentState.Agreed)).Id}/trinh-ky"));
        }

        var answers = await Task.WhenAll(forms.Select(form => officer.SubmitAsync(
            form, ("Form.PartySigner", $"{world.Leader(1, Side.Party).Actor.PostId}"), ("Form.MilitarySigner", $"{world.Leader(1, Side.Military).Actor.PostId}"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        await using var db = _portal.Open();
        var book = await db.NumberBooks.SingleAsync();
        Assert.Equal(Enumerable.Range(1, 16), book.Entries.Select(entry => entry.Number).Order());
        Assert.Equal(Enumerable.Range(1, 16), (await db.JointDocuments.ToListAsync()).Select(document => document.Working!.ReservedNumber!.Value).Order());
    }

    [Fact]
    public async Task A_subject_worded_anew_takes_back_the_word_of_the_side_that_had_agreed()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var document = await world.HasDocumentAsync(1, DocumentState.InReview);
        var (officer, partner) = (await world.As(world.Officer(1, Side.Party)), await world.As(world.Officer(1, Side.Military)));
        var address = $"/ke-hoach/{document.Id}";
        await DoAsync(officer, $"{address}/thong-nhat");

        var without = await partner.SubmitAsync(await FormAsync(partner, $"{address}/trich-yeu"), ("Subject", ""));
        Assert.NotNull((await without.ReadPageAsync()).GetElementById("Subject-error"));
        await DoAsync(partner, $"{address}/trich-yeu", ("Subject", "Phối hợp công tác dân vận ở cơ sở"));

        Assert.Contains("Phối hợp công tác dân vận ở cơ sở", await TextAsync(officer, address), StringComparison.Ordinal);
        await DoAsync(officer, $"{address}/thong-nhat");
    }

    [Fact]
    public async Task What_is_issued_ends_the_day_after_its_last_year_and_not_before()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var agreement = await world.HasDocumentAsync(1, DocumentState.Issued);
        var expire = new ExpireStep(_portal.Services.GetRequiredService<PortalDbOpener>(), _portal.Services.GetRequiredService<ProgrammeClock>());

        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 31), new TimeOnly(23, 59)));
        await expire.RunAsync();
        Assert.Equal(DocumentState.Issued, await StateAsync(agreement.Id));
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2022, 1, 1), new TimeOnly(0, 1)));
        await expire.RunAsync();

        Assert.Equal(DocumentState.Expired, await StateAsync(agreement.Id));
    }

    [Theory]
    [InlineData("AnnualPlan", "2021", "2021", "Kế hoạch", "Form_Kind-error")]
    [InlineData("Agreement", "hai nghìn", "2021", "Kế hoạch", "Form_FromYear-error")]
    [InlineData("SubPlan", "2021", "2021", "Kế hoạch", "Form_Parent-error")]
    [InlineData("Agreement", "2021", "2025", "", "Form_Subject-error")]
    public async Task A_draft_that_cannot_be_is_refused_at_its_field_with_what_was_typed(string kind, string from, string to, string subject, string field)
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var officer = await world.As(world.Officer(1, Side.Party));

        var answer = await officer.SubmitAsync(await FormAsync(officer, "/ke-hoach/soan"), ("Form.Kind", kind), ("Form.FromYear", from), ("Form.ToYear", to), ("Form.Subject", subject));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.NotNull(page.GetElementById(field));
        Assert.Equal(from, ((IHtmlInputElement)page.GetElementById("Form_FromYear")!).Value);
    }

    public void Dispose() => _portal.Dispose();

    private static async Task<IHtmlFormElement> FormAsync(HttpClient browser, string address) => (await browser.GetPageAsync(address)).QuerySelector<IHtmlFormElement>("main form")!;

    private async Task<DocumentState> StateAsync(Guid id)
    {
        await using var db = _portal.Open();
        return (await db.JointDocuments.SingleAsync(document => document.Id == id)).State;
    }

    private static async Task<string> TextAsync(HttpClient browser, string address) => (await browser.GetPageAsync(address)).Body!.TextContent;

    // From the document's own page, where the step must be offered.
    private static async Task DoAsync(HttpClient browser, string address, params (string Name, string Value)[] fields)
    {
        var document = string.Join('/', address.Split('/').Take(3));
        Assert.NotNull((await browser.GetPageAsync(document)).QuerySelector($"a[href='{address}']"));
        var answer = await browser.SubmitAsync(await FormAsync(browser, address), fields);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect, $"{address}: {answer.StatusCode}\n{(answer.StatusCode is HttpStatusCode.Redirect ? "" : (await answer.ReadPageAsync()).QuerySelector("main")?.TextContent)}");
    }

    private static async Task<HttpResponseMessage> ScanAsync(HttpClient browser, string address, string number, string date, byte[]? bytes = null) => await browser.SubmitWithAsync(
        await FormAsync(browser, $"{address}/ban-da-ky"),
        ("Form.Scan", "ban-ky.pdf", bytes ?? Pdf),
        ("Form.Number", number), ("Form.Date", date), ("Form.Secret", "khong"), ("Form.Certified", "true"));
}
