using System.Globalization;
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

/// <summary>Mends a name's spelling or sets its last day; its first day says which name it is (Sửa tên, kết thúc hiệu lực).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class CorrectNamePage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<NameInput> rules) : PageModel
{
    [BindProperty]
    public NameInput Name { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Organization Body { get; private set; } = null!;

    public NameFacts Known { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, string from)
    {
        if (!await FindsAsync(id, from))
        {
            return NotFound();
        }

        Name = NameInput.Of(Known);
        Version = Body.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, string from)
    {
        if (!await FindsAsync(id, from))
        {
            return NotFound();
        }

        Name.ValidFrom = from;
        if (!this.Accepts(rules, Name, nameof(Name)))
        {
            return this.Mend();
        }

        var current = Body.Version;
        db.Expect(Body, Version);
        var refusal = Body.CorrectName(Name.Facts(Known.ValidFrom), actor, clock.Now) ?? await db.SaveAsync();
        if (refusal is not null)
        {
            Version = current;
            return this.Refused(refusal, NameInput.FieldOf(refusal));
        }

        this.Tell($"Đã lưu tên “{Name.Facts().OfficialName}”.");
        return RedirectToPage("/Administration/Organizations/Edit", new { id });
    }

    private async Task<bool> FindsAsync(int id, string from)
    {
        if (!DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || await db.Organizations.FindVisibleAsync(id) is not { } body
            || body.Names.FirstOrDefault(name => name.ValidFrom == day) is not { } name)
        {
            return false;
        }

        (Body, Known) = (body, name.Facts);
        return true;
    }
}
