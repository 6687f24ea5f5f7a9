using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.MyWork;

public sealed class MyWorkTests : IDisposable
{
    private readonly Portal _portal = new();

    private sealed record Line(string Heap, string What, string Detail, string State, string Days, string? Action, string? Href);

    [Fact]
    public async Task An_officer_starts_an_overdue_report_with_one_click()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var browser = await world.As(world.Officer(2, Side.Military));
        var page = await browser.GetPageAsync("/");

        var answer = await browser.SubmitAsync(page.FormWith("cap"));

        var line = Assert.Single(Lines(page));
        Assert.Equal(("Quá hạn", "Báo cáo quý IV/2021 – huyện Bình Sơn", "Quá hạn 2 ngày", "Bắt đầu nhập"), (line.Heap, line.What, line.State, line.Action));
        Assert.Contains("1 việc quá hạn", page.QuerySelector(".dv-next")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/bao-cao-quy/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_sees_how_many_cells_are_blank_and_days_left()
    {
        _portal.Clock.Set(new DateTimeOffset(2021, 12, 17, 1, 0, 0, TimeSpan.Zero));
        var world = await ReportWorld.CreateAsync(_portal);
        var id = await world.HasReportAsync(1, Stage.Started, on: new DateOnly(2021, 12, 16));
        await world.TypeAsync(id, 1, ReportWorld.Talks, Domain.Figures.Column.Party, Domain.Figures.Figure.Of(4), _portal.Clock.GetUtcNow());

        var line = Assert.Single(Lines(await (await world.As(world.Officer(1, Side.Party))).GetPageAsync("/")));

        // Of five typed by the Party side: houses, gifts, talks, good talks, groups.
        Assert.Equal(("Đến hạn trong 7 ngày", "còn 3 ngày", $"/bao-cao-quy/{id}"), (line.Heap, line.Days, line.Href));
        Assert.StartsWith("Bên mình còn 4 chỉ tiêu chưa nhập. Bên Quân sự: đang nhập.", line.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_back_says_why_and_by_whom_even_in_a_closed_period()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(1, Stage.Returned, new Quarter(2021, 3));
        await world.CloseAsync(new Quarter(2021, 3));

        var lines = Lines(await (await world.As(world.Officer(1, Side.Party))).GetPageAsync("/"));

        var returned = Assert.Single(lines, line => line.State == "Trả lại");
        Assert.Equal(("Cần làm", "Báo cáo quý III/2021 – thành phố Quảng Ngãi", "Sửa"), (returned.Heap, returned.What, returned.Action));
        Assert.Equal("Cán bộ tổng hợp, Phòng Dân vận Chính quyền và Đoàn thể trả lại ngày 19/09: “Kiểm tra lại số cuộc đối thoại”.", returned.Detail);
    }

    [Fact]
    public async Task An_open_correction_is_work_and_what_lies_elsewhere_waits()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var id = await world.HasReportAsync(1, Stage.Accepted, new Quarter(2021, 3));
        await world.CorrectAsync(id, 1, _portal.Clock.GetUtcNow());
        _ = await world.HasReportAsync(1, Stage.Submitted);

        var own = Lines(await (await world.As(world.Officer(1, Side.Party))).GetPageAsync("/"));
        var partner = Lines(await (await world.As(world.Officer(1, Side.Military))).GetPageAsync("/"));

        Listed.Equal(["Đính chính", "Chờ tỉnh"], own.Select(line => line.State));
        Listed.Equal(["Chờ tỉnh", "Chờ bên Dân vận"], partner.Select(line => line.State).Order(StringComparer.Ordinal).Reverse());
        Assert.All(partner, line => Assert.Equal("Đang chờ người khác", line.Heap));
    }

    [Fact]
    public async Task A_leader_confirms_or_goes_alone_after_the_due_date()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var id = await world.HasReportAsync(1, Stage.PartyConfirmed);

        var party = Assert.Single(Lines(await (await world.As(world.Leader(1, Side.Party))).GetPageAsync("/")));
        var browser = await world.As(world.Leader(1, Side.Military));
        var military = Assert.Single(Lines(await browser.GetPageAsync("/")));

        Assert.Equal(("Gửi một bên", $"/bao-cao-quy/{id}/gui-mot-ben"), (party.Action, party.Href));
        Assert.Equal(("Quá hạn", "Xem và xác nhận"), (military.Heap, military.Action));
        Assert.Contains("Đồng chí xác nhận là báo cáo được gửi lên tỉnh.", military.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standing_office_reviews_the_oldest_first_and_sees_who_is_overdue()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 4);
        _ = await world.HasReportAsync(2, Stage.Submitted, on: new DateOnly(2021, 12, 18));
        _ = await world.HasReportAsync(1, Stage.OneCleared, on: new DateOnly(2021, 12, 16));
        _ = await world.HasReportAsync(0, Stage.Submitted, on: new DateOnly(2021, 12, 17));
        _ = await world.HasReportAsync(3, Stage.WithLeaders);

        var party = Lines(await (await world.As(world.Office(Side.Party))).GetPageAsync("/"));
        var military = Lines(await (await world.As(world.Office(Side.Military))).GetPageAsync("/"));

        Listed.Equal(
            ["Báo cáo quý IV/2021 – thành phố Quảng Ngãi", "Báo cáo quý IV/2021 – cấp tỉnh trực tiếp thực hiện", "Báo cáo quý IV/2021 – huyện Bình Sơn"],
            military.Where(line => line.Heap == "Cần làm").Select(line => line.What));
        Listed.Equal(["6 ngày", "5 ngày", "4 ngày"], military.Where(line => line.Heap == "Cần làm").Select(line => line.Days));
        Assert.Contains("Rà soát phần của bên Dân vận.", military[1].Detail, StringComparison.Ordinal);
        Listed.Equal(
            ["Báo cáo quý IV/2021 – thị xã Đức Phổ", "Báo cáo quý IV/2021 – huyện Trà Bồng"],
            military.Where(line => line.Heap == "Quá hạn, chưa gửi tỉnh").Select(line => line.What));
        // Three working days have passed since the 16th: the office that cleared its own need not wait any longer.
        Assert.Equal(("Cần làm", "Duyệt thay được", "Duyệt thay"), (party[0].Heap, party[0].State, party[0].Action));
    }

