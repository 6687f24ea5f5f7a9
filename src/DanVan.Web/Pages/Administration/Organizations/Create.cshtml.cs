using DanVan.Data;
using DanVan.Data.Organizations;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Administration.Organizations;

/// <summary>A new body with its first name (Thêm cơ quan, đơn vị).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class CreatePage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<OrganizationInput> rules, IValidator<NameInput> nameRules) : PageModel
{
    [BindProperty]
    public OrganizationInput Form { get; set; } = new();

    [BindProperty]
    public NameInput Name { get; set; } = new();

    public OrganizationChoices Choices { get; private set; } = OrganizationChoices.None;

    public async Task OnGetAsync() => Choices = OrganizationChoices.Of(await db.LoadDirectoryAsync(actor.ProvinceId!.Value), clock.Today);

    public async Task<IActionResult> OnPostAsync()
    {
        var loaded = await db.LoadDirectoryAsync(actor.ProvinceId!.Value);
        Choices = OrganizationChoices.Of(loaded, clock.Today);
        if (!(this.Accepts(rules, Form) & this.Accepts(nameRules, Name, nameof(Name))))
        {
            return this.Mend();
        }

        var facts = Form.Facts();
        var refusal = loaded.Bodies.ContainsKey(facts.Code) ? OrganizationRefusals.CodeTaken(facts.Code) : loaded.Directory.Refuses(facts);
        if (refusal is null)
        {
            refusal = Organization.Add(loaded.Directory, facts, Name.Facts(), loaded.AreaId(facts.AreaCode), loaded.BodyId(facts.ParentCode), actor, clock.Now, out var body);
            if (body is not null)
            {
                _ = db.Organizations.Add(body);
            }
        }

        refusal ??= await db.SaveAsync();
        if (refusal is not null)
        {
            return this.Refused(refusal, OrganizationInput.FieldOf(refusal));
        }

        this.Tell($"Đã thêm {Name.Facts().OfficialName}. Tiếp theo: ghép vào hai cơ quan phối hợp.");
        return RedirectToPage("/Administration/Organizations/Index");
    }
}
