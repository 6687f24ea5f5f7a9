using DanVan.Domain.Common;
using DanVan.Domain.Figures;

namespace DanVan.Domain.Reports.Sheets;

/// <summary>
/// A filled sheet against the report as it stands: three texts of each cell are compared (downloaded, sent, standing), so that
/// only what its writer changed is a wish, and only what another person changed as well is a conflict.
/// </summary>
public sealed class SheetPlan
{
    private SheetPlan(IReadOnlyList<SheetLine> lines) => Lines = lines;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<SheetLine> Lines { get; }

    public int Count(SheetOutcome outcome) => Lines.Count(line => line.Outcome == outcome);

    /// <summary>
    /// Writes into the report whatever can be written, and tells the rest cell by cell. The report is the caller's to save or,
    /// in a dry run, to forget. A refusal means that nothing was written.
    /// </summary>
    /// <param name="whole">As it stands; changed by this.</param>
    /// <param name="actor">An officer of the side that the sheet is for.</param>
    /// <param name="cells">What the file says.</param>
    /// <param name="choices">Where the writer already chose between two figures.</param>
    /// <param name="now">The moment of all of it.</param>
    public static (SheetPlan? Plan, Refusal? Refusal) CarryOut(
        WholeReport whole, Actor actor, IReadOnlyList<SheetCell> cells, IReadOnlyDictionary<(int IndicatorId, Column Column), SheetChoice> choices, DateTimeOffset now)
    {
        if (whole.CanEnter(actor) is { } refusal)
        {
            return (null, refusal);
        }

        var lines = cells.Select(cell => Compare(whole, cell, choices)).ToList();
        foreach (var row in lines.Where(line => line.Outcome is SheetOutcome.Changed).GroupBy(line => line.Cell.Indicator.Id).ToList())
        {
            Write(whole, actor, lines, [.. row], now);
        }

        return (new SheetPlan(lines), null);
    }

    // Rules between columns hold within one indicator; a cell that breaks one is told, the others of its row are tried again.
    private static void Write(WholeReport whole, Actor actor, List<SheetLine> lines, List<SheetLine> row, DateTimeOffset now)
    {
        while (row.Count > 0)
        {
            var (refusal, faults) = whole.Write(actor, row.ConvertAll(WriteOf), now);
            if (refusal is null && faults.Count == 0)
            {
                return;
            }

            // Where the fault lies in a cell that the file leaves alone, every cell of the row brings it about.
            var named = row.Where(line => refusal is not null || faults.Any(fault => fault.Column == line.Cell.Column)).ToList();
            foreach (var line in named.Count > 0 ? named : row.ToList())
            {
                _ = row.Remove(line);
                Put(lines, line, line with
                {
                    Outcome = SheetOutcome.Refused,
                    Refusal = refusal ?? (faults.FirstOrDefault(fault => fault.Column == line.Cell.Column) ?? faults[0]).Refusal,
                });
            }
        }
    }

    private static void Put(List<SheetLine> lines, SheetLine old, SheetLine line) => lines[lines.FindIndex(one => ReferenceEquals(one, old))] = line;

    private static CellWrite WriteOf(SheetLine line) => new(line.Cell.Indicator.Id, line.Cell.Column, line.To, line.ToNote, line.Version);

    private static SheetLine Compare(WholeReport whole, SheetCell cell, IReadOnlyDictionary<(int IndicatorId, Column Column), SheetChoice> choices)
    {
        var row = whole.RowOf(cell.Indicator.Id);
        var standing = row?.CellOf(cell.Column);
        var (figure, note, version) = (row?[cell.Column] ?? Figure.Blank, Entry.CleanNote(standing?.Note), standing?.Version ?? 0);
        var line = new SheetLine(cell, SheetOutcome.Unchanged, figure, note, figure, note, version);
        if (cell.Refusal is not null || cell.Reading.Fault is not null)
        {
            return line with { Outcome = SheetOutcome.Refused, Refusal = cell.Refusal };
        }

        // What still says what it was downloaded with is nobody's wish.
        line = line with
        {
            To = cell.Reading.Figure == cell.Base ? figure : cell.Reading.Figure,
            ToNote = cell.Note == cell.BaseNote ? note : cell.Note,
        };
        if (!line.IsFigureNew && !line.IsNoteNew)
        {
            return line;
        }

        var isContested = version != cell.Seen && ((line.IsFigureNew && figure != cell.Base) || (line.IsNoteNew && note != cell.BaseNote));
        if (!isContested)
        {
            return line with { Outcome = SheetOutcome.Changed };
        }

        return !choices.TryGetValue((cell.Indicator.Id, cell.Column), out var choice) || choice.Version != version
            ? line with { Outcome = SheetOutcome.Conflict }
            : choice.TakeSheet
                ? line with { Outcome = SheetOutcome.Changed }
                : line with { To = figure, ToNote = note };
    }
}
