using DanVan.Data;
using DanVan.Data.Checks;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Checks.Prose;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Reports;

/// <summary>Everything in a report that stops it or deserves a second look, in one place (Rà soát).</summary>
public sealed class ReviewPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    public WholeReport Whole { get; private set; } = null!;

    public ReportHead Head { get; private set; } = null!;

    /// <summary>Rules that block first.</summary>
    public IReadOnlyList<BrokenRule> Broken { get; private set; } = [];

    /// <summary>What in the narrative does not hold, in the order of the text.</summary>
    public IReadOnlyList<(NarrativeText Text, ProseFinding Finding)> Prose { get; private set; } = [];

    /// <summary>The sides whose blanks are told: one's own for those who enter, both for everybody else.</summary>
    public IReadOnlyList<Side> Sides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.LoadWholeAsync(forms, id, choose: report => Shown.Revision(report, null, actor)) is not { } whole)
        {
            return NotFound();
        }

        // What the sides still have to settle is not for readers from outside.
        if (actor.Is(Function.Viewer))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Whole = whole;
        var past = await PastFigures.LoadAsync(db, whole);
        whole.JudgeBy(await db.LoadRulesAsync(whole.Report.ProvinceId), past.PreviousQuarter);
        var context = ContextOf(whole, past.CumulativeWith(whole));
        Prose = [.. whole.Narratives.SelectMany(text => ProseGuard.Check(text.Text, context).Select(finding => (text, finding)))];
        Sides = whole.Report.SideOf(actor) is { } side && actor.Is(Function.Officer) ? [side] : DanVan.Domain.Common.Sides.Both;
        Broken = [.. whole.BrokenRules().OrderByDescending(broken => broken.Blocks)];
        Head = ReportHead.Of(whole, actor, clock.Now, ReportTab.Review);
        return Page();
    }

    /// <summary>Words before the finding, the marked words, words after it.</summary>
    public static (string Before, string Marked, string After) Around(NarrativeText text, ProseFinding finding)
    {
        const int beside = 80;
        var from = Math.Max(0, finding.Span.Start - beside);
        var to = Math.Min(text.Text.Length, finding.Span.End + beside);
        return ((from > 0 ? "…" : "") + text.Text[from..finding.Span.Start], text.Text[finding.Span.Start..finding.Span.End], text.Text[finding.Span.End..to] + (to < text.Text.Length ? "…" : ""));
    }

    // A quarter's text may give the quarter's figures, a side's own, or those since the beginning of the year.
    private static ProseContext ContextOf(WholeReport whole, Totals cumulative)
    {
        var form = whole.Rows.Select(row => new FormFigures(row.Indicator,
        [
            row.Settled(whole.Present).Figure, row[Column.Party], row[Column.Military],
            cumulative[row.Indicator.Id] is { Amount: { } sum, Qualifier: var qualifier } ? Figure.Of(sum, qualifier) : Figure.Blank,
        ]));
        return new((ReportStretch)whole.Period.Quarter.Number, whole.Period.Quarter.Year, [.. form]);
    }

    /// <summary>The cells that a rule speaks of, to go to.</summary>
    public IEnumerable<(string Name, string Href)> PlacesOf(BrokenRule broken) =>
        from figure in broken.Rule.Expression.Figures
        where figure.Place is not FigurePlace.Previous
        let indicator = Whole.Form.FindCode(figure.Code)
        where indicator is not null
        from part in Whole.Form.TypedPartsOf(indicator.Id)
        let column = figure.Place switch
        {
            FigurePlace.Military => Column.Military,
            FigurePlace.Joint => Column.Joint,
            _ => part.IsTypedBy(Side.Party) && figure.Place is not FigurePlace.Military ? Column.Party : Column.Military,
        }
        select (part.Name, $"/bao-cao-quy/{Whole.Report.Id}#{PostedCells.Place(part.Id, column)}");
}
