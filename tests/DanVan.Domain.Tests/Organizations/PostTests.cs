using DanVan.Domain.Common;
using DanVan.Domain.Organizations;

namespace DanVan.Domain.Tests.Organizations;

public sealed class PostTests
{
    private const int Province = 1;

    private static readonly DateTimeOffset Now = new(2021, 12, 22, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2021, 12, 22);
    private static readonly Guid Somebody = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Actor Administrator = Acting(Function.Administrator, Province);

    [Theory]
    [InlineData(Function.StandingOffice, true, Side.Party, null)]
    [InlineData(Function.StandingOffice, false, Side.Party, "post.not-a-standing-office")]
    [InlineData(Function.Officer, false, Side.Military, null)]
    [InlineData(Function.Officer, true, Side.Party, "post.is-a-standing-office")]
    [InlineData(Function.Leader, true, Side.Party, "post.is-a-standing-office")]
    [InlineData(Function.Clerk, false, null, "post.without-side")]
    [InlineData(Function.Administrator, false, Side.Party, "post.without-organization")]
    [InlineData(Function.Viewer, false, Side.Party, "post.without-organization")]
    public void A_function_belongs_to_a_body_of_its_kind(Function function, bool isStandingOffice, Side? side, string? refused)
    {
        var giving = Post.Give(Wish(function), Body(side, isStandingOffice), [], Administrator, Now);

        Assert.Equal(refused, giving.Refusal?.Code);
        Assert.Equal(refused is null, giving.Post is not null);
    }

    [Theory]
    [InlineData(Function.Officer, "post.organization-missing")]
    [InlineData(Function.StandingOffice, "post.organization-missing")]
    [InlineData(Function.Viewer, null)]
    [InlineData(Function.Administrator, null)]
    public void Without_a_body_stand_only_viewers_and_administrators(Function function, string? refused)
    {
        var giving = Post.Give(Wish(function), null, [], Administrator, Now);

        Assert.Equal(refused, giving.Refusal?.Code);
    }

    [Fact]
    public void A_body_of_another_province_is_none()
    {
        var elsewhere = new Organization(2, "BDV", Side.Party, "district", null, null, isStandingOffice: false);

        var giving = Post.Give(Wish(Function.Officer), elsewhere, [], Administrator, Now);

        Assert.Equal("post.organization-missing", giving.Refusal?.Code);
    }

    [Theory]
    [InlineData(Function.Officer, Province, "common.not-your-function")]
    [InlineData(Function.Leader, Province, "common.not-your-function")]
    [InlineData(Function.Administrator, 2, "common.not-your-function")]
    [InlineData(Function.Administrator, null, "common.not-your-function")]
    [InlineData(Function.Administrator, Province, null)]
    public void Only_the_provinces_administrator_gives_posts_in_it(Function function, int? provinceId, string? refused)
    {
        var giving = Post.Give(Wish(Function.Viewer), null, [], Acting(function, provinceId), Now);

        Assert.Equal(refused, giving.Refusal?.Code);
    }

    [Fact]
    public void The_portals_administrator_gives_a_province_its_administrator()
    {
        var giving = Post.Give(Wish(Function.Administrator), null, [], Acting(Function.Administrator, null), Now);

        Assert.NotNull(giving.Post);
    }

    [Fact]
    public void A_provincial_administrator_makes_no_administrator_of_the_portal()
    {
        var giving = Post.Give(Wish(Function.Administrator) with { ProvinceId = null }, null, [], Administrator, Now);

        Assert.Equal("common.not-your-function", giving.Refusal?.Code);
    }

    [Theory]
    [InlineData(-30, -1, true)]
    [InlineData(-30, 0, false)]
    [InlineData(10, null, false)]
    [InlineData(-30, null, false)]
    public void The_same_post_is_not_held_twice_on_one_day(int from, int? to, bool isGiven)
    {
        var held = Held(Function.Viewer, from, to);

        var giving = Post.Give(Wish(Function.Viewer), null, [held], Administrator, Now);

        Assert.Equal(isGiven ? null : "post.held-already", giving.Refusal?.Code);
    }

    [Fact]
    public void Another_function_may_be_held_beside_it()
    {
        var giving = Post.Give(Wish(Function.Administrator), null, [Held(Function.Viewer, -30, null)], Administrator, Now);

        Assert.NotNull(giving.Post);
    }

    [Fact]
    public void Given_means_told()
    {
        var post = Post.Give(Wish(Function.Viewer), null, [], Administrator, Now).Post!;

        var told = Assert.IsType<PostGiven>(Assert.Single(post.Events));
        Assert.Equal((Somebody, Function.Viewer, Administrator, Now), (told.PersonId, told.Function, told.By, told.At));
    }

    [Fact]
    public void A_post_does_not_end_before_it_begins()
    {
        var post = Held(Function.Viewer, 0, null);

        var refusal = post.End(Today.AddDays(-1), [], Administrator, Now);

        Assert.Equal("post.ends-before-it-begins", refusal?.Code);
        Assert.Null(post.ValidTo);
    }

    [Fact]
    public void An_end_comes_nearer_but_does_not_move_away()
    {
        var post = Held(Function.Viewer, -30, 10);

        Assert.Equal("post.ends-already", post.End(Today.AddDays(11), [], Administrator, Now)?.Code);
        Assert.Null(post.End(Today, [], Administrator, Now));

        Assert.Equal(Today, post.ValidTo);
        Assert.True(post.IsHeldOn(Today));
        Assert.False(post.IsHeldOn(Today.AddDays(1)));
    }

    [Fact]
    public void Nobody_ends_the_own_last_administrators_post()
    {
        var own = new Post(Administrator.PersonId, Province, null, Function.Administrator, "Quản trị", false, Today.AddDays(-30), null);

        Assert.Equal("post.own-last-administrator", own.End(Today, [own], Administrator, Now)?.Code);
        Assert.Equal("post.own-last-administrator", own.Change("Quản trị", false, own.ValidFrom, Today, [own], Administrator, Now)?.Code);

        Assert.Null(own.ValidTo);
    }

    [Fact]
    public void Another_administrator_may_end_it()
    {
        var others = Held(Function.Administrator, -30, null);

        Assert.Null(others.End(Today, [], Administrator, Now));
    }

    [Fact]
    public void Only_a_post_to_come_is_taken_back()
    {
        Assert.Equal("post.has-begun", Held(Function.Viewer, 0, null).Withdraw(Today, Administrator, Now)?.Code);

        var future = Held(Function.Viewer, 1, null);
        Assert.Null(future.Withdraw(Today, Administrator, Now));
        _ = Assert.IsType<PostWithdrawn>(Assert.Single(future.Events));
    }

    private static PostWish Wish(Function function) => new(Somebody, Province, function, "Chức danh", false, Today, null);

    private static Post Held(Function function, int from, int? to) =>
        new(Somebody, Province, null, function, "Chức danh", false, Today.AddDays(from), to is { } days ? Today.AddDays(days) : null);

    private static Organization Body(Side? side, bool isStandingOffice) => new(Province, "BDV", side, "province", null, null, isStandingOffice);

    private static Actor Acting(Function function, int? provinceId) =>
        new(Guid.Parse("00000000-0000-0000-0000-000000000009"), 9, "Quản trị tỉnh", function, false, provinceId, null, null, false);
}
