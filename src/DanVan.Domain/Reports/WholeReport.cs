using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;

namespace DanVan.Domain.Reports;

/// <summary>What a report's rules ask of the world around it, on the day for which it is loaded.</summary>
/// <param name="OnePersonMay">The province lets one person of a small office enter and confirm.</param>
/// <param name="Extension">The pairing's later due date of the period.</param>
/// <param name="Day">The date in Vietnam; null where nothing is to depend on it.</param>
/// <param name="HasClerk">The sides whose body has a clerk today.</param>
/// <param name="OpenQuestions">Questions about the report that nobody has closed.</param>
public sealed record Circumstances(bool OnePersonMay, DueExtension? Extension, DateOnly? Day, IReadOnlyList<Side> HasClerk, int OpenQuestions)
{
    public static readonly Circumstances Plain = new(false, null, null, [], 0);
}

/// <summary>
/// A report with everything that its rules speak of: sides, cells and narrative of the current revision, the frozen form,
/// the period. Loaded whole only to show, to check and to act; every action asks its question first.
/// </summary>
public sealed partial class WholeReport
{
    private readonly Dictionary<int, IndicatorRow> _rows;
    private readonly List<CellChange> _newChanges = [];

    public WholeReport(
        QuarterlyReport report,
        SideEntry party,
        SideEntry military,
        IEnumerable<Entry> cells,
        IReadOnlyList<NarrativeText> narratives,
        FormDefinition form,
        ReportingPeriod period,
        ReportRevision? shown = null,
        Circumstances? around = null)
    {
        Report = report;
        Party = party;
        Military = military;
        Form = form;
        Period = period;
        Shown = shown ?? report.Current;
        Around = around ?? Circumstances.Plain;
        Extension = Around.Extension?.Due > period.DueOf(report.IsProvincial) ? Around.Extension : null;
        Unlocked = report.Unlocked is { } unlocked && Around.Day <= unlocked.Until ? unlocked : null;
        _narratives = [.. narratives];
        var byIndicator = cells.ToLookup(cell => cell.IndicatorId);
        _rows = form.Lines.Where(line => !line.IsComputed).ToDictionary(line => line.Id, line => new IndicatorRow(line, byIndicator[line.Id]));
    }

    public QuarterlyReport Report { get; }

    public SideEntry Party { get; }

    public SideEntry Military { get; }

    public FormDefinition Form { get; }

    public ReportingPeriod Period { get; }

    /// <summary>The revision whose cells and texts these are: the current one wherever something is done, an earlier one for reading.</summary>
    public ReportRevision Shown { get; }

    /// <summary>What holds around it on the day for which it was loaded.</summary>
    public Circumstances Around { get; }

    /// <summary>Every typed indicator of the form.</summary>
    public IEnumerable<IndicatorRow> Rows => _rows.Values;

    /// <summary>All cells, those just made among them; storage adds the new ones.</summary>
    public IEnumerable<Entry> Cells => _rows.Values.SelectMany(row => row.Cells);

    /// <summary>What was written since loading; storage keeps it as cell history.</summary>
    public IReadOnlyList<CellChange> NewChanges => _newChanges;

    public SideEntry this[Side side] => side is Side.Party ? Party : Military;

    /// <summary>The later due date that this pairing was given; null when the period's own holds.</summary>
    public DueExtension? Extension { get; }

    /// <summary>The unlocking that holds on the day for which the report was loaded.</summary>
    public Unlocking? Unlocked { get; private set; }

    public DateOnly Due => Period.DueOf(Report.IsProvincial, Extension?.Due);

    public ReportStanding Standing(DateOnly today) => ReportStanding.Of(ReportFacts.Of(Report), Due, today);

    /// <summary>Entering, sending and confirming are possible: the period is open, or the report was returned, is being corrected, or is unlocked today.</summary>
    public Refusal? ClosedForWork() => Period.State switch
    {
        PeriodState.Open => null,
        PeriodState.Planned => PeriodRefusals.NotOpenYet(),
        _ => Report.WasReturned || Report.IsCorrection || Unlocked is not null ? null : PeriodRefusals.Closed(),
    };

    public IndicatorRow? RowOf(int indicatorId) => _rows.GetValueOrDefault(indicatorId);

    /// <summary>The sides that stand behind the figures as they are: both, or the one that submitted alone.</summary>
    public IReadOnlyList<Side> Present => Shown.AloneSide is { } alone ? [alone] : Sides.Both;

    /// <summary>Every indicator's figure for the report as a whole, totals and ratios computed.</summary>
    public Totals Totals(IReadOnlyList<Side> present)
    {
        var settled = _rows.Values.Select(row => (row.Indicator.Id, Settled: row.Settled(present))).ToList();
        return new(
            Form,
            settled.Where(pair => pair.Settled.HasFigure)
                .ToDictionary(pair => pair.Id, pair => new TotalFigure(pair.Settled.Figure.Amount, pair.Settled.Figure.Qualifier, pair.Settled.IsOneSided)),
            settled.Where(pair => pair.Settled.State is SettledState.Waiting or SettledState.Disagreed).Select(pair => pair.Id).ToHashSet());
    }

    /// <summary>One side's own column with totals and ratios of it.</summary>
    public Totals ColumnTotals(Side side) => new(Form, _rows.Values
        .Where(row => row[Columns.Of(side)].Counts)
        .ToDictionary(row => row.Indicator.Id, row => new TotalFigure(row[Columns.Of(side)].Amount, row[Columns.Of(side)].Qualifier, false)), Blanks(side).Select(blank => blank.Id).ToHashSet());

    /// <summary>The side's typed indicators that are still blank.</summary>
    public IReadOnlyList<IndicatorDefinition> Blanks(Side side) =>
        [.. _rows.Values.Where(row => row.Indicator.IsTypedBy(side) && row[Columns.Of(side)].Kind is FigureKind.Blank).Select(row => row.Indicator)];

    public IReadOnlyList<IndicatorDefinition> JointPartsUnanswered() => [.. _rows.Values.Where(row => row.AsksForJointPart).Select(row => row.Indicator)];

    public IReadOnlyList<IndicatorDefinition> Disagreements() =>
        [.. _rows.Values.Where(row => row.Settled(Sides.Both).State is SettledState.Disagreed).Select(row => row.Indicator)];

    private Refusal? NotOfficerOf(Actor actor, out Side side)
    {
        side = Report.SideOf(actor) ?? default;
        return !actor.Is(Function.Officer) ? CommonRefusals.NotYourFunction()
            : side == default ? CommonRefusals.NotYourOrganization()
            : null;
    }

    // State, function and body of a side's action, in the order in which a person would ask.
    private Refusal? Refuses(SideAction action, Actor actor, Side side) =>
        Report.SideOf(actor) != side
            ? CommonRefusals.NotYourOrganization()
            : SideEntry.Workflow.Refuses(this[side].State, action, actor);

    private static Refusal? ReasonFault(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? CommonRefusals.ReasonMissing()
        : reason.Length > QuarterlyReport.ReasonMaxLength ? ReportRefusals.ReasonTooLong(QuarterlyReport.ReasonMaxLength)
        : null;

    private static List<string> Names(IEnumerable<IndicatorDefinition> indicators) => [.. indicators.Select(indicator => indicator.Name)];
}
