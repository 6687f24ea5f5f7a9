using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using DanVan.Web.Files;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.Consolidation.Spans;

/// <summary>The consolidation of several quarters and its drill as files, with the switches of the page.</summary>
internal static class SpanTable
{
    public static FileContentResult Of(IndexPage page)
    {
        var chosen = page.Chosen!;
        var lastYear = chosen.Span.OfLastYear();
        List<(string, double)> columns = [("Chỉ tiêu", 52), ("ĐVT", 13), .. page.Parts.Select(part => (part.Span.Head(), 16d)), ("Cả khoảng", 16)];
        if (lastYear is { } before)
        {
            columns.Add((before.Head(), 16));
        }

        columns.Add(("Ghi chú", 40));
        var table = new TableFile($"Tổng hợp {chosen.Span.Name()}", columns)
            .Say($"Số liệu cập nhật đến {page.Now.WithTime()}, từ {page.Parts.Sum(part => part.Counted)}/{page.Parts.Sum(part => part.Owed)} báo cáo{(page.MissingQuarters.Count > 0 ? $"; thiếu {Names(page.MissingQuarters)}" : "")}.");
        foreach (var section in page.Sections)
        {
            _ = table.Group(section.Title);
            foreach (var line in section.Lines)
            {
                var measure = line.Indicator.Measure;
                List<Documents.Excel.BookCell> cells = [TableFile.Text(line.Indicator.Name), TableFile.Text(measure.ShownUnit), .. line.Parts.Select(part => TableFile.Of(part, measure)), TableFile.Of(line.Whole, measure)];
                if (lastYear is not null)
                {
                    cells.Add(TableFile.Of(line.LastYear, measure));
                }

                cells.Add(TableFile.Text(Said(line)));
                _ = table.Row(cells);
            }
        }

        return table.ToResult("tong hop", chosen.Span.From.Address(), chosen.Span.To.Address());
    }

    public static FileContentResult Of(IndicatorPage page)
    {
        var (indicator, span) = (page.Indicator, page.Chosen.Span);
        var table = new TableFile($"{indicator.Name}, {span.Name()}", [("Địa bàn", 28), .. page.Parts.Select(part => (part.Head(), 16d)), ("Cả khoảng", 16), ("Ghi chú", 40)])
            .Say($"Đơn vị {indicator.Measure.ShownUnit}. Số liệu cập nhật đến {page.Now.WithTime()}{(page.Missing.Count > 0 ? $"; thiếu {Names(page.Missing)}" : "")}.")
            .Say(page.OnNewMap ? "Địa bàn sau kế thừa." : "Địa bàn như khi báo cáo.");
        foreach (var row in page.Rows)
        {
            _ = Add(row.Area, row);
        }

        return Add(indicator.Kind is IndicatorKind.Ratio ? "Toàn tỉnh, tính từ số đã cộng" : "Toàn tỉnh", page.Sum).ToResult("tong hop", indicator.Code, span.From.Address(), span.To.Address());

        TableFile Add(string name, IndicatorPage.Row row) => table.Row(
            [TableFile.Text(name), .. row.Parts.Select(part => TableFile.Of(part, indicator.Measure)), TableFile.Of(row.Whole, indicator.Measure), TableFile.Text(TableFile.Marks(row.Whole))]);
    }

    private static string Said(IndexPage.Line line)
    {
        string[] said =
        [
            TableFile.Marks(line.Whole),
            line.TakenFrom is { } taken ? $"số {taken.Name()}" : "",
            line.Missing.Count > 0 ? $"thiếu {Names(line.Missing)}" : "",
        ];
        return string.Join("; ", said.Where(words => words.Length > 0));
    }

    private static string Names(IEnumerable<Quarter> quarters) => string.Join(", ", quarters.Select(quarter => quarter.Name()));
}
