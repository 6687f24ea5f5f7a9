using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments.Tasks;

/// <summary>How often a task is done where it has no single day (Định kỳ).</summary>
public enum Cadence
{
    Monthly = 1,
    Quarterly = 2,
    HalfYearly = 3,

    /// <summary>Thường xuyên trong năm.</summary>
    AllYear = 4,
}

/// <summary>What a sub-plan does with a task of the plan above it.</summary>
public enum TaskAnswer
{
    /// <summary>Nhận nguyên.</summary>
    Adopted = 1,

    /// <summary>Cụ thể hóa: taken over and changed for the place.</summary>
    Localised = 2,

    /// <summary>Không thực hiện, with a reason.</summary>
    Declined = 3,
}

/// <summary>What a task says apart from its targets.</summary>
/// <param name="Heading">The content of the plan that it stands under (Nội dung).</param>
/// <param name="Title">What is done.</param>
/// <param name="Lead">Null while nobody is named; the linter asks for it.</param>
/// <param name="WithPartner">The other side takes part.</param>
/// <param name="Due">The last day; within the document's years.</param>
/// <param name="Cadence">Instead of a day, or besides it.</param>
/// <param name="Tags">Movements and campaigns, with commas between them.</param>
/// <param name="AreaIds">Where; everywhere when empty.</param>
public sealed record TaskContent(string Heading, string Title, Side? Lead, bool WithPartner, DateOnly? Due, Cadence? Cadence, string Tags, IReadOnlyList<int> AreaIds);

/// <summary>
/// One task of a plan's section II (Nhiệm vụ), in one revision. Its key stays the same through revisions, so that they can be compared and
/// a sub-plan's answer finds what it answers.
/// </summary>
public sealed class PlanTask : CatalogueEntity
{
    public const int TitleMaxLength = 600;
    public const int HeadingMaxLength = 200;
    public const int TagsMaxLength = 300;
    public const int ReasonMaxLength = 1000;
    public const int MostTasks = 200;
    public const int MostTargets = 2000;

    private readonly List<TaskTarget> _targets = [];
    private readonly List<TaskArea> _areas = [];

    private PlanTask()
    {
    }

    private PlanTask(JointDocument document, Guid taskKey, int number)
        : this() => (TaskKey, DocumentId, ProvinceId, AreaId, Revision, Number) = (taskKey, document.Id, document.ProvinceId, document.AreaId, document.Working!.Number, number);

    /// <summary>The same in every revision.</summary>
    public Guid TaskKey { get; private init; }

    public Guid DocumentId { get; private init; }

    public int ProvinceId { get; private init; }

    /// <summary>Of the document.</summary>
    public int AreaId { get; private init; }

    /// <summary>The revision's number.</summary>
    public int Revision { get; private init; }

    /// <summary>Order within the plan, from 1.</summary>
    public int Number { get; private init; }

    public string Heading { get; private set; } = "";

    public string Title { get; private set; } = "";

    public Side? Lead { get; private set; }

    public bool WithPartner { get; private set; }

    public DateOnly? Due { get; private set; }

    public Cadence? Cadence { get; private set; }

    public string Tags { get; private set; } = "";

    /// <summary>The task of the plan above that this answers; null for a task of its own (Nhiệm vụ riêng).</summary>
    public Guid? AnswersKey { get; private init; }

    /// <summary>The task of an earlier year's plan that this began as.</summary>
    public Guid? ClonedFrom { get; private init; }

    public TaskAnswer? Answer { get; private set; }

    /// <summary>Why it is not done here.</summary>
    public string? AnswerReason { get; private set; }

    public string LastTitle { get; private set; } = "";

    public DateTimeOffset LastAt { get; private set; }

    public IReadOnlyList<TaskTarget> Targets => _targets;

    /// <summary>Targets for the whole of the document, in their order.</summary>
    public IEnumerable<TaskTarget> Wholes => _targets.Where(target => target.AreaId is null).OrderBy(target => target.Number);

    /// <summary>What single areas were given of a target for the whole.</summary>
    public IReadOnlyList<TaskTarget> PartsOf(TaskTarget whole) => _targets.FindAll(part => part.AreaId is not null && part.Counts(whole.What));

    /// <summary>Where; everywhere when empty.</summary>
    public IReadOnlyList<TaskArea> Areas => _areas;

    public override string Key => DocumentId.ToString();

    public bool IsDone => Answer is not TaskAnswer.Declined;

    public bool Concerns(int areaId) => _areas.Count == 0 || _areas.Exists(area => area.AreaId == areaId);

    public TaskContent Content => new(Heading, Title, Lead, WithPartner, Due, Cadence, Tags, [.. _areas.Select(area => area.AreaId)]);

