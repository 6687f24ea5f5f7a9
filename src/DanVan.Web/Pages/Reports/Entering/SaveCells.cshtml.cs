using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports.Entering;

/// <summary>
/// Keeps cells while they are typed: the fields of the grid's own form, of the cells that changed only, with its tokens and
/// change id. Answers in JSON what became of each cell and what follows from it; the rules are those of the whole form.
/// </summary>
[SavesInParts(Stays = true)]
public sealed class SaveCellsPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    // Another person's cell of the same report may be saved at the same moment; the cells' own tokens keep both apart.
    private const int Tries = 4;

    /// <summary>There is nothing to see here: whoever types the address goes to the grid.</summary>
    public IActionResult OnGet(Guid id) => RedirectToPage("/Reports/Entry", new { id });

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        for (var left = Tries; ; left--)
        {
            if (await LoadAsync(id) is not { } whole)
            {
                return NotFound();
            }

            if (whole.Report.SideOf(actor) is not { } side || !actor.Is(Function.Officer))
            {
                return StatusCode(StatusCodes.Status403Forbidden);
            }

            if (whole.CanEnter(actor) is { } locked)
            {
                return Told(StatusCodes.Status422UnprocessableEntity, new CellsAnswer { Locked = LockText.Of(whole, side, locked) });
            }

            var posted = await PostedCells.ReadAsync(Request.Form, whole, side, db);
            var now = clock.Now;
            posted.WriteEach(writes => whole.Write(actor, writes, now));
            if (whole.NewChanges.Count > 0 && await db.SaveEnteredAsync(whole, side) is { } refusal)
            {
                db.ChangeTracker.Clear();
                if (left > 1)
                {
                    continue;
                }

                return Told(StatusCodes.Status409Conflict, new CellsAnswer { Locked = refusal.InVietnamese() });
            }

            var answer = await AnswerAsync(whole, side, posted);
            return Told(answer.Cells.Values.All(cell => cell.State == "saved") ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, answer);
        }
    }

    // A cell is kept every second, and agreed figures are needed only where it sends a submitted report back.
    private async Task<WholeReport?> LoadAsync(Guid id)
    {
        var whole = await db.LoadWholeAsync(forms, id);
        if (whole is not { Report.State: ReportState.Submitted })
        {
            return whole;
        }

        db.ChangeTracker.Clear();
        return await db.LoadWholeAsync(forms, id, withFigures: true);
    }

    private async Task<CellsAnswer> AnswerAsync(WholeReport whole, Side side, PostedCells posted)
    {
        var asked = new List<(IndicatorRow Row, Column Column)>();
        foreach (var row in whole.Rows)
        {
            foreach (var column in Enum.GetValues<Column>().Where(column => Request.Form.ContainsKey(PostedCells.Field(row.Indicator.Id, column))))
            {
                asked.Add((row, column));
            }
        }

        var cells = new Dictionary<string, CellAnswer>(StringComparer.Ordinal);
        foreach (var (row, column) in asked)
        {
            var field = PostedCells.Field(row.Indicator.Id, column);
            var fault = PostedCells.IsTyped(row, column, side) ? posted.Faults.GetValueOrDefault(field) : CellRefusals.NotTyped().InVietnamese();
            cells[field] = new CellAnswer
            {
                State = fault is null ? "saved" : posted.Conflicts.Contains(field) ? "conflict" : "error",
                Version = row.CellOf(column)?.Version ?? 0,
                Text = FigureText.Of(row[column], row.Indicator.Measure),
                Note = row.CellOf(column)?.Note ?? "",
                Said = fault,
                By = posted.Conflicts.Contains(field) ? await WriterOfAsync(whole, row, column) : null,
            };
        }

        var touched = asked.Select(cell => cell.Row.Indicator.Id).ToHashSet();
        var cumulative = await PastFigures.CumulativeAsync(db, whole);
        return CellsAnswer.Of(whole, side, cells, touched, cumulative, ReportHead.Of(whole, actor, clock.Now, ReportTab.Figures));
    }

    /// <summary>"Cán bộ Ban Dân vận, 08:12 15/12/2021": whose figure stands there.</summary>
    private async Task<string?> WriterOfAsync(WholeReport whole, IndicatorRow row, Column column)
    {
        var (revision, indicator) = (whole.Shown.Id, row.Indicator.Id);
        var last = await (
            from change in db.CellChanges
            where change.RevisionId == revision && change.IndicatorId == indicator && change.Column == column
            join post in db.Posts on change.PostId equals post.Id
            orderby change.Id descending
            select new { post.Title, change.At }).FirstOrDefaultAsync();
        return last is null ? null : $"{last.Title}, {last.At.WithTime()}";
    }

    private static JsonResult Told(int status, CellsAnswer answer) => new(answer) { StatusCode = status };
}
