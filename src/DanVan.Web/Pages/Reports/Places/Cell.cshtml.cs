using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports.Places;

/// <summary>
/// One indicator of one report: each column, who wrote it and when (Lịch sử ô), its last values, the evidence beside it and what
/// was asked about it. Where both must say the same, the one side's figure can be taken over by the other here.
/// </summary>
public sealed class CellPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PlacePage(db, forms, actor, clock)
{
    /// <summary>The indicator's code in the address.</summary>
    [FromRoute(Name = "code")]
    public string? Code { get; set; }

    public IndicatorRow Row => Whole.RowOf(Place.IndicatorId!.Value)!;

    public IReadOnlyList<Write> Writes { get; private set; } = [];

    public IReadOnlyList<LastValue> Last { get; private set; } = [];

    /// <summary>The papers that state what was re-entered among them.</summary>
    public IReadOnlyList<string> Sources => [.. Last.Select(value => value.Source).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The side that may take the other's figure; null where there is nothing to take.</summary>
    public Side? Taker { get; private set; }

    protected override string Tail => $"o/{Row.Indicator.Code}";

    public async Task<IActionResult> OnPostTakeAsync(Guid id)
    {
        if (await FindAsync(id, withFigures: true) is { } answer)
        {
            return answer;
        }

        if (Whole.Report.SideOf(Actor) is not { } side || !Actor.Is(Function.Officer))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if ((Whole.TakeOther(Actor, Row.Indicator.Id, Now) ?? await Db.SaveEnteredAsync(Whole, side)) is { } refusal)
        {
            return await AgainAsync(refusal, "");
        }

        this.Tell($"Đã lấy số của bên {side.Other().Name()}.");
        return LocalRedirect(Address);
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        var (revisionId, indicatorId) = (Whole.Shown.Id, Row.Indicator.Id);
        Writes = await (
            from change in Db.CellChanges
            where change.RevisionId == revisionId && change.IndicatorId == indicatorId
            join post in Db.Posts on change.PostId equals post.Id into posts
            from post in posts.DefaultIfEmpty()
            orderby change.Id descending
            select new Write(change, post == null ? "" : post.Title)).AsNoTracking().Take(100).ToListAsync();
        Last = await Db.LastValuesAsync(Whole, indicatorId);
        Taker = Whole.Shown == Whole.Report.Current && Whole.Report.SideOf(Actor) is { } side && Whole.CanTakeOther(Actor, indicatorId) is null ? side : null;
    }

    protected override Task<ReportPlace?> PlaceInAsync(WholeReport whole) => Task.FromResult<ReportPlace?>(
        whole.Form.FindCode((Code ?? "").ToUpperInvariant()) is { } indicator && whole.RowOf(indicator.Id) is not null ? ReportPlace.OfIndicator(indicator.Id) : null);

    public sealed record Write(CellChange Change, string By);
}
