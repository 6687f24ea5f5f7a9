using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Figures;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.JointDocuments;

/// <summary>What was said of one task with one quarter's report.</summary>
public sealed record ProgressOfQuarter(int Quarter, Guid ReportId, TaskProgress Progress);

/// <summary>The plan behind a report, what was said of its tasks, and what its targets reached.</summary>
public static class PlanProgress
{
    /// <summary>The plan that the two bodies of a report carry out in its year: the province's own, or the sub-plan below; null before it is issued.</summary>
    public static Task<JointDocument?> PlanOfAsync(this PortalDb db, QuarterlyReport report, int year, CancellationToken cancellation = default)
    {
        var (pairing, kind) = (report.PairingId, report.IsProvincial ? DocumentKind.AnnualPlan : DocumentKind.SubPlan);
        return db.JointDocuments.AsNoTracking()
            .Where(document => document.PairingId == pairing && document.Kind == kind && document.FromYear == year && document.FirstIssuedAt != null)
            .OrderByDescending(document => document.FirstIssuedAt).ThenByDescending(document => document.Id).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Everything that was said of a plan's tasks, the quarters in their order.</summary>
    public static async Task<IReadOnlyList<ProgressOfQuarter>> ProgressOfAsync(this PortalDb db, Guid documentId, CancellationToken cancellation = default)
    {
        var found = await (
            from progress in db.TaskProgress
            where progress.DocumentId == documentId
            join report in db.Reports.IgnoreAutoIncludes() on progress.ReportId equals report.Id
            join period in db.Periods on report.PeriodId equals period.Id
            orderby period.QuarterNumber
            select new { period.QuarterNumber, Progress = progress }).ToListAsync(cancellation);
        return found.ConvertAll(one => new ProgressOfQuarter(one.QuarterNumber, one.Progress.ReportId, one.Progress));
    }

    /// <summary>What the targets of a plan reached by the figures accepted so far, and the quarter to whose end they go; null before the first.</summary>
    /// <param name="db">The session.</param>
    /// <param name="forms">Of the year's periods.</param>
    /// <param name="document">An annual plan counts the whole province, a sub-plan its area.</param>
    /// <param name="tasks">Of the revision.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<(Quarter Until, IReadOnlyDictionary<TaskTarget, Attainment> Reached)?> AttainmentAsync(
        this PortalDb db, FrozenForms forms, JointDocument document, IReadOnlyList<PlanTask> tasks, CancellationToken cancellation = default)
    {
        var (provinceId, year) = (document.ProvinceId, document.FromYear);
        var periods = await db.Periods.AsNoTracking().Where(period => period.ProvinceId == provinceId && period.Year == year && period.FormId != null)
            .OrderBy(period => period.QuarterNumber).ToListAsync(cancellation);
        var ids = periods.ConvertAll(period => period.Id);
        var groups = document.Kind is DocumentKind.AnnualPlan
            ? await db.FigureGroupsAsync(provinceId, ids, Counting.Accepted, cancellation)
            : (await db.AreaFiguresOfPastAsync(provinceId, ids, document.AreaId, cancellation)).ToLookup(figure => figure.PeriodId, figure => figure.Group);
        if (periods.FindLast(period => groups[period.Id].Any()) is not { } last)
        {
            return null;
        }

        var totals = new CumulativeConsolidation(
            await forms.OfAsync(last.FormId!.Value, cancellation),
            [.. periods.Where(period => period.QuarterNumber <= last.QuarterNumber).Select(period => (period.Quarter, (IReadOnlyList<FigureGroup>)[.. groups[period.Id]]))]).Figures.Totals;
        return (last.Quarter, tasks.SelectMany(task => task.Wholes).Where(target => target.IndicatorId is not null)
            .ToDictionary(target => target, target => new Attainment(target, totals[target.IndicatorId!.Value], target.Until(last.QuarterNumber))));
    }
}
