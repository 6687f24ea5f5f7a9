using DanVan.Data;
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

/// <summary>From a day on the body is called otherwise; the open name ends on the day before (Thêm tên mới).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class RenamePage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<NameInput> rules) : PageModel
{
    [BindProperty]
    public NameInput Name { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Organization Body { get; private set; } = null!;

    public OrganizationName NameToday => Body.NameOn(clock.Today);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.Organizations.FindVisibleAsync(id) is not { } body)
        {
            return NotFound();
        }

        Body = body;
        Version = body.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await db.Organizations.FindVisibleAsync(id) is not { } body)
        {
            return NotFound();
        }

        Body = body;
        if (!this.Accepts(rules, Name, nameof(Name)))
        {
            return this.Mend();
        }

        var current = body.Version;
        db.Expect(body, Version);
        var refusal = body.Rename(Name.Facts(), actor, clock.Now) ?? await db.SaveAsync();
        if (refusal is not null)
        {
            Version = current;
            return this.Refused(refusal, NameInput.FieldOf(refusal));
        }

        this.Tell($"Đã thêm tên “{Name.Facts().OfficialName}” từ ngày {Name.Facts().ValidFrom:dd\\/MM\\/yyyy}.");
        return RedirectToPage("/Administration/Organizations/Edit", new { id });
    }
}
