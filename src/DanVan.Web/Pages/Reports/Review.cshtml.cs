using DanVan.Data;
using DanVan.Data.Checks;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
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

    /// <summary>The sides whose blanks are told: one's own for those who enter, both for everybody else.</summary>
    public IReadOnlyList<Side> Sides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.LoadWholeAsync(forms, id, choose: report => Shown.Revision(report, null, actor)) is not { } whole)
        {
            return NotFound();
        }

        Whole = whole;
        whole.JudgeBy(await db.LoadRulesAsync(whole.Report.ProvinceId), (await PastFigures.LoadAsync(db, whole)).PreviousQuarter);
        Sides = whole.Report.SideOf(actor) is { } side && actor.Is(Function.Officer) ? [side] : DanVan.Domain.Common.Sides.Both;
        Broken = [.. whole.BrokenRules().OrderByDescending(broken => broken.Blocks)];
        Head = ReportHead.Of(whole, actor, clock.Now, ReportTab.Review, onePersonMay: true);
        return Page();
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
            FigurePlace.Military => Domain.Figures.Column.Military,
            FigurePlace.Joint => Domain.Figures.Column.Joint,
            _ => part.IsTypedBy(Side.Party) && figure.Place is not FigurePlace.Military ? Domain.Figures.Column.Party : Domain.Figures.Column.Military,
        }
        select (part.Name, $"/bao-cao-quy/{Whole.Report.Id}#{PostedCells.Place(part.Id, column)}");
}
