using DanVan.Domain.Common;
using DanVan.Domain.Reports;

namespace DanVan.Web.Pages.Reports;

/// <summary>Which revision a reader is shown.</summary>
internal static class Shown
{
    /// <summary>
    /// The one asked for by number, or the current one. Viewers from outside read what was accepted, never work in progress.
    /// Null: there is no such revision for this reader.
    /// </summary>
    public static ReportRevision? Revision(QuarterlyReport report, int? number, Actor actor)
    {
        var isViewer = actor.Is(Function.Viewer);
        var chosen = number is null
            ? isViewer ? report.Standing : report.Current
            : report.Revisions.SingleOrDefault(revision => revision.Number == number);
        return isViewer && chosen?.State is not (RevisionState.Accepted or RevisionState.Superseded) ? null : chosen;
    }
}
