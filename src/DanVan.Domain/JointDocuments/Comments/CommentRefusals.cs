using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments.Comments;

/// <summary>Why an opinion on a draft is not taken, answered or withdrawn.</summary>
public static class CommentRefusals
{
    public static Refusal TextMissing() => new("comment.text-missing");

    public static Refusal TextTooLong(int length, int most) => new("comment.text-too-long", length, most);

    public static Refusal TooMany(int most) => new("comment.too-many", most);

    /// <summary>Neither taken over nor explained was chosen.</summary>
    public static Refusal ChoiceMissing() => new("comment.choice-missing");

    public static Refusal AnswerMissing() => new("comment.answer-missing");

    /// <summary>Nobody answers what the own side said.</summary>
    public static Refusal AnsweredByTheOther(Side side) => new("comment.answered-by-the-other", side);

    public static Refusal WithdrawnByItsOwn(Side side) => new("comment.withdrawn-by-its-own", side);

    /// <summary>Nobody agrees to a text that somebody still has an unanswered opinion on.</summary>
    /// <param name="count">How many are open.</param>
    /// <param name="sections">Numbers of the sections that they are about.</param>
    public static Refusal StillOpen(int count, IReadOnlyList<int> sections) => new("comment.still-open", count, sections);
}
