using DanVan.Data;
using DanVan.Data.Organizations;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Administration.Pairings;

/// <summary>Sets or lifts the last day of a pairing; its bodies stay (Kết thúc cặp phối hợp).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class EditPage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<EditPage.Input> rules) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Pairing Pairing { get; private set; } = null!;

    public string Area { get; private set; } = "";

    public string Party { get; private set; } = "";

    public string Military { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.Pairings.FindVisibleAsync(id) is not { } pairing)
        {
            return NotFound();
        }

        _ = Show(pairing, await db.LoadDirectoryAsync(pairing.ProvinceId));
        Form.ValidTo = pairing.ValidTo?.Short();
        Version = pairing.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await db.Pairings.FindVisibleAsync(id) is not { } pairing)
        {
            return NotFound();
        }

        var loaded = await db.LoadDirectoryAsync(pairing.ProvinceId);
        var facts = Show(pairing, loaded);
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        var current = pairing.Version;
        db.Expect(pairing, Version);
        var refusal = pairing.End(loaded.Directory, facts with { ValidTo = Typed.Date(Form.ValidTo) }, actor, clock.Now) ?? await db.SaveAsync();
        if (refusal is not null)
        {
            Version = current;
            return this.Refused(refusal, refusal.Code.StartsWith("pairing.", StringComparison.Ordinal) ? "Form.ValidTo" : "");
        }

        this.Tell($"Đã lưu thời gian phối hợp của {Area}.");
        return RedirectToPage("/Administration/Pairings/Index");
    }

    private PairingFacts Show(Pairing pairing, LoadedDirectory loaded)
    {
        Pairing = pairing;
        var area = loaded.Areas.Values.Single(area => area.Id == pairing.AreaId);
        Area = area.FullName;
        Party = NameOf(pairing.PartyOrganizationId);
        Military = NameOf(pairing.MilitaryOrganizationId);
        return loaded.Directory.PairingOf(area.Code, pairing.ValidFrom)!;

        string NameOf(int id) => loaded.Bodies.Values.Single(body => body.Id == id).NameOn(clock.Today).OfficialName;
    }

    public sealed class Input
    {
        public string? ValidTo { get; set; }
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.ValidTo).Must(Typed.IsDateOrNothing).WithMessage("Ngày kết thúc chưa đúng; ghi dạng ngày/tháng/năm hoặc để trống.");
        }
    }
}
