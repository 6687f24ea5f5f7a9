using System.Collections.Frozen;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;

namespace DanVan.Domain.Notices;

/// <summary>What a notice keeps of its event: nothing that somebody wrote, and no figure of a report.</summary>
/// <param name="Side">The side concerned; null for both.</param>
/// <param name="Count">How many cells or sections are meant.</param>
/// <param name="Day">The day it is about: a due date, the last day of an unlocking.</param>
/// <param name="PostId">The one post that it is for.</param>
public sealed record NoticeFacts(Side? Side = null, int? Count = null, DateOnly? Day = null, int? PostId = null);

/// <summary>One row: the event that raises a kind, and whom it is for.</summary>
/// <param name="Event">Null for kinds that the calendar raises.</param>
/// <param name="Facts">Null when this event raises nothing of this kind.</param>
public sealed record NoticeRow(NoticeKind Kind, Type? Event, Audience For, Func<DomainEvent, NoticeFacts?> Facts);

/// <summary>The report or period that a notice leads to.</summary>
/// <param name="PairingId">Null when it is about a whole period.</param>
/// <param name="ReportId">Null when nobody has started the report.</param>
public sealed record NoticeSubject(int ProvinceId, int PeriodId, int? PairingId, Guid? ReportId)
{
    /// <summary>Where the things whose events notify are found; null for all others.</summary>
    public static NoticeSubject? Of(ITellsHistory thing) => thing switch
    {
        QuarterlyReport report => new(report.ProvinceId, report.PeriodId, report.PairingId, report.Id),
        QueryThread thread => new(thread.ProvinceId, thread.PeriodId, thread.PairingId, thread.ReportId),
        DueExtension extension => new(extension.ProvinceId, extension.PeriodId, extension.PairingId, null),
        // What is not open yet is nobody's work.
        ReportingPeriod { State: PeriodState.Open } period => new(period.ProvinceId, period.Id, null, null),
        _ => null,
    };
}

/// <summary>Somebody who holds a post today, seen from the report.</summary>
/// <param name="Side">The side of the report whose body the post belongs to; null for a standing office.</param>
public sealed record NoticeHolder(Guid PersonId, int PostId, Function Function, Side? Side);

/// <summary>
/// The one table of what raises a notice and whom it is for (Thông báo). A new kind is a number, a row here, and its sentence in the wording; deputies
/// are holders like everybody else.
/// </summary>
public static class NoticeTable
{
    public static readonly IReadOnlyList<NoticeRow> Rows =
    [
        ByCalendar(NoticeKind.DueSoon, Audience.Own),
        ByCalendar(NoticeKind.Overdue, Audience.Own),
        On<DueMoved>(NoticeKind.DueMoved, Audience.Own, moved => new(Day: moved.To)),
        On<PeriodRescheduled>(NoticeKind.ScheduleMoved, Audience.Own, moved => moved.MovesDue ? new() : null),
        On<SideSentToLeader>(NoticeKind.SentToLeader, Audience.OwnLeaders, sent => new(sent.Side)),
        On<SideReturnedToOfficer>(NoticeKind.ReturnedToOfficer, Audience.OwnOfficers, returned => new(returned.Side)),
        On<SideWithdrawn>(NoticeKind.Withdrawn, Audience.OwnOfficers | Audience.Partner, withdrawn => withdrawn.WasSubmitted ? null : new(withdrawn.Side)),
        On<SideWithdrawn>(NoticeKind.WithdrawnFromProvince, Audience.OwnOfficers | Audience.Partner | Audience.Offices, withdrawn => withdrawn.WasSubmitted ? new(withdrawn.Side) : null),
        On<ReportSubmitted>(NoticeKind.Submitted, Audience.Offices, _ => new()),
        On<ReportSubmittedAlone>(NoticeKind.SubmittedAlone, Audience.Offices | Audience.Partner, alone => new(alone.Side)),
        On<ReportReturned>(NoticeKind.Returned, Audience.Own, returned => new(returned.Sides is [var only] ? only : null, returned.Cells.Count)),
        On<ReportAccepted>(NoticeKind.Accepted, Audience.Own, _ => new()),
        On<CorrectionOpened>(NoticeKind.CorrectionOpened, Audience.Own | Audience.Partner | Audience.Offices, opened => new(opened.Side)),
        On<ReportUnlocked>(NoticeKind.Unlocked, Audience.Own, unlocked => new(Day: unlocked.Until)),
        On<QuestionAsked>(NoticeKind.QuestionAsked, Audience.OwnOfficers | Audience.Offices, _ => new()),
        On<QuestionAnswered>(NoticeKind.QuestionAnswered, Audience.OwnOfficers | Audience.Offices, _ => new()),
        On<QuestionAsked>(NoticeKind.Mentioned, Audience.NamedPost, asked => asked.Mention is { } mention ? new(PostId: mention.PostId) : null),
        On<QuestionAnswered>(NoticeKind.Mentioned, Audience.NamedPost, answered => answered.Mention is { } mention ? new(PostId: mention.PostId) : null),
    ];

    private static readonly FrozenDictionary<NoticeKind, Audience> Audiences = Rows.DistinctBy(row => row.Kind).ToFrozenDictionary(row => row.Kind, row => row.For);

    private static readonly ILookup<Type?, NoticeRow> ByEvent = Rows.ToLookup(row => row.Event);

    /// <summary>What the event raises: nothing for most.</summary>
    public static IEnumerable<(NoticeKind Kind, NoticeFacts Facts)> RaisedBy(DomainEvent happened) =>
        from row in ByEvent[happened.GetType()]
        let facts = row.Facts(happened)
        where facts is not null
        select (row.Kind, facts);

    /// <summary>Whom it is for, each person once; never the person who did it, never a reader from outside.</summary>
    /// <param name="concerned">The side concerned; null for both.</param>
    /// <param name="by">Who did it; null for what the calendar raises.</param>
    /// <param name="postId">The post that is named, where one is.</param>
    public static IEnumerable<T> Recipients<T>(NoticeKind kind, Side? concerned, int? postId, Guid? by, IEnumerable<T> holders, Func<T, NoticeHolder> seen) =>
        holders.Where(holder => seen(holder) is var who && who.PersonId != by && IsFor(Audiences[kind], concerned, postId, who)).DistinctBy(holder => seen(holder).PersonId);

    private static bool IsFor(Audience audience, Side? concerned, int? postId, NoticeHolder who)
    {
        if (audience is Audience.NamedPost)
        {
            return who.PostId == postId;
        }

        var isOwn = concerned is null || who.Side == concerned;
        var asked = who switch
        {
            { Function: Function.Officer, Side: not null } => isOwn ? Audience.OwnOfficers : Audience.PartnerOfficers,
            { Function: Function.Leader, Side: not null } => isOwn ? Audience.OwnLeaders : Audience.PartnerLeaders,
            { Function: Function.StandingOffice } => Audience.Offices,
            _ => Audience.None,
        };
        return (audience & asked) is not Audience.None;
    }

    private static NoticeRow On<T>(NoticeKind kind, Audience whom, Func<T, NoticeFacts?> facts)
        where T : DomainEvent => new(kind, typeof(T), whom, happened => facts((T)happened));

    private static NoticeRow ByCalendar(NoticeKind kind, Audience whom) => new(kind, null, whom, _ => null);
}
