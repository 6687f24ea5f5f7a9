using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports.Places;

namespace DanVan.Domain.Reports;

// Cells, không phát sinh, and narrative: what an officer enters.
public sealed partial class WholeReport
{
    private readonly List<NarrativeText> _narratives;

    /// <summary>The texts of the current revision that exist so far.</summary>
    public IReadOnlyList<NarrativeText> Narratives => _narratives;

    public NarrativeText? NarrativeOf(int number) => _narratives.Find(text => text.Number == number);

    /// <summary>Whether the actor's side may be typed into now; says who holds the lock otherwise.</summary>
    public Refusal? CanEnter(Actor actor)
    {
        if (NotOfficerOf(actor, out var side) is { } refusal)
        {
            return refusal;
        }

        // An accepted report changes by correction only; a side that was absent may still enter until then.
        if (Report.State is ReportState.Accepted)
        {
            return CommonRefusals.NotInThisState();
        }

        return ClosedForWork() ?? (this[side].State is SideState.Entering ? null : ReportRefusals.SideIsLocked(this[side].State));
    }

    /// <summary>
    /// Writes the cells of one section of the form: all of them, or none with the reason at each cell that stands in the way.
    /// </summary>
    public (Refusal? Refusal, IReadOnlyList<CellRefusal> Cells) Write(Actor actor, IReadOnlyList<CellWrite> writes, DateTimeOffset now)
    {
        if (CanEnter(actor) is { } refusal)
        {
            return (refusal, []);
        }

        return (null, WriteAs(actor, Report.SideOf(actor)!.Value, writes, now));
    }

