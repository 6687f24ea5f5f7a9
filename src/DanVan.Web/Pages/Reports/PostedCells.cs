using System.Globalization;
using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;
using DanVan.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports;

/// <summary>
/// What a posted grid asks for: only the cells that differ from what stands, each with the version the form showed. Fields are
/// "c.{indicator}.{column}" (text), "v.…" (version), "n.…" (note).
/// </summary>
internal sealed class PostedCells
{
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _faults = new(StringComparer.Ordinal);
    private readonly HashSet<string> _conflicts = new(StringComparer.Ordinal);
    private readonly List<Cell> _cells = [];
    private readonly WholeReport _whole;
    private readonly Side _side;

    private PostedCells(WholeReport whole, Side side) => (_whole, _side) = (whole, side);

    /// <summary>Reads the form and leaves out what this person did not touch while another one changed it.</summary>
    public static async Task<PostedCells> ReadAsync(IFormCollection form, WholeReport whole, Side side, PortalDb db)
    {
        var posted = new PostedCells(whole, side);
        foreach (var row in whole.Rows)
        {
            foreach (var column in Enum.GetValues<Column>())
            {
                if (IsTyped(row, column, side))
                {
                    posted.Take(form, row, column);
                }
            }
        }

        await posted.MergeAsync(db);
        return posted;
    }

    /// <summary>Whether the side has a field for the cell at all.</summary>
    public static bool IsTyped(IndicatorRow row, Column column, Side side) =>
        column is Column.Joint ? row.Indicator.HasJointPart : column == Columns.Of(side) && row.Indicator.IsTypedBy(side);

    /// <summary>Nothing of it differs from what stands.</summary>
    public bool IsEmpty => _cells.Count == 0;

    /// <summary>Field by field, what must be mended.</summary>
    public IReadOnlyDictionary<string, string> Faults => _faults;

    public static string Field(int indicatorId, Column column) => string.Create(CultureInfo.InvariantCulture, $"c.{indicatorId}.{(int)column}");

    /// <summary>The cell's id within the page, for links to it.</summary>
    public static string Place(int indicatorId, Column column) => Field(indicatorId, column).Replace('.', '_');

    public static string VersionField(int indicatorId, Column column) => string.Create(CultureInfo.InvariantCulture, $"v.{indicatorId}.{(int)column}");

    public static string NoteField(int indicatorId, Column column) => string.Create(CultureInfo.InvariantCulture, $"n.{indicatorId}.{(int)column}");

    /// <summary>The note as the form showed it: only with it can a note that was left alone be told from one that was typed.</summary>
    public static string ShownNoteField(int indicatorId, Column column) => string.Create(CultureInfo.InvariantCulture, $"w.{indicatorId}.{(int)column}");

    /// <summary>The wishes of one section, or null where one of its fields cannot be read: the section then waits whole.</summary>
    public List<CellWrite>? WritesOf(SectionDefinition section)
    {
        var lines = section.Lines.Select(line => line.Id).ToHashSet();
        var cells = _cells.Where(cell => lines.Contains(cell.Row.Indicator.Id)).ToList();
        if (!cells.Exists(cell => cell.Reading.Fault is not null))
        {
            return cells.ConvertAll(cell => cell.Write);
        }

        // The fields that can be read wait too; what is wrong with them is said at once and not after the next try.
        Ask(cells);
        Keep(section);
        return null;
    }

    /// <summary>After a save that failed as a whole: every cell of it waits, and says what another person made of it.</summary>
    public void Wait()
    {
        Ask(_cells);
        foreach (var field in _typed.Keys)
        {
            Keep(field);
        }
    }

