using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Handovers;

/// <summary>What went over when a post changed hands (Bàn giao).</summary>
public sealed class DetailsPage(PortalDb db, Actor actor) : PageModel
{
    public Handover Handover { get; private set; } = null!;

    /// <summary>Administrators read no reports: they see the names of things only.</summary>
    public bool OpensThings => !actor.Is(Function.Administrator);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.Handovers.AsNoTracking().Include(handover => handover.Items).SingleOrDefaultAsync(handover => handover.Id == id) is not { } found || !found.IsReadBy(actor))
        {
            return NotFound();
        }

        Handover = found;
        return Page();
    }
}
