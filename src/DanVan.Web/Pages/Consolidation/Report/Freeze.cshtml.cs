using DanVan.Data;
using DanVan.Data.Consolidated;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.Consolidation.Report;

/// <summary>A standing office agrees to freeze the province's report; the second one's word does it (Chốt).</summary>
public sealed class FreezePage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : ConsolidatedPage(db, forms, actor, clock)
{
    [BindProperty]
    public int Version { get; set; }

    public string? WhyNot { get; private set; }

    public LiveInputs Live { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string ky)
    {
        if (await LoadAsync(ky) is { } answer)
        {
            return answer;
        }

        Version = Report!.Version;
        return WhyNot is null ? Page() : this.Refused(Report.CanFreeze(Actor)!);
    }

    public async Task<IActionResult> OnPostAsync(string ky)
    {
        if (await LoadAsync(ky) is { } answer)
        {
            return answer;
        }

        Db.Expect(Report!, Version);
        var refusal = Version == Report!.Version ? Report.Freeze(Actor, Live.Inputs, Live.Figures, Live.Missing, Now) : CommonRefusals.ChangedMeanwhile();
        if ((refusal ?? await Db.SaveAsync()) is not { } late)
        {
            this.Tell(Report.State is ConsolidatedState.Frozen ? "Đã chốt báo cáo tổng hợp." : "Đã ghi đồng ý chốt; chờ bộ phận tham mưu bên kia.");
            return RedirectToPage("Index", new { ky });
        }

        Db.ChangeTracker.Clear();
        if (await LoadAsync(ky) is { } gone)
        {
            return gone;
        }

        _ = ModelState.Remove(nameof(Version));
        Version = Report.Version;
        return this.Refused(late);
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

        var refusal = Report.CanFreeze(Actor);
        if (refusal?.IsNotYours() is true)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        WhyNot = refusal?.InVietnamese();
        Live = await LiveInputs.LoadAsync(Db, Period, Form);
        return null;
    }
}
