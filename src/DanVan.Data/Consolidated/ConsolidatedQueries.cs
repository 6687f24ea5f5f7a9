using DanVan.Domain.Consolidated;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Consolidated;

/// <summary>What one accepted report says in a narrative section.</summary>
/// <param name="AreaName">As printed.</param>
/// <param name="IsSecret">Reported outside the system.</param>
public sealed record SourceText(Guid ReportId, int RevisionNumber, string AreaName, int Number, string Text, bool IsSecret);

/// <summary>What the province's report is made from.</summary>
public static class ConsolidatedQueries
{
    public static Task<ConsolidatedReport?> ConsolidatedOfAsync(this PortalDb db, int periodId, CancellationToken cancellation = default) =>
        db.ConsolidatedReports.FirstOrDefaultAsync(report => report.PeriodId == periodId, cancellation);

    /// <summary>The accepted reports of a period in the official order: what a freezing would list.</summary>
    public static async Task<IReadOnlyList<ConsolidatedInput>> InputsAsync(this PortalDb db, int provinceId, int periodId, CancellationToken cancellation = default) =>
        [.. (await (
            from report in db.Reports.IgnoreAutoIncludes()
            where report.ProvinceId == provinceId && report.PeriodId == periodId
            join area in db.Areas on report.AreaId equals area.Id
            from revision in db.Revisions
            where EF.Property<Guid>(revision, "ReportId") == report.Id && revision.State == RevisionState.Accepted
            orderby report.IsProvincial descending, area.DisplayOrder, area.SortKey
            select new { report.Id, RevisionId = revision.Id, revision.Number, revision.AreaName, report.IsProvincial, revision.AloneSide, revision.AcceptedAt })
            .ToListAsync(cancellation))
            .Select(row => new ConsolidatedInput(row.Id, row.RevisionId, row.Number, row.AreaName, row.IsProvincial, row.AloneSide, row.AcceptedAt!.Value))];

    /// <summary>What the accepted reports of a period say in one narrative section, in the official order.</summary>
    public static async Task<IReadOnlyList<SourceText>> SourcesAsync(this PortalDb db, int provinceId, int periodId, int number, CancellationToken cancellation = default) =>
        await (
            from report in db.Reports.IgnoreAutoIncludes()
            where report.ProvinceId == provinceId && report.PeriodId == periodId
            join area in db.Areas on report.AreaId equals area.Id
            from revision in db.Revisions
            where EF.Property<Guid>(revision, "ReportId") == report.Id && revision.State == RevisionState.Accepted
            join text in db.Narratives.Where(text => text.Number == number) on revision.Id equals text.RevisionId
            orderby report.IsProvincial descending, area.DisplayOrder, area.SortKey
            select new SourceText(report.Id, revision.Number, revision.AreaName, text.Number, text.Text, text.IsSecret == true))
            .ToListAsync(cancellation);

    public static async Task<IReadOnlyList<ConsolidatedSection>> SectionsAsync(this PortalDb db, ConsolidatedReport report, int revision, CancellationToken cancellation = default)
    {
        var id = report.Id;
        return await db.ConsolidatedSections.Where(section => section.ReportId == id && section.Revision == revision).OrderBy(section => section.Number).ToListAsync(cancellation);
    }
}
