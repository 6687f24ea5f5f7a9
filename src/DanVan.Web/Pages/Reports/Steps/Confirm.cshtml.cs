using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;

namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>A leader confirms one side of the quarterly report; the second confirmation submits it (Xác nhận).</summary>
public sealed class ConfirmPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    protected override Refusal? Question() => Whole.CanConfirm(Actor, Mine, OnePersonMay);

    protected override Refusal? Act() => Whole.Confirm(Actor, Mine, OnePersonMay, Now);

    protected override string Done() => "Đã xác nhận.";
}
