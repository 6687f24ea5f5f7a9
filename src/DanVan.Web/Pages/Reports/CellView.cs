using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.Reports;

/// <summary>One cell as the grid shows it.</summary>
/// <param name="IsTyped">An input for this reader; otherwise text.</param>
/// <param name="Said">What is to be said about it, under it.</param>
/// <param name="Tone">Class of the cell: is-error, is-attention, is-saved, is-locked, is-nil, is-na.</param>
internal sealed record CellView(
    string Field, string VersionField, int Version, string Text, string Label, Measure Measure, bool IsTyped, string? Said, string Tone, string? Icon, string? IconLabel)
{
    public bool IsJoint { get; private init; }

    public required string Place { get; init; }

    public static CellView Of(EntryPage page, IndicatorRow row, Column column)
    {
        var field = PostedCells.Field(row.Indicator.Id, column);
        var isTyped = page.Mine is { } side && (column is Column.Joint || column == Columns.Of(side));
        var fault = isTyped ? page.FaultOf(field) : null;
        var returned = page.IsReturned(row, column);
        var figure = row[column];
        var name = Columns.SideOf(column)?.Name() ?? "phần làm chung";
        var (tone, icon, iconLabel) = (fault, returned, isTyped, figure.Kind) switch
        {
            (not null, _, _, _) => ("is-error", "exclamation-octagon-fill", "cần sửa"),
            (_, true, _, _) => ("is-attention", "arrow-return-left", "tỉnh yêu cầu xem lại"),
            (_, _, true, not FigureKind.Blank) => ("is-saved", "check-lg", "đã lưu"),
            (_, _, true, _) => ("", null, null),
            (_, _, _, FigureKind.Nil) => ("is-nil", null, null),
            (_, _, _, FigureKind.NotApplicable) => ("is-na", null, null),
            _ => ("is-readonly", (string?)null, (string?)null),
        };
        return new CellView(
            field,
            PostedCells.VersionField(row.Indicator.Id, column),
            row.CellOf(column)?.Version ?? 0,
            isTyped ? page.TextOf(row, column) : FigureText.Of(figure, row.Indicator.Measure),
            $"{row.Indicator.Name}, {name}, {row.Indicator.Measure.ShownUnit}",
            row.Indicator.Measure,
            isTyped,
            fault ?? (returned ? "tỉnh yêu cầu xem lại" : null),
            tone,
            column is Column.Joint ? null : icon,
            iconLabel)
        {
            IsJoint = column is Column.Joint,
            Place = PostedCells.Place(row.Indicator.Id, column),
        };
    }
}
