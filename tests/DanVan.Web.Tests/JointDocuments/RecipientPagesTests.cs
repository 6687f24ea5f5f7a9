using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Recipients;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.JointDocuments;

/// <summary>Recipients over HTTP: written in the draft, expanded at issue, opened by their first reader, sent to by the clerk.</summary>
public sealed class RecipientPagesTests : IDisposable
{
    private static readonly RecipientContent Below = new(RecipientKind.Group, null, RecipientGroup.PairingsBelow, "");
    private static readonly RecipientContent Front = new(RecipientKind.Outside, null, null, "Ủy ban Mặt trận Tổ quốc tỉnh");

    private readonly Portal _portal = new();

    [Fact]
    public async Task A_list_is_written_shown_in_the_text_and_missed_by_the_review_until_then()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        var plan = await world.HasDocumentAsync(0, DocumentState.InReview, DocumentKind.AnnualPlan);
        var (officer, address) = (await world.As(world.Officer(0, Side.Party)), $"/ke-hoach/{plan.Id}");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await FormAsync(officer, $"{address}/thong-nhat"))).StatusCode);
        Assert.Contains("Chưa có nơi nhận.", await MainAsync(officer, $"{address}/ra-soat"), StringComparison.Ordinal);

        var office = world.Pairings[1].PartyOrganizationId;
        var form = await FormAsync(officer, $"{address}/noi-nhan/sua");
        Check(form, "nhom-PairingsBelow");
        Check(form, $"co-quan-{office}");
        var saved = await officer.SubmitAsync(form, ("Form.Outside", "Ủy ban Mặt trận Tổ quốc tỉnh\n\n Liên đoàn Lao động tỉnh "), ("Form.Lines", "Lưu: VT"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var text = await MainAsync(officer, address);
        Assert.Contains("Cấp dưới: hai cơ quan của mỗi địa bàn", text, StringComparison.Ordinal);
        Assert.Contains("Liên đoàn Lao động tỉnh", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa có nơi nhận.", await MainAsync(officer, $"{address}/ra-soat"), StringComparison.Ordinal);
        // Whoever had agreed, agreed to another list.
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await FormAsync(officer, $"{address}/thong-nhat"))).StatusCode);
        var again = await officer.GetPageAsync($"{address}/noi-nhan/sua");
        Assert.Equal(["PairingsBelow", $"{office}"], again.QuerySelectorAll<IHtmlInputElement>("input[type='checkbox']").Where(box => box.IsChecked).Select(box => box.Value), StringComparer.Ordinal);
        Assert.Equal("Ủy ban Mặt trận Tổ quốc tỉnh\nLiên đoàn Lao động tỉnh", again.QuerySelector<IHtmlTextAreaElement>("#Form_Outside")!.Value);
    }

    [Theory]
    [InlineData("Nơi A\nNơi A", "", "Form_Outside-error")]
    [InlineData("", "Lưu: VT\nLưu: VT", "Form_Lines-error")]
    [InlineData("long", "", "Form_Outside-error")]
    public async Task What_cannot_be_in_a_list_is_refused_at_its_field_and_kept_as_typed(string outside, string lines, string field)
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var plan = await world.HasDocumentAsync(0, DocumentState.Draft, DocumentKind.AnnualPlan);
        var officer = await world.As(world.Officer(0, Side.Party));
        var typed = outside == "long" ? new string('a', DocumentRecipient.NameMaxLength + 1) : outside;

        var answer = await officer.SubmitAsync(await FormAsync(officer, $"/ke-hoach/{plan.Id}/noi-nhan/sua"), ("Form.Outside", typed), ("Form.Lines", lines));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.NotNull(page.GetElementById(field));
        Assert.Equal(typed, page.QuerySelector<IHtmlTextAreaElement>("#Form_Outside")!.Value);
        await using var db = _portal.Open();
        Assert.False(await db.DocumentRecipients.AnyAsync());
    }

    [Fact]
    public async Task At_issue_the_groups_become_receipts_and_each_body_opens_its_own_once()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        var plan = await world.HasDocumentAsync(0, DocumentState.Signed, DocumentKind.AnnualPlan, recipients: [Below, Front]);
        await using (var db = _portal.Open())
        {
            var document = await db.JointDocuments.SingleAsync();
            Assert.Null(document.Register(3, new DateOnly(2021, 12, 22), world.MilitaryClerk(0), _portal.Clock.GetUtcNow()));
            Assert.Null(await db.SaveAsync());
        }

        var (clerk, officer, below, address) = (await world.As(world.Clerk(0)), await world.As(world.Officer(0, Side.Party)), await world.As(world.Officer(1, Side.Military)), $"/ke-hoach/{plan.Id}");
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.SubmitAsync(await FormAsync(clerk, $"{address}/phat-hanh"))).StatusCode);
        Assert.Equal(4, (await officer.GetPageAsync($"{address}/noi-nhan")).QuerySelectorAll("[aria-labelledby='h-remind'] textarea").Length);

        for (var read = 0; read < 2; read++)
        {
            Assert.Contains("Giữ vững ổn định", await MainAsync(below, address), StringComparison.Ordinal);
        }

        var page = await officer.GetPageAsync($"{address}/noi-nhan");
        Assert.Contains("1/5 nơi nhận đã mở", page.QuerySelector(".dv-next")!.TextContent, StringComparison.Ordinal);
        var row = page.QuerySelectorAll("[aria-labelledby='h-receipts'] tbody tr").Single(one => one.TextContent.Contains("Đã mở", StringComparison.Ordinal)).TextContent;
        Assert.Contains(world.Officer(1, Side.Military).Actor.PostTitle, row, StringComparison.Ordinal);
        await using var after = _portal.Open();
        var receipt = await after.DocumentReceipts.SingleAsync(one => one.OpenedAt != null);
        Assert.Equal((world.Pairings[1].MilitaryOrganizationId, 1), (receipt.OrganizationId, receipt.Version));
    }

    [Fact]
    public async Task Whom_it_is_addressed_to_reads_the_plan_with_its_scan_and_nobody_else_below_or_elsewhere_does()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        var foreign = await ReportWorld.CreateAsync(_portal, "49", areas: 1);
        RecipientContent[] first = [new(RecipientKind.Organization, world.Pairings[1].PartyOrganizationId, null, "Ban Dân vận")];
        var plan = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, recipients: first);
        // Of another place, and not yet issued again.
        var other = await world.HasDocumentAsync(2, DocumentState.Issued, recipients: first);
        var draft = await world.HasDocumentAsync(2, DocumentState.Signed, recipients: first);
        var (addressed, partner, stranger) = (await world.As(world.Officer(1, Side.Party)), await world.As(world.Officer(1, Side.Military)), await foreign.As(foreign.Officer(1, Side.Party)));

        var link = (await addressed.GetPageAsync($"/ke-hoach/{plan.Id}")).QuerySelector<IHtmlAnchorElement>("a[href^='/tep/']")!;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(addressed, link.PathName));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(addressed, $"/ke-hoach/{other.Id}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(addressed, $"/tep/{other.Standing!.Scan!.FileId}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(addressed, $"/ke-hoach/{draft.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(addressed, $"/tep/{draft.Working!.Scan!.FileId}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(addressed, $"/ke-hoach/{other.Id}/noi-nhan"));

        Assert.Null((await partner.GetPageAsync($"/ke-hoach/{plan.Id}")).QuerySelector("a[href^='/tep/']"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(partner, link.PathName));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(partner, $"/ke-hoach/{other.Id}"));
        foreach (var address in new[] { $"/ke-hoach/{plan.Id}", link.PathName, $"/ke-hoach/{other.Id}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, address));
        }
    }

    [Theory]
    [InlineData("", "22/12/2021", "cach")]
    [InlineData("Post", "21/12/2021", "ngay")]
    [InlineData("Post", "23/12/2021", "ngay")]
    [InlineData("Post", "hôm qua", "ngay")]
    [InlineData("Post", "22/12/2021", "")]
    public async Task The_clerk_records_how_and_when_it_was_sent_to_somebody_without_an_account(string how, string day, string field)
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var plan = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, recipients: [Front]);
        var (clerk, officer, address) = (await world.As(world.Clerk(0)), await world.As(world.Officer(0, Side.Party)), $"/ke-hoach/{plan.Id}/noi-nhan");
        Assert.Null((await officer.GetPageAsync(address)).QuerySelector("main form[method='post']"));

        var answer = await clerk.SubmitAsync(await FormAsync(clerk, address), ("cach", how), ("ngay", day), ("ghi-chu", "Bì thư số 5"));

        await using var db = _portal.Open();
        var receipt = await db.DocumentReceipts.SingleAsync();
        if (field.Length > 0)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await answer.ReadPageAsync();
            Assert.NotNull(page.GetElementById($"{field}-{receipt.Id}-e"));
            Assert.Equal((day, "Bì thư số 5"), (page.QuerySelector<IHtmlInputElement>($"#ngay-{receipt.Id}")!.Value, page.QuerySelector<IHtmlInputElement>($"#ghi-chu-{receipt.Id}")!.Value));
            Assert.Null(receipt.SentOn);
            return;
        }

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("bưu điện, ngày 22/12/2021; Bì thư số 5", await MainAsync(officer, address), StringComparison.Ordinal);
        Assert.Contains("Ghi đã gửi Ủy ban Mặt trận Tổ quốc tỉnh: bưu điện", (await officer.GetPageAsync($"/ke-hoach/{plan.Id}")).QuerySelector(".story")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_record_the_same_sending_are_told_of_each_other()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var plan = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, recipients: [Front]);
        var (clerk, address) = (await world.As(world.Clerk(0)), $"/ke-hoach/{plan.Id}/noi-nhan");
        var (first, second) = (await FormAsync(clerk, address), await FormAsync(clerk, address));

        Assert.Equal(HttpStatusCode.Redirect, (await clerk.SubmitAsync(first, ("cach", "Fax"), ("ngay", "22/12/2021"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await clerk.SubmitAsync(second, ("cach", "Post"), ("ngay", "22/12/2021"))).StatusCode);
    }

    [Fact]
    public async Task Three_hundred_receipts_ask_as_little_as_two()
    {
        Assert.Equal(await AskedAsync(1), await AskedAsync(150));

        static async Task<(int, int, int)> AskedAsync(int areas)
        {
            using var portal = new Portal();
            var world = await ReportWorld.CreateAsync(portal, areas: areas);
            var plan = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, recipients: [Below]);
            var (officer, below) = (await world.As(world.Officer(0, Side.Party)), await world.As(world.Officer(1, Side.Party)));
            return (await OfAsync(officer, "/noi-nhan"), await OfAsync(officer, ""), await OfAsync(below, ""));

            async Task<int> OfAsync(HttpClient browser, string tail)
            {
                _ = await browser.GetPageAsync($"/ke-hoach/{plan.Id}{tail}");
                portal.Queries.Restart();
                _ = await browser.GetPageAsync($"/ke-hoach/{plan.Id}{tail}");
                return portal.Queries.Count;
            }
        }
    }

    public void Dispose() => _portal.Dispose();

    private static void Check(IHtmlFormElement form, string id) => form.QuerySelector<IHtmlInputElement>($"#{id}")!.IsChecked = true;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<string> MainAsync(HttpClient browser, string address) => (await browser.GetPageAsync(address)).QuerySelector("main")!.TextContent;

    private static async Task<IHtmlFormElement> FormAsync(HttpClient browser, string address) => (await browser.GetPageAsync(address)).QuerySelector<IHtmlFormElement>("main form[method='post']")!;
}
