using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.Consolidation.Report;

/// <summary>One step in the life of the province's report: the question and the deed are the domain's; here stands only the order.</summary>
public abstract class ConsolidatedStepPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : ConsolidatedPage(db, forms, actor, clock)
{
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Why it cannot be done now; null when it can.</summary>
    public string? WhyNot { get; private set; }

    public async Task<IActionResult> OnGetAsync(string ky)
    {
        if (await LoadAsync(ky) is { } answer)
        {
            return answer;
        }

        Version = Report!.Version;
        return Question(Report) is { } refusal ? this.Refused(refusal) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string ky)
    {
        if (await LoadAsync(ky) is { } answer)
        {
            return answer;
        }

        Db.Expect(Report!, Version);
        var refusal = Version == Report!.Version ? Act(Report) : CommonRefusals.ChangedMeanwhile();
        if ((refusal ?? await Db.SaveAsync()) is not { } late)
        {
            this.Tell(Done(Report));
            return RedirectToPage("Index", new { ky });
        }

        Db.ChangeTracker.Clear();
        if (await LoadAsync(ky) is { } gone)
        {
            return gone;
        }

        // The next try is judged against what is shown now.
        _ = ModelState.Remove(nameof(Version));
        Version = Report.Version;
        return this.Refused(late, FieldOf(late));
    }

    /// <summary>The domain's question.</summary>
    protected abstract Refusal? Question(ConsolidatedReport report);

    /// <summary>The domain's deed.</summary>
    protected abstract Refusal? Act(ConsolidatedReport report);

    /// <summary>What happened and what comes next.</summary>
    protected abstract string Done(ConsolidatedReport report);

    /// <summary>The field at which the refusal stands; empty where it is none's.</summary>
    protected virtual string FieldOf(Refusal refusal) => "";

    /// <summary>What the step shows and does besides the report itself.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

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

        var refusal = Question(Report);
        if (refusal?.IsNotYours() is true)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        WhyNot = refusal?.InVietnamese();
        await PrepareAsync();
        return null;
    }
}
