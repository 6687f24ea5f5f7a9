using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports;

/// <summary>One indicator of one report: each column, who wrote it and when, from what to what (Lịch sử ô).</summary>
public sealed class CellPage(PortalDb db, FrozenForms forms, Actor actor) : PageModel
{
    public WholeReport Whole { get; private set; } = null!;

    public IndicatorRow Row { get; private set; } = null!;

    public IReadOnlyList<Write> Writes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, string code, [FromQuery(Name = "ban")] int? revision)
    {
        if (await db.LoadWholeAsync(forms, id, choose: report => Shown.Revision(report, revision, actor)) is not { } whole
            || whole.Form.FindCode(code.ToUpperInvariant()) is not { } indicator
            || whole.RowOf(indicator.Id) is not { } row)
        {
            return NotFound();
        }

        (Whole, Row) = (whole, row);
        var revisionId = whole.Shown.Id;
        var indicatorId = indicator.Id;
        Writes = await (
            from change in db.CellChanges
            where change.RevisionId == revisionId && change.IndicatorId == indicatorId
            join post in db.Posts on change.PostId equals post.Id into posts
            from post in posts.DefaultIfEmpty()
            orderby change.Id descending
            select new Write(change, post == null ? "" : post.Title)).AsNoTracking().Take(100).ToListAsync();
        return Page();
    }

    public sealed record Write(CellChange Change, string By);
}
