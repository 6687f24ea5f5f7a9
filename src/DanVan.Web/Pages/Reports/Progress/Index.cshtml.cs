using System.Globalization;
using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.JointDocuments;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Reports;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports.Progress;

/// <summary>How far each task of the plan has come, said with the quarter's report in one sitting (Tiến độ nhiệm vụ).</summary>
public sealed class IndexPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    /// <summary>What a form says of a task of which nothing was said with this report.</summary>
    public const int Unsaid = -1;

    private IReadOnlyList<ProgressOfQuarter> _said = [];

    [BindProperty]
    public Input Form { get; set; } = new();

    public WholeReport Whole { get; private set; } = null!;

    public ReportHead Head { get; private set; } = null!;

    /// <summary>Null before a plan of the year is issued.</summary>
    public JointDocument? Plan { get; private set; }

    /// <summary>Those that are done here.</summary>
    public IReadOnlyList<PlanTask> Tasks { get; private set; } = [];

    public bool MayWrite => Plan is not null && Whole.Shown == Whole.Report.Current && TaskProgress.CanWrite(Whole, actor) is null;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is { } answer)
        {
            return answer;
        }

        Form = new() { Lines = [.. Tasks.Select(task => Line.Of(task, Of(task)))] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is { } answer)
        {
            return answer;
        }

        if (TaskProgress.CanWrite(Whole, actor) is { } notNow)
        {
            return notNow.IsNotYours() ? StatusCode(StatusCodes.Status403Forbidden) : this.Refused(notNow);
        }

        if (Form.Secret is not ("co" or "khong") && Form.Lines.Any(line => Typed.Text(line.Note).Length > 0))
        {
            ModelState.AddModelError("Form.Secret", "Chọn Không hoặc Có trước khi lưu ghi chú. Những gì vừa nhập vẫn còn dưới đây.");
            return this.Mend();
        }

        var count = 0;
        for (var index = 0; index < Form.Lines.Count; index++)
        {
            count += Write(Form.Lines[index], index) ? 1 : 0;
        }

        if (ModelState.IsValid && await db.SaveAsync() is { } refusal)
        {
            db.ChangeTracker.Clear();
            _ = await FindAsync(id);
            return this.Refused(refusal);
        }

        if (!ModelState.IsValid)
        {
            // What was posted together with "yes" must not come back in a page either.
            foreach (var line in Form.Secret == "co" ? Form.Lines : [])
            {
                line.Note = "";
            }

            return this.Mend();
        }

        this.Tell(count == 0 ? "Không có gì thay đổi." : $"Đã lưu tiến độ {count} nhiệm vụ.");
        return RedirectToPage(new { id });
    }

    /// <summary>What was said with this report.</summary>
    public TaskProgress? Of(PlanTask task) => _said.FirstOrDefault(one => one.ReportId == Whole.Report.Id && one.Progress.TaskKey == task.TaskKey)?.Progress;

    /// <summary>Of the nearest quarter before in which something was said.</summary>
    public ProgressOfQuarter? Before(PlanTask task) => _said.LastOrDefault(one => one.Quarter < Whole.Period.QuarterNumber && one.Progress.TaskKey == task.TaskKey);

    private bool Write(Line line, int index)
    {
        if (Tasks.FirstOrDefault(task => task.TaskKey == line.Task) is not { } task)
        {
            return false;
        }

        var (said, note) = (Of(task), VietnameseText.Prose(line.Note));
        var typed = Typed.Text(line.Percent).TrimEnd('%').Trim();
        if (typed.Length == 0 && said is null && note.Length == 0)
        {
            return false;
        }

        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var percent))
        {
            ModelState.AddModelError($"Form.Lines[{index}].Percent", ProgressRefusals.PercentOutOfRange().InVietnamese());
            return false;
        }

        var content = new ProgressContent(percent, note, Form.Secret == "co" && note.Length > 0 || (said is { IsSecret: true } && note.Length == 0));
        if (said is not null && said.Percent == content.Percent && said.Note == content.Note && said.IsSecret == content.IsSecret)
        {
            return false;
        }

        if ((said?.Version ?? Unsaid) != line.Version)
        {
            ModelState.AddModelError($"Form.Lines[{index}].Percent", said is null
                ? "Trang này đã cũ; mở lại rồi nhập."
                : $"{said.LastTitle} vừa ghi {said.Percent} %{(said.Note.Length > 0 ? $": {said.Note}" : "")}. Số vừa nhập vẫn còn; lưu lần nữa để thay.");
            _ = ModelState.Remove($"Form.Lines[{index}].Version");
            line.Version = said?.Version ?? Unsaid;
            return false;
        }

        var before = Before(task)?.Progress.Percent;
        Refusal? refusal;
        if (said is null)
        {
            (var made, refusal) = TaskProgress.Say(Whole, task, content, before, actor, clock.Now);
            if (made is not null)
            {
                _ = db.TaskProgress.Add(made);
            }
        }
        else
        {
            db.Expect(said, line.Version);
            refusal = said.Write(Whole, task, content, before, actor, clock.Now);
        }

        if (refusal is not null)
        {
            ModelState.AddModelError($"Form.Lines[{index}].{(refusal.Code == "progress.percent-out-of-range" ? "Percent" : "Note")}", refusal.InVietnamese());
            return false;
        }

        return true;
    }

    private async Task<IActionResult?> FindAsync(Guid id)
    {
        if (await db.LoadWholeAsync(forms, id) is not { } whole)
        {
            return NotFound();
        }

        if (actor.Is(Function.Viewer))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        (Whole, Head) = (whole, ReportHead.Of(whole, actor, clock.Now, ReportTab.Progress));
        Plan = await db.PlanOfAsync(whole.Report, whole.Period.Year);
        if (Plan?.LastIssued is { } issued)
        {
            Tasks = [.. (await db.TasksOf(Plan.Id, issued.Number).AsNoTracking().ToListAsync()).Where(task => task.IsDone)];
            _said = await db.ProgressOfAsync(Plan.Id);
        }

        return null;
    }

    public sealed class Input
    {
        /// <summary>"co" or "khong"; anything else is no answer.</summary>
        public string? Secret { get; set; }

        public IList<Line> Lines { get; set; } = [];
    }

    public sealed class Line
    {
        public Guid Task { get; set; }

        public string? Percent { get; set; }

        public string? Note { get; set; }

        public int Version { get; set; }

        internal static Line Of(PlanTask task, TaskProgress? said) => new()
        {
            Task = task.TaskKey,
            Percent = said?.Percent.ToString(CultureInfo.InvariantCulture),
            Note = said?.Note,
            Version = said?.Version ?? Unsaid,
        };
    }
}
