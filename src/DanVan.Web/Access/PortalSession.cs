using System.Globalization;
using System.Security.Claims;
using DanVan.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace DanVan.Web.Access;

/// <summary>
/// Opens and re-opens a person's session. The cookie carries the chosen post and the moment of the password: it ends four
/// hours after the last request, and twelve hours after the password whatever happens.
/// </summary>
public sealed class PortalSession(SignInManager<Person> signIn, PostLoader posts, TimeProvider time)
{
    /// <summary>When the password was given, as Unix seconds.</summary>
    public const string OpenedClaim = "opened";

    public static readonly TimeSpan IdleLimit = TimeSpan.FromHours(4);
    public static readonly TimeSpan AbsoluteLimit = TimeSpan.FromHours(12);

    /// <summary>After the password was found right: a new session in the first of today's posts.</summary>
    public async Task OpenAsync(Person person, CancellationToken cancellation)
    {
        var seated = await posts.LoadAsync(person.Id, cancellation);
        var first = seated is { Posts: [{ } post, ..] } ? post.Actor.PostId : (int?)null;
        await signIn.SignInWithClaimsAsync(person, isPersistent: false, Claims(first, time.GetUtcNow()));
    }

    /// <summary>The same session in another post, or after a new password; the absolute limit keeps running.</summary>
    public async Task ReopenAsync(Person person, int? postId, ClaimsPrincipal current) =>
        await signIn.SignInWithClaimsAsync(person, isPersistent: false, Claims(postId, OpenedAt(current) ?? time.GetUtcNow()));

    public Task CloseAsync() => signIn.SignOutAsync();

    /// <summary>
    /// The cookie's own check: the absolute limit. The account's stamp is compared by <see cref="ActorMiddleware"/> at every
    /// request, which makes Identity's half-hourly check superfluous.
    /// </summary>
    internal static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = (context.Options.TimeProvider ?? TimeProvider.System).GetUtcNow();
        if (context.Principal is not { } person || OpenedAt(person) is not { } opened || now >= opened + AbsoluteLimit)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }

    private static DateTimeOffset? OpenedAt(ClaimsPrincipal person) =>
        long.TryParse(person.FindFirstValue(OpenedClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static List<Claim> Claims(int? postId, DateTimeOffset opened)
    {
        List<Claim> claims = [new(OpenedClaim, opened.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))];
        if (postId is { } chosen)
        {
            claims.Add(new(ActorMiddleware.PostClaim, chosen.ToString(CultureInfo.InvariantCulture)));
        }

        return claims;
    }
}
