using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Periods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Tasks;

/// <summary>How far the tasks of an issued plan have come: what the bodies said with each quarter's report, and what the accepted figures reached (Tiến độ).</summary>
public sealed class ProgressPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    private ILookup<Guid, ProgressOfQuarter> _said = Array.Empty<ProgressOfQuarter>().ToLookup(one => one.ReportId);

    /// <summary>Of the revision that was issued last.</summary>
    public IReadOnlyList<PlanTask> Done { get; private set; } = [];

    /// <summary>To whose end the figures go; null before the first is accepted.</summary>
    public Quarter? Until { get; private set; }

    public IReadOnlyDictionary<TaskTarget, Attainment> Reached { get; private set; } = new Dictionary<TaskTarget, Attainment>();

    /// <summary>The last thing said of a task.</summary>
    public ProgressOfQuarter? LastOf(PlanTask task) => _said[task.TaskKey].LastOrDefault();

    /// <summary>What was said with one quarter's report.</summary>
    public ProgressOfQuarter? In(PlanTask task, int quarter) => _said[task.TaskKey].FirstOrDefault(one => one.Quarter == quarter);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id) is { } answer)
        {
            return answer;
        }

        if (Document is not { LastIssued: { } issued } || Document.Kind is Domain.JointDocuments.DocumentKind.Agreement || !ReadsDrafts)
        {
            return NotFound();
        }

        var tasks = issued == Revision ? Tasks : await Db.TasksOf(id, issued.Number).AsNoTracking().ToListAsync();
        Done = [.. tasks.Where(task => task.IsDone)];
        _said = (await Db.ProgressOfAsync(id)).ToLookup(one => one.Progress.TaskKey);
        if (await Db.AttainmentAsync(forms, Document, Done) is { } attained)
        {
            (Until, Reached) = (attained.Until, attained.Reached);
        }

        return Page();
    }
}
