using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Worlds;

public sealed class ReportWorldTests : IDisposable
{
    private readonly Portal _portal = new();

    [Theory]
    [InlineData(Stage.Started, ReportState.Drafting, SideState.Entering, SideState.Entering)]
    [InlineData(Stage.Filled, ReportState.Drafting, SideState.Entering, SideState.Entering)]
    [InlineData(Stage.WithLeaders, ReportState.Drafting, SideState.WithLeader, SideState.WithLeader)]
    [InlineData(Stage.PartyConfirmed, ReportState.Drafting, SideState.Confirmed, SideState.WithLeader)]
    [InlineData(Stage.PartyAlone, ReportState.Submitted, SideState.Confirmed, SideState.Entering)]
    [InlineData(Stage.Submitted, ReportState.Submitted, SideState.Confirmed, SideState.Confirmed)]
    [InlineData(Stage.Returned, ReportState.Drafting, SideState.Entering, SideState.Confirmed)]
    [InlineData(Stage.OneCleared, ReportState.Submitted, SideState.Confirmed, SideState.Confirmed)]
    [InlineData(Stage.Accepted, ReportState.Accepted, SideState.Confirmed, SideState.Confirmed)]
    public async Task A_stage_is_what_is_read_back(Stage stage, ReportState report, SideState party, SideState military)
    {
        var world = await ReportWorld.CreateAsync(_portal);

        var district = await world.HasReportAsync(1, stage);
        var province = await world.HasReportAsync(0, stage);

        await using var db = _portal.Open();
        foreach (var id in new[] { district, province })
        {
            Assert.Equal(report, (await db.Reports.SingleAsync(r => r.Id == id)).State);
            Assert.Equal(party, (await db.SideEntries.SingleAsync(s => s.ReportId == id && s.Side == Side.Party)).State);
            Assert.Equal(military, (await db.SideEntries.SingleAsync(s => s.ReportId == id && s.Side == Side.Military)).State);
        }
    }

    [Fact]
    public async Task A_correction_copies_cells_and_the_accepted_figures_stand()
    {
        var world = await ReportWorld.CreateAsync(_portal);
        var id = await world.HasReportAsync(1, Stage.Accepted);

        await world.CorrectAsync(id, 1, _portal.Clock.GetUtcNow());

        await using var db = _portal.Open();
        var report = await db.Reports.Include(r => r.Revisions).ThenInclude(revision => revision.Figures).SingleAsync(r => r.Id == id);
        Assert.True(report.IsCorrection);
        Assert.All(report.Standing!.Figures, figure => Assert.True(figure is { CountsAccepted: true, CountsSubmitted: true }));
        var current = report.Current.Id;
        Assert.NotEqual(0, await db.Entries.CountAsync(cell => cell.RevisionId == current));
    }

    [Fact]
    public async Task Its_people_sign_in()
    {
        var world = await ReportWorld.CreateAsync(_portal);

        foreach (var seat in new[] { world.Officer(1, Side.Party), world.Leader(2, Side.Military), world.Office(Side.Party), world.Viewer, world.Administrator, world.Clerk(1) })
        {
            _ = await (await world.As(seat)).GetPageAsync("/");
        }
    }

    public void Dispose() => _portal.Dispose();
}
