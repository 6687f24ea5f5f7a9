using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Reports;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.JointDocuments;

/// <summary>What issued plans aim at beside the figures: the sub-plan's own first, then what the province gave to the area.</summary>
public sealed class PlanTargetsTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task Only_plans_that_were_issued_aim_and_a_sub_plan_says_more_than_the_provinces_plan()
    {
        var world = await ReportWorld.CreateAsync(_portal, areas: 2);
        var (indicator, area) = (await world.IndicatorAsync(ReportWorld.Talks), world.Areas[1].Id);
        var what = new TargetMeasure(indicator, ReportWorld.Talks, "Cuộc đối thoại", IndicatorKind.Sum, "cuộc", null, 0);
        var plan = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, targets: [new(what, null, 100, [10, 20, 30, 40]), new(what, area, 40, [5, 5, 10, 20])]);
        _ = await world.HasDocumentAsync(0, DocumentState.Draft, DocumentKind.AnnualPlan, targets: [new(what, null, 999, [])]);

        Assert.Equal((30, 10, null), await AimsAsync(2));
        _ = await world.HasDocumentAsync(1, DocumentState.Issued, DocumentKind.SubPlan, plan, targets: [new(what, null, 60, [15, 15, 15, 15])]);
        Assert.Equal((30, 30, null), await AimsAsync(2));
        Assert.Equal((100, 60, null), await AimsAsync(4));

        async Task<(long? Province, long? Own, long? Other)> AimsAsync(int number)
        {
            await using var db = _portal.Open();
            var quarter = new Quarter(2021, number);
            return (
                (await PlanTargets.OfProvinceAsync(db, world.Province.Id, quarter))[indicator],
                (await PlanTargets.OfAreaAsync(db, world.Province.Id, area, quarter))[indicator],
                (await PlanTargets.OfAreaAsync(db, world.Province.Id, world.Areas[2].Id, quarter))[indicator]);
        }
    }

    [Fact]
    public async Task The_aim_stands_beside_the_cell_and_in_the_consolidation()
    {
        var filing = await Filing.OfAsync(_portal, Stage.Started);
        var world = filing.World;
        var indicator = await world.IndicatorAsync(ReportWorld.Talks);
        var what = new TargetMeasure(indicator, ReportWorld.Talks, "Cuộc đối thoại", IndicatorKind.Sum, "cuộc", null, 0);
        _ = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, targets: [new(what, null, 1_100, [200, 300, 300, 300]), new(what, world.Areas[1].Id, 40, [5, 5, 10, 20])]);
        await using var db = _portal.Open();
        var report = await db.Reports.SingleAsync();
        var quarter = (await db.Periods.SingleAsync(period => period.Id == report.PeriodId)).Quarter;

        var entry = await (await filing.OfficerAsync(Side.Party)).GetPageAsync($"/bao-cao-quy/{report.Id}");
        var consolidated = await (await world.As(world.Office(Side.Party))).GetPageAsync($"/tong-hop?ky={quarter.Year}-{quarter.Number}");

        Assert.Equal(quarter.Number switch { 1 => "5", 2 => "10", 3 => "20", _ => "40" }, Assert.Single(entry.QuerySelectorAll(".aim")).TextContent.Split(' ')[^1]);
        Assert.Contains(quarter.Number switch { 1 => "200", 2 => "500", 3 => "800", _ => "1.100" }, consolidated.QuerySelector("table.list")!.TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();
}
