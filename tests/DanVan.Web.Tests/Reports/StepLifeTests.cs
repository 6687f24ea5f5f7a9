using System.Net;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Web.Tests.Consolidation;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Reports;

/// <summary>Reports live their lives through the pages that people use.</summary>
public sealed class StepLifeTests : IDisposable
{
    private const string Send = "trinh-lanh-dao";
    private const string TakeBack = "lay-lai";
    private const string ToOfficer = "tra-lai-can-bo";
    private const string Confirm = "xac-nhan";
    private const string Alone = "gui-mot-ben";
    private const string Withdraw = "rut-xac-nhan";
    private const string Clear = "dat";
    private const string Return = "tra-lai";
    private const string Correct = "dinh-chinh";
    private const string Drop = "bo-dinh-chinh";

    private readonly Portal _portal = new();

    [Fact]
    public async Task From_the_first_figure_to_the_consolidation()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var (officer, leader) = (await filing.OfficerAsync(Side.Party), await filing.LeaderAsync(Side.Party));

        // Blank cells stop it and are named; then blank sections.
        _ = await filing.TypeAsync(officer, (filing.Cell(Gifts, Column.Party), "5"));
        var blank = await filing.StepAsync(officer, Send);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.StatusCode);
        Assert.Contains(
            "Còn 4 chỉ tiêu chưa nhập: Nhà được hỗ trợ; Cuộc đối thoại; Cuộc đối thoại có kết luận; Tổ dân vận.",
            (await blank.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(SideState.Entering, await filing.SideAsync(Side.Party));

        await filing.FillAsync(officer, Side.Party);
        _ = await filing.DoneAsync(officer, Send);
        Assert.Equal(SideState.WithLeader, await filing.SideAsync(Side.Party));
        _ = await filing.DoneAsync(officer, TakeBack);
        Assert.Equal(SideState.Entering, await filing.SideAsync(Side.Party));
        _ = await filing.DoneAsync(officer, Send);
        _ = await filing.DoneAsync(leader, ToOfficer, ("Reason", "Thiếu số của xã Ba Điền"));
        Assert.Contains("“Thiếu số của xã Ba Điền” – Trưởng", (await officer.GetPageAsync(filing.Address)).Body!.TextContent, StringComparison.Ordinal);
        _ = await filing.DoneAsync(officer, Send);
        _ = await filing.DoneAsync(leader, Confirm);
        Assert.Equal((SideState.Confirmed, ReportState.Drafting), (await filing.SideAsync(Side.Party), (await filing.ReportAsync()).State));

        // The other side is asked once for what was done together; the second confirmation submits.
        var (other, otherLeader) = (await filing.OfficerAsync(Side.Military), await filing.LeaderAsync(Side.Military));
        await filing.FillAsync(other, Side.Military);
        var asked = await filing.StepAsync(other, Send);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Contains("Suất quà đã tặng", (await asked.ReadPageAsync()).QuerySelector("form ul")!.TextContent, StringComparison.Ordinal);
        _ = await filing.DoneAsync(other, Send, ("NothingJoint", "true"));
        Assert.Equal(Figure.Of(0), await filing.FigureAsync(Gifts, Column.Joint));
        _ = await filing.DoneAsync(otherLeader, Confirm);
        Assert.Equal(ReportState.Submitted, (await filing.ReportAsync()).State);

        // The province returns one cell of one side; only that side opens again.
        var (office, otherOffice) = (await filing.OfficeAsync(Side.Party), await filing.OfficeAsync(Side.Military));
        _ = await filing.DoneAsync(otherOffice, Clear);
        _ = await filing.DoneAsync(office, Return, ("Reason", "Kiểm tra số cuộc"), ("Cells", $"{filing.Indicator(Talks)}.1"));
        Assert.Equal((SideState.Entering, SideState.Confirmed), (await filing.SideAsync(Side.Party), await filing.SideAsync(Side.Military)));
        Assert.Null((await filing.ReportAsync()).MilitaryClearance);
        Assert.Equal("tỉnh yêu cầu xem lại", filing.Said(await officer.GetPageAsync(filing.Address), Talks, Column.Party));
        _ = await filing.TypeAsync(officer, (filing.Cell(Talks, Column.Party), "6"));
        _ = await filing.DoneAsync(officer, Send);
        _ = await filing.DoneAsync(leader, Confirm);
        Assert.Equal(ReportState.Submitted, (await filing.ReportAsync()).State);

        // Both offices clear; the consolidation changes with the second one.
        _ = await filing.DoneAsync(office, Clear);
        Assert.Equal("–", (await office.ConsolidationAsync()).Figure("Cuộc đối thoại"));
        _ = await filing.DoneAsync(otherOffice, Clear);
        Assert.Equal(ReportState.Accepted, (await filing.ReportAsync()).State);
        Assert.Equal("6", (await office.ConsolidationAsync()).Figure("Cuộc đối thoại"));

        // The report tells all of it, with who and why.
        var story = (await officer.GetPageAsync($"{filing.Address}/lich-su")).QuerySelector("main ol:not(.dv-crumb)")!.TextContent;
        foreach (var line in new[] { "Bắt đầu báo cáo", "Trình lãnh đạo", "Lấy lại để sửa", "Lãnh đạo trả lại cán bộ", "Thiếu số của xã Ba Điền", "Dân vận xác nhận", "Hai bên đã xác nhận", "Tỉnh trả lại: Cuộc đối thoại", "Kiểm tra số cuộc", "Đưa vào tổng hợp", "Ghi " })
        {
            Assert.Contains(line, story, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_entered_does_not_confirm_unless_the_province_lets_one_person_do_both()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var body = filing.World.Officer(1, Side.Party).Actor.OrganizationId;
        var person = await _portal.HasPersonAsync("mot.nguoi", Function.Officer, filing.World.Province.Id, body, "Cán bộ kiêm nhiệm");
        await _portal.AddPostAsync(person, Function.Leader, filing.World.Province.Id, body, "Phó Trưởng Ban phụ trách", isDeputy: true);
        var browser = await _portal.As(person);
        await filing.FillAsync(browser, Side.Party);
        _ = await filing.DoneAsync(browser, Send);
        var posts = await browser.GetPageAsync("/chon-chuc-vu");
        var choice = posts.QuerySelector("main button[name=post]")!;
        _ = await browser.SubmitAsync((AngleSharp.Html.Dom.IHtmlFormElement)choice.Closest("form")!, ("post", choice.GetAttribute("value")!));

        var refused = await filing.StepAsync(browser, Confirm);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("không tự xác nhận được", (await refused.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);

        await using (var db = _portal.Open())
        {
            var province = await db.Provinces.SingleAsync(p => p.Id == filing.World.Province.Id);
            Assert.Null(province.Configure(province.Name, province.WindowStartDay, province.DueDayBelow, province.DueDayProvince, true, province.SilentWorkingDays, filing.World.Administrator.Actor, _portal.Clock.GetUtcNow()));
            Assert.Null(await db.SaveAsync());
        }

        _ = await filing.DoneAsync(browser, Confirm);
        Assert.Equal(SideState.Confirmed, await filing.SideAsync(Side.Party));
        Assert.Contains("Một người vừa nhập vừa xác nhận", (await browser.GetPageAsync($"{filing.Address}/lich-su")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_side_alone_after_the_due_date_and_the_absent_one_later()
    {
        _portal.Clock.Set(new DateTimeOffset(2021, 12, 20, 3, 0, 0, TimeSpan.Zero));
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var (officer, leader) = (await filing.OfficerAsync(Side.Party), await filing.LeaderAsync(Side.Party));
        await filing.FillAsync(officer, Side.Party);
        _ = await filing.DoneAsync(officer, Send);
        _ = await filing.DoneAsync(leader, Confirm);

        var early = await filing.StepAsync(leader, Alone, ("Reason", "Bên kia diễn tập"));
        _portal.Clock.Set(new DateTimeOffset(2021, 12, 20, 17, 30, 0, TimeSpan.Zero));
        var unreasoned = await filing.StepAsync(leader, Alone, ("Reason", "  "));
        _ = await filing.DoneAsync(leader, Alone, ("Reason", "Bên kia diễn tập"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        Assert.Contains("Chỉ gửi một bên sau hạn nộp 20/12/2021.", (await early.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreasoned.StatusCode);
        Assert.Equal(Side.Party, (await filing.ReportAsync()).AloneSide);
        var office = await filing.OfficeAsync(Side.Party);
        Assert.Contains("thiếu phần Quân sự", (await office.GetPageAsync(filing.Address)).QuerySelector(".dv-head")!.TextContent, StringComparison.Ordinal);
        _ = await filing.DoneAsync(office, Clear);

        // The absent side comes after all: unmarked, figures made anew, the clearance dropped.
        var (other, otherLeader) = (await filing.OfficerAsync(Side.Military), await filing.LeaderAsync(Side.Military));
        await filing.FillAsync(other, Side.Military);
        _ = await filing.DoneAsync(other, Send, ("NothingJoint", "true"));
        _ = await filing.DoneAsync(otherLeader, Confirm);

        var report = await filing.ReportAsync();
        Assert.Equal((ReportState.Submitted, null, null), (report.State, report.AloneSide, report.PartyClearance));
        Assert.Equal("10", (await office.ConsolidationAsync($"?tinh={ConsolidationPage.Submitted}")).Figure("Suất quà đã tặng"));
    }

    [Fact]
    public async Task A_joint_cell_returned_opens_both_sides()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Submitted);
        var office = await filing.OfficeAsync(Side.Military);

        _ = await filing.DoneAsync(office, Return, ("Reason", "Hai bên đối chiếu"), ("Cells", $"{filing.Indicator(Gifts)}.3"));

        Assert.Equal((SideState.Entering, SideState.Entering), (await filing.SideAsync(Side.Party), await filing.SideAsync(Side.Military)));
    }

    [Fact]
    public async Task A_withdrawal_takes_the_report_back_until_it_is_accepted()
    {
        var filing = await Filing.OfAsync(_portal, Stage.OneCleared);
        var leader = await filing.LeaderAsync(Side.Military);
        var form = await leader.GetPageAsync($"{filing.Address}/{Withdraw}");

        _ = await filing.DoneAsync(leader, Withdraw);

        var report = await filing.ReportAsync();
        Assert.Equal((ReportState.Drafting, null), (report.State, report.PartyClearance));
        Assert.Equal((SideState.Confirmed, SideState.Entering), (await filing.SideAsync(Side.Party), await filing.SideAsync(Side.Military)));
        await using var db = _portal.Open();
        Assert.False(await db.AgreedFigures.AnyAsync());
        Assert.NotNull(form.FormWith("Version").QuerySelector("button"));

        var accepted = await Filing.OfAsync(_portal, filing.World, Stage.Accepted, 2);
        var late = await accepted.StepAsync(await accepted.LeaderAsync(Side.Military), Withdraw);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Equal(ReportState.Accepted, (await accepted.ReportAsync()).State);
    }

    [Fact]
    public async Task A_correction_is_a_numbered_revision_and_the_accepted_one_counts_until_it_is_accepted()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Accepted);
        var (officer, leader) = (await filing.OfficerAsync(Side.Party), await filing.LeaderAsync(Side.Party));
        var (office, otherOffice) = (await filing.OfficeAsync(Side.Party), await filing.OfficeAsync(Side.Military));
        var viewer = await filing.World.As(filing.World.Viewer);

        var opened = await filing.DoneAsync(officer, Correct, ("Reason", "Tính trùng một cuộc"));
        _ = await filing.TypeAsync(officer, (filing.Cell(Talks, Column.Party), "4"));

        Assert.Contains("Đính chính lần 1", opened.QuerySelector(".dv-title")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await filing.StepAsync(officer, Correct, ("Reason", "Lần nữa"))).StatusCode);
        Assert.Equal((SideState.Entering, SideState.Confirmed), (await filing.SideAsync(Side.Party), await filing.SideAsync(Side.Military)));
        await ReadsAsync(filing, officer, "?ban=1", "5");
        await ReadsAsync(filing, viewer, "", "5");
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync(new Uri($"{filing.Address}?ban=2", UriKind.Relative))).StatusCode);
        Assert.Equal("5", (await office.ConsolidationAsync()).Figure("Cuộc đối thoại"));

        _ = await filing.DoneAsync(officer, Send);
        _ = await filing.DoneAsync(leader, Confirm);
        Assert.Equal("5", (await office.ConsolidationAsync()).Figure("Cuộc đối thoại"));
        Assert.Equal("4", (await office.ConsolidationAsync($"?tinh={ConsolidationPage.Submitted}")).Figure("Cuộc đối thoại"));
        _ = await filing.DoneAsync(office, Clear);
        _ = await filing.DoneAsync(otherOffice, Clear);

        Assert.Equal("4", (await office.ConsolidationAsync()).Figure("Cuộc đối thoại"));
        await ReadsAsync(filing, viewer, "", "4");
        await ReadsAsync(filing, viewer, "?ban=1", "5");
        var report = await filing.ReportAsync();
        Assert.Equal([RevisionState.Superseded, RevisionState.Accepted], report.Revisions.OrderBy(revision => revision.Number).Select(revision => revision.State));
    }

    [Fact]
    public async Task A_dropped_correction_leaves_the_accepted_revision_alone()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Accepted);
        var officer = await filing.OfficerAsync(Side.Party);
        _ = await filing.DoneAsync(officer, Correct, ("Reason", "Tính trùng"));
        _ = await filing.TypeAsync(officer, (filing.Cell(Talks, Column.Party), "4"));

        var stranger = await filing.StepAsync(await filing.OfficerAsync(Side.Military), Drop, ("Reason", "Không cần"));
        _ = await filing.DoneAsync(await filing.LeaderAsync(Side.Party), Drop, ("Reason", "Số cũ đúng"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, stranger.StatusCode);
        Assert.Contains("Đính chính do bên kia mở", (await stranger.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((ReportState.Accepted, SideState.Confirmed), ((await filing.ReportAsync()).State, await filing.SideAsync(Side.Party)));
        Assert.Equal(Figure.Of(5), await filing.FigureAsync(Talks, Column.Party));
        Assert.Equal("5", (await (await filing.OfficeAsync(Side.Party)).ConsolidationAsync()).Figure("Cuộc đối thoại"));

        // The number is not given twice.
        _ = await filing.DoneAsync(officer, Correct, ("Reason", "Lần này thì đúng"));
        Assert.Equal(3, (await filing.ReportAsync()).Current.Number);
    }

    [Fact]
    public async Task A_closed_period_stops_the_sides_but_not_the_province()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var waiting = await Filing.OfAsync(_portal, world, Stage.WithLeaders, 1);
        var filled = await Filing.OfAsync(_portal, world, Stage.Filled, 2);
        var sent = await Filing.OfAsync(_portal, world, Stage.Submitted, 3);
        await world.CloseAsync(FourthOf2021);

        foreach (var answer in new[] { await waiting.StepAsync(await waiting.LeaderAsync(Side.Party), Confirm), await filled.StepAsync(await filled.OfficerAsync(Side.Party), Send) })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("Kỳ báo cáo đã đóng", (await answer.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        }

        // A returned report is open again although its period is closed.
        _ = await sent.DoneAsync(await sent.OfficeAsync(Side.Party), Return, ("Reason", "Xem lại"), ("Cells", $"{sent.Indicator(Talks)}.1"));
        Assert.Equal(HttpStatusCode.Redirect, (await sent.TypeAsync(await sent.OfficerAsync(Side.Party), (sent.Cell(Talks, Column.Party), "6"))).StatusCode);
        _ = await sent.DoneAsync(await sent.OfficerAsync(Side.Party), Send);
        _ = await sent.DoneAsync(await sent.LeaderAsync(Side.Party), Confirm);
        _ = await sent.DoneAsync(await sent.OfficeAsync(Side.Party), Clear);
        _ = await sent.DoneAsync(await sent.OfficeAsync(Side.Military), Clear);
        Assert.Equal(ReportState.Accepted, (await sent.ReportAsync()).State);
    }

    public void Dispose() => _portal.Dispose();

    private static async Task ReadsAsync(Filing filing, HttpClient reader, string revision, string talks)
    {
        var page = await reader.GetPageAsync(filing.Address + revision);
        var row = page.QuerySelectorAll("table.grid tbody tr").Single(row => row.QuerySelector("th.name")?.TextContent.Trim() == "Cuộc đối thoại" || row.QuerySelector("th.name")?.FirstChild?.TextContent.Trim() == "Cuộc đối thoại");
        Assert.Equal(talks, row.QuerySelector("td.agreed")!.TextContent.Trim());
        Assert.Empty(page.QuerySelectorAll("[name^='c.']"));
    }
}
