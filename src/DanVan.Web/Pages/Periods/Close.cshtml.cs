using DanVan.Data;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Periods;

/// <summary>Closes a period for entry, sending and confirming (Đóng kỳ báo cáo).</summary>
[Authorize(Policy = Policies.Periods)]
public sealed class ClosePage(PortalDb db, ProgrammeClock clock, Actor actor) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    public ReportingPeriod Period { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.Periods.FindVisibleAsync(id) is not { } period)
        {
            return NotFound();
        }

        Period = period;
        Version = period.Version;
        return period.CanClose(actor) is { } refusal ? this.Refused(refusal) : Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await db.Periods.FindVisibleAsync(id) is not { } period)
        {
            return NotFound();
        }

        Period = period;
        db.Expect(period, Version);
        if ((period.Close(actor, clock.Now) ?? await db.SaveAsync()) is { } refusal)
        {
            return this.Refused(refusal);
        }

        this.Tell($"Đã đóng kỳ {period.Quarter.Name()}. Bộ phận tham mưu của tỉnh có thể mở lại, có ghi lý do.");
        return RedirectToPage("Index", new { nam = period.Year });
    }
}
