using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;

namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>A standing office clears its cells; the second clearance accepts the report (Đạt, đưa vào tổng hợp).</summary>
public sealed class ClearPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    protected override Refusal? Question() => Whole.CanClear(Actor);

    protected override Refusal? Act() => Whole.Clear(Actor, Now);

    protected override string Done() => "Đã ghi Đạt.";
}
