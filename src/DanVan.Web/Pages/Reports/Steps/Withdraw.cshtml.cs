using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;

namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>A leader withdraws the confirmation before acceptance (Rút xác nhận).</summary>
public sealed class WithdrawPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    protected override Refusal? Question() => Whole.CanWithdraw(Actor, Mine);

    protected override Refusal? Act() => Whole.Withdraw(Actor, Mine, Now);

    protected override string Done() => "Đã rút xác nhận; cán bộ của bên mình sửa được.";
}
