using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;

namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>The leader sends the side back to the officer with a reason (Trả lại cán bộ).</summary>
public sealed class ReturnToOfficerPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    protected override Refusal? Question() => Whole.CanReturnToOfficer(Actor, Mine);

    protected override Refusal? Act() => Whole.ReturnToOfficer(Actor, Mine, Reason ?? "", Now);

    protected override string Done() => "Đã trả lại cán bộ kèm lý do.";
}
