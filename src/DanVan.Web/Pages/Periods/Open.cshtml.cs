using DanVan.Data;
using DanVan.Data.Periods;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Periods;

/// <summary>Opens a period and says first what that freezes (Mở kỳ báo cáo).</summary>
[Authorize(Policy = Policies.Periods)]
public sealed class OpenPage(PortalDb db, ProgrammeClock clock, Actor actor, OpenPeriod open) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    public ReportingPeriod Period { get; private set; } = null!;

    /// <summary>What would be frozen; null when there is nothing.</summary>
    public ReportForm? Draft { get; private set; }

    public int Lines => Draft?.Sections.Sum(section => section.Lines.Count) ?? 0;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.Periods.FindVisibleAsync(id) is not { } period)
        {
            return NotFound();
        }

        Period = period;
        Version = period.Version;
        Draft = await open.DraftAsync(period);
        return period.CanOpen(actor) is { } refusal ? this.Refused(refusal) : Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await db.Periods.FindVisibleAsync(id) is not { } period)
        {
            return NotFound();
        }

        Period = period;
        db.Expect(period, Version);
        if (await open.CarryOutAsync(period, actor, clock.Now) is { } refusal)
        {
            return this.Refused(refusal);
        }

        this.Tell($"Đã mở kỳ {period.Quarter.Name()}. Cấp dưới nhập số liệu đến hết ngày {period.DueBelow.Short()}.");
        return RedirectToPage("Index", new { nam = period.Year });
    }
}
