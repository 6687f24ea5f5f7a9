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

namespace DanVan.Web.Pages.Administration.Areas;

/// <summary>Mends an area or ends its validity; its code stays (Sửa địa bàn).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class EditPage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<AreaInput> rules) : PageModel
{
    [BindProperty]
    public AreaInput Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Area Area { get; private set; } = null!;

    public AreaChoices Choices { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.Areas.FindVisibleAsync(id) is not { } area)
        {
            return NotFound();
        }

        var loaded = await db.LoadDirectoryAsync(area.ProvinceId);
        Show(area, loaded);
        Form = AreaInput.Of(loaded.Directory.Area(area.Code)!);
        Version = area.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await db.Areas.FindVisibleAsync(id) is not { } area)
        {
            return NotFound();
        }

        var loaded = await db.LoadDirectoryAsync(area.ProvinceId);
        Show(area, loaded);
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        var current = area.Version;
        db.Expect(area, Version);
        var facts = Form.Facts(area.Code);
        var refusal = loaded.Directory.Refuses(facts) ?? area.Change(loaded.Directory, facts, loaded.AreaId(facts.ParentCode), actor, clock.Now) ?? await db.SaveAsync();
        if (refusal is not null)
        {
            // Whoever reads the sentence about another person's change may send the form again.
            Version = current;
            return this.Refused(refusal, AreaInput.FieldOf(refusal));
        }

        this.Tell($"Đã lưu {facts.Type} {facts.Name}.");
        return RedirectToPage("/Administration/Areas/Index");
    }

    private void Show(Area area, LoadedDirectory loaded)
    {
        Area = area;
        Choices = AreaChoices.Of(loaded);
    }
}
