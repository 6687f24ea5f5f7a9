using DanVan.Documents.Excel;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Sheets;

namespace DanVan.Documents.Reports;

/// <summary>The words that a sheet is made with; they come from whoever speaks to people.</summary>
/// <param name="Title">"Báo cáo quý IV/2021 – bên Dân vận".</param>
/// <param name="Head">Lines under the title: area, window, due date, how to fill it in.</param>
/// <param name="PreviousQuarter">Head of that column: "Quý III/2021".</param>
/// <param name="SamePeriodLastYear">Head of that column: "Quý IV/2020".</param>
/// <param name="Qualifier">"hơn" and the like; empty for exact.</param>
/// <param name="OfOtherSide">Beside an indicator that the other side types.</param>
public sealed record ReportSheetWords(
    string Title,
    IReadOnlyList<string> Head,
    string PreviousQuarter,
    string SamePeriodLastYear,
    Func<Qualifier, string> Qualifier,
    string Nil,
    string NotApplicable,
    string OfOtherSide,
    string Computed);

/// <summary>
/// One side's form of one report as a workbook to be filled in without a connection (Biểu nhập Excel): structure locked, what the
/// side types open, versions of the cells on a hidden sheet so that later changes by others are found.
/// </summary>
public static class ReportSheet
{
    internal const string FigureSheet = "Số liệu";
    internal const string HiddenSheet = "DanVan";
    internal const string CodeHead = "Mã";
    internal const string NameHead = "Chỉ tiêu";
    internal const string QualifierHead = "Từ chỉ mức";
    internal const string FigureHead = "Số liệu kỳ này";
    internal const string JointHead = "Phần làm chung";
    internal const string NoteHead = "Ghi chú";

    private const int CodeColumn = 1;
    private const int QualifierColumn = 4;
    private const int FigureColumn = 5;
    private const int JointColumn = 6;
    private const int NoteColumn = 7;
    private const int Width = 9;

    /// <param name="whole">The report as it stands.</param>
    /// <param name="side">Whose columns are opened.</param>
    /// <param name="previous">What was accepted of the quarter before.</param>
    /// <param name="lastYear">What was accepted of the same quarter of last year.</param>
    /// <param name="words">Everything that is said.</param>
    public static Book Make(WholeReport whole, Side side, Totals previous, Totals lastYear, ReportSheetWords words)
    {
        var rows = new List<BookRow> { new([BookCell.Of(words.Title, CellLook.Title)], 22) };
        rows.AddRange(words.Head.Select(line => new BookRow([BookCell.Of(line, CellLook.Plain with { Wraps = true, Align = CellAlign.Left })], line.Length > 110 ? 31 : null)));
        var spans = Enumerable.Range(1, rows.Count).Select(row => new BookSpan(row, 1, Width)).ToList();
        string[] heads = [CodeHead, NameHead, "ĐVT", QualifierHead, FigureHead, JointHead, NoteHead, words.PreviousQuarter, words.SamePeriodLastYear];
        rows.Add(new BookRow([.. heads.Select(head => BookCell.Of(head, CellLook.Head))], 32));
        var headRow = rows.Count;
        var (typed, noted) = (new List<int>(), new List<int>());
        foreach (var section in whole.Form.Sections)
        {
            rows.Add(new BookRow([.. Enumerable.Range(1, Width).Select(column => BookCell.Of(column == 1 ? section.Title : null, CellLook.Group))]));
            spans.Add(new BookSpan(rows.Count, 1, Width));
            foreach (var line in section.Lines)
            {
                rows.Add(RowOf(whole, line, side, previous[line.Id], lastYear[line.Id], words));
                if (line.IsTypedBy(side))
                {
                    typed.Add(rows.Count);
                    noted.Add(rows.Count);
                }
            }
        }

        var qualifiers = Enum.GetValues<Qualifier>().Where(qualifier => qualifier is not Qualifier.Exact).Select(words.Qualifier).ToList();
        return new Book(
        [
            new BookSheet(FigureSheet, [new(15), new(52), new(12), new(10), new(14), new(12), new(30), new(13), new(13)], rows)
            {
                FrozenRows = headRow,
                FrozenColumns = 2,
                RepeatedRows = 1,
                IsProtected = true,
                IsLandscape = true,
                Spans = spans,
                Rules =
                [
                    new ChoiceRule(QualifierColumn, typed, qualifiers, QualifierHead, $"Chọn {string.Join(", ", qualifiers)} hoặc để trống nếu là số đúng."),
                    new LengthRule(NoteColumn, noted, Entry.NoteMaxLength, NoteHead, $"Ghi chú tối đa {Entry.NoteMaxLength} ký tự."),
                ],
            },
            Hidden(whole, side),
        ]);
    }

