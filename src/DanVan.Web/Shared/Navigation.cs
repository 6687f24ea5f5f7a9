using DanVan.Domain.Common;
using DanVan.Web.Access;

namespace DanVan.Web.Shared;

/// <summary>One entry of the left navigation.</summary>
public sealed record NavigationEntry(string Label, string Href, string Icon)
{
    public bool IsHere(PathString path) => Href == "/" ? path == "/" : path.StartsWithSegments(Href, StringComparison.Ordinal);
}

/// <summary>The left navigation by job: only what exists and what the chosen post may open.</summary>
public sealed class Navigation(CurrentActor current)
{
    public IReadOnlyList<NavigationEntry> Entries { get; } = current.Chosen is { } post ? [.. EntriesOf(post.Actor)] : [];

    private static IEnumerable<NavigationEntry> EntriesOf(Actor actor)
    {
        yield return new("Việc của tôi", "/", "inbox");
        if (actor.ProvinceId is not null && !actor.Is(Function.Administrator))
        {
            yield return new("Báo cáo quý", "/bao-cao-quy", "table");
        }

        if (actor.ProvinceId is not null && !actor.Is(Function.Administrator))
        {
            yield return new("Kế hoạch", "/ke-hoach", "journal-text");
        }

        if (actor.ProvinceId is not null && !actor.Is(Function.Administrator) && (actor.IsProvincial || actor.Is(Function.Viewer)))
        {
            yield return new("Tổng hợp", "/tong-hop", "clipboard-data");
        }

        if (actor.ProvinceId is not null && (actor.Is(Function.StandingOffice) || actor.Is(Function.Administrator)))
        {
            yield return new("Kỳ báo cáo", "/ky-bao-cao", "calendar3");
        }

        if (actor.Is(Function.Administrator))
        {
            yield return new("Quản trị", "/quan-tri", "gear");
        }
    }
}
