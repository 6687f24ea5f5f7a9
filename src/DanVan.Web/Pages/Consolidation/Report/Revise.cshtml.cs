using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.Consolidation.Report;

/// <summary>A standing office opens a new revision of the frozen report, with a reason (Lập lại).</summary>
public sealed class RevisePage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : ConsolidatedPage(db, forms, actor, clock)
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public string? WhyNot { get; private set; }

    public async Task<IActionResult> OnGetAsync(string ky)
    {
        if (await LoadAsync(ky) is { } answer)
        {
            return answer;
        }

        Version = Report!.Version;
        return WhyNot is null ? Page() : this.Refused(Report.CanRevise(Actor)!);
    }

    public async Task<IActionResult> OnPostAsync(string ky)
    {
        if (await LoadAsync(ky) is { } answer)
        {
            return answer;
        }

        Reason = VietnameseText.Nfc(Reason ?? "").Trim();
        Db.Expect(Report!, Version);
        var refusal = Version == Report!.Version ? null : CommonRefusals.ChangedMeanwhile();
        if (refusal is null)
        {
            (refusal, var sections) = Report.Revise(Actor, Reason, Sections, Now);
            Db.ConsolidatedSections.AddRange(sections);
        }

        if ((refusal ?? await Db.SaveAsync()) is not { } late)
        {
            this.Tell("Đã mở bản mới để lập lại.");
            return RedirectToPage("Index", new { ky });
        }

        Db.ChangeTracker.Clear();
        if (await LoadAsync(ky) is { } gone)
        {
            return gone;
        }

        _ = ModelState.Remove(nameof(Version));
        Version = Report.Version;
        return this.Refused(late, late.Code is "common.reason-missing" or "report.reason-too-long" ? nameof(Reason) : "");
    }

    private async Task<IActionResult?> LoadAsync(string ky)
    {
        if (await FindAsync(ky) is { } answer)
        {
            return answer;
        }

        if (Report is null)
        {
            return NotFound();
        }

        var refusal = Report.CanRevise(Actor);
        WhyNot = refusal?.InVietnamese();
        return refusal?.IsNotYours() is true ? StatusCode(StatusCodes.Status403Forbidden) : null;
    }
}
