using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Reports;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.JointDocuments;

/// <summary>Progress of tasks said with the quarter's report, attainment beside it, and the next term's agreement, over HTTP.</summary>
public sealed class ProgressPagesTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task Progress_is_said_in_the_report_and_read_in_the_plan()
    {
        var (filing, sub, address) = await BegunAsync();
        var officer = await filing.OfficerAsync(Side.Party);
        var form = Form(await officer.GetPageAsync($"{address}/tien-do"));

        var saved = await officer.SubmitAsync(form, ("Form.Lines[0].Percent", "45%"), ("Form.Lines[0].Note", "Xong bốn xã"), ("Form.Secret", "khong"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var row = (await officer.GetPageAsync($"/ke-hoach/{sub.Id}/tien-do")).QuerySelectorAll("table.tasks tbody tr")[^1];
        Assert.Contains("45 %", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Xong bốn xã", row.TextContent, StringComparison.Ordinal);
        var story = (await officer.GetPageAsync($"{address}/lich-su")).QuerySelector("main")!.TextContent;
        Assert.Contains("Ghi tiến độ 45 %", story, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("150", "", "khong", "Form_Lines_0__Percent-e")]
    [InlineData("nửa", "", "khong", "Form_Lines_0__Percent-e")]
    [InlineData("", "Có làm", "khong", "Form_Lines_0__Percent-e")]
    [InlineData("40", "Có làm", "", "Form_Secret")]
    public async Task What_is_no_progress_is_said_at_its_field_and_stays_as_typed(string percent, string note, string secret, string error)
    {
        var (filing, _, address) = await BegunAsync();
        var officer = await filing.OfficerAsync(Side.Party);

        var answer = await officer.SubmitAsync(Form(await officer.GetPageAsync($"{address}/tien-do")), ("Form.Lines[0].Percent", percent), ("Form.Lines[0].Note", note), ("Form.Secret", secret));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.NotNull(page.QuerySelector($"[id^='{error}']"));
        Assert.Equal(note, page.QuerySelector<IHtmlTextAreaElement>("[name='Form.Lines[0].Note']")!.Value);
    }

    [Fact]
    public async Task A_secret_note_is_not_kept_and_does_not_come_back()
    {
        var (filing, _, address) = await BegunAsync();
        var officer = await filing.OfficerAsync(Side.Party);

        _ = await officer.SubmitAsync(Form(await officer.GetPageAsync($"{address}/tien-do")), ("Form.Lines[0].Percent", "40"), ("Form.Lines[0].Note", "chuyện mật"), ("Form.Secret", "co"));

        var page = (await officer.GetPageAsync($"{address}/tien-do")).QuerySelector("main")!;
        Assert.DoesNotContain("chuyện mật", page.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Có báo cáo riêng ngoài hệ thống.", page.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.Equal("", (await db.TaskProgress.SingleAsync()).Note);
    }

    [Fact]
    public async Task Two_officers_who_say_the_same_task_do_not_overwrite_each_other_silently()
    {
        var (filing, _, address) = await BegunAsync();
        var (party, military) = (await filing.OfficerAsync(Side.Party), await filing.OfficerAsync(Side.Military));
        var late = Form(await military.GetPageAsync($"{address}/tien-do"));
        _ = await party.SubmitAsync(Form(await party.GetPageAsync($"{address}/tien-do")), ("Form.Lines[0].Percent", "30"));

        var refused = await military.SubmitAsync(late, ("Form.Lines[0].Percent", "60"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.ReadPageAsync();
        Assert.Contains("vừa ghi 30 %", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("60", page.QuerySelector<IHtmlInputElement>("[name='Form.Lines[0].Percent']")!.Value);
        Assert.Equal(HttpStatusCode.Redirect, (await military.SubmitAsync(Form(page))).StatusCode);
        await using var db = _portal.Open();
        Assert.Equal(60, (await db.TaskProgress.SingleAsync()).Percent);
    }

    [Fact]
    public async Task Evidence_is_laid_beside_a_task()
    {
        var (filing, sub, address) = await BegunAsync();
        var officer = await filing.OfficerAsync(Side.Party);
        var task = (await filing.World.TasksAsync(sub))[0];
        var form = (await officer.GetPageAsync($"{address}/nhiem-vu/{task.TaskKey}")).QuerySelectorAll<IHtmlFormElement>("main form[method='post']").First(one => one.Action.EndsWith("handler=Evidence", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(form, ("bi-mat", "co"))).StatusCode);

        await using var db = _portal.Open();
        Assert.Equal(task.TaskKey, (await db.Evidence.SingleAsync()).TaskKey);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(new Uri($"{address}/nhiem-vu/{Guid.NewGuid()}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task An_agreement_that_ends_is_drafted_anew_with_its_text()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var agreement = await world.HasDocumentAsync(0, DocumentState.Issued);
        var officer = await world.As(world.Officer(0, Side.Party));
        var page = await officer.GetPageAsync($"/ke-hoach/{agreement.Id}");
        Assert.Contains(page.QuerySelectorAll(".actions a"), link => link.GetAttribute("href") == $"/ke-hoach/soan?tiep={agreement.Id}");

        var made = await officer.SubmitAsync(Form(await officer.GetPageAsync($"/ke-hoach/soan?tiep={agreement.Id}")));

        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        await using var db = _portal.Open();
        var next = await db.JointDocuments.SingleAsync(document => document.FromYear == 2022);
        Assert.Equal((2026, DocumentState.Draft), (next.ToYear, next.State));
        var (before, after) = (await TextsAsync(agreement.Id), await TextsAsync(next.Id));
        Assert.Equal(before, after);
        Assert.DoesNotContain((await officer.GetPageAsync($"/ke-hoach/{agreement.Id}")).QuerySelectorAll(".actions a"), link => link.GetAttribute("href")!.Contains("tiep=", StringComparison.Ordinal));

        Task<List<string>> TextsAsync(Guid id) => db.DocumentSections.Where(section => section.DocumentId == id && section.Revision == 1).OrderBy(section => section.Number).Select(section => section.Text).ToListAsync();
    }

    public void Dispose() => _portal.Dispose();

    private static IHtmlFormElement Form(IDocument page) => page.QuerySelector<IHtmlFormElement>("main form[method='post']")!;

    private async Task<(Filing Filing, JointDocument Sub, string Address)> BegunAsync()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var world = filing.World;
        var what = new TargetMeasure(await world.IndicatorAsync(ReportWorld.Talks), ReportWorld.Talks, "Cuộc đối thoại", IndicatorKind.Sum, "cuộc", null, 0);
        var plan = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, targets: [new(what, null, 100, [])]);
        var sub = await world.HasDocumentAsync(1, DocumentState.Issued, DocumentKind.SubPlan, plan, targets: [new(what, null, 60, [])]);
        await using var db = _portal.Open();
        return (filing, sub, $"/bao-cao-quy/{(await db.Reports.SingleAsync()).Id}");
    }
}
