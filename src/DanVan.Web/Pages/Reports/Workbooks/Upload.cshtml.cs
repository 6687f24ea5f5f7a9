using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Documents.Excel;
using DanVan.Domain.Common;
using DanVan.Domain.Imports;
using DanVan.Domain.Reports;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Reports.Workbooks;

/// <summary>Where an officer fetches the side's workbook and brings it back filled in; what is no such workbook is refused here.</summary>
public sealed class UploadPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    [BindProperty(Name = "tep")]
    public IFormFile? Sent { get; set; }

    public WholeReport Whole { get; private set; } = null!;

    public ReportHead Head { get; private set; } = null!;

    /// <summary>Why nothing can be brought in now.</summary>
    public string? Locked { get; private set; }

    public int LargestMegabytes => BookReader.MaxBytes / 1024 / 1024;

    private Side Mine { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindsAsync(id) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindsAsync(id) is { } answer)
        {
            return answer;
        }

        if (Whole.CanEnter(actor) is { } locked)
        {
            return this.Refused(locked);
        }

        if (Sent is not { Length: > 0 })
        {
            ModelState.AddModelError("tep", "Chọn biểu Excel (.xlsx) đã điền.");
            return this.Mend();
        }

        if (Sent.Length > BookReader.MaxBytes)
        {
            return this.Refused(BookRefusals.TooLarge(LargestMegabytes), "tep");
        }

        using var bytes = new MemoryStream();
        await Sent.CopyToAsync(bytes, HttpContext.RequestAborted);
        if (SentSheet.Read(bytes.ToArray(), Whole, Mine).Refusal is { } unreadable)
        {
            return this.Refused(unreadable, "tep");
        }

        var file = ImportFile.Receive(Guid.CreateVersion7(clock.Now), ImportFile.FilledSheet, Sent.FileName, bytes.ToArray(), actor, clock.Now);
        _ = db.ImportFiles.Add(file);
        return await db.SaveAsync() is { } refusal ? this.Refused(refusal, "tep") : RedirectToPage("/Reports/Workbooks/Preview", new { id, file = file.Id });
    }

    private async Task<IActionResult?> FindsAsync(Guid id)
    {
        if (await db.LoadWholeAsync(forms, id) is not { } whole)
        {
            return NotFound();
        }

        if (whole.Report.SideOf(actor) is not { } side || !actor.Is(Function.Officer))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        (Whole, Mine) = (whole, side);
        Head = ReportHead.Of(whole, actor, clock.Now, ReportTab.Workbook);
        Locked = whole.CanEnter(actor)?.InVietnamese();
        return null;
    }
}
