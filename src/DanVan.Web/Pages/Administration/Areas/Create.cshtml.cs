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

namespace DanVan.Web.Pages.Administration.Areas;

/// <summary>A new area (Thêm địa bàn).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class CreatePage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<AreaInput> rules) : PageModel
{
    [BindProperty]
    public AreaInput Form { get; set; } = new() { DisplayOrder = "0" };

    public AreaChoices Choices { get; private set; } = new([], []);

    public async Task OnGetAsync() => Choices = AreaChoices.Of(await db.LoadDirectoryAsync(actor.ProvinceId!.Value));

    public async Task<IActionResult> OnPostAsync()
    {
        var loaded = await db.LoadDirectoryAsync(actor.ProvinceId!.Value);
        Choices = AreaChoices.Of(loaded);
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        var facts = Form.Facts();
        var refusal = loaded.Areas.ContainsKey(facts.Code) ? AreaRefusals.CodeTaken(facts.Code) : loaded.Directory.Refuses(facts);
        if (refusal is null)
        {
            refusal = Area.Add(loaded.Directory, facts, loaded.AreaId(facts.ParentCode), actor, clock.Now, out var area);
            _ = db.Areas.Add(area!);
        }

        refusal ??= await db.SaveAsync();
        if (refusal is not null)
        {
            return this.Refused(refusal, AreaInput.FieldOf(refusal));
        }

        this.Tell($"Đã thêm {facts.Type} {facts.Name}. Tiếp theo: thêm cơ quan và hai cơ quan phối hợp của địa bàn này.");
        return RedirectToPage("/Administration/Areas/Index");
    }
}
