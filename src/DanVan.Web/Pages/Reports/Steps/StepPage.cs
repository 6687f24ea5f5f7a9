using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>
/// One step of a report's life on a page of its own: it says what will happen, asks what it must, and does it. The question and
/// the deed are the domain's; here stands only the order: find visible, expect version, one call, save, answer.
/// </summary>
public abstract class StepPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    public WholeReport Whole { get; private set; } = null!;

    /// <summary>Why it cannot be done now; null when it can.</summary>
    public string? WhyNot { get; private set; }

    /// <summary>The button is there: the step can be done now, or what still lacks is asked for on its page.</summary>
    public virtual bool MayTry => WhyNot is null;

    /// <summary>The field for the reason stays as long as there is something typed in it.</summary>
    public bool ShowsReason => WhyNot is null || !string.IsNullOrEmpty(Reason);

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Why the side comes after the due date; only the steps that confirm or submit ask for it.</summary>
    [BindProperty]
    public string? LateReason { get; set; }

    /// <summary>The side is late; what was typed stays shown.</summary>
    public bool AsksWhyLate => (WhyNot is null && Whole.IsLate(Mine, clock.Today)) || !string.IsNullOrEmpty(LateReason);

    protected Actor Actor => actor;

    protected DateTimeOffset Now => clock.Now;

    protected PortalDb Db => db;

    /// <summary>The actor's side of the report; meaningless where the report is not of the actor's body.</summary>
    public Side Mine => Whole.Report.SideOf(actor) ?? default;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id, withFigures: false) is { } answer)
        {
            return answer;
        }

        Version = Whole.Report.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await LoadAsync(id, withFigures: true) is { } answer)
        {
            return answer;
        }

        // Whoever decided on another state than this one decides anew, even where the step is possible no more.
        Reason = VietnameseText.Nfc(Reason ?? "").Trim();
        LateReason = VietnameseText.Nfc(LateReason ?? "").Trim();
        var refusal = Version == Whole.Report.Version ? null : CommonRefusals.ChangedMeanwhile();
        db.Expect(Whole.Report, Version);
        refusal ??= await ActAsync();
        refusal ??= await db.SaveAsync();
        if (refusal is null)
        {
            this.Tell(Done());
            return RedirectToPage("/Reports/Entry", new { id });
        }

        db.ChangeTracker.Clear();
        if (await LoadAsync(id, withFigures: false) is { } gone)
        {
            return gone;
        }

        // The next try is judged against what is shown now.
        _ = ModelState.Remove(nameof(Version));
        Version = Whole.Report.Version;
        return this.Refused(refusal, FieldOf(refusal));
    }

    /// <summary>What the question needs besides the report itself.</summary>
    protected virtual Task JudgeAsync() => Task.CompletedTask;

    /// <summary>The domain's question.</summary>
    protected abstract Refusal? Question();

    /// <summary>The domain's deed.</summary>
    protected abstract Refusal? Act();

    /// <summary>The deed where it hands new parts to storage.</summary>
    protected virtual Task<Refusal?> ActAsync() => Task.FromResult(Act());

    /// <summary>The field at which the refusal stands; empty where it is none's.</summary>
    protected virtual string FieldOf(Refusal refusal) => refusal.Code is "common.reason-missing" or "report.reason-too-long" ? nameof(Reason)
        : refusal.Code is "report.late-reason-too-long" ? nameof(LateReason)
        : "";

    /// <summary>What happened and what comes next.</summary>
    protected abstract string Done();

    private async Task<IActionResult?> LoadAsync(Guid id, bool withFigures)
    {
        if (await db.LoadWholeAsync(forms, id, withFigures) is not { } whole)
        {
            return NotFound();
        }

        Whole = whole;
        await JudgeAsync();
        var refusal = Question();
        WhyNot = refusal?.InVietnamese();
        return refusal?.IsNotYours() is true ? StatusCode(StatusCodes.Status403Forbidden) : null;
    }
}
