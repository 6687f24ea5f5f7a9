using DanVan.Data;
using DanVan.Data.Periods;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Web.Access;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Authorization;

namespace DanVan.Web.Pages.Periods;

/// <summary>Opens a period and says first what that freezes (Mở kỳ báo cáo).</summary>
[Authorize(Policy = Policies.Periods)]
public sealed class OpenPage(PortalDb db, ProgrammeClock clock, Actor actor, OpenPeriod open) : PeriodStepPage(db, actor, clock)
{
    /// <summary>What would be frozen; null when there is nothing.</summary>
    public ReportForm? Draft { get; private set; }

    public int Lines => Draft?.Sections.Sum(section => section.Lines.Count) ?? 0;

    protected override Refusal? Question() => Period.CanOpen(Actor);

    protected override Task<Refusal?> ActAsync() => open.CarryOutAsync(Period, Actor, Now);

    protected override string Done() => $"Đã mở kỳ {Period.Quarter.Name()}. Cấp dưới nhập số liệu đến hết ngày {Period.DueBelow.Short()}.";

    protected override async Task PrepareAsync() => Draft = await open.DraftAsync(Period);
}
