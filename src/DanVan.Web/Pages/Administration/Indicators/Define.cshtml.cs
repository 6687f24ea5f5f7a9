using DanVan.Data;
using DanVan.Data.Indicators;
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
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Indicators;

/// <summary>
/// Says what an indicator means from a day on: a new one, a change of a version, the next version, a province's override.
/// The first day decides which, as in the file.
/// </summary>
[Authorize(Policy = Policies.Administration)]
public sealed class DefinePage(PortalDb db, ProgrammeClock clock, Actor actor, DefineIndicators define, IValidator<IndicatorInput> rules) : PageModel
{
    [BindProperty]
    public IndicatorInput Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public int? Id { get; private set; }

    public string Heading { get; private set; } = "Thêm chỉ tiêu";

    public bool IsNational => actor.ProvinceId is null;

    public async Task<IActionResult> OnGetAsync(int? id, int? ban)
    {
        if (id is not { } number)
        {
            Form.ValidFrom = clock.Today.Short();
            return Page();
        }

        if (await db.Indicators.AsNoTracking().FindVisibleAsync(number) is not { } indicator
            || (indicator.Versions.FirstOrDefault(version => version.Id == ban) ?? indicator.VersionFor(actor.ProvinceId, clock.Today)) is not { } version)
        {
            return NotFound();
        }

        Name(indicator);
        Form = IndicatorInput.Of(indicator.Code, version);
        Version = indicator.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? id)
    {
        Indicator? indicator = null;
        if (id is { } number)
        {
            indicator = await db.Indicators.FindVisibleAsync(number);
            if (indicator is null)
            {
                return NotFound();
            }

            // The code names the indicator for ever; whatever the form says of it is not looked at.
            Name(indicator);
            Form.Code = indicator.Code;
            db.Expect(indicator, Version);
        }

        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        var entry = Form.ToEntry(actor.ProvinceId is not null);
        if (indicator is null && await db.Indicators.AnyAsync(other => other.Code == entry.Code))
        {
            return this.Refused(IndicatorRefusals.CodeTaken(entry.Code), "Form.Code");
        }

        if (CatalogueRules.CheckAlone(entry).ToList() is { Count: > 0 } alone)
        {
            return Faulty(alone, entry.Code);
        }

        var (definitions, faults) = await define.CarryOutAsync([entry], actor, clock.Now, HttpContext.RequestAborted);
        if (definitions[0].Refusal is { } refusal)
        {
            return this.Refused(refusal, refusal.Code.StartsWith("indicator.code", StringComparison.Ordinal) ? "Form.Code" : "Form.ValidFrom");
        }

        if (faults.Count > 0)
        {
            return Faulty(faults, entry.Code);
        }

        if (definitions[0].Outcome is not ImportOutcome.Unchanged && await db.SaveAsync() is { } failure)
        {
            return this.Refused(failure);
        }

        this.Tell(definitions[0].Outcome switch
        {
            ImportOutcome.Added => $"Đã lập bản mới của {entry.Code}, hiệu lực từ {entry.ValidFrom.Short()}.",
            ImportOutcome.Changed => $"Đã sửa bản của {entry.Code} từ {entry.ValidFrom.Short()}.",
            _ => "Nội dung như cũ, không có gì thay đổi.",
        });
        return RedirectToPage("Details", new { id = await db.Indicators.Where(saved => saved.Code == entry.Code).Select(saved => saved.Id).SingleAsync() });
    }

    private void Name(Indicator indicator)
    {
        Id = indicator.Id;
        Heading = $"Sửa hoặc lập bản mới: {indicator.Code}";
    }

    // A fault of this entry stands at its field; what it breaks elsewhere is named above the form.
    private IActionResult Faulty(IReadOnlyList<CatalogueFault> faults, string code)
    {
        foreach (var fault in faults)
        {
            var own = fault.Entry.Code == code;
            ModelState.AddModelError(own ? $"Form.{fault.Field}" : "", own ? fault.Refusal.InVietnamese() : $"Chỉ tiêu {fault.Entry.Code}: {fault.Refusal.InVietnamese()}");
        }

        return this.Mend();
    }
}
