using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

/// <summary>
/// The areas, bodies and pairings of one province by code, as they stand or as they will stand after a change: the one place
/// that says whether something fits in (Địa bàn và cơ quan của tỉnh). Forms give it what is stored and one change, imports
/// what is stored and a whole file.
/// </summary>
public sealed partial class ProvinceDirectory
{
    private readonly Dictionary<string, AreaFacts> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrganizationFacts> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DateOnly From, DateOnly? To)> _lives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PairingFacts>> _pairings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Side> _coordinating = new(StringComparer.Ordinal);

    private ProvinceDirectory(Province province) => Province = province;

    public Province Province { get; }

    /// <summary>What is stored. A body stands in it with the days of its first and last name.</summary>
    public static ProvinceDirectory Of(Province province, IReadOnlyList<Area> areas, IReadOnlyList<Organization> bodies, IReadOnlyList<Pairing> pairings)
    {
        var directory = new ProvinceDirectory(province);
        var areaCodes = areas.ToDictionary(area => area.Id, area => area.Code);
        var bodyCodes = bodies.ToDictionary(body => body.Id, body => body.Code);
        foreach (var area in areas)
        {
            directory.Put(new AreaFacts(
                area.Code, area.Name, area.Type, area.Level, CodeIn(areaCodes, area.ParentId), area.ValidFrom, area.ValidTo, area.DisplayOrder, area.Tags));
        }

        foreach (var body in bodies)
        {
            directory.Put(
                new OrganizationFacts(body.Code, body.Side, body.Level, CodeIn(areaCodes, body.AreaId), CodeIn(bodyCodes, body.ParentId), body.IsStandingOffice),
                [.. body.Names.Select(name => name.Facts)]);
        }

        foreach (var pairing in pairings)
        {
            directory.Put(new PairingFacts(
                areaCodes[pairing.AreaId], bodyCodes[pairing.PartyOrganizationId], bodyCodes[pairing.MilitaryOrganizationId], pairing.ValidFrom, pairing.ValidTo));
            directory._coordinating[bodyCodes[pairing.PartyOrganizationId]] = Side.Party;
            directory._coordinating[bodyCodes[pairing.MilitaryOrganizationId]] = Side.Military;
        }

        return directory;
    }

    /// <summary>Takes the area in, in place of one with the same code; nothing is asked yet.</summary>
    public void Put(AreaFacts area) => _areas[area.Code] = area;

    /// <summary>Takes the body in, in place of one with the same code, with all its dated names.</summary>
    public void Put(OrganizationFacts body, IReadOnlyList<NameFacts> names)
    {
        _bodies[body.Code] = body;
        if (names.Count > 0)
        {
            var last = names.MaxBy(name => name.ValidTo ?? DateOnly.MaxValue)!;
            _lives[body.Code] = (names.Min(name => name.ValidFrom), last.ValidTo);
        }
    }

    /// <summary>Takes the pairing in, in place of the one of the same area and first day.</summary>
    public void Put(PairingFacts pairing)
    {
        if (!_pairings.TryGetValue(pairing.AreaCode, out var ofArea))
        {
            _pairings[pairing.AreaCode] = ofArea = [];
        }

        _ = ofArea.RemoveAll(other => other.ValidFrom == pairing.ValidFrom);
        ofArea.Add(pairing);
    }

    public AreaFacts? Area(string code) => _areas.GetValueOrDefault(code);

    public OrganizationFacts? Body(string code) => _bodies.GetValueOrDefault(code);

    public PairingFacts? PairingOf(string areaCode, DateOnly from) =>
        _pairings.GetValueOrDefault(areaCode)?.Find(pairing => pairing.ValidFrom == from);

    public bool IsTopLevel(string areaCode) => Area(areaCode) is { } area && OrderOf(area.Level) == Province.Levels.Min(level => level.Order);

    /// <summary>How many parents stand above it; a body or area without one is 0. Only asked of what was not refused.</summary>
    public int DepthOfArea(string code) => Ancestors(code, at => Area(at)?.ParentCode).Count();

    public int DepthOfBody(string code) => Ancestors(code, at => Body(at)?.ParentCode).Count();

    private int? OrderOf(string level) => Province.Levels.FirstOrDefault(known => known.Key == level)?.Order;

    private string LevelKeys => string.Join(", ", Province.Levels.OrderBy(level => level.Order).Select(level => level.Key));

    private static string? CodeIn(Dictionary<int, string> codes, int? id) => id is { } known ? codes.GetValueOrDefault(known) : null;

    private static bool LeadsBack(string code, Func<string, string?> parentOf) => Ancestors(code, parentOf).Contains(code, StringComparer.Ordinal);

    // From the parent upwards; ends at the top, or once around a circle.
    private static IEnumerable<string> Ancestors(string code, Func<string, string?> parentOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = parentOf(code); at is not null && seen.Add(at); at = parentOf(at))
        {
            yield return at;
        }
    }
}
