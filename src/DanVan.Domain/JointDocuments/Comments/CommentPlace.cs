using DanVan.Domain.JointDocuments.Tasks;

namespace DanVan.Domain.JointDocuments.Comments;

/// <summary>What an opinion is about: a paragraph of a section, a section as a whole, or a task of the plan.</summary>
/// <param name="Section">The section's number; for a task the one that tasks stand in.</param>
/// <param name="Paragraph">From 1, as it was counted then; null for the whole section and for a task.</param>
/// <param name="TaskKey">The same in every revision; null for a section.</param>
/// <param name="TaskNumber">As it was numbered then.</param>
/// <param name="Quote">The words as they stood then; empty for a whole section.</param>
public sealed record CommentPlace(int Section, int? Paragraph, Guid? TaskKey, int? TaskNumber, string Quote)
{
    /// <summary>The section of a plan in which its tasks stand.</summary>
    public const int SectionOfTasks = 2;

    public static CommentPlace Whole(DocumentSection section) => new(section.Number, null, null, null, "");

    /// <param name="section">Of the revision that is worked on.</param>
    /// <param name="paragraph">From 1; null is answered where the section has no such paragraph.</param>
    public static CommentPlace? Of(DocumentSection section, int paragraph) =>
        section.Paragraphs is var paragraphs && paragraph >= 1 && paragraph <= paragraphs.Count ? new(section.Number, paragraph, null, null, paragraphs[paragraph - 1]) : null;

    public static CommentPlace Of(PlanTask task) => new(SectionOfTasks, null, task.TaskKey, task.Number, task.Title);
}