    private static BookRow RowOf(WholeReport whole, IndicatorDefinition line, Side side, TotalFigure previous, TotalFigure lastYear, ReportSheetWords words)
    {
        var isTyped = line.IsTypedBy(side);
        var column = Columns.Of(side);
        var row = whole.RowOf(line.Id);
        var figure = row?[column] ?? Figure.Blank;
        var look = isTyped ? CellLook.Input : CellLook.Muted;
        var cells = new BookCell[Width];
        cells[CodeColumn - 1] = BookCell.Of(line.Code, CellLook.Muted with { Format = NumberFormat.Text, Wraps = false });
        cells[1] = BookCell.Of(line.Name, isTyped ? CellLook.Body : CellLook.Muted);
        cells[2] = BookCell.Of(line.Measure.ShownUnit, CellLook.Muted);
        cells[QualifierColumn - 1] = BookCell.Of(isTyped ? words.Qualifier(figure.Qualifier) : null, look);
        cells[FigureColumn - 1] = isTyped ? InputOf(figure, line.Measure, figure.Kind is FigureKind.Number, words) : BookCell.Empty(look);
        cells[JointColumn - 1] = row is not null && line.HasJointPart
            ? InputOf(row[Column.Joint], line.Measure, row[Column.Joint].Qualifier is Qualifier.Exact, words)
            : BookCell.Empty(CellLook.Muted);
        cells[NoteColumn - 1] = isTyped
            ? BookCell.Of(Entry.CleanNote(row?.CellOf(column)?.Note), CellLook.Input with { Align = CellAlign.Left })
            : BookCell.Of(line.IsComputed ? words.Computed : words.OfOtherSide, CellLook.Muted with { IsItalic = true });
        cells[Width - 2] = PastOf(previous, line.Measure, words);
        cells[Width - 1] = PastOf(lastYear, line.Measure, words);
        return new BookRow(cells);
    }

    private static BookCell InputOf(Figure figure, Measure measure, bool asNumber, ReportSheetWords words)
    {
        var look = CellLook.Input.Decimals(measure.Decimals);
        return figure.Kind switch
        {
            FigureKind.Number when asNumber => BookCell.Of(measure.InEntryUnit(figure.Amount), look),
            FigureKind.Number => BookCell.Of($"{words.Qualifier(figure.Qualifier)} {measure.Format(figure.Amount)}", look),
            FigureKind.Nil => BookCell.Of(words.Nil, look),
            FigureKind.NotApplicable => BookCell.Of(words.NotApplicable, look),
            _ => BookCell.Empty(look),
        };
    }

    private static BookCell PastOf(TotalFigure past, Measure measure, ReportSheetWords words)
    {
        var look = CellLook.Muted.Decimals(measure.Decimals);
        return past.Amount is not { } amount ? BookCell.Empty(look)
            : past.Qualifier is Qualifier.Exact ? BookCell.Of(measure.InEntryUnit(amount), look)
            : BookCell.Of($"{words.Qualifier(past.Qualifier)} {measure.Format(amount)}", look);
    }

    // Texts all of them, so that no number loses a digit on its way through a spreadsheet.
    private static BookSheet Hidden(WholeReport whole, Side side)
    {
        var rows = SheetKeys.Write(SheetIdentity.Of(whole, side))
            .Select(pair => Texts(pair.Key, pair.Value))
            .Append(Texts(SheetKeys.CellsFollow))
            .Concat(
                from row in whole.Rows
                from column in new[] { Columns.Of(side), Column.Joint }
                where column is Column.Joint ? row.Indicator.HasJointPart : row.Indicator.IsTypedBy(side)
                let figure = row[column]
                select Texts([.. SheetKeys.Write(row.Indicator.Code, column, row.CellOf(column)?.Version ?? 0, figure, Entry.CleanNote(row.CellOf(column)?.Note))]));
        return new BookSheet(HiddenSheet, [.. Enumerable.Range(1, 7).Select(_ => new BookColumn(14))], [.. rows]) { IsHidden = true, IsProtected = true };

        static BookRow Texts(params IReadOnlyList<string> texts) => new([.. texts.Select(text => BookCell.Of(text, CellLook.Plain with { Format = NumberFormat.Text }))]);
    }
}
