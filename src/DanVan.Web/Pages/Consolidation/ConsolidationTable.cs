using DanVan.Data.Reports;
using DanVan.Domain.Figures;
using DanVan.Web.Files;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.Consolidation;

/// <summary>The consolidation and its drill as files, with the switches and the completeness of the page.</summary>
internal static class ConsolidationTable
{
    public static FileContentResult Of(IndexPage page)
    {
        var (quarter, done) = (page.Period!.Quarter, page.Completeness);
        var table = new TableFile(
            $"Tổng hợp {quarter.Name()}",
            ("Chỉ tiêu", 52), ("ĐVT", 13), (quarter.Title(), 16), (quarter.SameOfLastYear.Title(), 16), ($"Lũy kế {quarter.Year}", 16), ("Từ báo cáo", 10), ("Phải báo cáo", 10), ("Ghi chú", 34))
            .Say(Counted(page.Counting, page.Now, done))
            .Say($"Số liệu {page.Period.WindowFrom.Short()} – {page.Period.WindowTo.Short()}; lũy kế từ {page.FirstOfYear.WindowFrom.Short()}{(page.MissingQuarters.Count > 0 ? $", thiếu {string.Join(", ", page.MissingQuarters.Select(missing => missing.Name()))}" : "")}.");
        foreach (var section in page.Sections)
        {
            _ = table.Group(section.Title);
            foreach (var line in section.Lines)
            {
                _ = table.Row(
                    TableFile.Text(line.Indicator.Name), TableFile.Text(line.Indicator.Measure.ShownUnit), TableFile.Of(line.Now, line.Indicator.Measure), TableFile.Of(line.LastYear, line.LastYearMeasure),
                    TableFile.Of(line.Cumulative, line.Indicator.Measure), TableFile.Whole(line.Reports), TableFile.Whole(done.Owed), TableFile.Text(Marks(line)));
            }
        }

        return table.ToResult("tong hop", $"quy {quarter.Number} {quarter.Year}");
    }

    public static FileContentResult Of(IndicatorPage page)
    {
        var (quarter, indicator) = (page.Period.Quarter, page.Indicator);
        var table = new TableFile(
            $"{indicator.Name}, {quarter.Name()}",
            ("Địa bàn", 28), ($"Số thống nhất ({indicator.Measure.ShownUnit})", 18), ("Dân vận", 14), ("Quân sự", 14), ("Làm chung", 14), ("Ghi chú", 44))
            .Say(page.Counting is Counting.Submitted ? "Tính cả báo cáo đã gửi tỉnh." : "Chỉ tính báo cáo đã đưa vào tổng hợp.")
            .Say($"Số liệu cập nhật đến {page.Now.WithTime()}.");
        foreach (var row in page.Rows)
        {
            _ = table.Row(
                TableFile.Text(row.Area), TableFile.Of(row.Figure, indicator.Measure), Cell(Column.Party), Cell(Column.Military), Cell(Column.Joint),
                TableFile.Text(string.Join("; ", Said(row))));

            Documents.Excel.BookCell Cell(Column column) => row[column] is { } figure ? TableFile.Of(figure, indicator.Measure) : TableFile.Text(null);
        }

        return table.Row(
                TableFile.Text(indicator.Kind is Domain.Indicators.IndicatorKind.Ratio ? "Toàn tỉnh, tính từ số đã cộng" : "Cộng"),
                TableFile.Of(page.Total, indicator.Measure), TableFile.Text(null), TableFile.Text(null), TableFile.Text(null), TableFile.Text(TableFile.Marks(page.Total)))
            .ToResult("tong hop", indicator.Code, $"quy {quarter.Number} {quarter.Year}");
    }

    private static string Counted(Counting counting, DateTimeOffset now, Completeness done) =>
        $"Số liệu cập nhật đến {now.WithTime()}, từ {done.Accepted}/{done.Owed} báo cáo đã đưa vào tổng hợp{(counting is Counting.Submitted ? $" và {done.Submitted - done.Accepted} báo cáo đã gửi tỉnh" : "")}.";

    private static IEnumerable<string> Said(IndicatorPage.Row row)
    {
        if (row.Absence is { } absence)
        {
            yield return absence;
        }

        if (row.Figure is { } figure && TableFile.Marks(figure) is { Length: > 0 } marks)
        {
            yield return marks;
        }

        if (row.Source is { RevisionNumber: > 1 and var number })
        {
            yield return $"đính chính lần {number - 1}";
        }
    }

    private static string Marks(IndexPage.Line line)
    {
        var marks = new[]
        {
            TableFile.Marks(line.Now),
            line.TakenFrom is { } taken ? $"lũy kế là số {taken.Name()}" : "",
            line.Missing.Count > 0 ? $"lũy kế thiếu {string.Join(", ", line.Missing.Select(missing => missing.Name()))}" : "",
        };
        return string.Join("; ", marks.Where(mark => mark.Length > 0));
    }
}
