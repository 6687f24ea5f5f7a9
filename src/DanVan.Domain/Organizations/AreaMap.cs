namespace DanVan.Domain.Organizations;

/// <summary>
/// The map of one day: under which area a figure of earlier times stands there. An area that was renamed or merged whole goes to
/// its successor; one that was divided stays by itself, for nobody can say how its figures divide.
/// </summary>
public sealed class AreaMap
{
    private readonly Dictionary<int, int> _next;

    /// <param name="successions">Those of the province.</param>
    /// <param name="on">The day whose map is meant.</param>
    public AreaMap(IEnumerable<Succession> successions, DateOnly on)
    {
        var links = successions.Where(link => link.Date <= on && link.ToAreaId is not null).ToLookup(link => link.FromAreaId, link => link.ToAreaId!.Value);
        _next = links.Select(group => (From: group.Key, To: group.Distinct().ToList())).Where(pair => pair.To.Count == 1).ToDictionary(pair => pair.From, pair => pair.To[0]);
    }

    /// <summary>Every area under its own name, as reported.</summary>
    public static AreaMap AsReported { get; } = new([], DateOnly.MinValue);

    /// <summary>The area under which the figures of <paramref name="areaId"/> stand.</summary>
    public int this[int areaId]
    {
        get
        {
            // Links are dated and go forward; a circle could only be typed by mistake and must not hang a page.
            var (now, seen) = (areaId, new HashSet<int> { areaId });
            while (_next.TryGetValue(now, out var next) && seen.Add(next))
            {
                now = next;
            }

            return now;
        }
    }
}
