using DanVan.Domain.Common;
using DanVan.Domain.Periods;

namespace DanVan.Domain.Reports;

/// <summary>What a report asks of somebody.</summary>
public enum WorkKind
{
    /// <summary>Bắt đầu nhập.</summary>
    Start = 1,

    /// <summary>Nhập tiếp, rồi trình lãnh đạo.</summary>
    Enter = 2,

    /// <summary>Sửa theo lý do trả lại.</summary>
    Mend = 3,

    /// <summary>Nhập phần đính chính.</summary>
    Correct = 4,

    /// <summary>Xác nhận.</summary>
    Confirm = 5,

    /// <summary>Gửi một bên: past the due date the confirmed side need not wait for the other.</summary>
    SubmitAlone = 6,

    /// <summary>Rà soát: Đạt or Trả lại.</summary>
    Review = 7,

    /// <summary>Lập kỳ của quý này.</summary>
    PlanPeriod = 8,

    /// <summary>Mở kỳ.</summary>
    OpenPeriod = 9,

    /// <summary>Duyệt thay: the other standing office has been silent too long.</summary>
    AcceptForSilent = 10,

    /// <summary>The own officer has it.</summary>
    AwaitOfficer = 20,

    /// <summary>The own leader has it.</summary>
    AwaitLeader = 21,

    /// <summary>The other side has not confirmed.</summary>
    AwaitPartner = 22,

    /// <summary>The standing offices have it.</summary>
    AwaitProvince = 23,

    /// <summary>The other standing office has not cleared it.</summary>
    AwaitOtherOffice = 24,

    /// <summary>Past the due date and never submitted by the level below.</summary>
    AwaitOverdue = 25,

    /// <summary>Returned, and not yet submitted again.</summary>
    AwaitMending = 26,

    /// <summary>The period was closed before the report was done; a standing office may reopen it.</summary>
    AwaitReopening = 27,
}

/// <summary>In which heap it lies; the order is the order on the page.</summary>
public enum WorkGroup
{
    /// <summary>Quá hạn.</summary>
    Overdue = 1,

    /// <summary>Đến hạn trong 7 ngày.</summary>
    DueSoon = 2,

    /// <summary>Cần làm.</summary>
    ToDo = 3,

    /// <summary>Đang chờ người khác.</summary>
    Waiting = 4,
}

/// <summary>One side of a started report, as far as work goes.</summary>
public sealed record SideWork(SideState State, string? ReturnReason = null, string? ReturnedBy = null, DateTimeOffset? ReturnedAt = null, DateTimeOffset? SentAt = null, DateTimeOffset? ConfirmedAt = null);

/// <summary>A started report, as far as work goes.</summary>
/// <param name="CorrectedBy">The side that opened the correction; null when there is none.</param>
/// <param name="AloneSide">The side that submitted alone, while that stands.</param>
public sealed record StartedReport(
    Guid Id,
    int RevisionId,
    ReportState State,
    SideWork Party,
    SideWork Military,
    bool WasReturned,
    bool IsCorrection,
    Side? CorrectedBy,
    Side? AloneSide,
    DateTimeOffset? FirstSubmittedAt,
    DateTimeOffset? SubmittedAt,
    bool PartyCleared,
    bool MilitaryCleared,
    DateOnly? UnlockedUntil = null)
{
    public SideWork this[Side side] => side is Side.Party ? Party : Military;

    public bool IsClearedBy(Side office) => office is Side.Party ? PartyCleared : MilitaryCleared;
}

/// <summary>What a pairing owes for a period: a started report, or one that nobody started.</summary>
/// <param name="FormId">The frozen form of the period.</param>
public sealed record OwedReport(
    int PeriodId,
    Quarter Quarter,
    PeriodState PeriodState,
    int? FormId,
    DateOnly Due,
    int PairingId,
    bool IsProvincial,
    string AreaType,
    string AreaName,
    StartedReport? Report)
{
    /// <summary>Where it stands against its due date, as the list of reports tells it.</summary>
    public ReportStanding Standing(DateOnly today) => ReportStanding.Of(
        Report is { } report ? new ReportFacts(report.Id, report.State, report.FirstSubmittedAt, report.SubmittedAt, null) : null, Due, today);

    /// <summary>Entry, sending and confirming are possible; the same rule as <see cref="WholeReport.ClosedForWork"/>.</summary>
    public bool IsOpenForWork(DateOnly today) =>
        PeriodState is PeriodState.Open
        || (PeriodState is PeriodState.Closed && Report is { } report && (report.WasReturned || report.IsCorrection || today <= report.UnlockedUntil));
}

