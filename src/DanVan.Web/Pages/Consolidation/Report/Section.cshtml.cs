using DanVan.Data;
using DanVan.Data.Consolidated;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using DanVan.Domain.Indicators;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.Consolidation.Report;

/// <summary>
/// One section of the province's report beside what the accepted reports say in theirs. Whoever writes holds it for a quarter of
/// an hour; what another saved meanwhile is shown and never overwritten.
/// </summary>
public sealed class SectionPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : ConsolidatedPage(db, forms, actor, clock)
{
    // Two sections that are saved in the same instant meet at the report's row; the second finds its turn at once.
    private const int Tries = 3;

    public NarrativeDefinition Part { get; private set; } = null!;

    public ConsolidatedSection Section { get; private set; } = null!;

    public IReadOnlyList<SourceText> Sources { get; private set; } = [];

    /// <summary>What was typed and refused.</summary>
    public Input? Typed { get; private set; }

    /// <summary>The form is open: the reader holds the section, or has text that waits.</summary>
    public bool IsWriting => Typed is not null || (Report!.CanWrite(Actor) is null && Shown == Report.Current && Section.IsHeldBy(Actor, Now));

    public bool MayHold => Shown == Report!.Current && Report.CanWrite(Actor) is null && !Section.IsHeldFrom(Actor, Now);

    public async Task<IActionResult> OnGetAsync(string ky, int number, [FromQuery(Name = "ban")] int? revision) => await LoadAsync(ky, number, revision) ?? Page();

    public async Task<IActionResult> OnPostHoldAsync(string ky, int number) => await ActAsync(ky, number, () => Section.Hold(Report!, Actor, Now));

    public async Task<IActionResult> OnPostReleaseAsync(string ky, int number) => await ActAsync(ky, number, () => Section.Release(Report!, Actor, Now));

    public async Task<IActionResult> OnPostSaveAsync(string ky, int number, [FromForm] Input form)
    {
        for (var left = Tries; ; left--)
        {
            if (await LoadAsync(ky, number) is { } answer)
            {
                return answer;
            }

            if (Report!.CanWrite(Actor)?.IsNotYours() is true)
            {
                return StatusCode(StatusCodes.Status403Forbidden);
            }

            // Content that came together with "yes" must not come back in a page either.
            Typed = form.Secret == "co" ? new Input { Secret = form.Secret, Version = form.Version } : form;
            if (form.Version != Section.Version && !Section.IsHeldFrom(Actor, Now) && !Section.IsHeldBy(Actor, Now))
            {
                // Without a lock of one's own only an untouched section is written.
                return Again(CommonRefusals.ChangedMeanwhile());
            }

            if (form.Secret is not ("co" or "khong"))
            {
                return Again(ConsolidatedRefusals.SecrecyUnanswered());
            }

            if (Section.Write(Report, form.Text ?? "", form.Secret == "co", Actor, Now) is { } refusal)
            {
                return Again(refusal);
            }

            if (await Db.SaveAsync() is not { } late)
            {
                this.Tell($"Đã lưu mục {Part.Numeral}.");
                return LocalRedirect($"{Address}#muc-{number}");
            }

            Db.ChangeTracker.Clear();
            if (left <= 1)
            {
                _ = await LoadAsync(ky, number);
                return Again(late);
            }
        }
    }

    private async Task<IActionResult> ActAsync(string ky, int number, Func<Refusal?> act)
    {
        if (await LoadAsync(ky, number) is { } answer)
        {
            return answer;
        }

        if ((act() ?? await Db.SaveAsync()) is not { } refusal)
        {
            return RedirectToPage(new { ky, number });
        }

        if (refusal.IsNotYours())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Db.ChangeTracker.Clear();
        _ = await LoadAsync(ky, number);
        return this.Refused(refusal);
    }

    private IActionResult Again(Refusal refusal) => this.Refused(refusal, refusal.Code is "consolidated.secrecy-unanswered" ? "bi-mat" : "noi-dung");

    private async Task<IActionResult?> LoadAsync(string ky, int number, int? revision = null)
    {
        if (await FindAsync(ky, revision) is { } answer)
        {
            return answer;
        }

        if (Form.Narratives.FirstOrDefault(section => section.Number == number) is not { } part || SectionOf(number) is not { } section)
        {
            return NotFound();
        }

        if (IsViewer)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        (Part, Section) = (part, section);
        Sources = await Db.SourcesAsync(Period.ProvinceId, Period.Id, number);
        return null;
    }

    public sealed class Input
    {
        [FromForm(Name = "noi-dung")]
        public string? Text { get; set; }

        /// <summary>"co" or "khong"; anything else is no answer.</summary>
        [FromForm(Name = "bi-mat")]
        public string? Secret { get; set; }

        public int Version { get; set; }
    }
}
