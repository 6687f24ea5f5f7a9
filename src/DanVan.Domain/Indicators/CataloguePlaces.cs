namespace DanVan.Domain.Indicators;

/// <summary>
/// Gives a new indicator its place: behind the last one of its group, a new group behind all others. Every group has room for
/// a thousand, so that none runs into the next.
/// </summary>
public sealed class CataloguePlaces
{
    private const int Room = 1000;

    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public CataloguePlaces(IEnumerable<IndicatorVersion> versions)
    {
        foreach (var version in versions)
        {
            _last[version.Group] = Math.Max(version.DisplayOrder, _last.GetValueOrDefault(version.Group));
        }
    }

    public int Next(string group)
    {
        var place = _last.TryGetValue(group, out var last) ? last + 1 : ((_last.Values.DefaultIfEmpty().Max() / Room) + 1) * Room;
        _last[group] = place;
        return place;
    }
}
