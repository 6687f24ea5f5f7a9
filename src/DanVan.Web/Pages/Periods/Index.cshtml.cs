using DanVan.Data;
using DanVan.Data.Periods;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Periods;

/// <summary>The reporting periods of a year: window, due dates, state, how many reports are owed (Kỳ báo cáo).</summary>
[Authorize(Policy = Policies.Periods)]
public sealed class IndexPage(PortalDb db, ProgrammeClock clock, Actor actor, PlanPeriods plan) : PageModel
{
    [BindProperty(Name = "nam", SupportsGet = true)]
    public int? Asked { get; set; }

    public int Year => Asked is { } year and >= PlanPeriods.FirstYear and <= PlanPeriods.LastYear ? year : clock.Today.Year;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await plan.CarryOutAsync(actor.ProvinceId!.Value, Asked ?? 0, actor, clock.Now) is { } refusal)
        {
            await ReadAsync();
            return this.Refused(refusal);
        }

        this.Tell($"Đã lập các kỳ báo cáo năm {Year}. Mở từng kỳ khi đến lúc nhập số liệu.");
        return RedirectToPage(new { nam = Year });
    }

    private async Task ReadAsync()
    {
        var provinceId = actor.ProvinceId!.Value;
        var periods = await db.Periods.AsNoTracking().Where(period => period.Year == Year).OrderBy(period => period.QuarterNumber).ToListAsync();
        if (periods.Count == 0)
        {
            return;
        }

        var (first, last) = (periods.Min(period => period.WindowTo), periods.Max(period => period.WindowTo));
        var pairings = await db.Pairings.AsNoTracking()
            .Where(pairing => pairing.ValidFrom <= last && (pairing.ValidTo == null || pairing.ValidTo >= first))
            .Select(pairing => new { pairing.ValidFrom, pairing.ValidTo })
            .ToListAsync();
        var calendar = await db.CalendarOfAsync(provinceId);
        Rows = [.. periods.Select(period => new Row(
            period,
            pairings.Count(pairing => pairing.ValidFrom <= period.WindowTo && !(pairing.ValidTo < period.WindowTo)),
            !calendar.IsWorkingDay(period.DueBelow) || !calendar.IsWorkingDay(period.DueProvince),
            period.CanOpen(actor) is null,
            period.CanClose(actor) is null,
            period.CanReopen(actor) is null,
            period.CanReschedule(actor) is null))];
    }

    /// <param name="Owed">Pairings valid on the last day of the window.</param>
    /// <param name="IsDueOnDayOff">The calendar has learned of a day off since the period was drawn up.</param>
    public sealed record Row(ReportingPeriod Period, int Owed, bool IsDueOnDayOff, bool MayOpen, bool MayClose, bool MayReopen, bool MayReschedule);
}
