using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments.Steps;

/// <summary>
/// One step of a document's life on a page of its own: what will happen, what is asked, the deed. The question and the deed are
/// the domain's; here stands only the order: find visible, expect version, one call, save, answer.
/// </summary>
public abstract class DocumentStepPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    private const int MostAttempts = 32;

    /// <summary>The part of the document that the step came from and goes back to; empty for its text.</summary>
    protected virtual string Back => "";

    /// <summary>Where the step came from.</summary>
    public string BackAddress => Back.Length == 0 ? Address : $"{Address}/{Back}";

    /// <summary>Why it cannot be done now; null when it can.</summary>
    public string? WhyNot { get; private set; }

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is { } answer)
        {
            return answer;
        }

        Version = Document.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is { } answer)
        {
            return answer;
        }

        Refusal? refusal;
        for (var attempt = 1; ; attempt++)
        {
            Db.Expect(Document, Version);
            refusal = Version == Document.Version ? await ActAsync() : CommonRefusals.ChangedMeanwhile();
            if (refusal is null && ModelState.IsValid)
            {
                refusal = await Db.SaveAsync();
                if (refusal is null)
                {
                    this.Tell(Done());
                    return LocalRedirect(BackAddress);
                }
            }

            Db.ChangeTracker.Clear();
            if (await FindAsync(id) is { } gone)
            {
                return gone;
            }

            // The document is as it was shown: somebody else was faster in a number book, where the next number will do as well.
            if (attempt == MostAttempts || Document.Version != Version || !ModelState.IsValid || refusal?.Code is not ("common.changed-meanwhile" or "common.already-there"))
            {
                break;
            }
        }

        // The next try is judged against what is shown now.
        _ = ModelState.Remove(nameof(Version));
        Version = Document.Version;
        return refusal is null ? this.Mend() : this.Refused(refusal, FieldOf(refusal));
    }

    /// <summary>What the page itself is about, before the document is asked; null where there is such a page.</summary>
    protected virtual IActionResult? Missing() => null;

    /// <summary>What the step shows besides the document.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>The domain's question.</summary>
    protected abstract Refusal? Question();

    /// <summary>The domain's deed; what must be mended at a field may stand in the model state instead.</summary>
    protected abstract Task<Refusal?> ActAsync();

    /// <summary>What happened and what comes next.</summary>
    protected abstract string Done();

    /// <summary>The field at which the refusal stands; empty where it is none's.</summary>
    protected virtual string FieldOf(Refusal refusal) => "";

    private async Task<IActionResult?> FindAsync(Guid id)
    {
        if (Missing() is { } nothing)
        {
            return nothing;
        }

        if (await LoadAsync(id) is { } answer)
        {
            return answer;
        }

        var refusal = Question();
        if (refusal?.IsNotYours() is true)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        WhyNot = refusal?.InVietnamese();
        await PrepareAsync();
        return null;
    }
}
