using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Scoping;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using DanVan.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Periods;

/// <summary>The form that a period froze when it opened (Biểu mẫu của kỳ).</summary>
[Authorize(Policy = Policies.Periods)]
public sealed class FormPage(PortalDb db, FrozenForms forms) : PageModel
{
    public ReportingPeriod Period { get; private set; } = null!;

    public FormDefinition Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.Periods.FindVisibleAsync(id) is not { FormId: { } formId } period)
        {
            return NotFound();
        }

        Period = period;
        Form = await forms.OfAsync(formId, HttpContext.RequestAborted);
        return Page();
    }
}
