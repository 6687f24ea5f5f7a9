using DanVan.Domain.Organizations;

namespace DanVan.Domain.Tests.Organizations;

public sealed class AreaMapTests
{
    private static readonly DateOnly Then = new(2020, 1, 1);

    [Fact]
    public void Renamed_and_merged_areas_stand_under_their_successor_over_several_steps()
    {
        var map = new AreaMap([Link(1, 3, SuccessionKind.Merge), Link(2, 3, SuccessionKind.Merge), Link(3, 4, SuccessionKind.Rename)], Then);

        Assert.Equal([4, 4, 4, 4], new[] { 1, 2, 3, 4 }.Select(area => map[area]));
    }

    [Fact]
    public void An_area_that_was_divided_or_abolished_stays_by_itself()
    {
        var map = new AreaMap([Link(1, 2, SuccessionKind.Split), Link(1, 3, SuccessionKind.Split), Link(5, null, SuccessionKind.Abolish)], Then);

        Assert.Equal([1, 5, 9], new[] { 1, 5, 9 }.Select(area => map[area]));
    }

    [Fact]
    public void What_happens_after_the_day_is_not_on_its_map()
    {
        var link = Link(1, 2, SuccessionKind.Rename);

        Assert.Equal(1, new AreaMap([link], Then.AddDays(-1))[1]);
        Assert.Equal(2, new AreaMap([link], Then)[1]);
    }

    [Fact]
    public void A_circle_typed_by_mistake_ends()
    {
        var map = new AreaMap([Link(1, 2, SuccessionKind.Rename), Link(2, 1, SuccessionKind.Rename)], Then);

        Assert.Contains(map[1], new[] { 1, 2 });
    }

    private static Succession Link(int from, int? to, SuccessionKind kind) => new(7, from, to, kind, Then, "");
}
