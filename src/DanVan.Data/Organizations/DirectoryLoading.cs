using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Organizations;

/// <summary>A province's directory together with the stored things it was made from, tracked, by code.</summary>
public sealed class LoadedDirectory(ProvinceDirectory directory, IEnumerable<Area> areas, IEnumerable<Organization> bodies, IReadOnlyList<Pairing> pairings)
{
    private readonly Dictionary<string, Area> _areas = areas.ToDictionary(area => area.Code, StringComparer.Ordinal);
    private readonly Dictionary<string, Organization> _bodies = bodies.ToDictionary(body => body.Code, StringComparer.Ordinal);

    public ProvinceDirectory Directory { get; } = directory;

    public IReadOnlyList<Pairing> Pairings { get; } = pairings;

    public IReadOnlyDictionary<string, Area> Areas => _areas;

    public IReadOnlyDictionary<string, Organization> Bodies => _bodies;

    /// <summary>The province first, then in official order.</summary>
    public IEnumerable<Area> AreasInOrder => _areas.Values
        .OrderBy(area => area.ParentId is null ? 0 : 1).ThenBy(area => area.DisplayOrder).ThenBy(area => area.SortKey, StringComparer.Ordinal);

    /// <summary>The area's number; null for none. Its code must be known.</summary>
    public int? AreaId(string? code) => code is null ? null : _areas[code].Id;

    /// <summary>The body's number; null for none. Its code must be known.</summary>
    public int? BodyId(string? code) => code is null ? null : _bodies[code].Id;

    /// <summary>An area that was made just now.</summary>
    public void Add(Area area) => _areas[area.Code] = area;

    /// <summary>A body that was made just now.</summary>
    public void Add(Organization body) => _bodies[body.Code] = body;
}

public static class DirectoryLoading
{
    /// <summary>Four queries, whatever the province's size; areas, bodies and pairings number a few hundred.</summary>
    public static async Task<LoadedDirectory> LoadDirectoryAsync(this PortalDb db, int provinceId, CancellationToken cancellation = default)
    {
        var province = await db.Provinces.SingleAsync(province => province.Id == provinceId, cancellation);
        var areas = await db.Areas.Where(area => area.ProvinceId == provinceId).ToListAsync(cancellation);
        var bodies = await db.Organizations.Where(body => body.ProvinceId == provinceId).ToListAsync(cancellation);
        var pairings = await db.Pairings.Where(pairing => pairing.ProvinceId == provinceId).ToListAsync(cancellation);
        return new(ProvinceDirectory.Of(province, areas, bodies, pairings), areas, bodies, pairings);
    }
}
