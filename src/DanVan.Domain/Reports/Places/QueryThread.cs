using DanVan.Domain.Common;

namespace DanVan.Domain.Reports.Places;

public enum QuestionState
{
    /// <summary>Chờ trả lời.</summary>
    Open = 1,

    /// <summary>Đã xong.</summary>
    Closed = 2,
}

/// <summary>A post that a message calls on.</summary>
/// <param name="PostId">Held today by somebody of the two bodies or of the province's offices.</param>
public sealed record Mention(int PostId, string Title);

/// <summary>
/// A question about a figure or a section with its answers (Trao đổi), between the level below and the standing offices of the
/// province. It holds nothing back: the report goes its way, and the question says until closed that something is unanswered.
/// </summary>
public sealed class QueryThread : AggregateRoot
{
    public const int TextMaxLength = 2000;

    public const int MostMessages = 200;

    private readonly List<ThreadMessage> _messages = [];

    private QueryThread(Guid id)
        : base(id)
    {
    }

    public Guid ReportId { get; private init; }

    public int ProvinceId { get; private init; }

    public int AreaId { get; private init; }

    public int PeriodId { get; private init; }

    public int PairingId { get; private init; }

    public int? IndicatorId { get; private init; }

    public int? NarrativeNumber { get; private init; }

    /// <summary>A task of the plan.</summary>
    public Guid? TaskKey { get; private init; }

    public QuestionState State { get; private set; } = QuestionState.Open;

    /// <summary>The body that asked; it may close the question.</summary>
    public int OrganizationId { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    public string? ClosedByTitle { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>In the order in which they were written.</summary>
    public IReadOnlyList<ThreadMessage> Messages => _messages;

    public ReportPlace Place => new(IndicatorId, NarrativeNumber, TaskKey);

    /// <summary>Its story is the report's; the report itself is not touched, so that nobody who decides on it is held up.</summary>
    public override string Key => ReportId.ToString();

    /// <summary>Who takes part: officers, leaders and clerks of the two bodies, and the province's standing offices.</summary>
    public static Refusal? CanSpeak(WholeReport whole, Actor actor) => actor.Function switch
    {
        Function.StandingOffice when actor.OrganizationId is not null => null,
        Function.Officer or Function.Leader or Function.Clerk => whole.Report.SideOf(actor) is null ? CommonRefusals.NotYourOrganization() : null,
        _ => CommonRefusals.NotYourFunction(),
    };

    /// <summary>Asks at a place.</summary>
    public static (QueryThread? Thread, Refusal? Refusal) Ask(Guid id, WholeReport whole, ReportPlace place, string text, Mention? mention, Actor by, DateTimeOffset now)
    {
        if ((CanSpeak(whole, by) ?? (!place.IsIn(whole.Form) ? ReportRefusals.UnknownSection() : null) ?? TextFault(text)) is { } refusal)
        {
            return (null, refusal);
        }

        var thread = new QueryThread(id)
        {
            ReportId = whole.Report.Id,
            ProvinceId = whole.Report.ProvinceId,
            AreaId = whole.Report.AreaId,
            PeriodId = whole.Report.PeriodId,
            PairingId = whole.Report.PairingId,
            IndicatorId = place.IndicatorId,
            NarrativeNumber = place.NarrativeNumber,
            TaskKey = place.TaskKey,
            OrganizationId = by.OrganizationId!.Value,
            OpenedAt = now,
        };
        thread._messages.Add(ThreadMessage.Of(1, text, mention, by, now));
        thread.Record(new QuestionAsked(place.NameIn(whole.Form), place.Key, mention, by, now));
        return (thread, null);
    }

    /// <summary>Answers, or asks on; a closed question opens again.</summary>
    public Refusal? Reply(WholeReport whole, string text, Mention? mention, Actor by, DateTimeOffset now)
    {
        if ((CanSpeak(whole, by) ?? TextFault(text) ?? (_messages.Count >= MostMessages ? PlaceRefusals.TooManyMessages(MostMessages) : null)) is { } refusal)
        {
            return refusal;
        }

        _messages.Add(ThreadMessage.Of(_messages.Count + 1, text, mention, by, now));
        (State, ClosedByTitle, ClosedAt) = (QuestionState.Open, null, null);
        Record(new QuestionAnswered(Place.NameIn(whole.Form), Place.Key, mention, by, now));
        return null;
    }

    public Refusal? CanClose(WholeReport whole, Actor actor) =>
        CanSpeak(whole, actor)
        ?? (State is QuestionState.Closed ? CommonRefusals.NotInThisState() : null)
        ?? (actor.Is(Function.StandingOffice) || actor.OrganizationId == OrganizationId ? null : PlaceRefusals.NotYoursToClose());

    public Refusal? Close(WholeReport whole, Actor by, DateTimeOffset now)
    {
        if (CanClose(whole, by) is { } refusal)
        {
            return refusal;
        }

        (State, ClosedByTitle, ClosedAt) = (QuestionState.Closed, by.PostTitle, now);
        Record(new QuestionClosed(Place.NameIn(whole.Form), by, now));
        return null;
    }

    private static Refusal? TextFault(string text) =>
        text.Length == 0 ? PlaceRefusals.TextMissing()
        : text.Length > TextMaxLength ? PlaceRefusals.TextTooLong(text.Length, TextMaxLength)
        : null;
}

/// <summary>One message of a question.</summary>
public sealed class ThreadMessage
{
    private ThreadMessage()
    {
    }

    /// <summary>1, 2, 3 within its question.</summary>
    public int Number { get; private init; }

    public string Text { get; private init; } = "";

    public string ByTitle { get; private init; } = "";

    /// <summary>Null where the side tells nothing.</summary>
    public Side? Side { get; private init; }

    /// <summary>Written by a standing office of the province.</summary>
    public bool IsFromProvince { get; private init; }

    public DateTimeOffset At { get; private init; }

    public int? MentionedPostId { get; private init; }

    public string? MentionedTitle { get; private init; }

    internal static ThreadMessage Of(int number, string text, Mention? mention, Actor by, DateTimeOffset now) => new()
    {
        Number = number,
        Text = text,
        ByTitle = by.PostTitle,
        Side = by.Side,
        IsFromProvince = by.Is(Function.StandingOffice),
        At = now,
        MentionedPostId = mention?.PostId,
        MentionedTitle = mention?.Title,
    };
}

/// <param name="Where">The place's name in the form.</param>
/// <param name="Place">Its key.</param>
public sealed record QuestionAsked(string Where, string Place, Mention? Mention, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record QuestionAnswered(string Where, string Place, Mention? Mention, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record QuestionClosed(string Where, Actor By, DateTimeOffset At) : DomainEvent(By, At);
