using DanVan.Domain.Indicators;
using DanVan.Domain.JointDocuments.Bases;

namespace DanVan.Domain.JointDocuments.Tasks;

public enum LintFault
{
    /// <summary>The plan has no task at all.</summary>
    NoTasks = 1,

    /// <summary>A section that nobody has written.</summary>
    SectionEmpty,

    NoLead,

    /// <summary>Neither a day nor a cadence.</summary>
    NoTime,

    NoTarget,

    /// <summary>Counted by no indicator, so that attainment cannot be computed.</summary>
    TargetWithoutIndicator,

    /// <summary>The areas' parts do not add up to the whole.</summary>
    PartsDiffer,

    /// <summary>A task of the plan above that the sub-plan neither takes nor declines.</summary>
    NotAnswered,

    /// <summary>A legal basis that is no longer in force.</summary>
    BasisExpired,

    NoBases,

    /// <summary>No day until which the sub-plans are due.</summary>
    NoSubPlansDue,

    /// <summary>Nobody is named who gets it.</summary>
    NoRecipients,
}

/// <summary>One thing a plan still lacks.</summary>
/// <param name="Task">Where; null for the plan as a whole.</param>
/// <param name="What">The section, target or basis that is meant.</param>
/// <param name="Said">What the parts add up to, and the whole.</param>
public sealed record LintFinding(LintFault Fault, PlanTask? Task = null, string What = "", (string Parts, string Whole)? Said = null);

/// <summary>Names what a plan still lacks before it is agreed. It stops nothing: both sides may have their reasons.</summary>
public static class PlanLinter
{
    /// <param name="document">An annual plan or a sub-plan.</param>
    /// <param name="sections">Of the revision.</param>
    /// <param name="tasks">Of the revision.</param>
    /// <param name="notAnswered">Tasks above that concern the area and have no answer.</param>
    /// <param name="bases">Of the revision, with their entries in the library.</param>
    /// <param name="today">On which they are in force or not.</param>
    /// <param name="hasRecipients">The revision names who gets it.</param>
    public static IReadOnlyList<LintFinding> Check(
        JointDocument document,
        DocumentRevision revision,
        IReadOnlyList<DocumentSection> sections,
        IReadOnlyList<PlanTask> tasks,
        IReadOnlyList<PlanTask> notAnswered,
        IReadOnlyList<CitedBasis> bases,
        bool hasRecipients,
        DateOnly today)
    {
        var findings = new List<LintFinding>();
        // Section II says its tasks; words before them are welcome and not needed.
        findings.AddRange(sections.Where(section => section.Text.Length == 0 && !(section.Number == 2 && tasks.Count > 0)).Select(section => new LintFinding(LintFault.SectionEmpty, null, section.Title)));
        if (bases.Count == 0)
        {
            findings.Add(new(LintFault.NoBases));
        }

        findings.AddRange(bases.Where(cited => !cited.Basis.IsInForce(today)).Select(cited => new LintFinding(LintFault.BasisExpired, null, cited.Text)));
        if (tasks.Count == 0)
        {
            findings.Add(new(LintFault.NoTasks));
        }

        if (document.Kind is DocumentKind.AnnualPlan && revision.SubPlansDue is null)
        {
            findings.Add(new(LintFault.NoSubPlansDue));
        }

        if (!hasRecipients)
        {
            findings.Add(new(LintFault.NoRecipients));
        }

        foreach (var task in tasks.Where(task => task.IsDone))
        {
            findings.AddRange(Of(task));
        }

        findings.AddRange(notAnswered.Select(task => new LintFinding(LintFault.NotAnswered, task)));
        return findings;
    }

    private static IEnumerable<LintFinding> Of(PlanTask task)
    {
        if (task.Lead is null)
        {
            yield return new(LintFault.NoLead, task);
        }

        if (task.Due is null && task.Cadence is null)
        {
            yield return new(LintFault.NoTime, task);
        }

        if (task.Targets.Count == 0)
        {
            yield return new(LintFault.NoTarget, task);
        }

        foreach (var target in task.Targets.Where(target => target.IndicatorId is null))
        {
            yield return new(LintFault.TargetWithoutIndicator, task, target.Name);
        }

        foreach (var (whole, parts) in task.Wholes.Where(whole => whole.Kind is not IndicatorKind.Snapshot)
            .Select(whole => (Whole: whole, Parts: task.PartsOf(whole))).Where(pair => pair.Parts.Count > 0 && pair.Parts.Sum(part => part.Amount) != pair.Whole.Amount))
        {
            var measure = whole.What.Measure;
            yield return new(LintFault.PartsDiffer, task, whole.Name, (measure.Format(parts.Sum(part => part.Amount)), measure.Format(whole.Amount)));
        }
    }
}
