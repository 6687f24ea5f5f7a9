using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Reports;

/// <summary>The names that a report keeps for ever: those in force on the last day of its data window.</summary>
public static class ReportNames
{
    /// <summary>The province's own pairing as it was called on the last day of a period's window; null where there is none.</summary>
    public static async Task<RevisionNames?> OfProvinceAsync(PortalDb db, ReportingPeriod period, CancellationToken cancellation = default)
    {
        var (provinceId, day) = (period.ProvinceId, period.WindowTo);
        var pairing = await db.Pairings.AsNoTracking().FirstOrDefaultAsync(
            one => one.ProvinceId == provinceId && one.IsProvincial && one.ValidFrom <= day && (one.ValidTo == null || day <= one.ValidTo), cancellation);
        return pairing is null ? null : await OfAsync(db, pairing, day, cancellation);
    }

    public static async Task<RevisionNames> OfAsync(PortalDb db, Pairing pairing, DateOnly day, CancellationToken cancellation = default)
    {
        var area = await db.Areas.SingleAsync(a => a.Id == pairing.AreaId, cancellation);
        var bodies = await db.Organizations
            .Where(body => body.Id == pairing.PartyOrganizationId || body.Id == pairing.MilitaryOrganizationId)
            .ToListAsync(cancellation);
        return new RevisionNames(
            area.FullName,
            bodies.Single(body => body.Id == pairing.PartyOrganizationId).NameOn(day).OfficialName,
            bodies.Single(body => body.Id == pairing.MilitaryOrganizationId).NameOn(day).OfficialName);
    }
}
