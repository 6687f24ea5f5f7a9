using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Reports;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>A standing office clears its cells; the second clearance accepts the report (Đạt, đưa vào tổng hợp).</summary>
public sealed class ClearPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    protected override Refusal? Question() => Whole.CanClear(Actor);

    protected override Refusal? Act() => Whole.Clear(Actor, Now);

    protected override string Done() => Whole.Report.State is ReportState.Accepted
        ? "Đã ghi Đạt. Hai bộ phận đều đạt nên báo cáo đã đưa vào tổng hợp."
        : $"Đã ghi Đạt. Còn chờ bộ phận tham mưu bên {Actor.Side!.Value.Other().Name()}; khi cả hai đạt, báo cáo được đưa vào tổng hợp.";
}
