using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments.Comments;

public enum CommentState
{
    /// <summary>Chờ trả lời.</summary>
    Open = 1,

    /// <summary>Tiếp thu.</summary>
    TakenOver = 2,

    /// <summary>Giải trình.</summary>
    Explained = 3,

    /// <summary>Đã rút.</summary>
    Withdrawn = 4,
}

/// <summary>
/// An opinion of one side on a paragraph, a section or a task of a draft under review (Ý kiến góp ý). It keeps the words that it is about as
/// they stood, and stays open until an officer of the other side takes it over or explains why not, or its own side withdraws it; while one
/// is open neither side agrees.
/// </summary>
public sealed class DocumentComment : AggregateRoot
{
    public const int TextMaxLength = 2000;

    /// <summary>In one revision.</summary>
    public const int MostComments = 500;

    private DocumentComment(Guid id)
        : base(id)
    {
    }

    public Guid DocumentId { get; private init; }

    public int ProvinceId { get; private init; }

    public int AreaId { get; private init; }

    /// <summary>The revision's number; the opinion stays with it.</summary>
    public int Revision { get; private init; }

    public int Section { get; private init; }

    public int? Paragraph { get; private init; }

    public Guid? TaskKey { get; private init; }

    public int? TaskNumber { get; private init; }

    /// <summary>What it is about, word by word as it stood; empty for a whole section.</summary>
    public string Quote { get; private init; } = "";

    public string Text { get; private init; } = "";

    public Side Side { get; private init; }

    public string ByTitle { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    public CommentState State { get; private set; } = CommentState.Open;

    /// <summary>What the other side said; null while open and when withdrawn.</summary>
    public string? Answer { get; private set; }

    /// <summary>Who answered or withdrew it.</summary>
    public string? SettledByTitle { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public CommentPlace Place => new(Section, Paragraph, TaskKey, TaskNumber, Quote);

    /// <summary>Says what one side thinks of a place.</summary>
    /// <param name="id">Made by the caller from the moment.</param>
    /// <param name="document">Under review.</param>
    /// <param name="place">In its working revision.</param>
    /// <param name="text">At most <see cref="TextMaxLength"/> characters.</param>
    /// <param name="actor">An officer of either side.</param>
    /// <param name="now">When.</param>
    public static (DocumentComment? Comment, Refusal? Refusal) Make(Guid id, JointDocument document, CommentPlace place, string text, Actor actor, DateTimeOffset now)
    {
        var refusal = document.CanComment(actor)
            ?? TextFault(text, CommentRefusals.TextMissing())
            ?? (document.Working!.Comments >= MostComments ? CommentRefusals.TooMany(MostComments) : null);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var side = document.SideOf(actor)!.Value;
        var comment = new DocumentComment(id)
        {
            DocumentId = document.Id,
            ProvinceId = document.ProvinceId,
            AreaId = document.AreaId,
            Revision = document.Working!.Number,
            Section = place.Section,
            Paragraph = place.Paragraph,
            TaskKey = place.TaskKey,
            TaskNumber = place.TaskNumber,
            Quote = place.Quote,
            Text = text,
            Side = side,
            ByTitle = actor.PostTitle,
            At = now,
        };
        document.Hears(comment, new DocumentCommented(side, place.Section, place.Paragraph, place.TaskNumber, actor, now));
        return (comment, null);
    }

    /// <summary>An officer of the side that did not say it.</summary>
    public Refusal? CanAnswer(JointDocument document, Actor actor) =>
        document.CanAnswerComments(actor)
        ?? (IsSettledOrPast(document) ? CommonRefusals.NotInThisState() : null)
        ?? (document.SideOf(actor) == Side ? CommentRefusals.AnsweredByTheOther(Side.Other()) : null);

    /// <summary>Tiếp thu or giải trình, always with words: what was changed, or why nothing is.</summary>
    /// <param name="document">The one that it is about.</param>
    /// <param name="state"><see cref="CommentState.TakenOver"/> or <see cref="CommentState.Explained"/>; null where nothing was chosen.</param>
    /// <param name="text">At most <see cref="TextMaxLength"/> characters.</param>
    /// <param name="actor">An officer of the other side.</param>
    /// <param name="now">When.</param>
    public Refusal? Settle(JointDocument document, CommentState? state, string text, Actor actor, DateTimeOffset now)
    {
        var refusal = CanAnswer(document, actor)
            ?? (state is CommentState.TakenOver or CommentState.Explained ? null : CommentRefusals.ChoiceMissing())
            ?? TextFault(text, CommentRefusals.AnswerMissing());
        if (refusal is not null)
        {
            return refusal;
        }

        (State, Answer, SettledByTitle, SettledAt) = (state!.Value, text, actor.PostTitle, now);
        document.Settles(this, new CommentAnswered(Side.Other(), State, Section, Paragraph, TaskNumber, actor, now));
        return null;
    }

    /// <summary>An officer of the side that said it: posts change hands, and what a side asked for stays its own to drop.</summary>
    public Refusal? CanWithdraw(JointDocument document, Actor actor) =>
        document.CanComment(actor)
        ?? (IsSettledOrPast(document) ? CommonRefusals.NotInThisState() : null)
        ?? (document.SideOf(actor) == Side ? null : CommentRefusals.WithdrawnByItsOwn(Side));

    public Refusal? Withdraw(JointDocument document, Actor actor, DateTimeOffset now)
    {
        if (CanWithdraw(document, actor) is { } refusal)
        {
            return refusal;
        }

        (State, SettledByTitle, SettledAt) = (CommentState.Withdrawn, actor.PostTitle, now);
        document.Settles(this, new CommentWithdrawn(Side, Section, Paragraph, TaskNumber, actor, now));
        return null;
    }

    private static Refusal? TextFault(string text, Refusal missing) =>
        string.IsNullOrWhiteSpace(text) ? missing : text.Length > TextMaxLength ? CommentRefusals.TextTooLong(text.Length, TextMaxLength) : null;

    private bool IsSettledOrPast(JointDocument document) => State is not CommentState.Open || document.Id != DocumentId || document.Working!.Number != Revision;
}
