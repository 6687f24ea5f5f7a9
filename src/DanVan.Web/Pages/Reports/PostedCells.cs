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
    private readonly List<Cell> _cells = [];
    private readonly WholeReport _whole;

    public PostedCells(IFormCollection form, WholeReport whole, Side side)
    {
        _whole = whole;
        foreach (var row in whole.Rows)
        {
            if (row.Indicator.IsTypedBy(side))
            {
                Take(form, row, Columns.Of(side));
            }

            if (row.Indicator.HasJointPart)
            {
                Take(form, row, Column.Joint);
            }
        }
    }

    /// <summary>Field by field, what must be mended.</summary>
    public IReadOnlyDictionary<string, string> Faults => _faults;

    public static string Field(int indicatorId, Column column) => string.Create(CultureInfo.InvariantCulture, $"c.{indicatorId}.{(int)column}");

    /// <summary>The cell's id within the page, for links to it.</summary>
    public static string Place(int indicatorId, Column column) => Field(indicatorId, column).Replace('.', '_');

    public static string VersionField(int indicatorId, Column column) => string.Create(CultureInfo.InvariantCulture, $"v.{indicatorId}.{(int)column}");

    public static string NoteField(int indicatorId, Column column) => string.Create(CultureInfo.InvariantCulture, $"n.{indicatorId}.{(int)column}");

    /// <summary>
    /// Cells that another person wrote meanwhile and that this one did not touch are no wish of this one: a field that still
    /// shows what the cell said at the version it was shown with is left out.
    /// </summary>
    public async Task ForgetUntouchedAsync(PortalDb db)
    {
        var stale = _cells.Where(cell => cell.Seen != (cell.Row.CellOf(cell.Column)?.Version ?? 0)).ToList();
        if (stale.Count == 0)
        {
            return;
        }

        var revision = _whole.Shown.Id;
        var changes = await db.CellChanges.AsNoTracking().Where(change => change.RevisionId == revision).ToListAsync();
        foreach (var cell in stale)
        {
            var shown = changes.Find(change => change.IndicatorId == cell.Row.Indicator.Id && change.Column == cell.Column && change.Version == cell.Seen)?.To ?? Figure.Blank;
            if (cell.Reading.Fault is null && cell.Reading.Figure == shown)
            {
                _ = _cells.Remove(cell);
                _ = _faults.Remove(Field(cell.Row.Indicator.Id, cell.Column));
            }
        }
    }

    /// <summary>The wishes of one section, or null where one of its fields cannot be read: the section then waits whole.</summary>
    public List<CellWrite>? WritesOf(SectionDefinition section)
    {
        var lines = section.Lines.Select(line => line.Id).ToHashSet();
        var cells = _cells.Where(cell => lines.Contains(cell.Row.Indicator.Id)).ToList();
        if (cells.Exists(cell => cell.Reading.Fault is not null))
        {
            Keep(section);
            return null;
        }

        return cells.ConvertAll(cell => new CellWrite(cell.Row.Indicator.Id, cell.Column, cell.Reading.Figure, cell.Note, cell.Seen));
    }

    public void Fault(CellRefusal fault) => _faults[Field(fault.IndicatorId, fault.Column)] = fault.Refusal.InVietnamese();

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

    public void KeepAll()
    {
        foreach (var field in _typed.Keys)
        {
            Keep(field);
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

    private void Take(IFormCollection form, IndicatorRow row, Column column)
    {
        var field = Field(row.Indicator.Id, column);
        if (!form.TryGetValue(field, out var values))
        {
            return;
        }

        var text = values.ToString();
        var note = form[NoteField(row.Indicator.Id, column)].ToString();
        _typed[field] = text;
        _typed[NoteField(row.Indicator.Id, column)] = note;
        _ = int.TryParse(form[VersionField(row.Indicator.Id, column)], CultureInfo.InvariantCulture, out var seen);
        var reading = Read(row, column, text, seen);
        if (reading.Fault is { } fault)
        {
            _faults[field] = FigureText.Of(fault, reading.Suggestion, row.Indicator.Measure);
        }

        if (reading.Fault is not null || reading.Figure != row[column] || !string.Equals(note.Trim(), row.CellOf(column)?.Note ?? "", StringComparison.Ordinal))
        {
            _cells.Add(new Cell(row, column, reading, note, seen));
        }
    }

    // The field of a cell that says không phát sinh shows those words; they are no fault where they only come back.
    private static FigureReading Read(IndicatorRow row, Column column, string text, int seen)
    {
        var reading = FigureReader.Read(text, row.Indicator.Measure);
        return reading.Fault is FigureFault.NilIsForSections && (row[column].Kind is FigureKind.Nil || seen != (row.CellOf(column)?.Version ?? 0))
            ? new FigureReading(Figure.Nil)
            : reading;
    }

    private sealed record Cell(IndicatorRow Row, Column Column, FigureReading Reading, string Note, int Seen);
}