    /// <summary>Adds a task of the document's own.</summary>
    /// <param name="document">Worked on.</param>
    /// <param name="key">Made by the caller.</param>
    /// <param name="last">The highest number so far; 0 for none.</param>
    /// <param name="content">What it says.</param>
    /// <param name="targets">What it is measured by.</param>
    /// <param name="actor">An officer of either side.</param>
    /// <param name="now">When.</param>
    public static (PlanTask? Task, Refusal? Refusal) Add(
        JointDocument document, Guid key, int last, TaskContent content, IReadOnlyList<TargetContent> targets, Actor actor, DateTimeOffset now)
    {
        if ((document.CanWriteTasks(actor) ?? (last >= MostTasks ? TaskRefusals.TooMany(MostTasks) : null) ?? Fault(document, content, targets)) is { } refusal)
        {
            return (null, refusal);
        }

        var task = new PlanTask(document, key, last + 1);
        task.Copy(content, targets, actor.PostTitle, now);
        document.Touch(new TaskAdded(task.Title, actor, now));
        return (task, null);
    }

    /// <summary>Takes over a task of the plan above, as it stands there for this place.</summary>
    public static (PlanTask? Task, Refusal? Refusal) Adopt(JointDocument document, PlanTask above, Guid key, int last, Actor actor, DateTimeOffset now)
    {
        if ((document.CanWriteTasks(actor) ?? AnswerFault(document, above)) is { } refusal)
        {
            return (null, refusal);
        }

        var task = new PlanTask(document, key, last + 1) { AnswersKey = above.TaskKey, Answer = TaskAnswer.Adopted };
        task.TakeOver(above, actor, now);
        document.Touch(new TaskAnswered(above.Title, TaskAnswer.Adopted, "", actor, now));
        return (task, null);
    }

    /// <summary>Says why a task of the plan above is not done here.</summary>
    public static (PlanTask? Task, Refusal? Refusal) Decline(JointDocument document, PlanTask above, Guid key, int last, string reason, Actor actor, DateTimeOffset now)
    {
        if ((document.CanWriteTasks(actor) ?? AnswerFault(document, above) ?? ReasonFault(reason)) is { } refusal)
        {
            return (null, refusal);
        }

        var task = new PlanTask(document, key, last + 1) { AnswersKey = above.TaskKey };
        task.TakeOver(above, actor, now);
        task.Refrain(reason);
        document.Touch(new TaskAnswered(above.Title, TaskAnswer.Declined, reason.Trim(), actor, now));
        return (task, null);
    }

    /// <summary>Writes it anew; an adopted one becomes localised by it.</summary>
    public Refusal? Write(JointDocument document, TaskContent content, IReadOnlyList<TargetContent> targets, Actor actor, DateTimeOffset now)
    {
        if ((document.CanWriteTasks(actor) ?? OtherRevision(document) ?? (IsDone ? null : TaskRefusals.IsDeclined()) ?? Fault(document, content, targets)) is { } refusal)
        {
            return refusal;
        }

        Copy(content, targets, actor.PostTitle, now);
        Answer = Answer is null ? null : TaskAnswer.Localised;
        document.Touch(new TaskWritten(Title, actor, now));
        return null;
    }

    /// <summary>An answer changed: taken over again as it stands above.</summary>
    public Refusal? AdoptAgain(JointDocument document, PlanTask above, Actor actor, DateTimeOffset now)
    {
        if ((document.CanWriteTasks(actor) ?? OtherRevision(document) ?? AnswerFault(document, above)) is { } refusal)
        {
            return refusal;
        }

        (Answer, AnswerReason) = (TaskAnswer.Adopted, null);
        TakeOver(above, actor, now);
        document.Touch(new TaskAnswered(above.Title, TaskAnswer.Adopted, "", actor, now));
        return null;
    }

    /// <summary>An answer changed: not done here after all.</summary>
    public Refusal? DeclineNow(JointDocument document, PlanTask above, string reason, Actor actor, DateTimeOffset now)
    {
        if ((document.CanWriteTasks(actor) ?? OtherRevision(document) ?? AnswerFault(document, above) ?? ReasonFault(reason)) is { } refusal)
        {
            return refusal;
        }

        TakeOver(above, actor, now);
        Refrain(reason);
        document.Touch(new TaskAnswered(above.Title, TaskAnswer.Declined, reason.Trim(), actor, now));
        return null;
    }

    /// <summary>Whether it may be taken out of the document; the caller deletes it.</summary>
    public Refusal? TakeOut(JointDocument document, Actor actor, DateTimeOffset now)
    {
        if ((document.CanWriteTasks(actor) ?? OtherRevision(document)) is { } refusal)
        {
            return refusal;
        }

        document.Touch(new TaskTakenOut(Title, actor, now));
        return null;
    }