    /// <summary>The side is closed to typing: what was typed is told at its cell, for there is no field to keep it in.</summary>
    public void TellUnsaved()
    {
        _faults.Clear();
        foreach (var cell in _cells)
        {
            var isFigureNew = cell.Reading.Fault is not null || cell.Reading.Figure != cell.Row[cell.Column];
            var isNoteNew = cell.Note != Entry.CleanNote(cell.Row.CellOf(cell.Column)?.Note);
            _faults[cell.Field] = (isFigureNew ? cell.Text.Length == 0 ? "Chưa lưu: xóa số." : $"Chưa lưu: {cell.Text}." : "")
                + (isFigureNew && isNoteNew ? " " : "")
                + (isNoteNew ? cell.Note.Length == 0 ? "Chưa lưu: xóa ghi chú." : $"Chưa lưu ghi chú: {cell.Note}" : "");
        }
    }

    /// <summary>
    /// Writes row by row what can be written and leaves the fault at every other cell: a person who types on is never kept
    /// waiting for another row.
    /// </summary>
    /// <param name="write">The domain's deed: all of a row's cells, or none with the fault at each.</param>
    public void WriteEach(Func<IReadOnlyList<CellWrite>, (Refusal? Refusal, IReadOnlyList<CellRefusal> Cells)> write)
    {
        foreach (var row in _cells.GroupBy(cell => cell.Row.Indicator.Id))
        {
            var writes = row.Where(cell => cell.Reading.Fault is null).Select(cell => cell.Write).ToList();
            while (writes.Count > 0 && write(writes) is { Cells: { Count: > 0 } faults })
            {
                foreach (var fault in faults)
                {
                    Fault(fault);
                }

                // What stands in the way waits; the rest of the row is tried without it.
                if (writes.RemoveAll(one => faults.Any(fault => fault.Column == one.Column)) == 0)
                {
                    writes.ForEach(one => Fault(new CellRefusal(one.IndicatorId, one.Column, faults[0].Refusal)));
                    break;
                }
            }
        }
    }

    /// <summary>The cells that somebody else wrote since they were shown, where both meant different things.</summary>
    public IReadOnlySet<string> Conflicts => _conflicts;

    public void Fault(CellRefusal fault)
    {
        var field = Field(fault.IndicatorId, fault.Column);
        _faults[field] = fault.Refusal.InVietnamese();
        if (fault.Refusal.Code is "cell.changed-meanwhile" or "cell.note-changed-meanwhile")
        {
            _ = _conflicts.Add(field);
        }
    }

    /// <summary>A section that was not saved shows what was typed.</summary>
    public void Keep(SectionDefinition section)
    {
        foreach (var line in section.Lines)
        {
            foreach (var column in Enum.GetValues<Column>())
            {
                Keep(Field(line.Id, column));
                Keep(NoteField(line.Id, column));
            }
        }
    }

    public string? Kept(string field) => _kept.GetValueOrDefault(field);

    private void Keep(string field)
    {
        if (_typed.TryGetValue(field, out var text))
        {
            _kept[field] = text;
        }
    }

    private void Ask(IEnumerable<Cell> cells)
    {
        foreach (var cell in cells.Where(cell => cell.Reading.Fault is null))
        {
            if (cell.Row.CanWrite(_side, cell.Write) is { } refusal)
            {
                _faults[cell.Field] = refusal.InVietnamese();
            }
        }
    }

    private void Take(IFormCollection form, IndicatorRow row, Column column)
    {
        var (indicator, stands) = (row.Indicator.Id, Entry.CleanNote(row.CellOf(column)?.Note));
        var field = Field(indicator, column);
        if (Last(form, field) is not { } text)
        {
            return;
        }

        var note = Last(form, NoteField(indicator, column)) is { } typed ? Entry.CleanNote(typed) : stands;
        _ = int.TryParse(form[VersionField(indicator, column)], CultureInfo.InvariantCulture, out var seen);
        var cell = new Cell(row, column, Read(row, column, text, seen), text, note, Entry.CleanNote(Last(form, ShownNoteField(indicator, column))), seen);
        if (cell.Reading.Fault is null && cell.Reading.Figure == row[column] && note == stands)
        {
            return;
        }

        _cells.Add(cell);
        _typed[field] = text;
        _typed[NoteField(indicator, column)] = note;
        if (cell.Reading.Fault is { } fault)
        {
            _faults[field] = FigureText.Of(fault, cell.Reading.Suggestion, row.Indicator.Measure);
        }
    }

