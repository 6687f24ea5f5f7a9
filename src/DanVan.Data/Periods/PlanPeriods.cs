using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Periods;

/// <summary>Draws up the quarters of a year by the province's settings and calendar; those already there stay (Lập kỳ báo cáo).</summary>
public sealed class PlanPeriods(PortalDb db)
{
    public const int FirstYear = 2010;
    public const int LastYear = 2100;

    /// <summary>Adds the missing quarters of the year and saves them.</summary>
    public async Task<Refusal?> CarryOutAsync(int provinceId, int year, Actor actor, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (ReportingPeriod.CanPlan(actor, provinceId) is { } refusal)
        {
            return refusal;
        }

        if (year is < FirstYear or > LastYear)
        {
            return PeriodRefusals.YearOutOfRange(FirstYear, LastYear);
        }

        var there = await db.Periods.Where(period => period.ProvinceId == provinceId && period.Year == year).Select(period => period.QuarterNumber).ToListAsync(cancellation);
        var missing = Enumerable.Range(1, 4).Except(there).ToList();
        if (missing.Count == 0)
        {
            return PeriodRefusals.YearIsPlanned(year);
        }

        var province = await db.Provinces.SingleAsync(province => province.Id == provinceId, cancellation);
        var calendar = await db.CalendarOfAsync(provinceId, cancellation);
        db.Periods.AddRange(missing.Select(number => ReportingPeriod.Plan(province, new Quarter(year, number), calendar, actor, now)));
        return await db.SaveAsync(cancellation);
    }
}

public static class Calendars
{
    /// <summary>The province's working calendar with every day that it names.</summary>
    public static async Task<WorkingCalendar> CalendarOfAsync(this PortalDb db, int provinceId, CancellationToken cancellation = default) =>
        new(await db.CalendarDays.AsNoTracking().Where(day => day.ProvinceId == provinceId).ToListAsync(cancellation));

    /// <summary>How long a standing office of the province may be silent: setting and calendar in one query.</summary>
    public static async Task<SilenceRule> SilenceRuleAsync(this PortalDb db, int provinceId, CancellationToken cancellation = default)
    {
        var found = await db.Provinces.AsNoTracking()
            .Where(province => province.Id == provinceId)
            .Select(province => new { province.SilentWorkingDays, Days = db.CalendarDays.Where(day => day.ProvinceId == province.Id).ToList() })
            .SingleAsync(cancellation);
        return new(new WorkingCalendar(found.Days), found.SilentWorkingDays);
    }
}
