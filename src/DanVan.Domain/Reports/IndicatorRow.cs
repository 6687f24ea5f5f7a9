using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Reports;

/// <summary>What a person asks of one cell.</summary>
/// <param name="Seen">The cell's version when the form was shown; 0 for a cell that was never written.</param>
public sealed record CellWrite(int IndicatorId, Column Column, Figure Figure, string? Note, int Seen);

/// <summary>A cell that cannot be written as asked, and why.</summary>
public sealed record CellRefusal(int IndicatorId, Column Column, Refusal Refusal);

/// <summary>
/// The three cells of one indicator and the rules between them: small enough to be loaded for a single cell's autosave,
/// and the same for a whole section.
/// </summary>
public sealed class IndicatorRow(IndicatorDefinition indicator, IEnumerable<Entry> cells)
{
    private readonly Dictionary<Column, Entry> _cells = cells.ToDictionary(cell => cell.Column);

    public IndicatorDefinition Indicator { get; } = indicator;

    public Figure this[Column column] => _cells.TryGetValue(column, out var cell) ? cell.Figure : Figure.Blank;

    public Entry? CellOf(Column column) => _cells.GetValueOrDefault(column);

    public SettledFigure Settled(IReadOnlyCollection<Side> present) =>
        Settling.Settle(Indicator, this[Column.Party], this[Column.Military], this[Column.Joint], present);

    /// <summary>Both sides did something and nobody has said what was done together.</summary>
    public bool AsksForJointPart =>
        Indicator.HasJointPart && this[Column.Joint].Kind is FigureKind.Blank
        && this[Column.Party] is { Kind: FigureKind.Number, Amount: > 0 } && this[Column.Military] is { Kind: FigureKind.Number, Amount: > 0 };

    /// <summary>The blocking rule between columns; null when it holds.</summary>
    public (Column Column, Refusal Refusal)? Fault()
    {
        var joint = this[Column.Joint];
        if (!Indicator.HasJointPart || joint.Kind is not FigureKind.Number || joint.Amount == 0)
        {
            return null;
        }

        var columns = new[] { this[Column.Party], this[Column.Military] }.Where(figure => figure.Kind is not FigureKind.Blank).ToList();
        if (columns.Count == 0 || columns.Exists(figure => figure.Kind is FigureKind.NotApplicable))
        {
            return (Column.Joint, CellRefusals.JointPartNeedsFigures());
        }

        var smaller = columns.Min(figure => figure.Amount);
        return joint.Amount > smaller
            ? (Column.Joint, CellRefusals.JointPartTooLarge(Indicator.Measure, joint.Amount, smaller))
            : null;
    }

    /// <summary>Whether this side may ask for this at all; rules between columns are judged once all writes of the row are in.</summary>
    public Refusal? CanWrite(Side side, CellWrite write)
    {
        var typed = write.Column is Column.Joint ? Indicator.HasJointPart : write.Column == Columns.Of(side) && Indicator.IsTypedBy(side);
        if (!typed)
        {
            return CellRefusals.NotTyped();
        }

        var note = Entry.CleanNote(write.Note);
        if (note.Length > Entry.NoteMaxLength)
        {
            return CellRefusals.NoteTooLong(Entry.NoteMaxLength);
        }

        var cell = CellOf(write.Column);
        if ((cell?.Version ?? 0) != write.Seen)
        {
            if (this[write.Column] != write.Figure)
            {
                return CellRefusals.ChangedMeanwhile(Indicator.Measure, this[write.Column]);
            }

            if (Entry.CleanNote(cell?.Note) is var theirs && theirs != note)
            {
                return CellRefusals.NoteChangedMeanwhile(theirs);
            }
        }

        var other = this[Columns.Of(side.Other())];
        return write is { Column: not Column.Joint, Figure.Kind: FigureKind.NotApplicable } && OtherTypes(side) && other.Counts
            ? CellRefusals.OtherSideHasFigure(side.Other(), Indicator.Measure, other)
            : null;
    }

    /// <summary>
    /// Writes one cell and what follows from it: không thuộc diện is said for both sides, and taking it back blanks the other
    /// column. Empty when nothing changes.
    /// </summary>
    internal IReadOnlyList<CellChange> Write(Side side, CellWrite write, Actor actor, DateTimeOffset now)
    {
        var before = this[write.Column];
        var cell = CellOf(write.Column);
        if (before == write.Figure && string.Equals(Entry.CleanNote(cell?.Note), Entry.CleanNote(write.Note), StringComparison.Ordinal))
        {
            return [];
        }

        var changes = new List<CellChange> { Put(write.Column, write.Figure, write.Note, actor, now) };
        if (write.Column is not Column.Joint && OtherTypes(side))
        {
            var otherColumn = Columns.Of(side.Other());
            if (write.Figure.Kind is FigureKind.NotApplicable && this[otherColumn].Kind is FigureKind.Blank)
            {
                changes.Add(Put(otherColumn, Figure.NotApplicable, CellOf(otherColumn)?.Note, actor, now));
            }
            else if (before.Kind is FigureKind.NotApplicable && this[otherColumn].Kind is FigureKind.NotApplicable && write.Figure.Kind is not FigureKind.NotApplicable)
            {
                changes.Add(Put(otherColumn, Figure.Blank, CellOf(otherColumn)?.Note, actor, now));
            }
        }

        return changes;
    }

    internal IEnumerable<Entry> Cells => _cells.Values;

    private CellChange Put(Column column, Figure figure, string? note, Actor actor, DateTimeOffset now)
    {
        if (!_cells.TryGetValue(column, out var cell))
        {
            cell = new Entry(Indicator.Id, column);
            _cells.Add(column, cell);
        }

        return cell.Write(figure, Entry.CleanNote(note) is { Length: > 0 } clean ? clean : null, actor, now);
    }

    private bool OtherTypes(Side side) => Indicator.Owner is Owner.Both && Indicator.IsTypedBy(side.Other());
}