/// <summary>One line of Việc của tôi.</summary>
/// <param name="Due">The day by which it must be done; null where no day is set, as for a returned report.</param>
/// <param name="Since">Since when it lies where it lies, where that is known.</param>
/// <param name="Owed">The report it is about; null for work on periods.</param>
/// <param name="Quarter">The quarter it is about.</param>
public sealed record WorkItem(WorkKind Kind, WorkGroup Group, Quarter Quarter, OwedReport? Owed, DateOnly? Due, DateTimeOffset? Since, Side? Side)
{
    /// <summary>Due from the person who looks; what waits for others is not counted.</summary>
    public bool IsMine => Group is not WorkGroup.Waiting;

    /// <summary>From which day the office may accept for the other; null where it may not at all.</summary>
    public DateOnly? MayAcceptFrom { get; init; }

    /// <summary>Days left until the due date; negative when it has passed.</summary>
    public int? DaysLeft(DateOnly today) => Due is { } due ? due.DayNumber - today.DayNumber : null;
}

/// <summary>The rules of what is due from whom (Việc của tôi); screens and counters read the same list.</summary>
public static class WorkItems
{
    public const int SoonDays = 7;

    /// <summary>What the reports ask of this actor, in the order of the page.</summary>
    /// <param name="owed">For sides: those of the actor's pairings; for a standing office: those of the province.</param>
    /// <param name="today">The date in Vietnam.</param>
    /// <param name="silence">For a standing office: how long the other may be silent.</param>
    public static IReadOnlyList<WorkItem> Of(Actor actor, IEnumerable<OwedReport> owed, DateOnly today, SilenceRule? silence = null)
    {
        var items = actor switch
        {
            { Function: Function.Officer, Side: { } side } => owed.Select(report => OfOfficer(report, side, today)),
            { Function: Function.Leader, Side: { } side } => owed.Select(report => OfLeader(report, side, today)),
            { Function: Function.StandingOffice, Side: { } side } => owed.Select(report => OfOffice(report, side, today, silence)),
            _ => [],
        };
        return Ordered(items.OfType<WorkItem>());
    }

    /// <summary>The quarter's period that is not planned or not opened although its window has begun, for whoever runs the periods.</summary>
    /// <param name="current">The period of the quarter in which today lies; null when nobody planned it.</param>
    public static WorkItem? OfPeriods(Actor actor, Quarter quarter, ReportingPeriod? current, DateOnly today) =>
        actor is not { ProvinceId: not null, Function: Function.Administrator or Function.StandingOffice } ? null
        : current is null ? new(WorkKind.PlanPeriod, WorkGroup.ToDo, quarter, null, null, null, null)
        : current.State is PeriodState.Planned && current.WindowFrom <= today ? new(WorkKind.OpenPeriod, WorkGroup.ToDo, quarter, null, null, null, null)
        : null;

    private static WorkItem? OfOfficer(OwedReport owed, Side side, DateOnly today)
    {
        if (owed.Report is not { } report)
        {
            return owed.IsOpenForWork(today) ? Mine(WorkKind.Start, owed, side, today, owed.Due) : null;
        }

        var own = report[side];
        return report.State is ReportState.Accepted ? null : own.State switch
        {
            SideState.Entering when !owed.IsOpenForWork(today) => Waiting(WorkKind.AwaitReopening, owed, side, null),
            SideState.Entering when own.ReturnReason is not null => Mine(WorkKind.Mend, owed, side, today, DueUnlessSubmitted(owed), own.ReturnedAt),
            SideState.Entering when report.IsCorrection => Mine(WorkKind.Correct, owed, side, today, null),
            SideState.Entering => Mine(WorkKind.Enter, owed, side, today, owed.Due),
            SideState.WithLeader => Waiting(WorkKind.AwaitLeader, owed, side, own.SentAt),
            _ => AfterConfirming(owed, side),
        };
    }

