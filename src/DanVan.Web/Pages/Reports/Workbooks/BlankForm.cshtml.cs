using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Reports.Workbooks;

/// <summary>The report's form with empty boxes on A4, for places that collect by paper (Mẫu trống).</summary>
public sealed class BlankFormPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    public WholeReport Whole { get; private set; } = null!;

    public ReportHead Head { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.LoadWholeAsync(forms, id, choose: report => Shown.Revision(report, null, actor)) is not { } whole)
        {
            return NotFound();
        }

        (Whole, Head) = (whole, ReportHead.Of(whole, actor, clock.Now, ReportTab.Print));
        return Page();
    }
}
