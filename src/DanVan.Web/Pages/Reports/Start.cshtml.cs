using DanVan.Data;
using DanVan.Data.Reports;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports;

/// <summary>Starts the report of my pairing for an open period (Bắt đầu nhập), or opens the one that the other side has just started.</summary>
public sealed class StartPage(PortalDb db, Actor actor, ProgrammeClock clock) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Reports/Index");

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "ky")] int periodId, [FromForm(Name = "cap")] int pairingId)
    {
        var period = await db.Periods.FindVisibleAsync(periodId);
        var pairing = await db.Pairings.FindVisibleAsync(pairingId);
        if (period is null || pairing is null)
        {
            return NotFound();
        }

        if (await ThereAsync(periodId, pairingId) is { } there)
        {
            return RedirectToPage("/Reports/Entry", new { id = there });
        }

        if (QuarterlyReport.CanStart(period, pairing, actor) is { } refusal)
        {
            return refusal.Code.StartsWith("common.", StringComparison.Ordinal) ? StatusCode(StatusCodes.Status403Forbidden) : this.Refused(refusal);
        }

        var (report, party, military) = QuarterlyReport.Start(period, pairing, await ReportNames.OfAsync(db, pairing, period.WindowTo), actor, clock.Now);
        db.AddRange(report, party, military);
        if (await db.SaveAsync() is { } conflict)
        {
            return await ThereAsync(periodId, pairingId) is { } first ? RedirectToPage("/Reports/Entry", new { id = first }) : this.Refused(conflict);
        }

        return RedirectToPage("/Reports/Entry", new { id = report.Id });
    }

    private async Task<Guid?> ThereAsync(int periodId, int pairingId) => await db.Reports.IgnoreAutoIncludes()
        .Where(report => report.PeriodId == periodId && report.PairingId == pairingId)
        .Select(report => (Guid?)report.Id)
        .SingleOrDefaultAsync();
}
