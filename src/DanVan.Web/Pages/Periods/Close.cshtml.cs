using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Web.Access;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Authorization;

namespace DanVan.Web.Pages.Periods;

/// <summary>Closes a period for entry, sending and confirming (Đóng kỳ báo cáo).</summary>
[Authorize(Policy = Policies.Periods)]
public sealed class ClosePage(PortalDb db, ProgrammeClock clock, Actor actor) : PeriodStepPage(db, actor, clock)
{
    protected override Refusal? Question() => Period.CanClose(Actor);

    protected override Task<Refusal?> ActAsync() => SavedAsync(Period.Close(Actor, Now));

    protected override string Done() => $"Đã đóng kỳ {Period.Quarter.Name()}. Bộ phận tham mưu của tỉnh có thể mở lại, có ghi lý do.";
}