    // Of cells that another person wrote since the form was shown only what this one touched is a wish: a field that still
    // says what it was shown with is not.
    private async Task MergeAsync(PortalDb db)
    {
        var stale = _cells.Where(cell => cell.IsStale).ToList();
        if (stale.Count == 0)
        {
            return;
        }

        var revision = _whole.Shown.Id;
        var changes = await db.CellChanges.AsNoTracking().Where(change => change.RevisionId == revision).ToListAsync();
        foreach (var cell in stale)
        {
            _ = _cells.Remove(cell);
            // What was shown is what the first change after it took away; a correction's figures begin without a change of their own.
            var shown = changes.Where(change => change.IndicatorId == cell.Row.Indicator.Id && change.Column == cell.Column && change.Version > cell.Seen).MinBy(change => change.Version)?.From ?? Figure.Blank;
            if (Merge(cell, shown) is { } wish)
            {
                _cells.Add(wish);
            }
        }
    }

    private Cell? Merge(Cell cell, Figure shown)
    {
        var (stands, note) = (cell.Row[cell.Column], Entry.CleanNote(cell.Row.CellOf(cell.Column)?.Note));
        var typedFigure = cell.Reading.Fault is not null || cell.Reading.Figure != shown;
        var typedNote = cell.Note != cell.ShownNote;
        if (!typedFigure)
        {
            _ = _typed.Remove(cell.Field);
            _ = _faults.Remove(cell.Field);
        }

        if (!typedNote)
        {
            _ = _typed.Remove(NoteField(cell.Row.Indicator.Id, cell.Column));
        }

        if (!typedFigure && !typedNote)
        {
            return null;
        }

        if (cell.Reading.Fault is not null && stands != shown)
        {
            _faults[cell.Field] += $" {CellRefusals.ChangedMeanwhile(cell.Row.Indicator.Measure, stands).InVietnamese()}";
        }

        // What the other person left alone is no conflict: the form has seen of it all there is to see.
        var differs = (typedFigure && stands != shown && stands != cell.Reading.Figure) || (typedNote && note != cell.ShownNote && note != cell.Note);
        return cell with
        {
            Reading = typedFigure ? cell.Reading : new FigureReading(stands),
            Note = typedNote ? cell.Note : note,
            Seen = differs ? cell.Seen : cell.Row.CellOf(cell.Column)?.Version ?? 0,
        };
    }

    // A field that is posted twice is read as its last, never as both joined by a comma.
    private static string? Last(IFormCollection form, string field) => form.TryGetValue(field, out var values) && values.Count > 0 ? values[^1] ?? "" : null;

    // The field of a cell that says không phát sinh shows those words; they are no fault where they only come back.
    private static FigureReading Read(IndicatorRow row, Column column, string text, int seen)
    {
        var reading = FigureReader.Read(text, row.Indicator.Measure);
        return reading.Fault is FigureFault.NilIsForSections && (row[column].Kind is FigureKind.Nil || seen != (row.CellOf(column)?.Version ?? 0))
            ? new FigureReading(Figure.Nil)
            : reading;
    }

    /// <param name="Text">As typed.</param>
    /// <param name="Seen">The version that the form showed, or the one that stands where that makes no difference.</param>
    private sealed record Cell(IndicatorRow Row, Column Column, FigureReading Reading, string Text, string Note, string ShownNote, int Seen)
    {
        public string Field => PostedCells.Field(Row.Indicator.Id, Column);

        public bool IsStale => Seen != (Row.CellOf(Column)?.Version ?? 0);

        public CellWrite Write => new(Row.Indicator.Id, Column, Reading.Figure, Note, Seen);
    }
}
