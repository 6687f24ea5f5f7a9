using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;

namespace DanVan.Web.Pages.Reports.Steps;

/// <summary>The officer takes the side back from the leader before it is confirmed (Lấy lại).</summary>
public sealed class TakeBackPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    protected override Refusal? Question() => Whole.CanTakeBack(Actor, Mine);

    protected override Refusal? Act() => Whole.TakeBack(Actor, Mine, Now);

    protected override string Done() => "Đã lấy lại; sửa xong thì trình lãnh đạo lần nữa.";
}
