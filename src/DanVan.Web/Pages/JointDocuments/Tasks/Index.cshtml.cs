using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Tasks;

/// <summary>The tasks of a plan with their targets and phases (Nhiệm vụ).</summary>
public sealed class IndexPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    /// <summary>Of the areas that tasks name.</summary>
    public IReadOnlyDictionary<int, string> AreaNames { get; private set; } = new Dictionary<int, string>();

    /// <summary>There is nothing yet that last year's tasks would come on top of.</summary>
    public bool MayClone => Document.Kind is DocumentKind.AnnualPlan && Tasks.Count == 0;

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "ban")] int? number)
    {
        if (await LoadAsync(id, number) is { } answer)
        {
            return answer;
        }

        if (Document.Kind is DocumentKind.Agreement)
        {
            return NotFound();
        }

        if (Tasks.Any(task => task.Areas.Count > 0))
        {
            AreaNames = await Db.Areas.AsNoTracking().ToDictionaryAsync(area => area.Id, area => area.FullName);
        }

        return Page();
    }
}
