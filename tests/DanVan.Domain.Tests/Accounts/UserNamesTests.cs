using DanVan.Domain.Accounts;

namespace DanVan.Domain.Tests.Accounts;

public sealed class UserNamesTests
{
    [Theory]
    [InlineData("binhson.pho.dv")]
    [InlineData("quan-tri_1")]
    [InlineData("abc")]
    public void Plain_letters_with_single_joints_will_do(string userName) => Assert.True(UserNames.IsValid(userName));

    [Theory]
    [InlineData("ab")]
    [InlineData("Bình.sơn")]
    [InlineData("BinhSon")]
    [InlineData(".dv")]
    [InlineData("dv.")]
    [InlineData("a..b")]
    [InlineData("a b")]
    [InlineData("<script>")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Anything_else_will_not(string userName) => Assert.False(UserNames.IsValid(userName));

    [Fact]
    public void A_user_name_is_cleaned_of_spaces_and_capitals() => Assert.Equal("tinh.dv", UserNames.Clean("  Tinh.DV "));
}
