using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Data.Imports;
using DanVan.Data.Periods;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using DanVan.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Consolidation;

/// <summary>Figures of the time before the portal: brought in with their source, marked wherever they are read, never mixed with reports.</summary>
public sealed class ReenteredTests : IDisposable
{
    private const string Head = "period,area_code,indicator_code,value,source\n";
    private const string Source = "Báo cáo 45-BC/BDV ngày 20/12/2020";

    private static readonly Quarter LastOf2020 = new(2020, 4);

    private readonly Portal _portal = new();

    [Fact]
    public async Task What_was_brought_in_stands_as_same_period_in_spans_and_in_the_last_values_and_says_that_it_was()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        _ = await world.PlanAsync(LastOf2020);
        var answer = await BringInAsync(world, $"2020-4,5101,{ReportWorld.Talks},hơn 12,{Source}", $"quý IV/2020,5102,{ReportWorld.Talks},8,{Source}");
        Assert.Null(answer.Refusal);
        var report = await world.HasReportAsync(1, Stage.Accepted, figures: (code, _) => code == ReportWorld.Talks ? Figure.Of(10) : Figure.Of(2));

        var office = await world.As(world.Office(Side.Party));
        var table = await office.GetPageAsync("/tong-hop?ky=2021-4");
        var talks = table.QuerySelectorAll("table.list tbody tr").Single(row => row.QuerySelector("th")?.TextContent.Trim() == "Cuộc đối thoại");
        Assert.Contains("hơn 20", ConsolidationPage.Plain(talks.QuerySelector("td.muted")!), StringComparison.Ordinal);
        Assert.Contains("nhập lại", talks.QuerySelector("td.muted")!.TextContent, StringComparison.Ordinal);

        // The link of a quarter that never opened leads to its areas all the same.
        var drill = await office.GetPageAsync(talks.QuerySelector("td.muted a")!.GetAttribute("href")!);
        Assert.Contains("hơn 12 nhập lại", ConsolidationPage.Plain(drill.QuerySelectorAll("tbody tr")[0]), StringComparison.Ordinal);

        var span = await office.GetPageAsync("/tong-hop/nhieu-quy?tu=2020-4&den=2021-4");
        Assert.Contains("hơn 30", span.QuerySelectorAll("table.list tbody tr").Single(row => row.QuerySelector("th")?.TextContent.Trim() == "Cuộc đối thoại").TextContent, StringComparison.Ordinal);

