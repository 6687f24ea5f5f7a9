using System.Globalization;
using System.Text.RegularExpressions;
using DanVan.Domain.Common;

namespace DanVan.Web.Tests.Access;

/// <summary>Whose thing it is, seen from the person: the letters of a cell stand in this order.</summary>
internal enum Reach
{
    Own,
    OtherArea,
    OtherSide,
    OtherProvince,
}

/// <summary>One thing, as the address and the form name it.</summary>
internal sealed record Target(IReadOnlyDictionary<string, string> Values)
{
    public static Target None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    public static Target Of(params IReadOnlyList<(string Name, object Value)> values) =>
        new(values.ToDictionary(value => value.Name, value => Convert.ToString(value.Value, CultureInfo.InvariantCulture)!, StringComparer.Ordinal));

    /// <summary>The route with the thing in it; an optional value that it lacks is left out.</summary>
    public string AddressOf(string route) => Regex.Replace(
        route,
        "/\\{(?<name>\\w+)(:\\w+)?(?<optional>\\?)?\\}",
        match => Values.TryGetValue(match.Groups["name"].Value, out var value) ? $"/{value}"
            : match.Groups["optional"].Success ? ""
            : throw new InvalidOperationException($"{route} needs {match.Value}, which is not among {string.Join(", ", Values.Keys)}."));
}

/// <summary>
/// The things of the world by name, found from where a person sits. A report "ready" for a side stands where that side has the
/// next step and the other has not, so that another side's step shows as one.
/// </summary>
internal sealed class Targets
{
    private static readonly Reach[] ByProvince = [Reach.Own, Reach.OtherProvince];
    private static readonly Reach[] ByArea = [Reach.Own, Reach.OtherArea, Reach.OtherProvince];
    private static readonly Reach[] BySide = [Reach.Own, Reach.OtherArea, Reach.OtherSide, Reach.OtherProvince];

    private readonly Dictionary<string, Func<KindOfPost, Reach, Target>> _finding = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reach[]> _reaches = new(StringComparer.Ordinal);

    /// <summary>What a cell of the thing has a letter for.</summary>
    public IReadOnlyList<Reach> ReachesOf(string name) => _reaches.TryGetValue(name, out var reaches)
        ? reaches
        : throw new InvalidOperationException($"The table speaks of \"{name}\"; there are {string.Join(", ", _reaches.Keys)}.");

    public Target Find(string name, KindOfPost kind, Reach reach) => _finding[name](kind, reach);

    /// <summary>The same thing for everybody.</summary>
    public void Add(string name, Target target) => Add(name, [Reach.Own], (_, _) => target);

    /// <summary>One of the own province, one of the other.</summary>
    public void AddOfProvinces(string name, Target own, Target other) => Add(name, ByProvince, (_, reach) => reach is Reach.Own ? own : other);

    /// <param name="name">What the table calls it.</param>
    /// <param name="of">By province (0 own, 1 other) and pairing.</param>
    public void AddOfAreas(string name, Func<int, int, Target> of) =>
        Add(name, ByArea, (kind, reach) => reach is Reach.OtherProvince ? of(1, 1) : of(0, PairingOf(kind, reach)));

    /// <param name="name">What the table calls it.</param>
    /// <param name="of">By province (0 own, 1 other), pairing and side.</param>
    public void AddOfSides(string name, Func<int, int, Side, Target> of) =>
        Add(name, BySide, (kind, reach) => reach is Reach.OtherProvince ? of(1, 1, kind.Side) : of(0, PairingOf(kind, reach), reach is Reach.OtherSide ? kind.Side.Other() : kind.Side));

    public void AddOfPeople(string name, Func<KindOfPost, Target> own, Target other) => Add(name, ByProvince, (kind, reach) => reach is Reach.Own ? own(kind) : other);

    private static int PairingOf(KindOfPost kind, Reach reach) => reach is not Reach.OtherArea ? kind.Home : kind.Home == 0 ? 1 : 2;

    private void Add(string name, Reach[] reaches, Func<KindOfPost, Reach, Target> find) => (_finding[name], _reaches[name]) = (find, reaches);
}
