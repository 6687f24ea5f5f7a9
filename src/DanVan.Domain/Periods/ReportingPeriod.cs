using DanVan.Domain.Common;
using DanVan.Domain.Organizations;

namespace DanVan.Domain.Periods;

public enum PeriodState
{
    /// <summary>Chưa mở.</summary>
    Planned = 1,

    /// <summary>Đang mở.</summary>
    Open = 2,

    /// <summary>Đã đóng.</summary>
    Closed = 3,
}

public enum PeriodAction
{
    Open = 1,
    Close = 2,
    Reopen = 3,
}

/// <summary>One quarter of one province: data window, due dates, the form frozen when it opens, open or closed (Kỳ báo cáo).</summary>
public sealed class ReportingPeriod : CatalogueEntity
{
    /// <summary>The standing offices run the periods.</summary>
    public static readonly Workflow<PeriodState, PeriodAction> Workflow = new(
        new(PeriodState.Planned, PeriodAction.Open, PeriodState.Open, [Function.StandingOffice, Function.Administrator], Note: "freezes form and catalogue"),
        new(PeriodState.Open, PeriodAction.Close, PeriodState.Closed, [Function.StandingOffice, Function.Administrator]),
        new(PeriodState.Closed, PeriodAction.Reopen, PeriodState.Open, [Function.StandingOffice], NeedsReason: true));

    private ReportingPeriod()
    {
    }

    public int ProvinceId { get; private init; }

    public int Year { get; private init; }

    /// <summary>1 to 4.</summary>
    public int QuarterNumber { get; private init; }

    public Quarter Quarter => new(Year, QuarterNumber);

    /// <summary>First day whose figures belong here.</summary>
    public DateOnly WindowFrom { get; private set; }

    /// <summary>Last day whose figures belong here; a pairing valid on it owes a report.</summary>
    public DateOnly WindowTo { get; private set; }

    public DateOnly DueBelow { get; private set; }

    public DateOnly DueProvince { get; private set; }

    public PeriodState State { get; private set; } = PeriodState.Planned;

    /// <summary>The frozen copy of the form; set when the period opens.</summary>
    public int? FormId { get; private set; }

    /// <summary>Draws up a quarter by the province's rules: window from the 15th to the 14th, due dates moved to a working day.</summary>
    public static ReportingPeriod Plan(Province province, Quarter quarter, WorkingCalendar calendar, Actor by, DateTimeOffset now)
    {
        var lastMonth = quarter.FirstDay.AddMonths(2);
        var from = quarter.FirstDay.AddMonths(-1).AddDays(province.WindowStartDay - 1);
        var period = new ReportingPeriod
        {
            ProvinceId = province.Id,
            Year = quarter.Year,
            QuarterNumber = quarter.Number,
            WindowFrom = from,
            WindowTo = from.AddMonths(3).AddDays(-1),
            DueBelow = calendar.OnOrAfter(lastMonth.AddDays(province.DueDayBelow - 1)),
            DueProvince = calendar.OnOrAfter(lastMonth.AddDays(province.DueDayProvince - 1)),
        };
        period.Record(new PeriodPlanned(by, now));
        return period;
    }

    /// <param name="provincialPairing">The provincial pairing has a day of its own.</param>
    /// <param name="extended">The later day given to one pairing; an earlier one is overtaken by the period's own.</param>
    public DateOnly DueOf(bool provincialPairing, DateOnly? extended = null)
    {
        var own = provincialPairing ? DueProvince : DueBelow;
        return extended > own ? extended.Value : own;
    }

    public Refusal? CanOpen(Actor actor) => Workflow.Refuses(State, PeriodAction.Open, actor);

    /// <summary>Opens entry with the frozen form, which must hold at least one line.</summary>
    public Refusal? Open(int frozenFormId, Actor actor, DateTimeOffset now)
    {
        if (CanOpen(actor) is { } refusal)
        {
            return refusal;
        }

        State = Workflow.Next(State, PeriodAction.Open);
        FormId = frozenFormId;
        Record(new PeriodOpened(actor, now));
        return null;
    }