        var cell = await (await world.As(world.Officer(1, Side.Party))).GetPageAsync($"/bao-cao-quy/{report}/o/{ReportWorld.Talks}");
        Assert.Contains($"Số liệu nhập lại từ: {Source}.", cell.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_area_does_not_read_them()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        _ = await world.PlanAsync(LastOf2020);
        _ = await BringInAsync(world, $"2020-4,5102,{ReportWorld.Talks},12,{Source}");
        var report = await world.HasReportAsync(1, Stage.Filled);

        var cell = await (await world.As(world.Officer(1, Side.Party))).GetPageAsync($"/bao-cao-quy/{report}/o/{ReportWorld.Talks}");

        Assert.DoesNotContain(Source, cell.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-5,5101,DC_DOITHOAI,1,x", "reentered.quarter-unknown")]
    [InlineData("quý hai,5101,DC_DOITHOAI,1,x", "reentered.quarter-unknown")]
    [InlineData("2019-1,5101,DC_DOITHOAI,1,x", "reentered.not-planned")]
    [InlineData("2021-4,5101,DC_DOITHOAI,1,x", "reentered.period-was-opened")]
    [InlineData("2022-1,5101,DC_DOITHOAI,1,x", "reentered.period-not-past")]
    [InlineData("2020-4,9999,DC_DOITHOAI,1,x", "reentered.area-unknown")]
    [InlineData("2020-4,5101,KHONG_CO,1,x", "reentered.indicator-unknown")]
    [InlineData("2020-4,5101,DC_TYLE,1,x", "reentered.computed")]
    [InlineData("2020-4,5101,DC_DOITHOAI,12.5,x", "reentered.unreadable")]
    [InlineData("2020-4,5101,DC_DOITHOAI,12 triệu,x", "reentered.unreadable")]
    [InlineData("2020-4,5101,DC_DOITHOAI,-3,x", "reentered.unreadable")]
    [InlineData("2020-4,5101,DC_DOITHOAI,,x", "reentered.no-number")]
    [InlineData("2020-4,5101,DC_DOITHOAI,không thuộc diện,x", "reentered.no-number")]
    [InlineData("2020-4,5101,DC_DOITHOAI,1,", "reentered.source-length")]
    public async Task A_row_that_cannot_stand_is_refused_with_a_sentence_and_nothing_is_written(string row, string code)
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        _ = await world.PlanAsync(LastOf2020);
        _ = await world.PlanAsync(new Quarter(2022, 1));

        var answer = await BringInAsync(world, $"2020-4,51,{ReportWorld.Talks},4,{Source}", row);

        var refusal = answer.Plan!.Lines[1].Refusal;
        Assert.Equal(code, refusal?.Code);
        Assert.NotEmpty(refusal!.InVietnamese());
        await using var db = _portal.Open();
        Assert.False(await db.ReenteredFigures.AnyAsync());
    }

    [Fact]
    public async Task An_area_without_a_pairing_in_that_quarter_takes_no_figure()
    {
        var province = await _portal.HasQuangNgaiAsync();
        await using (var db = _portal.Open())
        {
            var actor = new Actor(Guid.NewGuid(), 0, "Quản trị", Function.Administrator, false, province, null, null, true);
            Assert.Null(await new PlanPeriods(db).CarryOutAsync(province, 2020, actor, _portal.Clock.GetUtcNow()));
        }

        // Tây Trà was merged into Trà Bồng on 1 February 2020.
        var answer = await _portal.ImportAsync(province, new ReenteredImport(), Encoding.UTF8.GetBytes(Head + "2020-3,526,PR_BUOI,4,x"));

        Assert.Equal("reentered.no-pairing", Assert.Single(answer.Plan!.Lines).Refusal?.Code);
    }

    [Fact]
    public async Task The_same_row_again_changes_nothing_another_number_replaces_it_and_bo_takes_it_away()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var period = await world.PlanAsync(LastOf2020);
        _ = await BringInAsync(world, $"2020-4,5101,{ReportWorld.Cost},\"12,5\",{Source}");

        var same = await BringInAsync(world, $"2020-4,5101,{ReportWorld.Cost},\"12,5\",{Source}");
        Assert.Equal(ImportOutcome.Unchanged, Assert.Single(same.Plan!.Lines).Outcome);

        var other = await BringInAsync(world, $"2020-4,5101,{ReportWorld.Cost},gần 14,{Source}");
        Assert.Equal([new("value", "12,5", "gần 14")], Assert.Single(other.Plan!.Lines).Changes);
        await using (var db = _portal.Open())
        {
            Assert.Equal((14_000_000, Qualifier.Nearly), await db.ReenteredFigures.Where(figure => figure.PeriodId == period.Id).Select(figure => ValueTuple.Create(figure.Amount, figure.Qualifier)).SingleAsync());
        }

        _ = await BringInAsync(world, $"2020-4,5101,{ReportWorld.Cost},bỏ,");
        await using var after = _portal.Open();
        Assert.False(await after.ReenteredFigures.AnyAsync());
    }

    [Fact]
    public async Task The_administrator_s_own_dry_run_knows_what_stands_there_already()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        _ = await world.PlanAsync(LastOf2020);
        _ = await BringInAsync(world, $"2020-4,5101,{ReportWorld.Talks},12,{Source}", $"2020-4,5101,{ReportWorld.Groups},5,{Source}");
        var administrator = await world.As(world.Administrator);
        var upload = (await administrator.GetPageAsync("/quan-tri/nhap-tep/so-lieu-nhap-lai")).QuerySelector<IHtmlFormElement>("main form")!;

        var sent = await administrator.SubmitWithAsync(upload, ("tep", "so-lieu.csv", Encoding.UTF8.GetBytes($"{Head}2020-4,5101,{ReportWorld.Talks},15,{Source}\n2020-4,5101,{ReportWorld.Groups},bỏ,")));
        var preview = await administrator.FollowAsync(sent);

        Assert.Contains("thay đổi 2", preview.Body!.TextContent, StringComparison.Ordinal);
        var applied = await administrator.SubmitAsync(preview.QuerySelectorAll<IHtmlFormElement>("main form").Last());
        Assert.Equal(HttpStatusCode.Redirect, applied.StatusCode);
        await using var db = _portal.Open();
        Assert.Equal(15, (await db.ReenteredFigures.SingleAsync()).Amount);
    }

    [Fact]
    public async Task A_period_with_figures_brought_in_does_not_open_any_more()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 1);
        var period = await world.PlanAsync(LastOf2020);
        _ = await BringInAsync(world, $"2020-4,5101,{ReportWorld.Talks},12,{Source}");

        var office = await world.As(world.Office(Side.Party));
        var page = await office.GetPageAsync($"/ky-bao-cao/{period.Id}/mo");
        var answer = await office.SubmitAsync(page.QuerySelector<IHtmlFormElement>("main form")!);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("số liệu nhập lại", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private Task<ImportAnswer> BringInAsync(ReportWorld world, params string[] rows) =>
        _portal.ImportAsync(world.Province.Id, new ReenteredImport(), Encoding.UTF8.GetBytes(Head + string.Join('\n', rows)));
}
