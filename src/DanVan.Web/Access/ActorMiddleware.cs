using System.Globalization;
using System.Security.Claims;
using DanVan.Data.Saving;

namespace DanVan.Web.Access;

/// <summary>Seats the signed-in person in the chosen post before authorisation and pages ask who is acting.</summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    /// <summary>The chosen post in the sign-in cookie; checked against today's posts on every request.</summary>
    public const string PostClaim = "post";

    public async Task InvokeAsync(HttpContext context, CurrentActor current, PostLoader loader, CurrentChange change)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var personId))
        {
            var chosen = int.TryParse(context.User.FindFirstValue(PostClaim), CultureInfo.InvariantCulture, out var id) ? id : (int?)null;
            current.Seat(await loader.LoadAsync(personId, context.RequestAborted), chosen);
            change.PersonId = personId;
        }

        await next(context);
    }
}
