using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Data.Reports;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Tasks;

/// <summary>Area by area what became of a plan (Độ phủ); the same number of commands for however many pairings.</summary>
/// <param name="Due">Until when sub-plans are to be issued; null where the plan does not say.</param>
public sealed record CoverageBoard(IReadOnlyList<CoverageRow> Rows, IReadOnlyList<CoveredTask> Tasks, DateOnly? Due)
{
    public int Issued => Rows.Count(row => row.IsIssued);

    public int Late => Rows.Count(row => row is { IsIssued: false, DaysLate: > 0 });

    /// <summary>Of all tasks that concern all areas, rounded down; null where nothing does.</summary>
    public int? Percent => Rows.Sum(row => row.Coverage.Concerned) is > 0 and var concerned ? Rows.Sum(row => row.Coverage.Covered) * 100 / concerned : null;

    /// <param name="db">In the scope of the reader.</param>
    /// <param name="plan">Issued, with its revision that stands or the last that did.</param>
    /// <param name="today">The date in Vietnam.</param>
    /// <param name="cancellation">Of the request.</param>
    public static async Task<CoverageBoard> OfAsync(PortalDb db, JointDocument plan, DateOnly today, CancellationToken cancellation)
    {
        var (id, revision, provinceId) = (plan.Id, plan.LastIssued!, plan.ProvinceId);
        var tasks = await db.TasksOf(id, revision.Number).AsNoTracking().ToListAsync(cancellation);
        var day = new DateOnly(plan.FromYear, 12, 31);
        var pairings = (await db.PairingRowsAsync(provinceId, cancellation)).Where(pairing => !pairing.IsProvincial && pairing.ValidFrom <= day && (pairing.ValidTo is null || day <= pairing.ValidTo)).ToList();
        var documents = (await db.JointDocuments.AsNoTracking().Where(document => document.ParentId == id && document.State != DocumentState.Abandoned).ToListAsync(cancellation))
            .GroupBy(document => document.PairingId).ToDictionary(group => group.Key, group => group.MaxBy(document => document.Id)!);
        var answers = (await (
            from task in db.PlanTasks
            join document in db.JointDocuments.IgnoreAutoIncludes() on task.DocumentId equals document.Id
            where document.ParentId == id && task.AnswersKey != null
            select new { task.DocumentId, task.Revision, task.AnswersKey, task.Answer, task.AnswerReason }).ToListAsync(cancellation))
            .ToLookup(answer => (answer.DocumentId, answer.Revision), answer => new GivenAnswer(answer.AnswersKey!.Value, answer.Answer!.Value, answer.AnswerReason));

        var rows = pairings.ConvertAll(pairing =>
        {
            var document = documents.GetValueOrDefault(pairing.PairingId);
            var shown = document is null ? null : document.Standing ?? document.Shown;
            var given = document is null ? [] : answers[(document.Id, shown!.Number)].ToDictionary(answer => answer.Key);
            var concerned = tasks.Where(task => task.Concerns(pairing.AreaId)).Select(task => task.TaskKey).ToList();
            return new CoverageRow(
                pairing, document, shown, Coverage.Of(concerned, given.ToDictionary(pair => pair.Key, pair => pair.Value.Answer)), given,
                document?.LagsBehind(plan) is not null, DaysLate(revision.SubPlansDue, document?.FirstIssuedAt, today));
        });
        return new(rows, [.. tasks.Select(task => CoveredTask.Of(task, rows))], revision.SubPlansDue);
    }

    private static int DaysLate(DateOnly? due, DateTimeOffset? issued, DateOnly today) =>
        due is { } last ? Math.Max(0, (issued is { } at ? Domain.Common.VietnamTime.DateOf(at) : today).DayNumber - last.DayNumber) : 0;
}

/// <summary>What one sub-plan answers to one task.</summary>
public sealed record GivenAnswer(Guid Key, TaskAnswer Answer, string? Reason);

/// <summary>One pairing's line.</summary>
/// <param name="Document">Null where nobody has begun.</param>
/// <param name="Revision">The one that stands; the one that is worked on before the first.</param>
/// <param name="Lags">It goes by an older revision of the plan.</param>
/// <param name="DaysLate">After the due date: until it was issued, or until today.</param>
public sealed record CoverageRow(
    PairingRow Pairing, JointDocument? Document, DocumentRevision? Revision, Coverage Coverage, IReadOnlyDictionary<Guid, GivenAnswer> Given, bool Lags, int DaysLate)
{
    public bool IsIssued => Document?.Standing is not null;
}

/// <summary>One task of the plan, and who does it.</summary>
/// <param name="Declined">Who does not, and why.</param>
/// <param name="Open">Who has not said.</param>
public sealed record CoveredTask(PlanTask Task, int Concerned, int Adopted, int Localised, IReadOnlyList<(CoverageRow Row, string Reason)> Declined, IReadOnlyList<CoverageRow> Open)
{
    public static CoveredTask Of(PlanTask task, IReadOnlyList<CoverageRow> rows)
    {
        var concerned = rows.Where(row => task.Concerns(row.Pairing.AreaId)).ToList();
        return new(
            task,
            concerned.Count,
            concerned.Count(row => AnswerOf(row) is TaskAnswer.Adopted),
            concerned.Count(row => AnswerOf(row) is TaskAnswer.Localised),
            [.. concerned.Where(row => AnswerOf(row) is TaskAnswer.Declined).Select(row => (row, row.Given[task.TaskKey].Reason ?? ""))],
            [.. concerned.Where(row => AnswerOf(row) is null)]);

        TaskAnswer? AnswerOf(CoverageRow row) => row.Given.TryGetValue(task.TaskKey, out var given) ? given.Answer : null;
    }
}
