using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;

namespace DanVan.Domain.Figures;

/// <summary>
/// A figure of the time before the portal, brought in from the paper that states it (Số liệu nhập lại): one area, one quarter
/// that never opened here, one typed indicator. It stands beside agreed figures wherever the past is read, always marked.
/// </summary>
public sealed class ReenteredFigure
{
    public const int SourceMaxLength = 300;

    private ReenteredFigure()
    {
    }

    public int ProvinceId { get; private init; }

    public int PeriodId { get; private init; }

    public int AreaId { get; private init; }

    public int IndicatorId { get; private init; }

    /// <summary>Smallest stored unit.</summary>
    public long Amount { get; private set; }

    public Qualifier Qualifier { get; private set; }

    /// <summary>The document that states it: number, date, issuer.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The file that brought in what stands here now.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    public string EnteredBy { get; private set; } = "";

    /// <param name="period">Long past and never opened: what people report here is never mixed with what was re-entered.</param>
    /// <param name="owes">Whether the area's pairing owed a report for the period.</param>
    public static Refusal? Refuses(ReportingPeriod period, bool owes, DateOnly today)
    {
        if (period.State is not PeriodState.Planned)
        {
            return ReenteredRefusals.PeriodWasOpened(period.Quarter);
        }

        if (today <= period.WindowTo)
        {
            return ReenteredRefusals.PeriodNotPast(period.Quarter);
        }

        return owes ? null : ReenteredRefusals.NoPairing(period.Quarter);
    }

    /// <summary>What a cell of the file says; blank takes nothing and is refused, so that an empty column never passes for zeros.</summary>
    public static (Figure Figure, Refusal? Refusal) Read(string typed, IndicatorVersion version)
    {
        if (version.Kind is IndicatorKind.Total or IndicatorKind.Ratio)
        {
            return (Figure.Blank, ReenteredRefusals.Computed());
        }

        var reading = FigureReader.Read(typed, version.Measure);
        return reading.Fault is { } fault ? (Figure.Blank, ReenteredRefusals.Unreadable(fault, reading.Suggestion, version.Measure))
            : reading.Figure.Kind is FigureKind.Number ? (reading.Figure, null)
            : (Figure.Blank, ReenteredRefusals.NoNumber());
    }

    public static ReenteredFigure Enter(ReportingPeriod period, int areaId, int indicatorId, Figure figure, string source, Actor by, DateTimeOffset now)
    {
        var entered = new ReenteredFigure { ProvinceId = period.ProvinceId, PeriodId = period.Id, AreaId = areaId, IndicatorId = indicatorId };
        entered.Change(figure, source, by, now);
        return entered;
    }

    public void Change(Figure figure, string source, Actor by, DateTimeOffset now) =>
        (Amount, Qualifier, Source, EnteredAt, EnteredBy) = (figure.Amount, figure.Qualifier, source, now, by.PostTitle);
}

public static class ReenteredRefusals
{
    public static Refusal QuarterUnknown(string typed) => new("reentered.quarter-unknown", typed);

    /// <summary>The province has drawn up no period for the quarter.</summary>
    public static Refusal NotPlanned(Quarter quarter) => new("reentered.not-planned", quarter);

    public static Refusal PeriodWasOpened(Quarter quarter) => new("reentered.period-was-opened", quarter);

    public static Refusal PeriodNotPast(Quarter quarter) => new("reentered.period-not-past", quarter);

    public static Refusal AreaUnknown(string code) => new("reentered.area-unknown", code);

    public static Refusal NoPairing(Quarter quarter) => new("reentered.no-pairing", quarter);

    public static Refusal IndicatorUnknown(string code, Quarter quarter) => new("reentered.indicator-unknown", code, quarter);

    /// <summary>A total or a ratio is computed from its parts, in the past as well.</summary>
    public static Refusal Computed() => new("reentered.computed");

    public static Refusal Unreadable(FigureFault fault, string? suggestion, Measure measure) => new("reentered.unreadable", fault, suggestion ?? "", measure);

    public static Refusal NoNumber() => new("reentered.no-number");

    public static Refusal SourceLength(int most) => new("reentered.source-length", most);

    /// <summary>A period with re-entered figures is past and stays so.</summary>
    public static Refusal HasReentered() => new("reentered.period-has-figures");
}
