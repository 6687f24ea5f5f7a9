using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.JointDocuments;

/// <summary>Tasks, targets, answers, coverage, calendar and comparison of plans over HTTP.</summary>
public sealed class PlanPagesTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task A_task_is_added_with_its_target_shown_reviewed_and_put_into_the_calendar()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        var plan = await world.HasDocumentAsync(0, DocumentState.Draft, DocumentKind.AnnualPlan);
        var (officer, address) = (await world.As(world.Officer(0, Side.Party)), $"/ke-hoach/{plan.Id}");
        var indicator = await world.IndicatorAsync("GD_NGAYCONG");

        var made = await officer.SubmitAsync(await FormAsync(officer, $"{address}/nhiem-vu/them"),
            ("Form.Heading", "Giúp dân"), ("Form.Title", "Huy động ngày công"), ("Form.Lead", "Military"), ("Form.Due", "30/6/2021"),
            ("Form.Targets[0].Indicator", $"{indicator}"), ("Form.Targets[0].Amount", "1.000"), ("Form.Targets[0].First", "100"), ("Form.Targets[0].Second", "200"), ("Form.Targets[0].Third", "300"), ("Form.Targets[0].Fourth", "400"));

        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var list = await officer.GetPageAsync($"{address}/nhiem-vu");
        var row = list.QuerySelector("table.tasks tbody tr:nth-of-type(2)")!.TextContent;
        Assert.Contains("Huy động ngày công", row, StringComparison.Ordinal);
        Assert.Contains("trước 30/06/2021", row, StringComparison.Ordinal);
        Assert.Contains("1.000", row, StringComparison.Ordinal);
        Assert.Contains("Huy động ngày công", (await officer.GetPageAsync($"{address}/lich")).QuerySelector("[aria-labelledby='thang-6']")!.TextContent, StringComparison.Ordinal);
        var review = (await officer.GetPageAsync($"{address}/ra-soat")).QuerySelector("main")!.TextContent;
        Assert.Contains("Chưa ghi hạn ban hành kế hoạch cấp dưới.", review, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa có bên chủ trì", review, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form_Title-error", "Form.Title", "")]
    [InlineData("Form_Due-error", "Form.Due", "30/6/2022")]
    [InlineData("Form_Due-error", "Form.Due", "ngày kia")]
    [InlineData("Form_Targets_0__Amount-e", "Form.Targets[0].Amount", "12.5")]
    [InlineData("Form_Targets_0__Amount-e", "Form.Targets[0].Amount", "")]
    [InlineData("Form_Targets_0__Amount-e", "Form.Targets[0].First", "5")]
    public async Task What_cannot_be_in_a_task_is_refused_at_its_field_and_kept_as_typed(string error, string field, string typed)
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var plan = await world.HasDocumentAsync(0, DocumentState.Draft, DocumentKind.AnnualPlan);
        var officer = await world.As(world.Officer(0, Side.Party));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Form.Title"] = "Một việc", ["Form.Targets[0].Name"] = "Hội thi", ["Form.Targets[0].Amount"] = "1", [field] = typed };

        var answer = await officer.SubmitAsync(await FormAsync(officer, $"/ke-hoach/{plan.Id}/nhiem-vu/them"), [.. fields.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.NotNull(page.GetElementById(error));
        Assert.Equal("Hội thi", page.QuerySelector<IHtmlInputElement>("[name='Form.Targets[0].Name']")!.Value);
        await using var db = _portal.Open();
        Assert.False(await db.PlanTasks.AnyAsync());
    }

    [Fact]
    public async Task A_target_on_a_ratio_is_refused_with_the_reason()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var plan = await world.HasDocumentAsync(0, DocumentState.Draft, DocumentKind.AnnualPlan);
        var officer = await world.As(world.Officer(0, Side.Party));
        var ratio = await world.IndicatorAsync(ReportWorld.Share);

        var answer = await officer.SubmitAsync(await FormAsync(officer, $"/ke-hoach/{plan.Id}/nhiem-vu/them"), ("Form.Title", "Việc"), ("Form.Targets[0].Indicator", $"{ratio}"), ("Form.Targets[0].Amount", "95"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("là tỷ lệ", (await answer.ReadPageAsync()).GetElementById("Form_Targets_0__Indicator-e")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_are_given_to_areas_and_the_page_says_what_is_left()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        var plan = await world.HasDocumentAsync(0, DocumentState.Draft, DocumentKind.AnnualPlan, tasks: 1);
        var (officer, task) = (await world.As(world.Officer(0, Side.Party)), (await world.TasksAsync(plan))[0]);
        var address = $"/ke-hoach/{plan.Id}/nhiem-vu/{task.TaskKey}/giao/1";

        var answer = await officer.SubmitAsync(await FormAsync(officer, address), ("Form.Lines[0].Target.Amount", "40"), ("Form.Lines[1].Target.Amount", "35"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("đã giao 75, còn 25.", (await officer.GetPageAsync(address)).QuerySelector(".dv-next")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([100L, 40L, 35L], (await world.TasksAsync(plan))[0].Targets.OrderBy(target => target.AreaId).Select(target => target.Amount));
    }

    [Fact]
    public async Task Two_who_write_one_task_are_shown_each_other()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var plan = await world.HasDocumentAsync(0, DocumentState.Draft, DocumentKind.AnnualPlan, tasks: 1);
        var (officer, partner, task) = (await world.As(world.Officer(0, Side.Party)), await world.As(world.Officer(0, Side.Military)), (await world.TasksAsync(plan))[0]);
        var form = await FormAsync(officer, $"/ke-hoach/{plan.Id}/nhiem-vu/{task.TaskKey}");
        _ = await partner.SubmitAsync(await FormAsync(partner, $"/ke-hoach/{plan.Id}/nhiem-vu/{task.TaskKey}"), ("Form.Title", "Lời của bên Quân sự"));

        var late = await officer.SubmitAsync(form, ("Form.Title", "Lời của bên Dân vận"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.ReadPageAsync();
        Assert.Contains("Lời của bên Quân sự", page.QuerySelector(".opens")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Lời của bên Dân vận", page.QuerySelector<IHtmlTextAreaElement>("#Form_Title")!.Value);
    }

    [Fact]
    public async Task A_sub_plan_adopts_localises_and_declines_and_the_board_shows_it()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        var plan = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, tasks: 3);
        var sub = await world.HasDocumentAsync(1, DocumentState.Draft, DocumentKind.SubPlan, plan);
        var (officer, address) = (await world.As(world.Officer(1, Side.Party)), $"/ke-hoach/{sub.Id}/cua-tinh");
        var keys = (await world.TasksAsync(plan)).Select(task => task.TaskKey).ToList();

        var without = await officer.SubmitAsync(await FormAsync(officer, address, "Decline", keys[2]), ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        Assert.NotNull((await without.ReadPageAsync()).GetElementById($"ly-do-{keys[2]}-e"));
        _ = await officer.SubmitAsync(await FormAsync(officer, address, "Decline", keys[2]), ("reason", "Không có rừng"));
        _ = await officer.SubmitAsync(await FormAsync(officer, address, "Adopt", keys[0]));
        _ = await officer.SubmitAsync(await FormAsync(officer, address, "AdoptAll", null));
        var mine = (await world.TasksAsync(sub)).Single(task => task.AnswersKey == keys[1]);
        _ = await officer.SubmitAsync(await FormAsync(officer, $"/ke-hoach/{sub.Id}/nhiem-vu/{mine.TaskKey}"), ("Form.Title", "Việc 2 ở ba xã điểm"));

        var board = await (await world.As(world.Officer(0, Side.Party))).GetPageAsync($"/ke-hoach/{plan.Id}/do-phu");
        var cells = board.QuerySelectorAll("[aria-labelledby='h-areas'] tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal("Dự thảo, 66 %, 1, 1, 1, 0", string.Join(", ", cells.Take(6)));
        Assert.Contains("Không có rừng", board.QuerySelector("[aria-labelledby='h-by-task']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa soạn", board.QuerySelectorAll("[aria-labelledby='h-areas'] tbody tr")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_plan_is_amended_the_sub_plan_sees_what_changed_and_follows()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var plan = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, tasks: 2);
        var sub = await world.HasDocumentAsync(1, DocumentState.Draft, DocumentKind.SubPlan, plan);
        var (officer, address) = (await world.As(world.Officer(1, Side.Party)), $"/ke-hoach/{sub.Id}/cua-tinh");
        _ = await officer.SubmitAsync(await FormAsync(officer, address, "AdoptAll", null));
        await world.AmendsAsync(plan, task => task.Number == 2 ? "Việc mới" : null);

        var page = await officer.GetPageAsync(address);
        Assert.Contains("bản 2", page.QuerySelector("[aria-labelledby='h-lag']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Việc mới", page.QuerySelector("[aria-labelledby='h-lag'] ins")!.TextContent, StringComparison.Ordinal);
        _ = await officer.SubmitAsync(await FormAsync(officer, address, "Follow", null));

        Assert.Null((await officer.GetPageAsync(address)).QuerySelector("[aria-labelledby='h-lag']"));
        Assert.Equal("Việc 1, Việc mới", string.Join(", ", (await world.TasksAsync(sub)).Select(task => task.Title)));
    }

    [Fact]
    public async Task The_board_asks_the_same_for_13_pairings_and_for_300()
    {
        var small = await AskedAsync(13);
        var large = await AskedAsync(300);

        Assert.Equal(small, large);

        async Task<int> AskedAsync(int areas)
        {
            using var portal = new Portal();
            var world = await ReportWorld.CreateAsync(portal, areas: areas);
            var plan = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, tasks: 3);
            for (var pairing = 1; pairing <= 13; pairing += areas == 13 ? 6 : 1)
            {
                _ = await world.HasDocumentAsync(pairing, DocumentState.Draft, DocumentKind.SubPlan, plan);
            }

            var officer = await world.As(world.Officer(0, Side.Party));
            _ = await officer.GetPageAsync($"/ke-hoach/{plan.Id}/do-phu");
            portal.Queries.Restart();
            _ = await officer.GetPageAsync($"/ke-hoach/{plan.Id}/do-phu");
            return portal.Queries.Count;
        }
    }

    [Fact]
    public async Task A_plan_takes_over_last_years_tasks_and_shows_what_was_changed()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        _ = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, tasks: 2);
        var plan = await world.HasDocumentAsync(0, DocumentState.Draft, DocumentKind.AnnualPlan, year: 2022);
        var (officer, address) = (await world.As(world.Officer(0, Side.Party)), $"/ke-hoach/{plan.Id}");

        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await FormAsync(officer, $"{address}/lay-nam-truoc"))).StatusCode);
        var tasks = await world.TasksAsync(plan);
        Assert.Equal([2022, 2022], tasks.Select(task => task.Due!.Value.Year));
        _ = await officer.SubmitAsync(await FormAsync(officer, $"{address}/nhiem-vu/{tasks[0].TaskKey}"), ("Form.Title", "Việc của năm 2022"));

        var compared = (await officer.GetPageAsync($"{address}/so-sanh")).QuerySelectorAll(".dry ins").Select(changed => changed.TextContent).ToList();
        Assert.Equal(["Việc của năm 2022"], compared);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.SubmitAsync(await FormAsync(officer, $"{address}/lay-nam-truoc"))).StatusCode);
    }

    [Fact]
    public async Task An_issued_plan_is_work_for_the_officers_below_until_they_began_theirs_and_the_draft_is_filled_in()
    {
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 3, 1), new TimeOnly(8, 0)));
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var plan = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, tasks: 1);
        var officer = await world.As(world.Officer(1, Side.Party));

        var link = (await officer.GetPageAsync("/")).QuerySelector<IHtmlAnchorElement>("[aria-labelledby='h-documents'] a.btn")!;
        var made = await officer.SubmitAsync(await FormAsync(officer, link.PathName + link.Search));

        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Contains("viết và gửi lấy ý kiến", (await officer.GetPageAsync("/")).QuerySelector("[aria-labelledby='h-documents']")!.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.Equal(plan.Id, (await db.JointDocuments.SingleAsync(document => document.Kind == DocumentKind.SubPlan)).ParentId);
    }

    [Fact]
    public async Task A_body_reads_its_own_books_with_what_was_kept_given_and_voided_and_no_other_bodys()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        var document = await world.HasDocumentAsync(1, DocumentState.Draft);
        await using var db = _portal.Open();
        var (clerk, now) = (world.Clerk(1).Actor, _portal.Clock.GetUtcNow());
        var book = new NumberBook(world.Province.Id, world.Pairings[1].PartyOrganizationId, DocumentKind.Agreement, ReportWorld.Term);
        _ = book.Reserve(document.Id, clerk, now);
        Assert.Null(book.Assign(3, document.Id, "Sổ giấy đã đến số 2", clerk, now));
        _ = db.NumberBooks.Add(book);
        Assert.Null(await db.SaveAsync());

        var rows = (await (await world.As(world.Clerk(1))).GetPageAsync("/so-van-ban")).QuerySelectorAll("table.list tbody tr").Select(row => row.TextContent).ToList();

        Assert.Equal(3, rows.Count);
        Assert.Contains("Đã cấp", rows[0], StringComparison.Ordinal);
        Assert.Contains("số bỏ qua trên giấy", rows[1], StringComparison.Ordinal);
        Assert.Contains("Lý do: Sổ giấy đã đến số 2", rows[2], StringComparison.Ordinal);
        var stranger = await world.As(world.Clerk(2));
        Assert.Empty((await stranger.GetPageAsync("/so-van-ban")).QuerySelectorAll("table.list"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri($"/so-van-ban?so={book.Id}", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("15/10/2030 Tương lai", "", "Form_Anniversaries-error")]
    [InlineData("", "1/3/2022", "Form_SubPlansDue-error")]
    public async Task Days_that_cannot_be_are_refused_at_their_field(string anniversaries, string due, string error)
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var plan = await world.HasDocumentAsync(0, DocumentState.Draft, DocumentKind.AnnualPlan);
        var officer = await world.As(world.Officer(0, Side.Party));

        var answer = await officer.SubmitAsync(await FormAsync(officer, $"/ke-hoach/{plan.Id}/chu-de"), ("Form.Theme", "Năm dân vận khéo"), ("Form.Anniversaries", anniversaries), ("Form.SubPlansDue", due));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.NotNull(page.GetElementById(error));
        Assert.Equal("Năm dân vận khéo", page.QuerySelector<IHtmlInputElement>("#Form_Theme")!.Value);
    }

    public void Dispose() => _portal.Dispose();

    private static async Task<IHtmlFormElement> FormAsync(HttpClient browser, string address) => (await browser.GetPageAsync(address)).QuerySelector<IHtmlFormElement>("main form[method='post']")!;

    private static async Task<IHtmlFormElement> FormAsync(HttpClient browser, string address, string handler, Guid? key) => (await browser.GetPageAsync(address)).QuerySelectorAll<IHtmlFormElement>("main form[method='post']")
        .Single(form => form.Action.EndsWith($"handler={handler}", StringComparison.Ordinal) && (key is null || form.QuerySelector<IHtmlInputElement>("[name='key']")?.Value == $"{key}"));
}
