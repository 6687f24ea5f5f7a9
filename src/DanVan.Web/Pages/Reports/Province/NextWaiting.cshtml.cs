using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports.Province;

/// <summary>Leads a standing office from one report to the next of the quarter that waits for it, in official order (Báo cáo chờ tiếp theo).</summary>
public sealed class NextWaitingPage(PortalDb db, Actor actor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!actor.Is(Function.StandingOffice))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var isParty = actor.Side is Side.Party;
        var ofQuarter = await (
            from here in db.Reports.IgnoreAutoIncludes()
            where here.Id == id
            from report in db.Reports.IgnoreAutoIncludes()
            where report.PeriodId == here.PeriodId
            join area in db.Areas on report.AreaId equals area.Id
            orderby report.IsProvincial descending, area.DisplayOrder, area.SortKey
            select new { report.Id, Waits = report.State == ReportState.Submitted && (isParty ? report.PartyClearance == null : report.MilitaryClearance == null) }).ToListAsync();
        if (ofQuarter.Count == 0)
        {
            return NotFound();
        }

        var at = ofQuarter.FindIndex(report => report.Id == id);
        var next = ofQuarter.Skip(at + 1).Concat(ofQuarter.Take(at)).FirstOrDefault(report => report.Waits);
        if (next is not null)
        {
            return RedirectToPage("/Reports/Entry", new { id = next.Id });
        }

        this.Tell("Không còn báo cáo nào khác của quý này chờ bộ phận của đồng chí.");
        return RedirectToPage("/Reports/Entry", new { id });
    }
}
