using DanVan.Documents.Excel;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Sheets;

namespace DanVan.Documents.Reports;

/// <summary>What a sent sheet says, or why the whole of it is refused.</summary>
public readonly record struct ReportSheetReading(IReadOnlyList<SheetCell> Cells, Refusal? Refusal);

/// <summary>
/// Reads a filled <see cref="ReportSheet"/> back. Codes decide which indicator a line is, heads which column: lines that were
/// sorted, moved or parted by empty ones are read right, lines that are gone or doubled are refused.
/// </summary>
public static class ReportSheetReader
{
    private const int HeadWithin = 40;

    /// <summary>For which report, side and form the sheet was made.</summary>
    public static (SheetIdentity? Identity, Refusal? Refusal) IdentityOf(ReadBook book) => SheetKeys.ReadIdentity(book);

    /// <summary>The cells that the side types, each with what it was downloaded with.</summary>
    /// <param name="book">As sent; its identity was asked for before and fits.</param>
    /// <param name="form">The report's frozen form.</param>
    /// <param name="side">Whose sheet it is.</param>
    public static ReportSheetReading CellsOf(ReadBook book, FormDefinition form, Side side)
    {
        if (SheetKeys.ReadCells(book) is not { } kept)
        {
            return new([], SheetRefusals.Damaged());
        }

        if ((book.Find(ReportSheet.FigureSheet) ?? book.Sheets.FirstOrDefault(sheet => sheet.Name != ReportSheet.HiddenSheet)) is not { } sheet)
        {
            return new([], SheetRefusals.NotOurs());
        }

        var (heads, missing) = Heads.Of(sheet, HeadWithin);
        if (heads is null)
        {
            return new([], missing);
        }

        var (rows, refusal) = RowsOf(sheet, heads, form, side);
        if (refusal is not null)
        {
            return new([], refusal);
        }

        var cells = new List<SheetCell>();
        foreach (var (row, line) in rows)
        {
            if (line.IsTypedBy(side))
            {
                cells.Add(FigureOf(new Where(sheet, heads, row, line, side), kept.GetValueOrDefault((line.Code, Columns.Of(side)))));
            }
            else if (sheet[row, heads.Figure].Kind is not ReadKind.Empty)
            {
                cells.Add(NotOurs(new Where(sheet, heads, row, line, side), Columns.Of(side), heads.Figure));
            }

            if (line.HasJointPart)
            {
                cells.Add(JointOf(new Where(sheet, heads, row, line, side), kept.GetValueOrDefault((line.Code, Column.Joint))));
            }
            else if (sheet[row, heads.Joint].Kind is not ReadKind.Empty)
            {
                cells.Add(NotOurs(new Where(sheet, heads, row, line, side), Column.Joint, heads.Joint));
            }
        }

        return new(cells, null);
    }

    private static (List<(int Row, IndicatorDefinition Line)> Rows, Refusal? Refusal) RowsOf(ReadSheet sheet, Heads heads, FormDefinition form, Side side)
    {
        var rows = new List<(int, IndicatorDefinition)>();
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var row = heads.Row + 1; row <= sheet.LastRow; row++)
        {
            var place = CellPlace.Name(row, heads.Code);
            var code = sheet[row, heads.Code].AsText.ToUpperInvariant();
            var hasFigure = sheet[row, heads.Figure].Kind is not ReadKind.Empty || sheet[row, heads.Joint].Kind is not ReadKind.Empty;
            if (form.FindCode(code) is { } line)
            {
                if (!places.TryAdd(code, place))
                {
                    return ([], SheetRefusals.CodeTwice(code, places[code], place));
                }

                // Codes that were sorted, or a column of names that slipped: whose figure it is would be guesswork.
                if (sheet[row, heads.Name].AsText is { Length: > 0 } name && VietnameseText.Fold(name) != VietnameseText.Fold(line.Name))
                {
                    return ([], SheetRefusals.NameDiffers(place, code, line.Name, Short(name)));
                }

                rows.Add((row, line));
            }
            else if (hasFigure)
            {
                // A section's heading stands where codes stand and is none.
                return ([], code.Length == 0 || !code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_') ? SheetRefusals.FigureWithoutCode(CellPlace.Name(row, sheet[row, heads.Figure].Kind is ReadKind.Empty ? heads.Joint : heads.Figure)) : SheetRefusals.CodeUnknown(place, Short(code)));
            }
        }

        var missing = form.Lines.Where(line => (line.IsTypedBy(side) || line.HasJointPart) && !places.ContainsKey(line.Code)).Select(line => line.Name).ToList();
        return missing.Count > 0 ? ([], SheetRefusals.CodesMissing(missing.Count, missing)) : (rows, null);
    }

