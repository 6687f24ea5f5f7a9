using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports.Places;

/// <summary>One task of the plan as a report speaks of it: what was said of it, its evidence and the questions about it.</summary>
public sealed class TaskPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PlacePage(db, forms, actor, clock)
{
    [FromRoute(Name = "key")]
    public Guid Key { get; set; }

    public JointDocument Plan { get; private set; } = null!;

    public PlanTask Task { get; private set; } = null!;

    /// <summary>The quarters of the year in their order.</summary>
    public IReadOnlyList<ProgressOfQuarter> Said { get; private set; } = [];

    protected override string Tail => $"nhiem-vu/{Place.TaskKey}";

    protected override async Task<ReportPlace?> PlaceInAsync(WholeReport whole)
    {
        var key = Key;
        if (await Db.PlanOfAsync(whole.Report, whole.Period.Year) is not { LastIssued: { } issued } plan
            || await Db.TasksOf(plan.Id, issued.Number).AsNoTracking().FirstOrDefaultAsync(task => task.TaskKey == key) is not { IsDone: true } found)
        {
            return null;
        }

        (Plan, Task) = (plan, found);
        return ReportPlace.OfTask(Key);
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Said = [.. (await Db.ProgressOfAsync(Plan.Id)).Where(one => one.Progress.TaskKey == Key)];
    }
}
