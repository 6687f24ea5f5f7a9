using DanVan.Data;
using DanVan.Data.Consolidated;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;

namespace DanVan.Web.Pages.Consolidation.Report;

/// <summary>A standing office agrees to freeze the province's report; the second one's word does it (Chốt).</summary>
public sealed class FreezePage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : ConsolidatedStepPage(db, forms, actor, clock)
{
    /// <summary>What the shown revision is made of.</summary>
    public ConsolidatedContent Made { get; private set; } = null!;

    protected override Refusal? Question(ConsolidatedReport report) => report.CanFreeze(Actor);

    protected override Refusal? Act(ConsolidatedReport report) => report.Freeze(Actor, Made.Inputs, Made.Figures, Made.Missing, Now);

    protected override string Done(ConsolidatedReport report) =>
        report.State is ConsolidatedState.Frozen ? "Đã chốt báo cáo tổng hợp." : "Đã ghi đồng ý chốt; chờ bộ phận tham mưu bên kia.";

    protected override async Task PrepareAsync() => Made = await ConsolidatedContent.LoadAsync(Db, Period, Form, Shown);
}
