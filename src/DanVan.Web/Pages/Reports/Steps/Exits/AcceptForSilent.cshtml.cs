using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Periods;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.Reports.Steps.Exits;

/// <summary>The office that has cleared its own side accepts for the other that has not answered in time (Duyệt thay).</summary>
public sealed class AcceptForSilentPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : StepPage(db, forms, actor, clock)
{
    private SilenceRule _rule = null!;

    protected override async Task JudgeAsync() => _rule = await Db.SilenceRuleAsync(Whole.Report.ProvinceId);

    protected override Refusal? Question() => Whole.CanAcceptForSilent(Actor, _rule, Now);

    protected override Refusal? Act() => Whole.AcceptForSilent(Actor, _rule, Now);

    protected override string Done() =>
        $"Đã duyệt thay bộ phận tham mưu bên {Actor.Side!.Value.Other().Name()}. Báo cáo đã đưa vào tổng hợp và ghi rõ điều này.";
}
