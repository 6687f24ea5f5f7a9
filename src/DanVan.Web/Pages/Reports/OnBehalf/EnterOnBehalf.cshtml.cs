using System.Globalization;
using DanVan.Data;
using DanVan.Data.Checks;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Files;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;
using DanVan.Web.Changes;
using DanVan.Web.Files;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Reports.OnBehalf;

/// <summary>
/// A clerk enters a side from its signed paper (Nhập thay): figures, what is missing of the narrative, the paper's number, date
/// and scan. What can be kept is kept at every post; only a post without a fault confirms.
/// </summary>
[SavesInParts]
public sealed class EnterOnBehalfPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    private readonly Dictionary<string, string> _faults = new(StringComparer.Ordinal);
    private PostedCells? _posted;

    public WholeReport Whole { get; private set; } = null!;

    public Side Side { get; private set; }

    /// <summary>Why it cannot be done now; null when it can.</summary>
    public string? WhyNot { get; private set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The sections that the side answers for and nobody has filled.</summary>
    public IReadOnlyList<NarrativeDefinition> Sections => [.. Whole.Form.Narratives.Where(section => section.IsEditedBy(Side) && (Whole.NarrativeOf(section.Number) is not { IsFilled: true } || ModelState.ContainsKey($"muc-{section.Number}")))];

    public async Task<IActionResult> OnGetAsync(Guid id, string ben)
    {
        return await LoadAsync(id, ben) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string ben, [FromForm(Name = "act")] string? act)
    {
        if (await LoadAsync(id, ben) is { } answer)
        {
            return answer;
        }

        _posted = await PostedCells.ReadAsync(Request.Form, Whole, Side, db);
        if (Whole.CanEnterOnBehalf(actor, Side) is { } notNow)
        {
            return this.Refused(notNow);
        }

        var now = clock.Now;
        _posted.WriteEach(writes => Whole.WriteOnBehalf(actor, Side, writes, now));
        var wrote = WriteSections(now) || Whole.NewChanges.Count > 0;
        Refusal? refusal = null;
        if (act == "xac-nhan" && _posted.Faults.Count == 0 && ModelState.IsValid && await PaperAsync(now) is var (paper, scan))
        {
            refusal = Whole.EnterOnBehalf(actor, Side, paper, now);
            if (refusal is null)
            {
                _ = db.Files.Add(scan);
                db.AddNewParts(Whole);
                return await db.SaveAsync() is { } late ? await AgainAsync(id, ben, late) : Confirmed(id, paper);
            }
        }

        // Whatever can be kept is kept: nobody types a paper twice.
        if (wrote && await db.SaveEnteredAsync(Whole, Side) is { } conflict)
        {
            return await AgainAsync(id, ben, conflict);
        }

        if (act != "xac-nhan" && _posted.Faults.Count == 0 && ModelState.IsValid)
        {
            this.Tell("Đã lưu, chưa xác nhận.");
            return RedirectToPage(new { id, ben });
        }

        return await AgainAsync(id, ben, refusal);
    }

    public string? FaultOf(string field) => _faults.GetValueOrDefault(field);

    /// <summary>What was typed where it waits to be mended, otherwise what stands.</summary>
    public string TextOf(IndicatorRow row, Column column) =>
        _posted?.Kept(PostedCells.Field(row.Indicator.Id, column)) is { } kept ? kept
        : row[column].Kind is FigureKind.Blank ? "" : FigureText.Of(row[column], row.Indicator.Measure);

    public string TextOf(int section) => Request.HasFormContentType ? Request.Form[Field(section)].ToString() : "";

    // The paper as typed with its scan; null where something about it must be mended first.
    private async Task<(SignedPaper Paper, StoredFile Scan)?> PaperAsync(DateTimeOffset now)
    {
        if (!Form.Certified)
        {
            ModelState.AddModelError("Form.Certified", ReportRefusals.NotCertified().InVietnamese());
        }

        if (!this.IsNotSecret(Form.Secret, "Form.Secret"))
        {
            return null;
        }

        var (scan, fault) = await SentFile.ReceiveAsync(Form.Scan, Whole.Report.ProvinceId, Whole.Report.AreaId, actor, now, HttpContext.RequestAborted, isScan: true);
        if (fault is not null)
        {
            ModelState.AddModelError("Form.Scan", fault.InVietnamese());
        }

        return !ModelState.IsValid || scan is null ? null
            : (new SignedPaper(VietnameseText.Nfc(Form.Number ?? "").Trim(), DayText.Read(Form.Date) ?? default, scan.Id), scan);
    }

    private RedirectToPageResult Confirmed(Guid id, SignedPaper paper)
    {
        this.Tell($"Đã xác nhận phần {Side.Name()} theo bản giấy số {paper.Number}. {(Whole.Report.State is ReportState.Submitted ? "Báo cáo đã gửi tỉnh." : "Chờ bên kia xác nhận.")}");
        return RedirectToPage("/Reports/Entry", new { id });
    }

    private bool WriteSections(DateTimeOffset now)
    {
        var wrote = false;
        foreach (var section in Sections)
        {
            var text = TextOf(section.Number);
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (Whole.WriteNarrativeOnBehalf(actor, Side, section.Number, text, now) is { } refusal)
            {
                ModelState.AddModelError($"muc-{section.Number}", refusal.InVietnamese());
            }
            else
            {
                wrote = true;
            }
        }

        return wrote;
    }

    // What was typed and not kept is laid over what stands in the database now, with what is wrong about it.
    private async Task<IActionResult> AgainAsync(Guid id, string ben, Refusal? refusal)
    {
        db.ChangeTracker.Clear();
        foreach (var (field, fault) in _posted!.Faults)
        {
            _faults[field] = fault;
            ModelState.AddModelError(field.Replace('.', '_'), fault);
        }

        if (await LoadAsync(id, ben) is { } gone)
        {
            return gone;
        }

        _posted = await PostedCells.ReadAsync(Request.Form, Whole, Side, db);
        _posted.Wait();
        return refusal is null ? this.Mend() : this.Refused(refusal, refusal.Code switch
        {
            "report.paper-number-missing" or "report.paper-number-too-long" => "Form.Number",
            "report.paper-date-out-of-range" => "Form.Date",
            _ => "",
        });
    }

    private async Task<IActionResult?> LoadAsync(Guid id, string ben)
    {
        if (SideWords.Read(ben) is not { } side || await db.LoadWholeAsync(forms, id, withFigures: true) is not { } whole)
        {
            return NotFound();
        }

        (Whole, Side) = (whole, side);
        _ = await db.JudgeAsync(whole);
        var refusal = whole.CanEnterOnBehalf(actor, side);
        WhyNot = refusal?.InVietnamese();
        return refusal?.IsNotYours() is true ? StatusCode(StatusCodes.Status403Forbidden) : null;
    }

    private static string Field(int section) => string.Create(CultureInfo.InvariantCulture, $"muc.{section}");

    public sealed class Input
    {
        public string? Number { get; set; }

        /// <summary>As typed.</summary>
        public string? Date { get; set; }

        public IFormFile? Scan { get; set; }

        /// <summary>"co" or "khong"; anything else is no answer.</summary>
        public string? Secret { get; set; }

        public bool Certified { get; set; }
    }
}
