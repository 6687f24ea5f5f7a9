using DanVan.Data;
using DanVan.Data.Checks;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Checks.Review;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Reports;

/// <summary>
/// Everything in a report that stops it or deserves a second look, in one list (Rà soát): each mended where its link leads, or,
/// where it only warns, accepted with a reason by the side's officer.
/// </summary>
public sealed class ReviewPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    /// <summary>What a form says of a warning that nobody has answered in this revision.</summary>
    public const int Unanswered = -1;

    public WholeReport Whole { get; private set; } = null!;

    public ReportHead Head { get; private set; } = null!;

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The reason that was refused, and where it was meant for.</summary>
    public Input? Refused { get; private set; }

    public string? RefusedSentence { get; private set; }

    public int Blocking => Findings.Count(finding => !finding.Warns);

    public int Open => Findings.Count(finding => finding.Warns && Whole.AcceptanceOf(finding) is null);

    public int Accepted => Findings.Count - Blocking - Open;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.LoadWholeAsync(forms, id, choose: report => Shown.Revision(report, null, actor)) is not { } whole)
        {
            return NotFound();
        }

        // What the sides still have to settle is not for readers from outside.
        if (actor.Is(Function.Viewer))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await ShowAsync(whole);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] Input form)
    {
        if (await db.LoadWholeAsync(forms, id) is not { } whole)
        {
            return NotFound();
        }

        if (whole.Report.SideOf(actor) is not { } side || !actor.Is(Function.Officer))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await ShowAsync(whole);
        var subject = form.Subject ?? "";
        if (whole.AcceptedHere(subject) is { } here)
        {
            if (here.Version != form.Version)
            {
                return Again(form, CommonRefusals.ChangedMeanwhile());
            }

            db.Expect(here, form.Version);
        }

        if (whole.AcceptFinding(actor, subject, form.Values ?? "", form.Reason ?? "", clock.Now) is { } refusal)
        {
            return Again(form, refusal);
        }

        if (await db.SaveEnteredAsync(whole, side) is { } conflict)
        {
            await ShowAsync((await db.LoadWholeAsync(forms, id))!);
            return Again(form, Whole.CanEnter(actor) ?? conflict);
        }

        this.Tell("Đã ghi lý do. Số liệu thay đổi thì cảnh báo hiện lại.");
        return RedirectToPage(null, null, new { id }, Place(subject));
    }

    /// <summary>The finding's id within the page.</summary>
    public static string Place(string subject) => "d-" + subject.Replace('.', '-');

    public bool IsMine(Finding finding) => Whole.CanAcceptFinding(actor, finding) is null;

    public string HrefOf(FindingPlace place)
    {
        var report = $"/bao-cao-quy/{Whole.Report.Id}";
        return place.Narrative is { } section ? $"{report}/noi-dung#muc-{section}" : $"{report}#{PostedCells.Place(place.IndicatorId!.Value, place.Column!.Value)}";
    }

    // At the finding's own field while there is one; above them all, with what was typed, where there is none any more.
    private PageResult Again(Input form, Refusal refusal)
    {
        (Refused, RefusedSentence) = (form, refusal.InVietnamese());
        var field = Findings.Any(finding => finding.Subject == form.Subject && IsMine(finding));
        if (!field)
        {
            Refused = null;
            ModelState.AddModelError("", form.Reason is { Length: > 0 } typed ? $"{RefusedSentence} Lý do vừa ghi: “{typed}”." : RefusedSentence);
        }

        else
        {
            ModelState.AddModelError($"ly-do-{Place(form.Subject!)}", RefusedSentence);
        }

        Response.StatusCode = refusal.Code is "common.changed-meanwhile" or "finding.gone" ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task ShowAsync(WholeReport whole)
    {
        _ = await db.JudgeAsync(whole);
        Whole = whole;
        Findings = whole.Findings();
        Head = ReportHead.Of(whole, actor, clock.Now, ReportTab.Review);
    }

    public sealed class Input
    {
        /// <summary>Which finding.</summary>
        public string? Subject { get; set; }

        /// <summary>The figures that it was shown with.</summary>
        public string? Values { get; set; }

        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}
