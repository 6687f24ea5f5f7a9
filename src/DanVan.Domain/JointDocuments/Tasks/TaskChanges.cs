namespace DanVan.Domain.JointDocuments.Tasks;

public enum TaskField
{
    Heading = 1,
    Title,
    Lead,
    Partner,
    Due,
    Cadence,
    Tags,
    Areas,
    Targets,
    Answer,
}

/// <summary>One task before and after; before is null for a new one, after for one that was taken out.</summary>
public sealed record TaskChange(PlanTask? Before, PlanTask? After, IReadOnlyList<TaskField> Fields)
{
    public PlanTask Shown => After ?? Before!;
}

/// <summary>What became of the tasks between two revisions, or between last year's plan and this one.</summary>
public static class TaskChanges
{
    /// <param name="before">Of the earlier one.</param>
    /// <param name="after">Of the later one.</param>
    /// <param name="isSame">Which belong together: the key, or what it was cloned from.</param>
    public static IReadOnlyList<TaskChange> Between(IReadOnlyList<PlanTask> before, IReadOnlyList<PlanTask> after, Func<PlanTask, Guid?> isSame)
    {
        var earlier = before.ToDictionary(task => task.TaskKey);
        var changes = new List<TaskChange>();
        foreach (var task in after)
        {
            if (isSame(task) is not { } key || !earlier.Remove(key, out var old))
            {
                changes.Add(new(null, task, []));
            }
            else if (Fields(old, task) is { Count: > 0 } fields)
            {
                changes.Add(new(old, task, fields));
            }
        }

        return [.. changes, .. before.Where(task => earlier.ContainsKey(task.TaskKey)).Select(task => new TaskChange(task, null, []))];
    }

    public static IReadOnlyList<TaskChange> Revised(IReadOnlyList<PlanTask> before, IReadOnlyList<PlanTask> after) => Between(before, after, task => task.TaskKey);

    public static IReadOnlyList<TaskChange> SinceLastYear(IReadOnlyList<PlanTask> before, IReadOnlyList<PlanTask> after) => Between(before, after, task => task.ClonedFrom);

    private static List<TaskField> Fields(PlanTask before, PlanTask after)
    {
        var (old, now) = (before.Content, after.Content);
        var fields = new List<TaskField>();
        Add(TaskField.Heading, old.Heading != now.Heading);
        Add(TaskField.Title, old.Title != now.Title);
        Add(TaskField.Lead, old.Lead != now.Lead);
        Add(TaskField.Partner, old.WithPartner != now.WithPartner);
        // Last year's day in this year is the same day.
        Add(TaskField.Due, (old.Due?.Month, old.Due?.Day) != (now.Due?.Month, now.Due?.Day));
        Add(TaskField.Cadence, old.Cadence != now.Cadence);
        Add(TaskField.Tags, old.Tags != now.Tags);
        Add(TaskField.Areas, !old.AreaIds.ToHashSet().SetEquals(now.AreaIds));
        Add(TaskField.Targets, !before.Targets.Select(Said).ToHashSet().SetEquals(after.Targets.Select(Said)));
        Add(TaskField.Answer, (before.Answer, before.AnswerReason) != (after.Answer, after.AnswerReason));
        return fields;

        void Add(TaskField field, bool changed)
        {
            if (changed)
            {
                fields.Add(field);
            }
        }
    }

    private static (int?, string, int?, long, string) Said(TaskTarget target) => (target.IndicatorId, target.IndicatorId is null ? target.Name : "", target.AreaId, target.Amount, string.Join(';', target.Phases));
}
