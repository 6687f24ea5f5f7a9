using DanVan.Data;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Administration.Indicators;

/// <summary>Sets the last day of a version (Kết thúc hiệu lực); opened periods keep what they froze.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class EndPage(PortalDb db, ProgrammeClock clock, Actor actor, IValidator<EndPage.Input> rules) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Indicator Indicator { get; private set; } = null!;

    public IndicatorVersion Ended { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, int ban)
    {
        if (!await FindAsync(id, ban))
        {
            return NotFound();
        }

        Version = Indicator.Version;
        Form.LastDay = (Ended.ValidTo ?? clock.Today).Short();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, int ban)
    {
        if (!await FindAsync(id, ban))
        {
            return NotFound();
        }

        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        db.Expect(Indicator, Version);
        var day = DayText.Read(Form.LastDay)!.Value;
        if ((Indicator.End(ban, day, actor, clock.Now) ?? await db.SaveAsync()) is { } refusal)
        {
            return this.Refused(refusal, refusal.Code.StartsWith("indicator.", StringComparison.Ordinal) ? "Form.LastDay" : "");
        }

        this.Tell($"Bản này của {Indicator.Code} hết hiệu lực sau ngày {day.Short()}.");
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> FindAsync(int id, int versionId)
    {
        if (await db.Indicators.FindVisibleAsync(id) is not { } indicator || indicator.Versions.FirstOrDefault(version => version.Id == versionId) is not { } ended)
        {
            return false;
        }

        (Indicator, Ended) = (indicator, ended);
        return true;
    }

    public sealed class Input
    {
        public string? LastDay { get; set; }
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules() => _ = RuleFor(input => input.LastDay).Must(DayText.IsDay).WithMessage("Ghi ngày cuối như 31/12/2021.");
    }
}
