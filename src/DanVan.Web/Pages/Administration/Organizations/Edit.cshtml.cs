using DanVan.Data;
using DanVan.Data.Organizations;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Administration.Organizations;

/// <summary>A body with all its dated names; mends everything but code and names (Cơ quan, đơn vị).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class EditPage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<OrganizationInput> rules) : PageModel
{
    [BindProperty]
    public OrganizationInput Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Organization Body { get; private set; } = null!;

    public OrganizationName NameToday => Body.NameOn(clock.Today);

    public OrganizationChoices Choices { get; private set; } = OrganizationChoices.None;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.Organizations.FindVisibleAsync(id) is not { } body)
        {
            return NotFound();
        }

        var loaded = await db.LoadDirectoryAsync(body.ProvinceId);
        Show(body, loaded);
        Form = OrganizationInput.Of(loaded.Directory.Body(body.Code)!);
        Version = body.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await db.Organizations.FindVisibleAsync(id) is not { } body)
        {
            return NotFound();
        }

        var loaded = await db.LoadDirectoryAsync(body.ProvinceId);
        Show(body, loaded);
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        var current = body.Version;
        db.Expect(body, Version);
        var facts = Form.Facts(body.Code);
        var refusal = loaded.Directory.Refuses(facts)
            ?? body.Change(loaded.Directory, facts, loaded.AreaId(facts.AreaCode), loaded.BodyId(facts.ParentCode), actor, clock.Now)
            ?? await db.SaveAsync();
        if (refusal is not null)
        {
            Version = current;
            return this.Refused(refusal, OrganizationInput.FieldOf(refusal));
        }

        this.Tell($"Đã lưu {NameToday.OfficialName}.");
        return RedirectToPage("/Administration/Organizations/Edit", new { id });
    }

    private void Show(Organization body, LoadedDirectory loaded)
    {
        Body = body;
        Choices = OrganizationChoices.Of(loaded, clock.Today);
    }
}
