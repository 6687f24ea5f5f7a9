using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;

namespace DanVan.Domain.JointDocuments.Tasks;

/// <summary>
/// How far a task of the plan has come, as the two bodies say it with one quarterly report (Tiến độ nhiệm vụ). What its targets
/// reached is never typed: it follows from the accepted figures.
/// </summary>
public sealed class TaskProgress : CatalogueEntity
{
    public const int NoteMaxLength = 1000;

    private TaskProgress()
    {
    }

    public Guid ReportId { get; private init; }

    public int ProvinceId { get; private init; }

    public int AreaId { get; private init; }

    public Guid DocumentId { get; private init; }

    /// <summary>The same in every revision of the plan.</summary>
    public Guid TaskKey { get; private init; }

    /// <summary>From 0 to 100, since the year's beginning.</summary>
    public int Percent { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>What would stand in the note is reported outside the system.</summary>
    public bool IsSecret { get; private set; }

    public string LastTitle { get; private set; } = "";

    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Its story is the report's.</summary>
    public override string Key => ReportId.ToString();

    /// <summary>As evidence is laid: officers of the two bodies, until the report is accepted.</summary>
    public static Refusal? CanWrite(WholeReport whole, Actor actor) => Evidence.CanAdd(whole, actor);

    /// <summary>Says it for the first time with this report.</summary>
    /// <param name="whole">The report of the quarter.</param>
    /// <param name="task">Of the plan that stands for the report's pairing and year.</param>
    /// <param name="said">How far, in what words.</param>
    /// <param name="before">Of the nearest quarter before, if it was said then.</param>
    /// <param name="actor">An officer of either body.</param>
    /// <param name="now">When.</param>
    public static (TaskProgress? Progress, Refusal? Refusal) Say(WholeReport whole, PlanTask task, ProgressContent said, int? before, Actor actor, DateTimeOffset now)
    {
        var progress = new TaskProgress { ReportId = whole.Report.Id, ProvinceId = whole.Report.ProvinceId, AreaId = whole.Report.AreaId, DocumentId = task.DocumentId, TaskKey = task.TaskKey };
        return progress.Write(whole, task, said, before, actor, now) is { } refusal ? (null, refusal) : (progress, null);
    }

    /// <summary>Says it anew. A task that has gone back since the quarter before needs a word why.</summary>
    public Refusal? Write(WholeReport whole, PlanTask task, ProgressContent said, int? before, Actor actor, DateTimeOffset now)
    {
        var refusal = CanWrite(whole, actor)
            ?? (said.Percent is < 0 or > 100 ? ProgressRefusals.PercentOutOfRange() : null)
            ?? (said.Note.Length > NoteMaxLength ? ProgressRefusals.NoteTooLong(said.Note.Length, NoteMaxLength) : null)
            ?? (said.Percent < before && said.Note.Length == 0 && !said.IsSecret ? ProgressRefusals.FellWithoutNote(before.Value) : null);
        if (refusal is not null)
        {
            return refusal;
        }

        (Percent, Note, IsSecret, LastTitle, LastAt) = (said.Percent, said.IsSecret ? "" : said.Note, said.IsSecret, actor.PostTitle, now);
        Record(new TaskProgressSaid(task.Title, Percent, actor, now));
        return null;
    }
}

/// <summary>What is said of one task with one report.</summary>
public sealed record ProgressContent(int Percent, string Note, bool IsSecret);

/// <summary>Two bodies said how far a task has come.</summary>
public sealed record TaskProgressSaid(string Title, int Percent, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>Why progress is not taken.</summary>
public static class ProgressRefusals
{
    public static Refusal PercentOutOfRange() => new("progress.percent-out-of-range");

    public static Refusal NoteTooLong(int length, int most) => new("progress.note-too-long", length, most);

    /// <summary>It was further a quarter ago.</summary>
    public static Refusal FellWithoutNote(int before) => new("progress.fell-without-note", before);
}
