using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Data.Saving;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports;

/// <summary>The whole story of a report: who, when, what, why, newest first (Lịch sử thao tác).</summary>
public sealed class StoryPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    public WholeReport Whole { get; private set; } = null!;

    public ReportHead Head { get; private set; } = null!;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.LoadWholeAsync(forms, id, choose: report => Shown.Revision(report, null, actor)) is not { } whole)
        {
            return NotFound();
        }

        Whole = whole;
        Head = ReportHead.Of(whole, actor, clock.Now, ReportTab.Story);
        var key = id.ToString();
        // A later due date belongs to the pairing and the period, not to the report that may not have been started by then.
        var extension = whole.Extension?.Key ?? "";
        var happened = await db.History.AsNoTracking().Where(entry => entry.SubjectKey == key || (entry.SubjectType == nameof(DueExtension) && entry.SubjectKey == extension)).OrderBy(entry => entry.Id).ToListAsync();
        if (actor.Is(Function.Viewer))
        {
            // What the sides and offices wrote to each other on the way is not for readers from outside.
            _ = happened.RemoveAll(entry => entry.Event is not (nameof(ReportAccepted) or nameof(CorrectionOpened) or nameof(ReportSubmitted) or nameof(ReportSubmittedAlone)));
        }

        var writes = actor.Is(Function.Viewer) ? [] : await CellWritesAsync(whole.Report.Revisions.Select(revision => revision.Id).ToList());
        Lines = [.. happened.Select(entry => new Line(entry.At, entry, null)).Concat(writes.Select(write => new Line(write.At, null, write))).OrderByDescending(line => line.At).ThenByDescending(line => line.Entry?.Id)];
        return Page();
    }

    // Cells saved by one form are one line of the story.
    private async Task<List<CellWrites>> CellWritesAsync(List<int> revisions) => await (
        from saved in db.CellChanges
            .Where(change => revisions.Contains(change.RevisionId))
            .GroupBy(change => new { change.PostId, change.At, change.RevisionId })
            .Select(form => new { form.Key.PostId, form.Key.At, Count = form.Count() })
        join post in db.Posts on saved.PostId equals post.Id into posts
        from post in posts.DefaultIfEmpty()
        select new CellWrites(saved.At, post == null ? "" : post.Title, saved.Count)).ToListAsync();

    public sealed record CellWrites(DateTimeOffset At, string By, int Count);

    public sealed record Line(DateTimeOffset At, HistoryEntry? Entry, CellWrites? Writes);
}