    [Fact]
    public async Task Nobody_sees_another_bodys_work()
    {
        var ours = await ReportWorld.CreateAsync(_portal, "51");
        var theirs = await ReportWorld.CreateAsync(_portal, "52");
        _ = await ours.HasReportAsync(2, Stage.WithLeaders);
        _ = await theirs.HasReportAsync(1, Stage.Submitted);

        var leader = Lines(await (await ours.As(ours.Leader(1, Side.Party))).GetPageAsync("/"));
        var office = Lines(await (await ours.As(ours.Office(Side.Party))).GetPageAsync("/"));

        Assert.Equal("Chờ cán bộ", Assert.Single(leader).State);
        Assert.DoesNotContain(office, line => line.Heap == "Cần làm");
    }

    [Fact]
    public async Task Others_are_told_what_their_post_opens()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        foreach (var seat in new[] { world.Clerk(1), world.Viewer, world.Administrator })
        {
            var browser = await world.As(seat);

            var page = await browser.GetPageAsync("/");

            Assert.Equal("Chức vụ này mở được", page.QuerySelector("main h2")!.TextContent);
            Assert.NotEmpty(page.QuerySelectorAll("main a.what"));
        }
    }

    [Fact]
    public async Task A_new_quarter_without_a_period_is_work_for_those_who_run_periods()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _portal.Clock.Set(new DateTimeOffset(2022, 1, 4, 1, 0, 0, TimeSpan.Zero));

        var missing = Lines(await (await world.As(world.Administrator)).GetPageAsync("/"));
        _ = await world.PlanAsync(new Quarter(2022, 1));
        var planned = Lines(await (await world.As(world.Office(Side.Party))).GetPageAsync("/"));

        Assert.Equal(("Kỳ báo cáo quý I/2022", "Lập kỳ", "/ky-bao-cao"), (missing[0].What, missing[0].Action, missing[0].Href));
        Assert.Contains(planned, line => (line.What, line.Action) == ("Kỳ báo cáo quý I/2022", "Mở kỳ"));
    }

    [Fact]
    public async Task Whoever_holds_another_post_is_told_to_switch()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var seat = world.Officer(0, Side.Party);
        await using (var db = _portal.Open())
        {
            var office = await db.Organizations.SingleAsync(body => body.ProvinceId == world.Province.Id && body.IsStandingOffice && body.Side == Side.Party);
            var person = await db.Users.SingleAsync(person => person.Id == seat.Actor.PersonId);
            await _portal.AddPostAsync(person, Function.StandingOffice, world.Province.Id, office.Id, "Cán bộ tổng hợp");
        }

        var page = await (await world.As(seat)).GetPageAsync("/");

        Assert.Contains("Cán bộ tổng hợp", page.QuerySelector("main > p.muted")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_line_leads_somewhere_its_reader_may_go()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        _ = await world.HasReportAsync(0, Stage.Submitted);
        _ = await world.HasReportAsync(1, Stage.PartyConfirmed);
        _ = await world.HasReportAsync(2, Stage.Returned);
        foreach (var seat in new[] { world.Officer(1, Side.Party), world.Leader(1, Side.Party), world.Leader(1, Side.Military), world.Officer(2, Side.Party), world.Office(Side.Party), world.Officer(0, Side.Party) })
        {
            var browser = await world.As(seat);
            foreach (var line in Lines(await browser.GetPageAsync("/")).Where(line => line.Href is not null))
            {
                _ = await browser.GetPageAsync(line.Href!);
            }
        }
    }

    public void Dispose() => _portal.Dispose();

    private static List<Line> Lines(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("main .work").Where(line => line.QuerySelector(".state") is not null).Select(line => new Line(
            Text(line.Closest("section")!.QuerySelector("h2")!),
            Text(line.QuerySelector(".what")!),
            Text(line.QuerySelector("p .muted")!),
            Text(line.QuerySelector(".state")!),
            Text(line.QuerySelector(".days")!),
            line.QuerySelector(".btn") is { } button ? Text(button) : null,
            line.QuerySelector("a.btn")?.GetAttribute("href")))];

    private static string Text(IElement element) => Consolidation.ConsolidationPage.Plain(element);
}