    /// <summary>The same task in the revision that is worked on now.</summary>
    public PlanTask CopyFor(JointDocument document)
    {
        var copy = new PlanTask(document, TaskKey, Number) { AnswersKey = AnswersKey, Answer = Answer, AnswerReason = AnswerReason };
        copy.Copy(Content, _targets.Select(target => target.Content), LastTitle, LastAt);
        return copy;
    }

    /// <summary>A task of an earlier year for the document of another: a key of its own, its day moved; it answers nothing yet.</summary>
    /// <param name="document">Whose draft it goes into.</param>
    /// <param name="before">Of the earlier plan.</param>
    /// <param name="key">Made by the caller.</param>
    /// <param name="number">Order, from 1.</param>
    /// <param name="actor">An officer of either side, asked by the caller.</param>
    /// <param name="now">When.</param>
    public static PlanTask CloneFor(JointDocument document, PlanTask before, Guid key, int number, Actor actor, DateTimeOffset now)
    {
        var task = new PlanTask(document, key, number) { ClonedFrom = before.TaskKey };
        task.Copy(before.Content with { Due = before.Due?.AddYears(document.FromYear - before.Due.Value.Year) }, before.Targets.Select(target => target.Content), actor.PostTitle, now);
        return task;
    }

    private void Refrain(string reason)
    {
        _targets.Clear();
        (Answer, AnswerReason) = (TaskAnswer.Declined, reason.Trim());
    }

    // What stands above for the whole province does not become the district's; only its own part does.
    private void TakeOver(PlanTask above, Actor actor, DateTimeOffset now) =>
        Copy(above.Content with { AreaIds = [] }, above.Targets.Where(target => target.AreaId == AreaId).Select(target => target.Content with { AreaId = null }), actor.PostTitle, now);

    private void Copy(TaskContent content, IEnumerable<TargetContent> targets, string title, DateTimeOffset at)
    {
        (Heading, Title, Lead, WithPartner, Due, Cadence, Tags) = (content.Heading, content.Title, content.Lead, content.WithPartner, content.Due, content.Cadence, content.Tags);
        var taken = targets.ToList();
        _areas.Clear();
        _areas.AddRange(content.AreaIds.Distinct().Select(area => new TaskArea(area)));
        _targets.Clear();
        _targets.AddRange(taken.Select((target, index) => new TaskTarget(target, index + 1)));
        (LastTitle, LastAt) = (title, at);
    }

    private Refusal? OtherRevision(JointDocument document) => document.Working!.Number == Revision ? null : CommonRefusals.NotInThisState();

    private static Refusal? AnswerFault(JointDocument document, PlanTask above) =>
        document.ParentId != above.DocumentId ? DocumentRefusals.ParentOfOthers() : above.Concerns(document.AreaId) ? null : TaskRefusals.NotForThisArea();

    private static Refusal? ReasonFault(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? CommonRefusals.ReasonMissing() : reason.Length > ReasonMaxLength ? DocumentRefusals.ReasonTooLong(ReasonMaxLength) : null;

    private static Refusal? Fault(JointDocument document, TaskContent content, IReadOnlyList<TargetContent> targets) =>
        (content.Title.Length == 0 ? TaskRefusals.TitleMissing() : null)
        ?? (content.Title.Length > TitleMaxLength ? TaskRefusals.TitleTooLong(content.Title.Length, TitleMaxLength) : null)
        ?? (content.Heading.Length > HeadingMaxLength ? TaskRefusals.HeadingTooLong(content.Heading.Length, HeadingMaxLength) : null)
        ?? (content.Tags.Length > TagsMaxLength ? TaskRefusals.TagsTooLong(content.Tags.Length, TagsMaxLength) : null)
        ?? (content.Due is { } due && (due.Year < document.FromYear || due.Year > document.ToYear) ? TaskRefusals.DueOutsideYear(due, document.FromYear, document.ToYear) : null)
        ?? (targets.Count > MostTargets ? TaskRefusals.TooManyTargets(MostTargets) : null)
        ?? targets.Select(TaskTarget.Fault).FirstOrDefault(fault => fault is not null)
        ?? targets.GroupBy(target => (target.What.IndicatorId, target.What.IndicatorId is null ? target.What.Name : "", target.AreaId)).Where(group => group.Count() > 1)
            .Select(group => TaskRefusals.TargetTwice(group.First().What.Name)).FirstOrDefault();
}

/// <summary>One place where a task is done.</summary>
public sealed class TaskArea(int areaId)
{
    public int Id { get; private init; }

    public int AreaId { get; private init; } = areaId;
}
