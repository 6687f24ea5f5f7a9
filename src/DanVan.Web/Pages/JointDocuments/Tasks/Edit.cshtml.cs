using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Tasks;

/// <summary>Adds or writes one task with its targets (Nhiệm vụ).</summary>
public sealed class EditPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    /// <summary>Where a key stands in the address of one that is there.</summary>
    public const string NewKey = "them";

    private const int EmptyLines = 3;
    private const int MostAttempts = 8;

    private IReadOnlyDictionary<int, TargetMeasure> _measures = new Dictionary<int, TargetMeasure>();

    /// <summary>Of the task as it was shown; 0 for a new one.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Null for a new one.</summary>
    public PlanTask? Task { get; private set; }

    /// <summary>Somebody else wrote it meanwhile: what stands now is shown beside what was typed.</summary>
    public bool IsContested { get; private set; }

    public IReadOnlyList<SelectListItem> Indicators { get; private set; } = [];

    public IReadOnlyList<(int Id, string Name)> Areas { get; private set; } = [];

    public IReadOnlyList<string> Headings => [.. Tasks.Select(task => task.Heading).Where(heading => heading.Length > 0).Distinct(StringComparer.Ordinal)];

    public async Task<IActionResult> OnGetAsync(Guid id, string key)
    {
        if (await FindAsync(id, key) is { } answer)
        {
            return answer;
        }

        Version = Task?.Version ?? 0;
        Form = Task is { } task ? Input.Of(task) : new() { Heading = Tasks.Count > 0 ? Tasks[^1].Heading : "", EveryArea = true };
        AddEmptyLines();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string key)
    {
        if (await FindAsync(id, key) is { } answer)
        {
            return answer;
        }

        if (Read() is not { } read)
        {
            AddEmptyLines();
            return this.Mend();
        }

        Refusal? refusal;
        for (var attempt = 1; ; attempt++)
        {
            refusal = Write(read.Content, read.Targets) ?? await Db.SaveAsync();
            if (refusal is null)
            {
                this.Tell(key == NewKey ? "Đã thêm nhiệm vụ." : "Đã lưu nhiệm vụ.");
                return RedirectToPage("Index", new { id });
            }

            Db.ChangeTracker.Clear();
            if (await FindAsync(id, key) is { } gone)
            {
                return gone;
            }

            // Somebody wrote another task of the same document this very moment: this one is as it was shown.
            IsContested = Task is not null && Task.Version != Version;
            if (attempt == MostAttempts || IsContested || refusal.Code is not ("common.changed-meanwhile" or "common.already-there"))
            {
                break;
            }
        }

        if (IsContested)
        {
            _ = ModelState.Remove(nameof(Version));
            Version = Task!.Version;
        }

        AddEmptyLines();
        return this.Refused(refusal, FieldOf(refusal));
    }

    public async Task<IActionResult> OnPostTakeOutAsync(Guid id, string key)
    {
        if (key == NewKey)
        {
            return NotFound();
        }

        if (await FindAsync(id, key) is { } answer)
        {
            return answer;
        }

        Db.Expect(Task!, Version);
        var refusal = Task!.Version == Version ? Task.TakeOut(Document, Who, Now) : CommonRefusals.ChangedMeanwhile();
        if (refusal is null)
        {
            _ = Db.PlanTasks.Remove(Task);
            refusal = await Db.SaveAsync();
        }

        if (refusal is null)
        {
            this.Tell("Đã bỏ nhiệm vụ khỏi dự thảo.");
            return RedirectToPage("Index", new { id });
        }

        Db.ChangeTracker.Clear();
        if (await FindAsync(id, key) is { } gone)
        {
            return gone;
        }

        ModelState.Clear();
        (Version, Form) = (Task!.Version, Input.Of(Task));
        AddEmptyLines();
        return this.Refused(refusal);
    }

    private Refusal? Write(TaskContent content, IReadOnlyList<TargetContent> targets)
    {
        if (Task is not { } task)
        {
            var (added, refusal) = PlanTask.Add(Document, Guid.CreateVersion7(Now), Tasks.Count == 0 ? 0 : Tasks[^1].Number, content, targets, Who, Now);
            if (added is not null)
            {
                _ = Db.PlanTasks.Add(added);
            }

            return refusal;
        }

        if (task.Version != Version)
        {
            return CommonRefusals.ChangedMeanwhile();
        }

        // What was given to single areas stays with the target it belongs to.
        var parts = task.Targets.Where(part => part.AreaId is not null && targets.Any(target => part.Counts(target.What))).Select(part => part.Content);
        return task.Write(Document, content, [.. targets, .. parts], Who, Now);
    }

    private (TaskContent Content, IReadOnlyList<TargetContent> Targets)? Read()
    {
        var due = Typed.Date(Form.Due);
        if (due is null && Typed.Text(Form.Due).Length > 0)
        {
            ModelState.AddModelError("Form.Due", "Nhập ngày dạng 30/06/2021, hoặc để trống.");
        }

        if (!Form.EveryArea && Form.Areas.Count == 0 && Areas.Count > 0)
        {
            ModelState.AddModelError("Form.Areas", "Chọn địa bàn, hoặc đánh dấu mọi địa bàn.");
        }

        var targets = new List<TargetContent>();
        for (var i = 0; i < Form.Targets.Count; i++)
        {
            if (!Form.Targets[i].IsEmpty && Form.Targets[i].Read(_measures, ModelState, $"Form.Targets[{i}]") is { } target)
            {
                targets.Add(target);
            }
        }

        if (!ModelState.IsValid)
        {
            return null;
        }

        var areas = Form.EveryArea ? [] : Areas.Select(area => area.Id).Where(Form.Areas.Contains).ToList();
        return (new(Typed.Text(Form.Heading), VietnameseText.Prose(Form.Title), Form.Lead, Form.WithPartner, due, Form.Cadence, Typed.Text(Form.Tags), areas), targets);
    }

    // At the end only: what stands wrong at a line stays at that line.
    private void AddEmptyLines()
    {
        while (Form.Targets.Count(line => line.IsEmpty) < EmptyLines)
        {
            Form.Targets.Add(new());
        }
    }

    private async Task<IActionResult?> FindAsync(Guid id, string key)
    {
        if (await LoadAsync(id) is { } answer)
        {
            return answer;
        }

        Task = Guid.TryParseExact(key, "D", out var taskKey) ? Tasks.FirstOrDefault(task => task.TaskKey == taskKey) : null;
        if ((key != NewKey && Task is null) || Document.Kind is DocumentKind.Agreement)
        {
            return NotFound();
        }

        if (Document.CanWriteTasks(Who)?.IsNotYours() is true)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var choices = await Db.TargetMeasuresAsync(Document.ProvinceId, new DateOnly(Document.FromYear, 1, 1), HttpContext.RequestAborted);
        _measures = choices.ToDictionary(choice => choice.What.IndicatorId!.Value, choice => choice.What);
        Indicators = [.. choices.GroupBy(choice => choice.Group, StringComparer.Ordinal).SelectMany(group =>
        {
            var head = new SelectListGroup { Name = group.Key };
            return group.Where(choice => choice.What.Kind is not Domain.Indicators.IndicatorKind.Ratio).Select(choice => new SelectListItem(
                $"{choice.What.Name} ({choice.What.Measure.ShownUnit})", $"{choice.What.IndicatorId}") { Group = head });
        })];
        if (Document.Kind is DocumentKind.AnnualPlan)
        {
            Areas = await Db.AreasOfPairingsAsync(Document.ProvinceId, new DateOnly(Document.FromYear, 12, 31), HttpContext.RequestAborted);
        }

        return null;
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "task.title-missing" or "task.title-too-long" => "Form.Title",
        "task.heading-too-long" => "Form.Heading",
        "task.tags-too-long" => "Form.Tags",
        "task.due-outside-year" => "Form.Due",
        _ => "",
    };

    public sealed class Input
    {
        public string? Heading { get; set; }

        public string? Title { get; set; }

        public Side? Lead { get; set; }

        public bool WithPartner { get; set; }

        public string? Due { get; set; }

        public Cadence? Cadence { get; set; }

        public string? Tags { get; set; }

        public bool EveryArea { get; set; }

        public IList<int> Areas { get; set; } = [];

        public IList<TargetInput> Targets { get; set; } = [];

        public static Input Of(PlanTask task) => new()
        {
            Heading = task.Heading,
            Title = task.Title,
            Lead = task.Lead,
            WithPartner = task.WithPartner,
            Due = task.Due?.Short(),
            Cadence = task.Cadence,
            Tags = task.Tags,
            EveryArea = task.Areas.Count == 0,
            Areas = [.. task.Areas.Select(area => area.AreaId)],
            Targets = [.. task.Wholes.Select(TargetInput.Of)],
        };
    }
}
