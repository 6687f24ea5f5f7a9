using DanVan.Data;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Periods;

/// <summary>
/// One step in the life of a period: the question and the deed are the domain's; here stands only the order: find visible,
/// expect version, one call, save, answer.
/// </summary>
public abstract class PeriodStepPage(PortalDb db, Actor actor, ProgrammeClock clock) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    public ReportingPeriod Period { get; private set; } = null!;

    protected Actor Actor => actor;

    protected DateTimeOffset Now => clock.Now;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await FindsAsync(id))
        {
            return NotFound();
        }

        Begin();
        return Question() is { } refusal ? this.Refused(refusal) : Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!await FindsAsync(id))
        {
            return NotFound();
        }

        if (!Accepts())
        {
            return this.Mend();
        }

        db.Expect(Period, Version);
        if (await ActAsync() is not { } refusal)
        {
            this.Tell(Done());
            return RedirectToPage("Index", new { nam = Period.Year });
        }

        db.ChangeTracker.Clear();
        if (!await FindsAsync(id))
        {
            return NotFound();
        }

        // The next try is judged against what is shown now.
        _ = ModelState.Remove(nameof(Version));
        Version = Period.Version;
        return this.Refused(refusal);
    }

    /// <summary>The domain's question.</summary>
    protected abstract Refusal? Question();

    /// <summary>The domain's deed, saved.</summary>
    protected abstract Task<Refusal?> ActAsync();

    /// <summary>What happened and what comes next.</summary>
    protected abstract string Done();

    /// <summary>Whether what was typed keeps its rules; if not, each failure stands at its field.</summary>
    protected virtual bool Accepts() => true;

    /// <summary>What the step shows beside the period.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>What the fields hold before anything is typed.</summary>
    protected virtual void Begin() => Version = Period.Version;

    protected async Task<Refusal?> SavedAsync(Refusal? refusal) => refusal ?? await db.SaveAsync();

    private async Task<bool> FindsAsync(int id)
    {
        if (await db.Periods.FindVisibleAsync(id) is not { } period)
        {
            return false;
        }

        Period = period;
        await PrepareAsync();
        return true;
    }
}
