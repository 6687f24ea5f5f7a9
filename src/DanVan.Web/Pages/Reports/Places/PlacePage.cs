using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Data.Reports.Places;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Files;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using DanVan.Web.Changes;
using DanVan.Web.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Reports.Places;

/// <summary>
/// One place of a report, a figure or a section: what stands there, the evidence laid beside it (Minh chứng), and what was asked
/// about it (Trao đổi). Each of its forms is a handler of its own; what is refused comes back in the form that sent it.
/// </summary>
public abstract class PlacePage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    public WholeReport Whole { get; private set; } = null!;

    public ReportPlace Place { get; private set; }

    public IReadOnlyList<ShownEvidence> Evidence { get; private set; } = [];

    public IReadOnlyList<QueryThread> Questions { get; private set; } = [];

    /// <summary>Whom a message may call on; empty for readers who do not speak.</summary>
    public IReadOnlyList<Mention> Mentions { get; private set; } = [];

    /// <summary>What was typed in the form that was refused.</summary>
    public Input Typed { get; private set; } = new();

    /// <summary>Readers from outside see figures, not how they came about.</summary>
    public bool ShowsTalk => !actor.Is(Function.Viewer);

    public bool MayAdd => IsCurrent && Domain.Reports.Places.Evidence.CanAdd(Whole, actor) is null;

    public bool MaySpeak => IsCurrent && QueryThread.CanSpeak(Whole, actor) is null;

    public string Address => $"/bao-cao-quy/{Whole.Report.Id}/{Tail}";

    protected Actor Actor => actor;

    protected PortalDb Db => db;

    protected DateTimeOffset Now => clock.Now;

    protected DateOnly Today => clock.Today;

    /// <summary>The end of the page's address: "o/DT_CUOC", "muc/3".</summary>
    protected abstract string Tail { get; }

    private bool IsCurrent => Whole.Shown == Whole.Report.Current;

    public bool MayRemove(Evidence evidence) => IsCurrent && evidence.CanRemove(Whole, actor) is null;

    public bool MayClose(QueryThread thread) => IsCurrent && thread.CanClose(Whole, actor) is null;

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "ban")] int? revision)
    {
        if (await FindAsync(id, revision) is { } answer)
        {
            return answer;
        }

        await ShowAsync();
        return Page();
    }

    /// <summary>Lays a file beside the place, or says that it is reported outside the system.</summary>
    public async Task<IActionResult> OnPostEvidenceAsync(Guid id, Input input)
    {
        if (await FindAsync(id) is { } answer)
        {
            return answer;
        }

        Typed = input;
        if (Domain.Reports.Places.Evidence.CanAdd(Whole, actor) is { } notNow)
        {
            return await AgainAsync(notNow, "");
        }

        if (input.Secret is not ("co" or "khong"))
        {
            return await AgainAsync(FileRefusals.SecrecyUnanswered(), "bi-mat");
        }

        StoredFile? file = null;
        if (input.Secret == "khong")
        {
            var (received, fault) = await SentFile.ReceiveAsync(input.File, Whole.Report.ProvinceId, Whole.Report.AreaId, actor, clock.Now, HttpContext.RequestAborted);
            if (fault is not null)
            {
                return await AgainAsync(fault, "tep");
            }

            file = received;
        }

        var there = (await db.EvidenceAtAsync(Whole.Report.Id, Place)).Count;
        var (evidence, refusal) = Domain.Reports.Places.Evidence.Add(Guid.CreateVersion7(clock.Now), Whole, Place, file, VietnameseText.Prose(input.Caption), there, actor, clock.Now);
        if (refusal is not null)
        {
            return await AgainAsync(refusal, refusal.Code is "place.caption-too-long" ? "chu-thich" : "");
        }

        if (file is not null)
        {
            _ = db.Files.Add(file);
        }

        _ = db.Evidence.Add(evidence!);
        return await SaveAsync(file is null ? "Đã ghi: minh chứng có báo cáo riêng ngoài hệ thống." : $"Đã thêm minh chứng {file.Name}.", "minh-chung");
    }

    /// <summary>Takes a piece of evidence away, and its content with it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, [FromForm(Name = "minh-chung")] Guid evidenceId)
    {
        if (await FindAsync(id) is { } answer)
        {
            return answer;
        }

        if (Domain.Reports.Places.Evidence.CanAdd(Whole, actor) is { } notNow)
        {
            return await AgainAsync(notNow, "");
        }

        if (await db.Evidence.FindVisibleAsync(evidenceId) is not { } evidence || evidence.ReportId != Whole.Report.Id || evidence.Place != Place)
        {
            return NotFound();
        }

        var fileId = evidence.FileId;
        if (evidence.Remove(Whole, actor, clock.Now) is { } refusal)
        {
            return await AgainAsync(refusal, "");
        }

        if (fileId is { } kept && await db.Files.FindVisibleAsync(kept) is { } file)
        {
            _ = db.Files.Remove(file);
        }

        return await SaveAsync("Đã gỡ minh chứng.", "minh-chung");
    }

    public async Task<IActionResult> OnPostAskAsync(Guid id, Input input)
    {
        if (await FindAsync(id) is { } answer)
        {
            return answer;
        }

        Typed = input;
        var (mention, fault) = await MentionOfAsync(input);
        var (thread, refusal) = fault is not null ? (null, fault) : QueryThread.Ask(Guid.CreateVersion7(clock.Now), Whole, Place, VietnameseText.Prose(input.Text), mention, actor, clock.Now);
        if (refusal is not null)
        {
            return await AgainAsync(refusal, "cau-hoi");
        }

        _ = db.Questions.Add(thread!);
        return await SaveAsync("Đã gửi câu hỏi.", "trao-doi");
    }

    public async Task<IActionResult> OnPostReplyAsync(Guid id, [FromForm(Name = "cau")] Guid threadId, Input input)
    {
        if (await FindAsync(id) is { } answer)
        {
            return answer;
        }

        Typed = input;
        if (QueryThread.CanSpeak(Whole, actor) is { } silent)
        {
            return await AgainAsync(silent, "");
        }

        if (await ThreadAsync(threadId) is not { } thread)
        {
            return NotFound();
        }

        var (mention, fault) = await MentionOfAsync(input);
        return (fault ?? thread.Reply(Whole, VietnameseText.Prose(input.Text), mention, actor, clock.Now)) is { } refusal
            ? await AgainAsync(refusal, $"tra-loi-{threadId:N}")
            : await SaveAsync("Đã gửi trả lời.", "trao-doi");
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid id, [FromForm(Name = "cau")] Guid threadId) =>
        await FindAsync(id) is { } answer ? answer
        : QueryThread.CanSpeak(Whole, actor) is { } silent ? await AgainAsync(silent, "")
        : await ThreadAsync(threadId) is not { } thread ? NotFound()
        : thread.Close(Whole, actor, clock.Now) is { } refusal ? await AgainAsync(refusal, "")
        : await SaveAsync("Đã đánh dấu xong.", "trao-doi");

    /// <summary>The place that the address names; null where the form has none such.</summary>
    protected abstract Task<ReportPlace?> PlaceInAsync(WholeReport whole);

    /// <summary>Finds the report and the place in it; an answer where there is none.</summary>
    protected async Task<IActionResult?> FindAsync(Guid id, int? revision = null, bool withFigures = false)
    {
        if (await db.LoadWholeAsync(forms, id, withFigures, report => Shown.Revision(report, revision, actor)) is not { } whole || await PlaceInAsync(whole) is not { } found)
        {
            return NotFound();
        }

        (Whole, Place) = (whole, found);
        return null;
    }

    /// <summary>Everything that the page shows beside the report itself.</summary>
    protected virtual async Task ShowAsync()
    {
        if (!ShowsTalk)
        {
            return;
        }

        Evidence = await db.EvidenceAtAsync(Whole.Report.Id, Place);
        Questions = await db.QuestionsAtAsync(Whole.Report.Id, Place);
        Mentions = MaySpeak ? await db.MentionablePostsAsync(Whole.Report, clock.Today) : [];
    }

    protected async Task<IActionResult> AgainAsync(Refusal refusal, string field)
    {
        if (refusal.IsNotYours())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        // What was half done must not be saved with what is shown.
        db.ChangeTracker.Clear();
        _ = await FindAsync(Whole.Report.Id);
        await ShowAsync();
        return this.Refused(refusal, field);
    }

    protected async Task<IActionResult> SaveAsync(string done, string fragment)
    {
        if (await db.SaveAsync() is { } refusal)
        {
            return await AgainAsync(refusal, "");
        }

        this.Tell(done);
        return LocalRedirect($"{Address}#{fragment}");
    }

    private async Task<QueryThread?> ThreadAsync(Guid id) =>
        await db.Questions.FindVisibleAsync(id) is { } thread && thread.ReportId == Whole.Report.Id && thread.Place == Place ? thread : null;

    private async Task<(Mention? Mention, Refusal? Refusal)> MentionOfAsync(Input input)
    {
        if (input.Mention is null)
        {
            return (null, null);
        }

        var mention = (await db.MentionablePostsAsync(Whole.Report, clock.Today)).FirstOrDefault(one => one.PostId == input.Mention);
        return mention is null ? (null, PlaceRefusals.UnknownMention()) : (mention, null);
    }

    public sealed class Input
    {
        [FromForm(Name = "tep")]
        public IFormFile? File { get; set; }

        /// <summary>"co" or "khong"; anything else is no answer.</summary>
        [FromForm(Name = "bi-mat")]
        public string? Secret { get; set; }

        [FromForm(Name = "chu-thich")]
        public string? Caption { get; set; }

        [FromForm(Name = "noi-dung")]
        public string? Text { get; set; }

        [FromForm(Name = "nhac-toi")]
        public int? Mention { get; set; }
    }
}