    private static WorkItem? OfLeader(OwedReport owed, Side side, DateOnly today)
    {
        if (owed.Report is not { } report)
        {
            return owed.IsOpenForWork(today) ? Waiting(WorkKind.AwaitOfficer, owed, side, null) : null;
        }

        var own = report[side];
        return report.State is ReportState.Accepted ? null : own.State switch
        {
            SideState.Entering or SideState.WithLeader when !owed.IsOpenForWork(today) => Waiting(WorkKind.AwaitReopening, owed, side, null),
            SideState.Entering => Waiting(WorkKind.AwaitOfficer, owed, side, own.ReturnedAt),
            SideState.WithLeader => Mine(WorkKind.Confirm, owed, side, today, DueUnlessSubmitted(owed), own.SentAt),
            _ when report.State is ReportState.Drafting && today > owed.Due && owed.IsOpenForWork(today) => Mine(WorkKind.SubmitAlone, owed, side, today, DueUnlessSubmitted(owed), own.ConfirmedAt),
            _ => AfterConfirming(owed, side),
        };
    }

    private static WorkItem? OfOffice(OwedReport owed, Side side, DateOnly today, SilenceRule? silence) => owed.Report switch
    {
        { State: ReportState.Submitted } report => report.IsClearedBy(side)
            ? AfterClearing(owed, report, side, today, silence)
            : Mine(WorkKind.Review, owed, side, today, null, report.SubmittedAt),
        { State: ReportState.Drafting, WasReturned: true, IsCorrection: false } report =>
            Waiting(WorkKind.AwaitMending, owed, side, report.Party.ReturnedAt ?? report.Military.ReturnedAt),
        null or { State: ReportState.Drafting, FirstSubmittedAt: null } when today > owed.Due && owed.PeriodState is PeriodState.Open =>
            Waiting(WorkKind.AwaitOverdue, owed, side, null) with { Due = owed.Due },
        _ => null,
    };

    private static WorkItem AfterClearing(OwedReport owed, StartedReport report, Side side, DateOnly today, SilenceRule? silence)
    {
        var from = owed.IsProvincial || report.SubmittedAt is not { } submitted ? null : silence?.MayAcceptFrom(submitted);
        var item = from <= today
            ? Mine(WorkKind.AcceptForSilent, owed, side, today, null, report.SubmittedAt)
            : Waiting(WorkKind.AwaitOtherOffice, owed, side, report.SubmittedAt);
        return item with { MayAcceptFrom = from };
    }

    private static WorkItem AfterConfirming(OwedReport owed, Side side) => owed.Report!.State is ReportState.Submitted
        ? Waiting(WorkKind.AwaitProvince, owed, side, owed.Report.SubmittedAt)
        : Waiting(WorkKind.AwaitPartner, owed, side, owed.Report[side].ConfirmedAt);

    // Once submitted in time a report is no longer late by its due date, however often it comes back.
    private static DateOnly? DueUnlessSubmitted(OwedReport owed) => owed.Report?.FirstSubmittedAt is null ? owed.Due : null;

    private static WorkItem Mine(WorkKind kind, OwedReport owed, Side side, DateOnly today, DateOnly? due, DateTimeOffset? since = null)
    {
        var group = due is not { } day ? WorkGroup.ToDo
            : day < today ? WorkGroup.Overdue
            : day.DayNumber - today.DayNumber <= SoonDays ? WorkGroup.DueSoon
            : WorkGroup.ToDo;
        return new(kind, group, owed.Quarter, owed, due, since, side);
    }

    private static WorkItem Waiting(WorkKind kind, OwedReport owed, Side side, DateTimeOffset? since) =>
        new(kind, WorkGroup.Waiting, owed.Quarter, owed, null, since, side);

    // The nearest day first, then what has lain longest.
    private static IReadOnlyList<WorkItem> Ordered(IEnumerable<WorkItem> items) =>
        [.. items.OrderBy(item => item.Group).ThenBy(item => item.Due ?? DateOnly.MaxValue).ThenBy(item => item.Since ?? DateTimeOffset.MaxValue).ThenBy(item => item.Quarter)];
}