    // The writes as those of the side, whoever's hand it is; nothing is written where a fault is answered.
    private List<CellRefusal> WriteAs(Actor actor, Side side, IReadOnlyList<CellWrite> writes, DateTimeOffset now)
    {
        var faults = writes
            .Select(write => (Write: write, Refusal: _rows.TryGetValue(write.IndicatorId, out var row) ? row.CanWrite(side, write) : CellRefusals.NotTyped()))
            .Where(pair => pair.Refusal is not null)
            .Select(pair => new CellRefusal(pair.Write.IndicatorId, pair.Write.Column, pair.Refusal!))
            .ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        // Rules between columns hold for the row as it will be, so they are judged on a copy first.
        foreach (var writesOfRow in writes.ToLookup(write => write.IndicatorId))
        {
            var copy = new IndicatorRow(_rows[writesOfRow.Key].Indicator, _rows[writesOfRow.Key].Cells.Select(cell => cell.Copy()));
            foreach (var write in writesOfRow)
            {
                _ = copy.Write(side, write, actor, now);
            }

            if (copy.Fault() is { } fault)
            {
                faults.Add(new CellRefusal(writesOfRow.Key, fault.Column, fault.Refusal));
            }
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        foreach (var write in writes)
        {
            WriteCell(side, write, actor, now);
        }

        return [];
    }

    /// <summary>
    /// Không phát sinh for a section, or for the whole form when <paramref name="sectionId"/> is null: the side's blank flows
    /// become marked zeros; snapshots are still typed, and so is a flow of which something is said to be done together.
    /// </summary>
    public Refusal? StateNil(Actor actor, int? sectionId, DateTimeOffset now)
    {
        if (CanEnter(actor) is { } refusal)
        {
            return refusal;
        }

        var sections = Form.Sections.Where(section => sectionId is null || section.Id == sectionId).ToList();
        if (sections.Count == 0)
        {
            return ReportRefusals.UnknownSection();
        }

        var side = Report.SideOf(actor)!.Value;
        var column = Columns.Of(side);
        foreach (var line in sections.SelectMany(section => section.Lines).Where(line => line.Kind is IndicatorKind.Sum && line.IsTypedBy(side)))
        {
            var row = _rows[line.Id];
            if (row[column].Kind is FigureKind.Blank && row[Column.Joint].Amount == 0)
            {
                WriteCell(side, new CellWrite(line.Id, column, Figure.Nil, row.CellOf(column)?.Note, row.CellOf(column)?.Version ?? 0), actor, now);
            }
        }

        return null;
    }

    /// <summary>Answers "nothing was done together" for every row that asks; writes zeros, drops no confirmation.</summary>
    public Refusal? StateNoJointPart(Actor actor, DateTimeOffset now)
    {
        if (CanEnter(actor) is { } refusal)
        {
            return refusal;
        }

        var side = Report.SideOf(actor)!.Value;
        foreach (var row in _rows.Values.Where(row => row.AsksForJointPart))
        {
            WriteCell(side, new CellWrite(row.Indicator.Id, Column.Joint, Figure.Of(0), null, row.CellOf(Column.Joint)?.Version ?? 0), actor, now);
        }

        return null;
    }

    /// <summary>Whether the actor's side may take over the other side's figure of an indicator where both must say the same.</summary>
    public Refusal? CanTakeOther(Actor actor, int indicatorId) =>
        CanEnter(actor)
        ?? (RowOf(indicatorId) is { Indicator.Settle: Settlement.Same } row
            && row[Columns.Of(Report.SideOf(actor)!.Value)] is var own && row[Columns.Of(Report.SideOf(actor)!.Value.Other())] is var other
            && other.Kind is not FigureKind.Blank && own != other
                ? null
                : PlaceRefusals.NothingToTake());

    /// <summary>Takes the other side's figure as one's own, the note stays.</summary>
    public Refusal? TakeOther(Actor actor, int indicatorId, DateTimeOffset now)
    {
        if (CanTakeOther(actor, indicatorId) is { } refusal)
        {
            return refusal;
        }

        var side = Report.SideOf(actor)!.Value;
        var (row, column) = (RowOf(indicatorId)!, Columns.Of(side));
        var (wrong, faults) = Write(actor, [new CellWrite(indicatorId, column, row[Columns.Of(side.Other())], row.CellOf(column)?.Note, row.CellOf(column)?.Version ?? 0)], now);
        return wrong ?? (faults.Count > 0 ? faults[0].Refusal : null);
    }

    public Refusal? CanWriteNarrative(Actor actor, int number)
    {
        if (CanEnter(actor) is { } refusal)
        {
            return refusal;
        }

        var section = Form.Narratives.FirstOrDefault(narrative => narrative.Number == number);
        return section is null ? ReportRefusals.UnknownSection()
            : section.IsEditedBy(Report.SideOf(actor)!.Value) ? null
            : ReportRefusals.NarrativeOfOtherSide();
    }

    /// <summary>Writes one narrative section with its answer to the secrecy question; a Chung section reopens the other side.</summary>
    public Refusal? WriteNarrative(Actor actor, int number, string text, bool isSecret, string? reason, DateTimeOffset now)
    {
        return CanWriteNarrative(actor, number) ?? WriteNarrativeAs(actor, Report.SideOf(actor)!.Value, number, text, isSecret, reason, now);
    }

    private Refusal? WriteNarrativeAs(Actor actor, Side side, int number, string text, bool isSecret, string? reason, DateTimeOffset now)
    {
        if (Form.Narratives.FirstOrDefault(narrative => narrative.Number == number)?.IsEditedBy(side) is not true)
        {
            return ReportRefusals.UnknownSection();
        }

        var section = Form.Narratives.First(narrative => narrative.Number == number);
        var existing = NarrativeOf(number);
        var narrative = existing ?? new NarrativeText(Report.Id, Report.ProvinceId, Report.AreaId, number);
        if (narrative.Write(section, text, isSecret, reason, actor, now) is { } fault)
        {
            return fault;
        }

        if (existing is null)
        {
            _narratives.Add(narrative);
        }

        if (section.Owner is NarrativeOwner.Both)
        {
            Reopen(side.Other(), ReopenCause.Narrative, section.Numeral, actor, now);
        }

        return null;
    }

    private void WriteCell(Side side, CellWrite write, Actor actor, DateTimeOffset now)
    {
        var row = _rows[write.IndicatorId];
        var joint = row[Column.Joint];
        var changes = row.Write(side, write, actor, now);
        _newChanges.AddRange(changes);
        if (write.Column is Column.Joint && !SameJointPart(joint, row[Column.Joint]))
        {
            Reopen(side.Other(), ReopenCause.JointPart, row.Indicator.Name, actor, now);
        }
        else if (changes.Any(change => Columns.SideOf(change.Column) == side.Other()))
        {
            Reopen(side.Other(), ReopenCause.Settlement, row.Indicator.Name, actor, now);
        }
    }

    // A blank joint part counts as 0, so saying 0 changes nothing that anybody confirmed.
    private static bool SameJointPart(Figure before, Figure after) =>
        before.Amount == after.Amount && before.Qualifier == after.Qualifier;

    private void Reopen(Side side, ReopenCause cause, string what, Actor actor, DateTimeOffset now)
    {
        if (this[side].State is SideState.Entering)
        {
            return;
        }

        if (Report.State is ReportState.Submitted)
        {
            Report.BackToSides(ReportAction.FallBack);
        }

        this[side].BackToEntering(SideAction.Reopen);
        Report.Tell(new SideReopened(side, cause, what, actor, now));
    }
}
