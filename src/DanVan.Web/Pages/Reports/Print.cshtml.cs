using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports;

/// <summary>The report as a clean A4 paper (Bản in), with the names that its revision keeps.</summary>
public sealed class PrintPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    public WholeReport Whole { get; private set; } = null!;

    public ReportHead Head { get; private set; } = null!;

    public PastFigures Past { get; private set; } = null!;

    public Totals Totals { get; private set; } = null!;

    public Totals Cumulative { get; private set; } = null!;

    public string Place { get; private set; } = "";

    public DateTimeOffset PrintedAt => clock.Now;

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "ban")] int? revision)
    {
        if (await db.LoadWholeAsync(forms, id, choose: report => Shown.Revision(report, revision, actor)) is not { } whole)
        {
            return NotFound();
        }

        Whole = whole;
        Head = ReportHead.Of(whole, actor, clock.Now, ReportTab.Print);
        Past = await PastFigures.LoadAsync(db, whole);
        Totals = whole.Totals(whole.Present);
        Cumulative = Past.CumulativeWith(whole);
        Place = await db.Areas.Where(area => area.Id == whole.Report.AreaId).Select(area => area.Name).SingleAsync();
        return Page();
    }

    /// <summary>The settled figure of a line as printed.</summary>
    public string FigureOf(Domain.Indicators.IndicatorDefinition line)
    {
        if (Whole.RowOf(line.Id) is not { } row)
        {
            return FigureText.Of(Totals[line.Id], line.Measure);
        }

        var settled = row.Settled(Whole.Present);
        return settled.State switch
        {
            SettledState.Settled => FigureText.Of(settled.Figure, line.Measure) + (settled.IsOneSided ? " (một bên)" : ""),
            SettledState.NotApplicable => FigureText.NotApplicable,
            SettledState.Disagreed => "chưa thống nhất",
            SettledState.LeadAbsent => "(thiếu bên chủ trì)",
            _ => "",
        };
    }
}
