using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Documents.Excel;
using DanVan.Documents.Reports;
using DanVan.Domain.Common;
using DanVan.Web.Files;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Reports.Workbooks;

/// <summary>The officer's own side of a report as a workbook to be filled in without a connection (Biểu nhập Excel).</summary>
public sealed class DownloadPage(PortalDb db, FrozenForms forms, Actor actor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.LoadWholeAsync(forms, id) is not { } whole)
        {
            return NotFound();
        }

        if (whole.Report.SideOf(actor) is not { } side || !actor.Is(Function.Officer))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var past = await PastFigures.LoadAsync(db, whole);
        var book = ReportSheet.Make(whole, side, past.PreviousQuarter, past.SamePeriodLastYear, SheetWords.Of(whole, side));
        var quarter = whole.Period.Quarter;
        var name = FileNames.Of("xlsx", $"bao cao quy {quarter.Number} {quarter.Year}", whole.Shown.AreaName, side.Name());
        return File(book.ToBytes(), Book.ContentType, name);
    }
}
