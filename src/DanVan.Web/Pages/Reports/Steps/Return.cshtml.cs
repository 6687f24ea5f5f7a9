using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>A standing office sends the report back with a reason and the cells it means (Trả lại).</summary>
public sealed class ReturnPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    /// <summary>What is objected to: "12.1" for a cell, "n3" for a narrative section.</summary>
    [BindProperty]
    public IList<string> Cells { get; set; } = [];

    public IEnumerable<(IndicatorRow Row, Column Column)> Judged =>
        from row in Whole.Rows
        from column in Enum.GetValues<Column>()
        where column is Column.Joint ? row.Indicator.HasJointPart && row[Column.Joint].Kind is not FigureKind.Blank : row.Indicator.IsTypedBy((Side)(int)column)
        where Whole.IsJudgedBy(Actor.Side!.Value, row.Indicator, column)
        select (row, column);

    protected override Refusal? Question() => Whole.CanReturn(Actor);

    protected override Refusal? Act() => Whole.Return(Actor, [.. Cells.Select(Objection.Read).OfType<Objection>()], Reason ?? "", Now);

    protected override string Done() => "Đã trả lại. Bên được nêu sửa, trình và xác nhận lại; bên kia giữ nguyên xác nhận.";
}
