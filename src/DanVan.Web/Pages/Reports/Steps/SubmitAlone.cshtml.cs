using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;

namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>After the due date the leader of the confirmed side submits without the other (Gửi một bên).</summary>
public sealed class SubmitAlonePage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    protected override Refusal? Question() => Whole.CanSubmitAlone(Actor, Mine, Now);

    protected override Refusal? Act() => Whole.SubmitAlone(Actor, Mine, Reason ?? "", Now, LateReason);

    protected override string Done() => "Đã gửi tỉnh một bên. Bên kia vẫn nhập và xác nhận được cho đến khi tỉnh duyệt.";
}
