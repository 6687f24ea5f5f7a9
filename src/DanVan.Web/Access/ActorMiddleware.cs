using System.Globalization;
using System.Security.Claims;
using DanVan.Data.Saving;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DanVan.Web.Access;

/// <summary>
/// Seats the signed-in person in the chosen post before authorisation and pages ask who is acting. An account that was
/// switched off, given a new password or removed is a stranger from this request on.
/// </summary>
internal sealed class ActorMiddleware(RequestDelegate next, IOptions<IdentityOptions> identity)
{
    /// <summary>The chosen post in the sign-in cookie; checked against today's posts on every request.</summary>
    public const string PostClaim = "post";

    public async Task InvokeAsync(HttpContext context, CurrentActor current, PostLoader loader, CurrentChange change)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var personId))
        {
            var person = await loader.LoadAsync(personId, context.RequestAborted);
            if (person is null || person.IsDisabled || person.Stamp != context.User.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType))
            {
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
            else
            {
                current.Seat(person.DisplayName, person.Posts, ChosenIn(context.User), person.Unread);
                change.PersonId = personId;
            }
        }

        await next(context);
    }

    private static int? ChosenIn(ClaimsPrincipal user) =>
        int.TryParse(user.FindFirstValue(PostClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
