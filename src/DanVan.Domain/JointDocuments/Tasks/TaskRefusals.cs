using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments.Tasks;

/// <summary>Why a task, an answer or a target is not taken.</summary>
public static class TaskRefusals
{
    public static Refusal NotInAgreements() => new("task.not-in-agreements");

    public static Refusal TitleMissing() => new("task.title-missing");

    public static Refusal TitleTooLong(int length, int most) => new("task.title-too-long", length, most);

    public static Refusal HeadingTooLong(int length, int most) => new("task.heading-too-long", length, most);

    public static Refusal TagsTooLong(int length, int most) => new("task.tags-too-long", length, most);

    public static Refusal DueOutsideYear(DateOnly due, int from, int to) => new("task.due-outside-year", due, from, to);

    public static Refusal TooMany(int most) => new("task.too-many", most);

    /// <summary>A declined task is not written; it is taken over first.</summary>
    public static Refusal IsDeclined() => new("task.is-declined");

    public static Refusal NotForThisArea() => new("task.not-for-this-area");

    /// <summary>Tasks of last year would come on top of others.</summary>
    public static Refusal AlreadyBegun() => new("task.already-begun");

    public static Refusal NothingToClone() => new("task.nothing-to-clone");

    public static Refusal TooManyTargets(int most) => new("target.too-many", most);

    public static Refusal TargetTwice(string name) => new("target.twice", name);

    /// <summary>A ratio is computed, and of several areas not the sum of theirs.</summary>
    public static Refusal TargetOnRatio(string name) => new("target.on-ratio", name);

    public static Refusal TargetNameFault(int most) => new("target.name-fault", most);

    public static Refusal TargetUnitTooLong(int most) => new("target.unit-too-long", most);

    public static Refusal PhasesIncomplete(string name) => new("target.phases-incomplete", name);

    public static Refusal PhasesDiffer(string name, string sum, string amount) => new("target.phases-differ", name, sum, amount);

    public static Refusal LastPhaseDiffers(string name) => new("target.last-phase-differs", name);
}
