using DanVan.Documents.Excel;
using DanVan.Documents.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Sheets;

namespace DanVan.Web.Pages.Reports.Workbooks;

/// <summary>A sent file read for one side of one report: its cells, or the first reason to refuse the whole of it.</summary>
internal static class SentSheet
{
    public static ReportSheetReading Read(byte[] bytes, WholeReport whole, Side side)
    {
        var (book, unreadable) = BookReader.Read(bytes);
        if (book is null)
        {
            return new([], unreadable);
        }

        var (identity, unknown) = ReportSheetReader.IdentityOf(book);
        return (unknown ?? identity!.Fits(whole, side)) is { } refusal ? new([], refusal) : ReportSheetReader.CellsOf(book, whole.Form, side);
    }

    /// <summary>The choices of a posted preview: "chon.{indicator}.{column}" says "{version}:tep" or "{version}:giu".</summary>
    public static Dictionary<(int IndicatorId, Domain.Figures.Column Column), SheetChoice> ChoicesOf(IFormCollection form)
    {
        var choices = new Dictionary<(int, Domain.Figures.Column), SheetChoice>();
        foreach (var (field, values) in form)
        {
            if (field.Split('.') is [Prefix, var indicator, var column] && values is [.., { } value] && value.Split(':') is [var version, Take or Keep]
                && Number(indicator) is { } indicatorId && Number(column) is { } at && Number(version) is { } seen)
            {
                choices[(indicatorId, (Domain.Figures.Column)at)] = new SheetChoice(value.EndsWith(Take, StringComparison.Ordinal), seen);
            }
        }

        return choices;
    }

    public const string Take = "tep";
    public const string Keep = "giu";

    private const string Prefix = "chon";

    public static string Field(SheetLine line) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Prefix}.{line.Cell.Indicator.Id}.{(int)line.Cell.Column}");

    private static int? Number(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
