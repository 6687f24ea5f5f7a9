using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments.Tasks;

/// <summary>What a sub-plan does with each task of the province's plan that concerns its area (Nhiệm vụ của tỉnh).</summary>
public sealed class AnswersPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentPage(db, actor, clock)
{
    // The answer that was given, new or changed.
    private PlanTask? _given;

    public JointDocument Above { get; private set; } = null!;

    /// <summary>Of the plan's revision that stands; of the last that was issued where none does.</summary>
    public IReadOnlyList<PlanTask> AboveTasks { get; private set; } = [];

    /// <summary>What the plan changed since this was derived from it.</summary>
    public IReadOnlyList<TaskChange> Changes { get; private set; } = [];

    /// <summary>Why it cannot be signed as it is; null where it follows the plan that stands.</summary>
    public Refusal? Lag => Document.LagsBehind(Above);

    public Coverage Coverage { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Tasks that this answers and the plan has no more.</summary>
    public IReadOnlyList<PlanTask> Orphans { get; private set; } = [];

    /// <summary>The reason that was typed and not kept, and for which task.</summary>
    public (Guid Key, string Reason)? Typed { get; private set; }

    public PlanTask? AnswerOf(PlanTask above) => Tasks.FirstOrDefault(task => task.AnswersKey == above.TaskKey);

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ?? Page();

    public Task<IActionResult> OnPostAdoptAsync(Guid id, Guid key, int version) => AnswerAsync(id, key, version, "", Adopt, "Đã nhận nhiệm vụ.");

    /// <summary>Takes it over and goes on to its page, where it is changed for the place.</summary>
    public async Task<IActionResult> OnPostLocaliseAsync(Guid id, Guid key, int version)
    {
        var answer = await AnswerAsync(id, key, version, "", Adopt, "Đã nhận nhiệm vụ; sửa cho phù hợp địa bàn rồi lưu.");
        return answer is RedirectToPageResult ? RedirectToPage("Edit", new { id, key = _given!.TaskKey }) : answer;
    }

    public Task<IActionResult> OnPostDeclineAsync(Guid id, Guid key, int version, string? reason)
    {
        var why = VietnameseText.Prose(reason);
        return AnswerAsync(id, key, version, why, (above, mine, last) => mine is null ? PlanTask.Decline(Document, above, Guid.CreateVersion7(Now), last, why, Who, Now) : (null, mine.DeclineNow(Document, above, why, Who, Now)), "Đã ghi không thực hiện, kèm lý do.");
    }

    public async Task<IActionResult> OnPostAdoptAllAsync(Guid id, int version)
    {
        if (await FindAsync(id) is { } answer)
        {
            return answer;
        }

        if (version != Document.Version)
        {
            return await EndAsync(id, CommonRefusals.ChangedMeanwhile(), "");
        }

        var (open, last) = (AboveTasks.Where(above => AnswerOf(above) is null).ToList(), Last);
        Refusal? refusal = null;
        foreach (var (above, index) in open.Select((task, index) => (task, index)))
        {
            (var task, refusal) = PlanTask.Adopt(Document, above, Guid.CreateVersion7(Now.AddMilliseconds(index)), last + index, Who, Now);
            if (task is null)
            {
                break;
            }

            _ = Db.PlanTasks.Add(task);
        }

        return await EndAsync(id, refusal, $"Đã nhận {open.Count} nhiệm vụ.");
    }

    /// <summary>The changes were seen: what was taken over as it is says the same again as the plan; what was changed here or declined stays.</summary>
    /// <param name="id">The sub-plan's.</param>
    /// <param name="version">Of the document: what was shown as changed is what is followed.</param>
    public async Task<IActionResult> OnPostFollowAsync(Guid id, int version)
    {
        if (await FindAsync(id) is { } answer)
        {
            return answer;
        }

        var refusal = version == Document.Version ? Document.Follow(Above, Who, Now) : CommonRefusals.ChangedMeanwhile();
        foreach (var change in Changes)
        {
            if (change is { Before: not null, After: { } above } && AnswerOf(above) is { Answer: TaskAnswer.Adopted } mine)
            {
                refusal ??= mine.AdoptAgain(Document, above, Who, Now);
            }
        }

        return await EndAsync(id, refusal, "Từ nay kế hoạch làm theo bản đang có hiệu lực của tỉnh; nhiệm vụ nhận nguyên đã theo lời mới.");
    }

    private int Last => Tasks.Count == 0 ? 0 : Tasks[^1].Number;

    private (PlanTask? Task, Refusal? Refusal) Adopt(PlanTask above, PlanTask? mine, int last) =>
        mine is null ? PlanTask.Adopt(Document, above, Guid.CreateVersion7(Now), last, Who, Now) : (null, mine.AdoptAgain(Document, above, Who, Now));

    private async Task<IActionResult> AnswerAsync(
        Guid id, Guid key, int version, string reason, Func<PlanTask, PlanTask?, int, (PlanTask? Task, Refusal? Refusal)> give, string done)
    {
        if (await FindAsync(id) is { } answer)
        {
            return answer;
        }

        if (AboveTasks.FirstOrDefault(task => task.TaskKey == key) is not { } above)
        {
            return NotFound();
        }

        Typed = (key, reason);
        var mine = AnswerOf(above);
        if ((mine?.Version ?? 0) != version)
        {
            return await EndAsync(id, CommonRefusals.ChangedMeanwhile(), "");
        }

        var (task, refusal) = give(above, mine, Last);
        _given = task ?? mine;
        if (task is not null)
        {
            _ = Db.PlanTasks.Add(task);
        }

        return await EndAsync(id, refusal, done);
    }

    private async Task<IActionResult> EndAsync(Guid id, Refusal? refusal, string done)
    {
        if ((refusal ?? await Db.SaveAsync()) is not { } late)
        {
            this.Tell(done);
            return RedirectToPage(new { id });
        }

        Db.ChangeTracker.Clear();
        return await FindAsync(id) ?? this.Refused(late, late.Code is "common.reason-missing" or "document.reason-too-long" && Typed is { } typed ? $"ly-do-{typed.Key}" : "");
    }

    private async Task<IActionResult?> FindAsync(Guid id)
    {
        if (await LoadAsync(id) is { } answer)
        {
            return answer;
        }

        if (Document.Kind is not DocumentKind.SubPlan || !ReadsDrafts || await AboveAsync() is not { LastIssued: { } last } above)
        {
            return NotFound();
        }

        if (HttpMethods.IsPost(Request.Method) && Document.CanWriteTasks(Who)?.IsNotYours() is true)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Above = above;
        AboveTasks = await TasksAboveAsync(above.Id, last.Number);
        Orphans = [.. Tasks.Where(task => task.AnswersKey is { } answered && !AboveTasks.Any(one => one.TaskKey == answered))];
        Coverage = Coverage.Of(AboveTasks.Select(task => task.TaskKey), Tasks.Where(task => task.Answer is not null).ToDictionary(task => task.AnswersKey!.Value, task => task.Answer!.Value));
        if (Document.ParentRevision is { } derived && derived != last.Number)
        {
            Changes = TaskChanges.Revised(await TasksAboveAsync(above.Id, derived), AboveTasks);
        }

        return null;
    }
}