    private static SheetCell FigureOf(Where where, KeptCell? kept)
    {
        var column = Columns.Of(where.Side);
        var cell = where.Sheet[where.Row, where.Heads.Figure];
        var word = where.Sheet[where.Row, where.Heads.Qualifier];
        var note = where.Sheet[where.Row, where.Heads.Note];
        var (reading, refusal) = Read(cell, where.Line.Measure, kept?.Figure ?? Figure.Blank);
        if (refusal is null && reading.Fault is null && word.Kind is not ReadKind.Empty)
        {
            (reading, refusal) = With(reading, word);
        }

        refusal ??= note.Kind is ReadKind.Formula ? SheetRefusals.Formula() : null;
        return Cell(where, column, where.Heads.Figure, $"{word.AsText} {cell.Text}".Trim(), reading, Entry.CleanNote(note.Text), kept, refusal);
    }

    private static SheetCell JointOf(Where where, KeptCell? kept)
    {
        var cell = where.Sheet[where.Row, where.Heads.Joint];
        var (reading, refusal) = Read(cell, where.Line.Measure, kept?.Figure ?? Figure.Blank);
        return Cell(where, Column.Joint, where.Heads.Joint, cell.Text, reading, kept?.Note ?? "", kept, refusal);
    }

    private static SheetCell NotOurs(Where where, Column column, int at) =>
        Cell(where, column, at, where.Sheet[where.Row, at].Text, new(Figure.Blank), "", null, CellRefusals.NotTyped());

    private static SheetCell Cell(Where where, Column column, int at, string typed, FigureReading reading, string note, KeptCell? kept, Refusal? refusal) => new(
        where.Line, column, CellPlace.Name(where.Row, at), Short(typed), reading, note, kept?.Figure ?? Figure.Blank, kept?.Note ?? "", kept?.Version ?? 0, refusal);

    private static (FigureReading Reading, Refusal? Refusal) Read(ReadCell cell, Measure measure, Figure kept)
    {
        switch (cell.Kind)
        {
            case ReadKind.Formula:
                return (default, SheetRefusals.Formula());
            case ReadKind.Date:
                return (default, SheetRefusals.Date());
            case ReadKind.Other:
                return (default, SheetRefusals.NotAFigure());
            case ReadKind.Number:
                return (FigureReader.Read(cell.Number, measure), null);
            default:
                var reading = FigureReader.Read(cell.AsText, measure);

                // Không phát sinh is said of a section; where it was downloaded it only comes back.
                return (reading.Fault is FigureFault.NilIsForSections && kept.Kind is FigureKind.Nil ? new(Figure.Nil) : reading, null);
        }
    }

    private static (FigureReading Reading, Refusal? Refusal) With(FigureReading reading, ReadCell word)
    {
        if (word.Kind is not ReadKind.Text || FigureReader.QualifierOf(word.Text) is not { } qualifier)
        {
            return (reading, word.Kind is ReadKind.Formula ? SheetRefusals.Formula() : SheetRefusals.QualifierUnknown(Short(word.Text)));
        }

        var figure = reading.Figure;
        return figure.Kind is not FigureKind.Number ? (reading, SheetRefusals.QualifierAlone())
            : figure.Qualifier is Qualifier.Exact || figure.Qualifier == qualifier ? (new(Figure.Of(figure.Amount, qualifier)), null)
            : (reading, SheetRefusals.QualifierTwice());
    }

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";

    private sealed record Where(ReadSheet Sheet, Heads Heads, int Row, IndicatorDefinition Line, Side Side);

    /// <summary>Where the columns stand, by the words of their heads.</summary>
    private sealed record Heads(int Row, int Code, int Name, int Qualifier, int Figure, int Joint, int Note)
    {
        public static (Heads? Heads, Refusal? Missing) Of(ReadSheet sheet, int within)
        {
            for (var row = 1; row <= Math.Min(within, sheet.LastRow); row++)
            {
                var found = new Dictionary<string, int>(StringComparer.Ordinal);
                for (var column = 1; column <= Math.Min(100, sheet.LastColumn); column++)
                {
                    _ = found.TryAdd(VietnameseText.Fold(sheet[row, column].AsText), column);
                }

                if (!found.ContainsKey(VietnameseText.Fold(ReportSheet.CodeHead)))
                {
                    continue;
                }

                string[] wanted = [ReportSheet.CodeHead, ReportSheet.NameHead, ReportSheet.QualifierHead, ReportSheet.FigureHead, ReportSheet.JointHead, ReportSheet.NoteHead];
                var missing = Array.Find(wanted, head => !found.ContainsKey(VietnameseText.Fold(head)));
                return missing is not null
                    ? (null, SheetRefusals.HeadMissing(missing))
                    : (new(row, At(0), At(1), At(2), At(3), At(4), At(5)), null);

                int At(int index) => found[VietnameseText.Fold(wanted[index])];
            }

            return (null, SheetRefusals.HeadMissing(ReportSheet.CodeHead));
        }
    }
}
