namespace DanVan.Domain.JointDocuments.Tasks;

/// <summary>How a sub-plan answers the tasks of the plan above that concern its area (Độ phủ).</summary>
/// <param name="Concerned">Tasks above that concern the area.</param>
public sealed record Coverage(int Concerned, int Adopted, int Localised, int Declined)
{
    public int Covered => Adopted + Localised;

    public int Unanswered => Concerned - Covered - Declined;

    /// <summary>Whole per cent, rounded down so that 100 means all; null where nothing concerns the area.</summary>
    public int? Percent => Concerned == 0 ? null : Covered * 100 / Concerned;

    /// <param name="above">Tasks of the plan's revision that stands: key and whether it concerns the area.</param>
    /// <param name="answers">What the sub-plan answers, by key; one answer a key.</param>
    public static Coverage Of(IEnumerable<Guid> above, IReadOnlyDictionary<Guid, TaskAnswer> answers)
    {
        var given = above.Select(key => answers.TryGetValue(key, out var answer) ? answer : (TaskAnswer?)null).ToList();
        return new(given.Count, given.Count(answer => answer is TaskAnswer.Adopted), given.Count(answer => answer is TaskAnswer.Localised), given.Count(answer => answer is TaskAnswer.Declined));
    }
}
