using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Web.Files;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Consolidation.Spans;

/// <summary>
/// What one figure of a span is made of: areas by quarter or year, on the map as it was reported or on that of the span's last
/// day (Địa bàn cũ, địa bàn mới).
/// </summary>
public sealed class IndicatorPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    public const string NewMapWord = "moi";

    public DateTimeOffset Now => clock.Now;

    public ChosenSpan Chosen { get; private set; } = null!;

    public IndicatorDefinition Indicator { get; private set; } = null!;

    /// <summary>The quarters or years of the span.</summary>
    public IReadOnlyList<QuarterSpan> Parts { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Row Sum { get; private set; } = null!;

    /// <summary>Quarters of the span in which nothing stands behind the figure.</summary>
    public IReadOnlyList<Quarter> Missing { get; private set; } = [];

    /// <summary>Figures stand under the areas of the span's last day.</summary>
    public bool OnNewMap { get; private set; }

    /// <summary>An area of the table has a successor by then: the two maps differ.</summary>
    public bool MapsDiffer { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        string code,
        [FromQuery(Name = ChosenSpan.FromField)] string? from,
        [FromQuery(Name = ChosenSpan.ToField)] string? to,
        [FromQuery(Name = "tinh")] string? counting,
        [FromQuery(Name = "ban-do")] string? map)
    {
        var provinceId = actor.ProvinceId!.Value;
        var submitted = !actor.Is(Function.Viewer) && counting == Addresses.Submitted;
        if (await ChosenSpan.ReadAsync(db, provinceId, from, to, submitted ? Counting.Submitted : Counting.Accepted) is not { Last: { } last, FormId: { } formId } chosen)
        {
            return NotFound();
        }

        var form = await forms.OfAsync(formId);
        if (form.FindCode(code.ToUpperInvariant()) is not { } indicator)
        {
            return NotFound();
        }

        (Chosen, Indicator, Parts) = (chosen, indicator, chosen.Span.Parts());
        var figures = await db.AreaPeriodFiguresAsync(provinceId, chosen.IdsOf(chosen.Span), [.. form.TypedPartsOf(indicator.Id).Select(part => part.Id)], chosen.Counting);
        var successions = await db.Successions.AsNoTracking().Where(link => link.ProvinceId == provinceId).ToListAsync();
        var newMap = new AreaMap(successions, last.WindowTo);
        MapsDiffer = figures.Any(figure => newMap[figure.AreaId] != figure.AreaId);
        OnNewMap = MapsDiffer && map == NewMapWord;
        await MakeAsync(form, figures, OnNewMap ? newMap : AreaMap.AsReported);
        return TableFile.IsAsked(Request) ? SpanTable.Of(this) : Page();
    }

    private async Task MakeAsync(FormDefinition form, IReadOnlyList<AreaPeriodFigure> figures, AreaMap map)
    {
        var byArea = figures.ToLookup(figure => map[figure.AreaId]);
        var ids = byArea.Select(group => group.Key).ToList();
        var areas = await db.Areas.AsNoTracking().Where(area => ids.Contains(area.Id))
            .OrderBy(area => area.ParentId == null).ThenBy(area => area.DisplayOrder).ThenBy(area => area.SortKey).ThenBy(area => area.Id)
            .Select(area => new { area.Id, area.Type, area.Name, IsProvince = area.ParentId == null }).ToListAsync();
        Rows = [.. areas.Select(area => Of(AreaText.Narrow(area.IsProvince, area.Type, area.Name), byArea[area.Id]).Row)];
        (Sum, var whole) = Of("", figures);
        Missing = whole.Missing(Indicator.Id);

        (Row Row, CumulativeConsolidation Whole) Of(string name, IEnumerable<AreaPeriodFigure> own)
        {
            var groups = own.ToLookup(figure => figure.PeriodId, figure => figure.Group);
            var span = SpanFigures.Of(form, Chosen, Chosen.Span, id => groups[id]);
            return (new Row(name, [.. Parts.Select(part => SpanFigures.Of(form, Chosen, part, id => groups[id]).Figures[Indicator.Id])], span.Figures[Indicator.Id]), span);
        }
    }

    public sealed record Row(string Area, IReadOnlyList<TotalFigure> Parts, TotalFigure Whole);
}
