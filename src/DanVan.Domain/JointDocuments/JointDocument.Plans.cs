using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Tasks;

namespace DanVan.Domain.JointDocuments;

// What only plans say and do: tasks, the year as a whole, the plan above; and how an agreement goes on in the next term.
public sealed partial class JointDocument
{
    /// <summary>Plans are made of tasks; an agreement says its contents in words.</summary>
    public Refusal? CanWriteTasks(Actor actor) => Kind is DocumentKind.Agreement ? TaskRefusals.NotInAgreements() : CanEdit(actor);

    /// <summary>Chủ đề năm, ngày kỷ niệm, hạn kế hoạch cấp dưới: what a plan says besides its sections and tasks.</summary>
    /// <param name="theme">Of the year; empty for none.</param>
    /// <param name="anniversaries">As <see cref="Anniversary.Read"/> takes them.</param>
    /// <param name="subPlansDue">Until when the pairings below issue theirs; of an annual plan only.</param>
    /// <param name="actor">An officer of either side.</param>
    /// <param name="now">When.</param>
    public Refusal? Outline(string theme, string anniversaries, DateOnly? subPlansDue, Actor actor, DateTimeOffset now)
    {
        var refusal = CanWriteTasks(actor)
            ?? (theme.Length > DocumentRevision.ThemeMaxLength ? DocumentRefusals.ThemeTooLong(theme.Length, DocumentRevision.ThemeMaxLength) : null)
            ?? Anniversary.Read(anniversaries, FromYear).Refusal
            ?? (subPlansDue is { } due && due.Year != FromYear ? TaskRefusals.DueOutsideYear(due, FromYear, ToYear) : null);
        if (refusal is not null)
        {
            return refusal;
        }

        var working = Working!;
        (working.Theme, working.Anniversaries, working.SubPlansDue) = (theme, anniversaries, Kind is DocumentKind.AnnualPlan ? subPlansDue : null);
        Touch(new OutlineWritten(actor, now));
        return null;
    }

    /// <summary>What an earlier year's plan says for its whole year becomes the beginning of this one.</summary>
    public Refusal? TakeOverLastYear(JointDocument before, DocumentRevision last, int tasks, Actor actor, DateTimeOffset now)
    {
        if (CanWriteTasks(actor) is { } refusal)
        {
            return refusal;
        }

        Working!.Anniversaries = Working.Anniversaries.Length > 0 ? Working.Anniversaries : last.Anniversaries;
        Touch(new TasksCloned(before.FromYear, tasks, actor, now));
        return null;
    }

    /// <summary>
    /// Nhiệm kỳ tiếp: an officer of either body may draft the next term's agreement from this one in the half year before its end, and
    /// afterwards, as long as the two bodies have none that goes on beyond it.
    /// </summary>
    /// <param name="others">The agreements of the two bodies, this one among them or not.</param>
    /// <param name="actor">An officer of either body.</param>
    /// <param name="today">By the calendar in Vietnam.</param>
    public Refusal? CanCarryOver(IEnumerable<JointDocument> others, Actor actor, DateOnly today) =>
        Kind is not DocumentKind.Agreement || FirstIssuedAt is null || Shown.State is DocumentState.Recalled ? CommonRefusals.NotInThisState()
        : !actor.Is(Function.Officer) ? CommonRefusals.NotYourFunction()
        : SideOf(actor) is null ? CommonRefusals.NotYourOrganization()
        : today < new DateOnly(ToYear, 7, 1) ? DocumentRefusals.TermFarFromItsEnd(ToYear)
        : others.Any(other => other.Kind is DocumentKind.Agreement && other.PairingId == PairingId && other.ToYear > ToYear && other.State is not DocumentState.Abandoned) ? DocumentRefusals.NextTermThere()
        : null;

    /// <summary>As long as this one.</summary>
    public YearSpan NextTerm => new(ToYear + 1, ToYear + 1 + (ToYear - FromYear));

    /// <summary>Why the plan above is not the one that this was derived from any more; null where it is, or where there is none above.</summary>
    /// <param name="above">What stands above it, loaded.</param>
    public Refusal? LagsBehind(JointDocument? above) =>
        Kind is not DocumentKind.SubPlan ? null
        : above?.Standing is not { } standing ? DocumentRefusals.ParentStandsNoMore()
        : standing.Number == ParentRevision ? null
        : DocumentRefusals.ParentAmended(standing.Number);

    /// <summary>Theo bản điều chỉnh: the changes of the plan above were seen, and are taken into account from here on.</summary>
    public Refusal? Follow(JointDocument above, Actor actor, DateTimeOffset now)
    {
        var refusal = CanWriteTasks(actor) ?? (above.Id != ParentId ? DocumentRefusals.ParentOfOthers() : above.Standing is null ? DocumentRefusals.ParentStandsNoMore() : null);
        if (refusal is not null)
        {
            return refusal;
        }

        ParentRevision = above.Standing!.Number;
        Touch(new ParentFollowed(above.Standing.Number, actor, now));
        return null;
    }
}
