using DanVan.Domain.Common;
using DanVan.Web.Tests.Hosting;

namespace DanVan.Web.Tests.Access;

/// <summary>Somebody who knocks at every door: one column of the table.</summary>
/// <param name="Code">The column's head.</param>
/// <param name="UserName">Null for nobody.</param>
/// <param name="Home">The pairing whose things are the own ones: 0 the provincial one, 1 a district's.</param>
/// <param name="Side">The own side; of those without side, the one whose things they are shown.</param>
/// <param name="PostId">The post acted in; of those without one, of nobody's.</param>
/// <param name="Browser">Signed in already.</param>
/// <param name="Token">An antiforgery token of this browser.</param>
internal sealed record KindOfPost(string Code, string? UserName, int Home, Side Side, int PostId, HttpClient Browser, string Token)
{
    /// <summary>Signs the person in and takes a token from a page that everybody may open.</summary>
    public static async Task<KindOfPost> ComesAsync(Portal portal, string code, string? userName, int home, Side side, int postId)
    {
        var browser = userName is null ? portal.Anonymous() : await portal.As(userName);
        var page = await browser.GetPageAsync(userName is null ? "/dang-nhap" : "/dang-xuat");
        var token = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new(code, userName, home, side, postId, browser, token);
    }
}
