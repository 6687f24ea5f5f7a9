using DanVan.Data;
using DanVan.Data.Periods;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Shared;

/// <summary>What is due from the chosen post, read once a request: the page and every counter show the same list.</summary>
public sealed class MyWork(PortalDb db, CurrentActor current, ProgrammeClock clock)
{
    private IReadOnlyList<WorkItem>? _items;

    /// <summary>How many things are due from this person; what waits for others is not counted.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation = default) => (await ItemsAsync(cancellation)).Count(item => item.IsMine);

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(CancellationToken cancellation = default) =>
        _items ??= current.Chosen?.Actor is { ProvinceId: { } provinceId } actor ? await LoadAsync(actor, provinceId, cancellation) : [];

    private async Task<IReadOnlyList<WorkItem>> LoadAsync(Actor actor, int provinceId, CancellationToken cancellation)
    {
        var today = clock.Today;
        var items = new List<WorkItem>();
        if (actor.Is(Function.StandingOffice) || actor.Is(Function.Administrator))
        {
            var quarter = Quarter.Of(today);
            var period = await db.Periods.AsNoTracking()
                .SingleOrDefaultAsync(p => p.ProvinceId == provinceId && p.Year == quarter.Year && p.QuarterNumber == quarter.Number, cancellation);
            if (WorkItems.OfPeriods(actor, quarter, period, today) is { } item)
            {
                items.Add(item);
            }
        }

        if (actor.Is(Function.Officer) || actor.Is(Function.Leader))
        {
            items.AddRange(WorkItems.Of(actor, await db.OwedReportsAsync(provinceId, actor.OrganizationId, cancellation), today));
        }
        else if (actor.Is(Function.StandingOffice))
        {
            var silence = await db.SilenceRuleAsync(provinceId, cancellation);
            items.AddRange(WorkItems.Of(actor, await db.OwedReportsAsync(provinceId, null, cancellation), today, silence));
        }

        return items;
    }
}
