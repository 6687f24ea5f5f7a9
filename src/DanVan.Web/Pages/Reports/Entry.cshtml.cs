using DanVan.Data;
using DanVan.Data.Checks;
using DanVan.Data.Indicators;
using DanVan.Data.JointDocuments;
using DanVan.Data.Reports;
using DanVan.Data.Reports.Places;
using DanVan.Domain.Checks.Review;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports;

/// <summary>
/// The figures of one report (Số liệu): entered by the officer of a side, read by everyone who may see it. Each section of the
/// form is saved whole or not at all; a section with a fault keeps what was typed while the others are saved.
/// </summary>
[SavesInParts]
public sealed class EntryPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    private PostedCells? _posted;
    private ILookup<int, Finding> _warnings = Array.Empty<Finding>().ToLookup(_ => 0);
    private IReadOnlyDictionary<ReportPlace, PlaceCount> _places = new Dictionary<ReportPlace, PlaceCount>();

    public WholeReport Whole { get; private set; } = null!;

    public ReportHead Head { get; private set; } = null!;

    public PastFigures Past { get; private set; } = null!;

    /// <summary>What the plans of this area aim at; nothing for what the provincial bodies do themselves.</summary>
    public PlanTargets Targets { get; private set; } = PlanTargets.None;

    /// <summary>The side that the actor types, when it is open now.</summary>
    public Side? Mine { get; private set; }

    /// <summary>Who reads the page.</summary>
    public Actor Who => actor;

    /// <summary>Why the actor's side cannot be typed into, where the actor is one of its officers.</summary>
    public Refusal? Locked { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "ban")] int? revision)
    {
        if (await db.LoadWholeAsync(forms, id, choose: report => Shown.Revision(report, revision, actor)) is not { } whole)
        {
            return NotFound();
        }

        await ShowAsync(whole);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "act")] string? act)
    {
        // Figures are needed only where an absent side's joint part sends a submitted report back.
        if (await db.LoadWholeAsync(forms, id, withFigures: true) is not { } whole)
        {
            return NotFound();
        }

        if (whole.Report.SideOf(actor) is not { } side || !actor.Is(Function.Officer))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        _posted = await PostedCells.ReadAsync(Request.Form, whole, side, db);
        if (whole.CanEnter(actor) is { } locked)
        {
            await ShowAsync(whole);
            return this.Refused(locked);
        }

        // One moment for the whole post: the story tells what one form saved as one line.
        var now = clock.Now;
        var saved = 0;
        foreach (var section in whole.Form.Sections)
        {
            saved += SaveSection(whole, section, now);
        }

        // Without a fault only: a cell whose number waits to be mended must not be said to have nothing.
        var refusal = act is { } && act.StartsWith("nil:", StringComparison.Ordinal) && _posted.Faults.Count == 0 ? StateNil(whole, act["nil:".Length..], now) : null;
        refusal ??= await db.SaveEnteredAsync(whole, side);
        if (refusal is null && _posted.Faults.Count == 0)
        {
            var blanks = whole.Blanks(side).Count;
            this.Tell((saved > 0 ? $"Đã lưu {whole.NewChanges.Count} ô. " : "Đã lưu. ") + (blanks > 0 ? $"Còn {blanks} chỉ tiêu chưa nhập." : "Đã nhập đủ; có thể trình lãnh đạo."));
            return RedirectToPage(new { id });
        }

        if (refusal is not null)
        {
            // Nothing was written: show what stands in the database now, with what was typed on top.
            db.ChangeTracker.Clear();
            whole = (await db.LoadWholeAsync(forms, id))!;
            _posted = await PostedCells.ReadAsync(Request.Form, whole, side, db);
            if (refusal.Code == "common.repeated" && _posted.IsEmpty)
            {
                return RedirectToPage(new { id });
            }

            _posted.Wait();
            await ShowAsync(whole);
            return this.Refused(whole.CanEnter(actor) ?? refusal);
        }

        await ShowAsync(whole);
        foreach (var (field, sentence) in _posted.Faults)
        {
            ModelState.AddModelError(field, sentence);
        }

        return this.Mend();
    }

    /// <summary>What the field shows: the typed text where it still waits to be mended, the stored figure otherwise.</summary>
    public string TextOf(IndicatorRow row, Column column) =>
        _posted?.Kept(PostedCells.Field(row.Indicator.Id, column)) ?? FigureText.Of(row[column], row.Indicator.Measure);

    public string NoteOf(IndicatorRow row, Column column) =>
        _posted?.Kept(PostedCells.NoteField(row.Indicator.Id, column)) ?? row.CellOf(column)?.Note ?? "";

    public string? FaultOf(string field) => _posted?.Faults.GetValueOrDefault(field);

    /// <summary>The province named this cell when it returned the report.</summary>
    public bool IsReturned(IndicatorRow row, Column column) => Sides.Both.Any(side => Whole[side].Objections.Contains(Objection.ToCell(row.Indicator.Id, column)));

    /// <summary>What the checks found about a row and nobody has given a reason for.</summary>
    public IEnumerable<Finding> WarningsOf(IndicatorRow row) => _warnings[row.Indicator.Id];

    /// <summary>Evidence and questions at a row.</summary>
    public PlaceCount CountOf(IndicatorRow row) => _places.GetValueOrDefault(ReportPlace.OfIndicator(row.Indicator.Id));

    private int SaveSection(WholeReport whole, SectionDefinition section, DateTimeOffset now)
    {
        var writes = _posted!.WritesOf(section);
        if (writes is null || writes.Count == 0)
        {
            return 0;
        }

        var (refusal, faults) = whole.Write(actor, writes, now);
        foreach (var fault in faults)
        {
            _posted.Fault(fault);
        }

        if (refusal is null && faults.Count == 0)
        {
            return writes.Count;
        }

        _posted.Keep(section);
        return 0;
    }

    private Refusal? StateNil(WholeReport whole, string section, DateTimeOffset now) =>
        section == "tat-ca" ? whole.StateNil(actor, null, now)
        : int.TryParse(section, System.Globalization.CultureInfo.InvariantCulture, out var id) ? whole.StateNil(actor, id, now)
        : ReportRefusals.UnknownSection();

    private async Task ShowAsync(WholeReport whole)
    {
        Whole = whole;
        Head = ReportHead.Of(whole, actor, clock.Now, ReportTab.Figures);
        if (Head.ShowsReview && whole.Shown == whole.Report.Current)
        {
            Past = await db.JudgeAsync(whole);
            _warnings = whole.Findings()
                .Where(finding => finding is RuleFinding or ImplausibleFigure or LikelyDouble && whole.AcceptanceOf(finding) is null)
                .SelectMany(finding => finding.Places.Where(place => place.IndicatorId is not null).Select(place => (Id: place.IndicatorId!.Value, finding)))
                .Distinct()
                .ToLookup(pair => pair.Id, pair => pair.finding);
            _places = await db.PlaceCountsAsync(whole.Report.Id);
        }
        else
        {
            Past = await PastFigures.LoadAsync(db, whole);
        }

        if (!whole.Report.IsProvincial)
        {
            Targets = await PlanTargets.OfAreaAsync(db, whole.Report.ProvinceId, whole.Report.AreaId, whole.Period.Quarter, HttpContext.RequestAborted);
        }

        if (whole.Report.SideOf(actor) is { } side && actor.Is(Function.Officer) && whole.Shown == whole.Report.Current)
        {
            Locked = whole.CanEnter(actor);
            Mine = Locked is null ? side : null;
        }

        if (Mine is null)
        {
            _posted?.TellUnsaved();
        }
    }
}
