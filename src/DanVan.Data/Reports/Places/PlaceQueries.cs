using DanVan.Domain.Common;
using DanVan.Domain.Files;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Reports.Places;

/// <summary>One piece of evidence with what a list shows of its file; the bytes stay where they are.</summary>
/// <param name="Size">In bytes; null where there is no file.</param>
public sealed record ShownEvidence(Evidence Evidence, FileKind? Kind, int? Size, string? Hash);

/// <summary>How much lies at one place of a report.</summary>
public readonly record struct PlaceCount(int Evidence, int OpenQuestions, int Questions);

/// <summary>What was laid and asked at the places of one report.</summary>
public static class PlaceQueries
{
    /// <summary>The evidence of one place that was not taken away, oldest first.</summary>
    public static async Task<IReadOnlyList<ShownEvidence>> EvidenceAtAsync(this PortalDb db, Guid reportId, ReportPlace place, CancellationToken cancellation = default)
    {
        var (indicator, narrative, task) = (place.IndicatorId, place.NarrativeNumber, place.TaskKey);
        return await (
            from evidence in db.Evidence
            where evidence.ReportId == reportId && evidence.IndicatorId == indicator && evidence.NarrativeNumber == narrative && evidence.TaskKey == task && evidence.RemovedAt == null
            join file in db.Files on evidence.FileId equals file.Id into files
            from file in files.DefaultIfEmpty()
            orderby evidence.AddedAt
            select new ShownEvidence(evidence, file == null ? null : file.Kind, file == null ? null : file.Size, file == null ? null : file.Hash))
            .ToListAsync(cancellation);
    }

    /// <summary>The questions of one place, open ones first.</summary>
    public static async Task<IReadOnlyList<QueryThread>> QuestionsAtAsync(this PortalDb db, Guid reportId, ReportPlace place, CancellationToken cancellation = default)
    {
        var (indicator, narrative, task) = (place.IndicatorId, place.NarrativeNumber, place.TaskKey);
        return await db.Questions
            .Where(thread => thread.ReportId == reportId && thread.IndicatorId == indicator && thread.NarrativeNumber == narrative && thread.TaskKey == task)
            .OrderBy(thread => thread.State).ThenByDescending(thread => thread.OpenedAt)
            .ToListAsync(cancellation);
    }

    /// <summary>By place, for the marks in the grid: one query whatever the form's size.</summary>
    public static async Task<IReadOnlyDictionary<ReportPlace, PlaceCount>> PlaceCountsAsync(this PortalDb db, Guid reportId, CancellationToken cancellation = default)
    {
        const int Laid = 1, Open = 2, Closed = 3;
        var evidence = db.Evidence.Where(one => one.ReportId == reportId && one.RemovedAt == null)
            .Select(one => new { one.IndicatorId, one.NarrativeNumber, one.TaskKey, Kind = Laid });
        var questions = db.Questions.IgnoreAutoIncludes().Where(one => one.ReportId == reportId)
            .Select(one => new { one.IndicatorId, one.NarrativeNumber, one.TaskKey, Kind = one.State == QuestionState.Open ? Open : Closed });
        var found = await evidence.Concat(questions)
            .GroupBy(one => one)
            .Select(group => new { group.Key.IndicatorId, group.Key.NarrativeNumber, group.Key.TaskKey, group.Key.Kind, Count = group.Count() })
            .ToListAsync(cancellation);
        return found
            .ToLookup(one => new ReportPlace(one.IndicatorId, one.NarrativeNumber, one.TaskKey))
            .ToDictionary(at => at.Key, at =>
            {
                int Count(int kind) => at.Where(one => one.Kind == kind).Sum(one => one.Count);
                return new PlaceCount(Count(Laid), Count(Open), Count(Open) + Count(Closed));
            });
    }

    /// <summary>The posts held today that a message about this report may call on: of the two bodies and of the standing offices.</summary>
    public static async Task<IReadOnlyList<Mention>> MentionablePostsAsync(this PortalDb db, QuarterlyReport report, DateOnly today, CancellationToken cancellation = default)
    {
        var (province, party, military) = (report.ProvinceId, report.PartyOrganizationId, report.MilitaryOrganizationId);
        return await db.Posts.AsNoTracking()
            .Where(post => post.ProvinceId == province && post.ValidFrom <= today && (post.ValidTo == null || today <= post.ValidTo)
                && (post.Function == Function.StandingOffice
                    || ((post.Function == Function.Officer || post.Function == Function.Leader) && (post.OrganizationId == party || post.OrganizationId == military))))
            .OrderBy(post => post.Function).ThenBy(post => post.Title)
            .Select(post => new Mention(post.Id, post.Title))
            .ToListAsync(cancellation);
    }
}
