using DanVan.Domain.Common;
using DanVan.Domain.Organizations;

namespace DanVan.Domain.Tests.Organizations;

public sealed class OrganizationTests
{
    private static readonly Actor Administrator = new(Guid.Empty, 1, "Quản trị", Function.Administrator, false, 1, null, null, false);
    private static readonly DateTimeOffset Now = new(2021, 12, 22, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("1999-01-01", "Cũ")]
    [InlineData("2000-01-01", "Cũ")]
    [InlineData("2025-01-31", "Cũ")]
    [InlineData("2025-02-01", "Mới")]
    [InlineData("2099-01-01", "Mới")]
    public void A_day_has_the_name_that_was_in_force(string day, string name)
    {
        var body = Body(Name("Mới", "2025-02-01"), Name("Cũ", "2000-01-01", "2025-01-31"));

        Assert.Equal(name, body.NameOn(Day(day)).OfficialName);
    }

    [Fact]
    public void In_a_gap_the_former_name_stands_but_the_body_does_not_exist()
    {
        var body = Body(Name("Cũ", "2000-01-01", "2010-12-31"), Name("Mới", "2012-01-01"));

        Assert.Equal("Cũ", body.NameOn(Day("2011-06-01")).OfficialName);
        Assert.False(body.ExistsOn(Day("2011-06-01")));
        Assert.True(body.ExistsOn(Day("2010-12-31")));
    }

    [Fact]
    public void A_new_name_ends_the_open_one_on_the_day_before_and_tells_it()
    {
        var body = Body(Name("Cũ", "2000-01-01"));

        Assert.Null(body.Rename(Name("Mới", "2025-02-01"), Administrator, Now));

        Assert.Equal(Day("2025-01-31"), body.NameOn(Day("2021-01-01")).ValidTo);
        Assert.Equal([new OrganizationRenamed("BDV", "Mới", Day("2025-02-01"), Administrator, Now)], body.Events);
        Assert.Contains("cu", body.SearchKey, StringComparison.Ordinal);
        Assert.Contains("moi", body.SearchKey, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2000-01-01", null)]
    [InlineData("1999-01-01", null)]
    [InlineData("1999-01-01", "2000-01-01")]
    public void A_name_that_overlaps_a_coming_one_is_refused_and_nothing_moves(string from, string? to)
    {
        var body = Body(Name("Cũ", "2000-01-01"));

        Assert.Equal("organization.names-overlap", body.Rename(Name("Mới", from, to), Administrator, Now)?.Code);
        Assert.Equal([Name("Cũ", "2000-01-01")], body.Names.Select(name => name.Facts));
    }

    [Fact]
    public void A_corrected_name_keeps_its_first_day()
    {
        var body = Body(Name("Ban Dân vân", "2000-01-01"));

        Assert.Null(body.CorrectName(Name("Ban Dân vận", "2000-01-01", "2025-01-31"), Administrator, Now));
        Assert.Equal([Name("Ban Dân vận", "2000-01-01", "2025-01-31")], body.Names.Select(name => name.Facts));
        Assert.Equal("organization.name-unknown", body.CorrectName(Name("X", "2001-01-01"), Administrator, Now)?.Code);
    }

    [Fact]
    public void Random_names_never_overlap_whatever_is_tried()
    {
        const int seed = 99;
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var body = Body(Name("0", "2000-01-01", "2000-12-31"));
            for (var j = 1; j < 12; j++)
            {
                var from = new DateOnly(2000, 1, 1).AddDays(random.Next(0, 4000));
                var to = random.Next(3) == 0 ? (DateOnly?)null : from.AddDays(random.Next(-5, 1000));
                _ = body.Rename(new NameFacts($"{j}", $"{j}", "", from, to), Administrator, Now);
            }

            var names = body.Names.Select(name => name.Facts).ToList();
            Assert.True(names.TrueForAll(one => names.TrueForAll(other => one == other || !one.Overlaps(other))), $"seed {seed}, case {i}");
            Assert.True(names.TrueForAll(name => name.ValidTo is null || name.ValidFrom <= name.ValidTo), $"seed {seed}, case {i}");
        }
    }

    [Fact]
    public void Initials_find_the_body()
    {
        var body = Body(Name("Ban Chỉ huy Quân sự huyện Bình Sơn", "2000-01-01"));

        Assert.Contains(VietnameseText.ForSearch("BCHQS"), body.SearchKey, StringComparison.Ordinal);
        Assert.Contains(VietnameseText.ForSearch("binh son"), body.SearchKey, StringComparison.Ordinal);
    }

    private static Organization Body(params NameFacts[] names)
    {
        var body = new Organization(1, "BDV", Side.Party, "province", 1, null, isStandingOffice: false);
        foreach (var name in names)
        {
            Assert.Null(body.AddName(new OrganizationName(name.OfficialName, name.ShortName, name.Symbol, name.ValidFrom, name.ValidTo)));
        }

        return body;
    }

    private static NameFacts Name(string name, string from, string? to = null) => new(name, name, "", Day(from), to is null ? null : Day(to));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
