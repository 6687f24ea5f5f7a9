using System.Net;
using AngleSharp.Html.Dom;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;
using static DanVan.Web.Tests.Worlds.ReportWorld;

namespace DanVan.Web.Tests.Reports;

/// <summary>Steps by the wrong post, from a stale form, without a reason, or twice.</summary>
public sealed class StepFaultTests : IDisposable
{
    private readonly Portal _portal = new();

    public static TheoryData<string, Stage, Function> Steps => new()
    {
        { "trinh-lanh-dao", Stage.Filled, Function.Officer },
        { "lay-lai", Stage.WithLeaders, Function.Officer },
        { "tra-lai-can-bo", Stage.WithLeaders, Function.Leader },
        { "xac-nhan", Stage.WithLeaders, Function.Leader },
        { "rut-xac-nhan", Stage.PartyConfirmed, Function.Leader },
        { "gui-mot-ben", Stage.PartyConfirmed, Function.Leader },
        { "dat", Stage.Submitted, Function.StandingOffice },
        { "tra-lai", Stage.Submitted, Function.StandingOffice },
        { "dinh-chinh", Stage.Accepted, Function.Officer },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_step_by_another_post_is_forbidden_and_changes_nothing(string step, Stage stage, Function by)
    {
        var filing = await Filing.OfAsync(_portal, stage);
        var world = filing.World;
        var before = await filing.ReportAsync();
        var seats = new List<(Seat Seat, HttpStatusCode Expected)>
        {
            (world.Officer(1, Side.Party), HttpStatusCode.Forbidden),
            (world.Leader(1, Side.Party), HttpStatusCode.Forbidden),
            (world.Clerk(1), HttpStatusCode.Forbidden),
            (world.Office(Side.Party), HttpStatusCode.Forbidden),
            (world.Leader(0, Side.Party), HttpStatusCode.Forbidden),
            (world.Officer(2, Side.Party), HttpStatusCode.NotFound),
            (world.Viewer, stage is Stage.Accepted ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound),
        };
        _ = seats.RemoveAll(pair => pair.Seat.Actor.Function == by && pair.Expected is HttpStatusCode.Forbidden && (by is Function.StandingOffice || !pair.Seat.Actor.IsProvincial));

        foreach (var (seat, expected) in seats)
        {
            var browser = await world.As(seat);
            var form = AnyForm(await browser.GetPageAsync("/"));
            form.SetAttribute("action", $"{filing.Address}/{step}");
            var answer = await browser.SubmitAsync(form, ("Version", $"{before.Version}"), ("Reason", "Cứ làm"), ("Cells", $"{filing.Indicator(Talks)}.1"));

            Assert.True(answer.StatusCode == expected, $"{step} by {seat.UserName}: {answer.StatusCode}");
            Assert.Equal(expected, (await browser.GetAsync(new Uri($"{filing.Address}/{step}", UriKind.Relative))).StatusCode);
        }

        Assert.Equal(before.Version, (await filing.ReportAsync()).Version);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_stale_form_is_a_conflict_and_the_reason_stays(string step, Stage stage, Function by)
    {
        var filing = await Filing.OfAsync(_portal, stage);
        var browser = await filing.World.As(SeatOf(filing, by));
        var stale = (await browser.GetPageAsync($"{filing.Address}/{step}")).FormWith("Version");
        var moved = await filing.StepAsync(browser, step, ("Reason", "Lần đầu"), ("Cells", $"{filing.Indicator(Talks)}.1"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        var version = (await filing.ReportAsync()).Version;

        var answer = await browser.SubmitAsync(stale, ("Reason", "Lý do vừa viết"), ("Cells", $"{filing.Indicator(Talks)}.1"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Contains("vừa được người khác sửa", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        // What stands in the way now is said beside it.
        Assert.NotNull(page.QuerySelector(".flash[role=status]"));
        if (stale.QuerySelector("[name=Reason]") is not null)
        {
            Assert.Equal("Lý do vừa viết", Assert.IsAssignableFrom<IHtmlTextAreaElement>(page.QuerySelector("[name=Reason]")).Value.Trim());
        }

        Assert.Equal(version, (await filing.ReportAsync()).Version);
    }

    [Fact]
    public async Task After_a_conflict_the_step_can_be_taken_with_what_is_shown_now()
    {
        var filing = await Filing.OfAsync(_portal, Stage.WithLeaders);
        var leader = await filing.LeaderAsync(Side.Party);
        var stale = (await leader.GetPageAsync($"{filing.Address}/xac-nhan")).FormWith("Version");
        _ = await filing.DoneAsync(await filing.LeaderAsync(Side.Military), "xac-nhan");

        var conflict = await leader.SubmitAsync(stale);
        var page = await conflict.ReadPageAsync();
        var second = await leader.SubmitAsync(page.FormWith("Version"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(ReportState.Submitted, (await filing.ReportAsync()).State);
    }

    [Theory]
    [InlineData("tra-lai-can-bo", Stage.WithLeaders, Function.Leader)]
    [InlineData("gui-mot-ben", Stage.PartyConfirmed, Function.Leader)]
    [InlineData("tra-lai", Stage.Submitted, Function.StandingOffice)]
    [InlineData("dinh-chinh", Stage.Accepted, Function.Officer)]
    public async Task A_missing_or_endless_reason_is_said_at_its_field(string step, Stage stage, Function by)
    {
        var filing = await Filing.OfAsync(_portal, stage);
        var browser = await filing.World.As(SeatOf(filing, by));
        var version = (await filing.ReportAsync()).Version;
        foreach (var (reason, sentence) in new[] { ("", "Nhập lý do."), (" \r\n ", "Nhập lý do."), (new string('l', 1001), "Lý do dài quá 1.000 ký tự.") })
        {
            var answer = await filing.StepAsync(browser, step, ("Reason", reason), ("Cells", $"{filing.Indicator(Talks)}.1"));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await answer.ReadPageAsync();
            var field = Assert.IsAssignableFrom<IHtmlTextAreaElement>(page.QuerySelector("[name=Reason]"));
            Assert.Equal(sentence, page.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent);
            Assert.Equal(reason.Trim(), field.Value.Trim());
            Assert.Equal(version, (await filing.ReportAsync()).Version);
        }
    }

    [Theory]
    [InlineData("", "Chọn ít nhất một ô hoặc một mục cần sửa.")]
    [InlineData("abc", "Chọn ít nhất một ô hoặc một mục cần sửa.")]
    [InlineData("99999.1", "Ô này không nhập được")]
    [InlineData("days.2", "thuộc bộ phận tham mưu của bên kia rà soát")]
    [InlineData("talks.2", "Ô này không nhập được")]
    [InlineData("talks.3", "Ô này không nhập được")]
    [InlineData("aid.1", "Ô này không nhập được")]
    [InlineData("n3", "thuộc bộ phận tham mưu của bên kia rà soát")]
    [InlineData("n9", "Mục không có trong biểu mẫu")]
    public async Task A_return_names_cells_that_the_office_judges(string cell, string sentence)
    {
        var filing = await Filing.OfAsync(_portal, Stage.Submitted);
        var named = cell.Replace("days", $"{filing.Indicator(Days)}", StringComparison.Ordinal).Replace("talks", $"{filing.Indicator(Talks)}", StringComparison.Ordinal).Replace("aid", $"{filing.Indicator(Aid)}", StringComparison.Ordinal);

        var answer = await filing.StepAsync(await filing.OfficeAsync(Side.Party), "tra-lai", ("Reason", "Xem lại giúp"), ("Cells", named));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Contains(sentence, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Xem lại giúp", Assert.IsAssignableFrom<IHtmlTextAreaElement>(page.QuerySelector("[name=Reason]")).Value.Trim());
        Assert.Equal(ReportState.Submitted, (await filing.ReportAsync()).State);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_double_click_takes_the_step_once_and_answers_the_same(string step, Stage stage, Function by)
    {
        var filing = await Filing.OfAsync(_portal, stage);
        var browser = await filing.World.As(SeatOf(filing, by));
        var form = (await browser.GetPageAsync($"{filing.Address}/{step}")).FormWith("Version");
        (string, string)[] fields = [("Reason", "Một lần thôi"), ("Cells", $"{filing.Indicator(Talks)}.1")];
        var version = (await filing.ReportAsync()).Version;

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => browser.SubmitAsync(form, fields)));
        var again = await browser.SubmitAsync(form, fields);

        Assert.All(answers.Append(again), answer => Assert.Equal((HttpStatusCode.Redirect, filing.Address), (answer.StatusCode, answer.Headers.Location?.OriginalString)));
        Assert.Equal(version + 1, (await filing.ReportAsync()).Version);
    }

    [Fact]
    public async Task Starting_twice_at_once_makes_one_report_for_both()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var browsers = new[] { await world.As(world.Officer(2, Side.Party)), await world.As(world.Officer(2, Side.Military)) };
        var forms = new[] { (await browsers[0].GetPageAsync("/bao-cao-quy")).FormWith("cap"), (await browsers[1].GetPageAsync("/bao-cao-quy")).FormWith("cap") };

        var answers = await Task.WhenAll(browsers.Select((browser, index) => browser.SubmitAsync(forms[index])));

        await using var db = _portal.Open();
        var id = (await db.Reports.SingleAsync()).Id;
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Redirect, $"/bao-cao-quy/{id}"), (answer.StatusCode, answer.Headers.Location?.OriginalString)));
    }

    public void Dispose() => _portal.Dispose();

    private static Seat SeatOf(Filing filing, Function by) => by switch
    {
        Function.Officer => filing.World.Officer(filing.Pairing, Side.Party),
        Function.Leader => filing.World.Leader(filing.Pairing, Side.Party),
        _ => filing.World.Office(Side.Party),
    };

    private static IHtmlFormElement AnyForm(IHtmlDocument page) => page.Forms.First(form => form.QuerySelector("[name=__RequestVerificationToken]") is not null);
}
