using DanVan.Domain.Indicators;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Indicators;

/// <summary>Which versions an opened period of any province uses; lines carry a version only in frozen forms.</summary>
internal static class FrozenVersions
{
    public static async Task<HashSet<int>> FrozenVersionIdsAsync(this PortalDb db, int? indicatorId, CancellationToken cancellation)
    {
        var lines = db.Set<FormLine>().Where(line => line.IndicatorVersionId != null);
        var ids = await (indicatorId is { } id ? lines.Where(line => line.IndicatorId == id) : lines)
            .Select(line => line.IndicatorVersionId!.Value).Distinct().ToListAsync(cancellation);
        return [.. ids];
    }
}
