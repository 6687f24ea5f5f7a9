using System.Globalization;
using DanVan.Data;
using DanVan.Data.Checks;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Reports.Province;

/// <summary>
/// A standing office says "Đạt" to several reports in one action: only to those without open findings; the others are named
/// with what is left to look at.
/// </summary>
public sealed class ClearManyPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    /// <summary>One page of the list.</summary>
    private const int Most = 50;

    private const int Named = 5;

    /// <summary>"id:version" of each report as the list showed it.</summary>
    [BindProperty]
    public IList<string> Chosen { get; set; } = [];

    public IActionResult OnGet() => RedirectToPage("/Reports/Index");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!actor.Is(Function.StandingOffice))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var chosen = Chosen.Select(Read).OfType<(Guid Id, int Version)>().DistinctBy(pair => pair.Id).Take(Most).ToList();
        if (chosen.Count == 0)
        {
            ModelState.AddModelError("", "Chọn ít nhất một báo cáo.");
            return this.Mend();
        }

        var (cleared, left) = (new List<string>(), new List<string>());
        foreach (var (id, version) in chosen)
        {
            if (await db.LoadWholeAsync(forms, id, withFigures: true) is not { } whole)
            {
                return NotFound();
            }

            if (await WhyNotAsync(whole, version) is { } why)
            {
                left.Add($"{whole.Shown.AreaName} ({why})");
            }
            else
            {
                cleared.Add(whole.Shown.AreaName);
            }
        }

        if (cleared.Count > 0 && await db.SaveAsync() is { } refusal)
        {
            return this.Refused(refusal);
        }

        this.Tell((cleared.Count > 0 ? $"Đã ghi Đạt {cleared.Count} báo cáo: {Some(cleared)}." : "Chưa ghi Đạt báo cáo nào.") + (left.Count > 0 ? $" Còn lại {left.Count}: {Some(left)}." : ""));
        return RedirectToPage("/Reports/Index");
    }

    // Clears it where nothing is left to look at.
    private async Task<string?> WhyNotAsync(WholeReport whole, int version)
    {
        if (whole.CanClear(actor) is { } refusal)
        {
            return refusal.InVietnamese().TrimEnd('.');
        }

        if (whole.Report.Version != version)
        {
            return "vừa có thay đổi";
        }

        _ = await db.JudgeAsync(whole);
        var open = whole.Findings().Count(finding => !finding.Warns || whole.AcceptanceOf(finding) is null);
        if (open > 0)
        {
            return $"còn {open} điểm cần rà soát";
        }

        db.Expect(whole.Report, version);
        return whole.Clear(actor, clock.Now)?.InVietnamese();
    }

    private static (Guid Id, int Version)? Read(string? text) =>
        text?.Split(':') is [var id, var version] && Guid.TryParse(id, out var report) && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? (report, seen)
            : null;

    private static string Some(List<string> names) => string.Join(", ", names.Take(Named)) + (names.Count > Named ? $" và {names.Count - Named} báo cáo nữa" : "");
}
