using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments.Tasks;

/// <summary>Gives each area its part of a target, with the sum beside the whole (Giao chỉ tiêu).</summary>
public sealed class PartsPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    private IReadOnlyList<(int Id, string Name)> _areas = [];

    /// <summary>Of the task as it was shown; 0 for a new one.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public PlanTask Task { get; private set; } = null!;

    public TaskTarget Whole { get; private set; } = null!;

    public string NameOf(int areaId) => _areas.First(area => area.Id == areaId).Name;

    /// <summary>Given so far, in the stored unit.</summary>
    public long Given => Parts.Sum(part => part.Amount);

    private IReadOnlyList<TaskTarget> Parts => Task.PartsOf(Whole);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid key, int number)
    {
        if (await FindAsync(id, key, number) is { } answer)
        {
            return answer;
        }

        Version = Task.Version;
        Form = new() { Lines = [.. _areas.Select(area => new Line { Area = area.Id, Target = Parts.FirstOrDefault(part => part.AreaId == area.Id) is { } part ? TargetInput.Of(part) : new() })] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid key, int number)
    {
        if (await FindAsync(id, key, number) is { } answer)
        {
            return answer;
        }

        var parts = new List<TargetContent>();
        for (var i = 0; i < Form.Lines.Count; i++)
        {
            var (line, field) = (Form.Lines[i], $"Form.Lines[{i}].Target");
            if (!_areas.Any(area => area.Id == line.Area))
            {
                return BadRequest();
            }

            // What is counted is the whole's; only numbers are typed here.
            (line.Target.Indicator, line.Target.Name, line.Target.Unit) = (null, null, null);
            if (!line.Target.IsEmpty && line.Target.Read(Whole.What, ModelState, field, line.Area) is { } part)
            {
                parts.Add(part);
            }
        }

        if (!ModelState.IsValid)
        {
            return this.Mend();
        }

        Db.Expect(Task, Version);
        var others = Task.Targets.Except(Parts).Select(target => target.Content).ToList();
        var refusal = Task.Version == Version ? Task.Write(Document, Task.Content, [.. others, .. parts], Who, Now) : CommonRefusals.ChangedMeanwhile();
        if ((refusal ?? await Db.SaveAsync()) is not { } late)
        {
            this.Tell("Đã giao chỉ tiêu cho các địa bàn.");
            return RedirectToPage("Edit", new { id, key });
        }

        Db.ChangeTracker.Clear();
        if (await FindAsync(id, key, number) is { } gone)
        {
            return gone;
        }

        _ = ModelState.Remove(nameof(Version));
        Version = Task.Version;
        return this.Refused(late);
    }

    private async Task<IActionResult?> FindAsync(Guid id, Guid key, int number)
    {
        if (await LoadAsync(id) is { } answer)
        {
            return answer;
        }

        if (Document.Kind is not DocumentKind.AnnualPlan
            || Tasks.FirstOrDefault(task => task.TaskKey == key) is not { } task
            || task.Wholes.FirstOrDefault(target => target.Number == number) is not { } whole)
        {
            return NotFound();
        }

        if (Document.CanWriteTasks(Who)?.IsNotYours() is true)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        (Task, Whole) = (task, whole);
        _areas = [.. (await Db.AreasOfPairingsAsync(Document.ProvinceId, new DateOnly(Document.FromYear, 12, 31), HttpContext.RequestAborted)).Where(area => task.Concerns(area.Id))];
        return null;
    }

    public sealed class Input
    {
        public IList<Line> Lines { get; set; } = [];
    }

    public sealed class Line
    {
        public int Area { get; set; }

        public TargetInput Target { get; set; } = new();
    }
}