    public Refusal? CanClose(Actor actor) => Workflow.Refuses(State, PeriodAction.Close, actor);

    public Refusal? Close(Actor actor, DateTimeOffset now)
    {
        if (CanClose(actor) is { } refusal)
        {
            return refusal;
        }

        State = Workflow.Next(State, PeriodAction.Close);
        Record(new PeriodClosed(actor, now));
        return null;
    }

    public Refusal? CanReopen(Actor actor) => Workflow.Refuses(State, PeriodAction.Reopen, actor);

    public Refusal? Reopen(Actor actor, string reason, DateTimeOffset now)
    {
        if (CanReopen(actor) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return CommonRefusals.ReasonMissing();
        }

        State = Workflow.Next(State, PeriodAction.Reopen);
        Record(new PeriodReopened(reason, actor, now));
        return null;
    }

    /// <summary>Whoever may open periods draws them up and moves their days.</summary>
    public static Refusal? CanPlan(Actor actor, int provinceId)
    {
        if (!Workflow.Moves.Any(move => move.Action is PeriodAction.Open && move.By.Contains(actor.Function)))
        {
            return CommonRefusals.NotYourFunction();
        }

        return actor.ProvinceId == provinceId ? null : CommonRefusals.NotYourOrganization();
    }

    public Refusal? CanReschedule(Actor actor) =>
        State is PeriodState.Closed ? CommonRefusals.NotInThisState() : CanPlan(actor, ProvinceId);

    /// <summary>Window and due dates may be moved until the period opens; afterwards only the due dates.</summary>
    public Refusal? Reschedule(DateOnly windowFrom, DateOnly windowTo, DateOnly dueBelow, DateOnly dueProvince, Actor actor, DateTimeOffset now)
    {
        if (CanReschedule(actor) is { } refusal)
        {
            return refusal;
        }

        if (State is PeriodState.Open && (windowFrom != WindowFrom || windowTo != WindowTo))
        {
            return PeriodRefusals.WindowIsFixed();
        }

        if (windowFrom >= windowTo || windowTo > dueBelow || dueBelow > dueProvince)
        {
            return PeriodRefusals.DatesOutOfOrder();
        }

        var movesDue = (dueBelow, dueProvince) != (DueBelow, DueProvince);
        (WindowFrom, WindowTo, DueBelow, DueProvince) = (windowFrom, windowTo, dueBelow, dueProvince);
        Record(new PeriodRescheduled(movesDue, actor, now));
        return null;
    }
}

public sealed record PeriodPlanned(Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record PeriodOpened(Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record PeriodClosed(Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <param name="MovesDue">A due date was moved, not the window alone.</param>
public sealed record PeriodRescheduled(bool MovesDue, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record PeriodReopened(string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}

public static class PeriodRefusals
{
    public static Refusal WindowIsFixed() => new("period.window-is-fixed");

    public static Refusal DatesOutOfOrder() => new("period.dates-out-of-order");

    /// <summary>No form in force has a line for this quarter.</summary>
    public static Refusal NoForm() => new("period.no-form");

    public static Refusal YearOutOfRange(int first, int last) => new("period.year-out-of-range", first, last);

    /// <summary>All four quarters are there.</summary>
    public static Refusal YearIsPlanned(int year) => new("period.year-is-planned", year);

    /// <summary>The catalogue in force contradicts itself, as after an override that a national change left behind.</summary>
    public static Refusal CatalogueFaulty(string code) => new("period.catalogue-faulty", code);

    public static Refusal ExtensionOutOfRange(DateOnly from, DateOnly to) => new("period.extension-out-of-range", from, to);

    /// <summary>Closed for entry, sending, confirming.</summary>
    public static Refusal Closed() => new("period.closed");

    public static Refusal NotOpenYet() => new("period.not-open-yet");
}
