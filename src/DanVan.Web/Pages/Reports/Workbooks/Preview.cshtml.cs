using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Imports;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Sheets;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports.Workbooks;

/// <summary>
/// What a sent workbook would change in the report, cell by cell; the button writes it in one action. Where another person was
/// faster both figures stand side by side, and nothing is written until somebody has chosen.
/// </summary>
public sealed class PreviewPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    private Dictionary<(int IndicatorId, Column Column), SheetChoice> _choices = [];

    public WholeReport Whole { get; private set; } = null!;

    public ReportHead Head { get; private set; } = null!;

    public ImportFile Kept { get; private set; } = null!;

    /// <summary>Null when the file can no longer be brought in; the reason stands above.</summary>
    public SheetPlan? Plan { get; private set; }

    /// <summary>Indicators of the side that stay blank if it is written.</summary>
    public int BlanksLeft { get; private set; }

    public bool CanApply => Kept.AppliedAt is null && Plan is { } plan && plan.Count(SheetOutcome.Changed) + plan.Count(SheetOutcome.Conflict) > 0;

    private Side Mine { get; set; }

    public IEnumerable<SheetLine> Of(SheetOutcome outcome) => Plan?.Lines.Where(line => line.Outcome == outcome) ?? [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid file)
    {
        if (await FindsAsync(id, file) is { } answer)
        {
            return answer;
        }

        if (Kept.AppliedAt is null && Try(Whole) is { } refusal)
        {
            ModelState.AddModelError("", refusal.InVietnamese());
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid file)
    {
        if (await FindsAsync(id, file) is { } answer)
        {
            return answer;
        }

        _choices = SentSheet.ChoicesOf(Request.Form);
        var refusal = Kept.CanApply() ?? Try(Whole) ?? Ready();
        if (refusal is null)
        {
            var (changed, refused) = (Plan!.Count(SheetOutcome.Changed), Plan.Count(SheetOutcome.Refused));
            _ = db.ImportFiles.Attach(Kept);
            refusal = Kept.Apply(Lines(), actor, clock.Now) ?? await db.SaveEnteredAsync(Whole, Mine);
            if (refusal is null)
            {
                this.Tell($"Đã ghi {changed} ô từ tệp {Kept.FileName}. {(refused > 0 ? $"{refused} ô bị từ chối chưa ghi. " : "")}{(BlanksLeft > 0 ? $"Còn {BlanksLeft} chỉ tiêu chưa nhập." : "Đã nhập đủ; có thể trình lãnh đạo.")}");
                return RedirectToPage("/Reports/Entry", new { id });
            }
        }

        // Nothing was written: what is shown is what stands now.
        db.ChangeTracker.Clear();
        if (await FindsAsync(id, file) is { } gone)
        {
            return gone;
        }

        var again = Kept.AppliedAt is null ? Try(Whole) : null;
        return this.Refused(refusal.Code == CommonRefusals.ChangedMeanwhile().Code && Plan?.Count(SheetOutcome.Conflict) is > 0 and var contested
            ? SheetRefusals.ChoiceMissing(contested)
            : again ?? refusal);
    }

    /// <summary>Why a cell is refused.</summary>
    public static string Why(SheetLine line) => line.Refusal?.InVietnamese()
        ?? FigureText.Of(line.Cell.Reading.Fault!.Value, line.Cell.Reading.Suggestion, line.Cell.Indicator.Measure);

    public static string Shown(Figure figure, SheetLine line) => figure.Kind is FigureKind.Blank ? "(trống)" : FigureText.Of(figure, line.Cell.Indicator.Measure);

    public static string ShownNote(string note) => note.Length == 0 ? "(trống)" : note;

    private Refusal? Ready() =>
        Plan!.Count(SheetOutcome.Conflict) is > 0 and var contested ? SheetRefusals.ChoiceMissing(contested)
        : Plan.Count(SheetOutcome.Changed) == 0 ? SheetRefusals.NothingNew()
        : null;

    // Everything is done on the loaded report: a dry run forgets it, an application saves it.
    private Refusal? Try(WholeReport whole)
    {
        var reading = SentSheet.Read(Kept.Bytes, whole, Mine);
        if (reading.Refusal is not null)
        {
            return reading.Refusal;
        }

        var (plan, refusal) = SheetPlan.CarryOut(whole, actor, reading.Cells, _choices, clock.Now);
        Plan = plan;
        BlanksLeft = whole.Blanks(Mine).Count;
        return refusal;
    }

    private ImportPlan Lines() => new([.. Plan!.Lines.Where(line => line.Outcome is not SheetOutcome.Refused).Select((line, at) => line.Outcome is SheetOutcome.Changed
        ? ImportLine.Changed(at, line.Cell.Indicator.Code, [new ImportChange(line.Cell.Place, FigureText.Of(line.From, line.Cell.Indicator.Measure), FigureText.Of(line.To, line.Cell.Indicator.Measure))])
        : ImportLine.Changed(at, line.Cell.Indicator.Code, []))]);

    private async Task<IActionResult?> FindsAsync(Guid id, Guid fileId)
    {
        if (await db.LoadWholeAsync(forms, id, withFigures: true) is not { } whole)
        {
            return NotFound();
        }

        if (whole.Report.SideOf(actor) is not { } side || !actor.Is(Function.Officer))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        // A file belongs to whoever sent it, and inside it stands for which report.
        if (await db.ImportFiles.AsNoTracking().FindVisibleAsync(fileId, HttpContext.RequestAborted) is not { Kind: ImportFile.FilledSheet } kept || kept.PersonId != actor.PersonId)
        {
            return NotFound();
        }

        (Whole, Mine, Kept, Plan) = (whole, side, kept, null);
        Head = ReportHead.Of(whole, actor, clock.Now, ReportTab.Workbook);
        return null;
    }
}
