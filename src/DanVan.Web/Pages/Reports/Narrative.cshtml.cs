using DanVan.Data;
using DanVan.Data.Checks;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Checks.Review;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Reports;

/// <summary>The narrative sections (Nội dung báo cáo), each saved by itself, each with the secrecy question first.</summary>
public sealed class NarrativePage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    /// <summary>What a form says of a section that nobody has written; a section that was written once has version 0.</summary>
    public const int Unwritten = -1;

    private ILookup<int, ProseMistake> _mistakes = Array.Empty<ProseMistake>().ToLookup(_ => 0);

    public WholeReport Whole { get; private set; } = null!;

    public ReportHead Head { get; private set; } = null!;

    /// <summary>The section that was refused, with what was typed.</summary>
    public Input? Refused { get; private set; }

    public string? RefusedSentence { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "ban")] int? revision)
    {
        if (await db.LoadWholeAsync(forms, id, choose: report => Shown.Revision(report, revision, actor)) is not { } whole)
        {
            return NotFound();
        }

        // What the numbers say against each other and against the grid stands right under what was saved.
        if (!actor.Is(Function.Viewer) && whole.Shown == whole.Report.Current)
        {
            _ = await db.JudgeAsync(whole);
            _mistakes = whole.Findings().OfType<ProseMistake>().Where(mistake => whole.AcceptanceOf(mistake) is null).ToLookup(mistake => mistake.Section.Number);
        }

        Show(whole);
        return Page();
    }

    /// <summary>Numbers of a section that do not hold, and for which nobody has given a reason.</summary>
    public IEnumerable<ProseMistake> MistakesOf(int number) => _mistakes[number];

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] Input form)
    {
        if (await db.LoadWholeAsync(forms, id, withFigures: true) is not { } whole)
        {
            return NotFound();
        }

        if (whole.Report.SideOf(actor) is not { } side || !actor.Is(Function.Officer))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var refusal = whole.CanWriteNarrative(actor, form.Number);
        if (whole.Form.Narratives.All(section => section.Number != form.Number))
        {
            // There is no section to show it at, so it stands above them all.
            Show(whole);
            return this.Refused(ReportRefusals.UnknownSection());
        }

        if (refusal is null && form.Secret is not ("co" or "khong"))
        {
            return Again(whole, form, "Chọn Không hoặc Có trước khi lưu. Nội dung vừa viết vẫn còn dưới đây.", StatusCodes.Status422UnprocessableEntity);
        }

        if (refusal is null && whole.NarrativeOf(form.Number) is { } text)
        {
            if (text.Version != form.Version)
            {
                return Again(whole, form, SavedMeanwhile(text), StatusCodes.Status409Conflict);
            }

            db.Expect(text, form.Version);
        }

        refusal ??= whole.WriteNarrative(actor, form.Number, form.Text ?? "", form.Secret == "co", form.Reason is null ? null : VietnameseText.Nfc(form.Reason), clock.Now);
        if (refusal is not null)
        {
            return Again(whole, form, refusal.InVietnamese(), StatusCodes.Status422UnprocessableEntity);
        }

        if (await db.SaveEnteredAsync(whole, side) is { } conflict)
        {
            whole = (await db.LoadWholeAsync(forms, id))!;
            var sentence = whole.CanWriteNarrative(actor, form.Number) is { } locked ? locked.InVietnamese()
                : whole.NarrativeOf(form.Number) is { } theirs && theirs.Version != form.Version ? SavedMeanwhile(theirs)
                : conflict.InVietnamese();
            return Again(whole, form, sentence, StatusCodes.Status409Conflict);
        }

        this.Tell($"Đã lưu mục {whole.Form.Narratives.First(section => section.Number == form.Number).Numeral}.");
        return RedirectToPage(null, null, new { id }, $"muc-{form.Number}");
    }

    public bool IsMine(int number) => Whole.Shown == Whole.Report.Current && Whole.CanWriteNarrative(actor, number) is null;

    private static string SavedMeanwhile(NarrativeText text)
    {
        var theirs = text.IsSecret is true ? "mục này có báo cáo riêng ngoài hệ thống" : $"“{text.Text}”";
        return $"Người khác vừa lưu mục này ({text.LastPostTitle}, {text.LastAt?.WithTime()}): {theirs}. Bài của đồng chí vẫn còn dưới đây; lưu lần nữa để thay bài kia.";
    }

    private PageResult Again(WholeReport whole, Input form, string sentence, int status)
    {
        // What was posted together with "yes" must not come back in a page either.
        Refused = form.Secret == "co" ? new Input { Number = form.Number, Secret = form.Secret, Reason = form.Reason, Version = form.Version } : form;
        RefusedSentence = sentence;
        Show(whole);
        Response.StatusCode = status;
        return Page();
    }

    private void Show(WholeReport whole)
    {
        Whole = whole;
        Head = ReportHead.Of(whole, actor, clock.Now, ReportTab.Narrative);
    }

    public sealed class Input
    {
        public int Number { get; set; }

        public string? Text { get; set; }

        /// <summary>"co" or "khong"; anything else is no answer.</summary>
        public string? Secret { get; set; }

        /// <summary>Why the answer to the secrecy question changes.</summary>
        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}
