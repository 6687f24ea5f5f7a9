using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments.Tasks;

/// <summary>Which areas have a sub-plan, in what state, and what they left out (Độ phủ).</summary>
public sealed class BoardPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    public CoverageBoard Board { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id) is { } answer)
        {
            return answer;
        }

        if (Document.Kind is not DocumentKind.AnnualPlan || Document.LastIssued is null || !ReadsDrafts)
        {
            return NotFound();
        }

        Board = await CoverageBoard.OfAsync(Db, Document, Today, HttpContext.RequestAborted);
        return Page();
    }
}
