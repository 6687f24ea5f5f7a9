using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using DanVan.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports.Places;

/// <summary>All questions of one report (tab Trao đổi): what waits for an answer first.</summary>
public sealed class QuestionsPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    public WholeReport Whole { get; private set; } = null!;

    public ReportHead Head { get; private set; } = null!;

    public IReadOnlyList<QueryThread> Threads { get; private set; } = [];

    public int Total { get; private set; }

    public int Number { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = PagesTagHelper.Field)] int page = 1)
    {
        if (await db.LoadWholeAsync(forms, id) is not { } whole)
        {
            return NotFound();
        }

        if (actor.Is(Function.Viewer))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        (Whole, Head) = (whole, ReportHead.Of(whole, actor, clock.Now, ReportTab.Questions));
        var threads = db.Questions.AsNoTracking().Where(thread => thread.ReportId == id);
        Total = await threads.IgnoreAutoIncludes().CountAsync();
        Number = PagesTagHelper.Within(page, Total);
        Threads = await threads.OrderBy(thread => thread.State).ThenByDescending(thread => thread.OpenedAt).ThenBy(thread => thread.Id)
            .Skip(PagesTagHelper.Skip(Number)).Take(PagesTagHelper.Size).ToListAsync();
        return Page();
    }

    public string Href(QueryThread thread) => thread.IndicatorId is { } indicator
        ? $"/bao-cao-quy/{Whole.Report.Id}/o/{Whole.Form.Lines.First(line => line.Id == indicator).Code}"
        : thread.TaskKey is { } task ? $"/bao-cao-quy/{Whole.Report.Id}/nhiem-vu/{task}"
        : $"/bao-cao-quy/{Whole.Report.Id}/muc/{thread.NarrativeNumber}";
}
