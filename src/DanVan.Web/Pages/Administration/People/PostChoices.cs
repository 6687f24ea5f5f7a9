using DanVan.Data;
using DanVan.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.People;

/// <summary>What the actor may choose from when giving a post: functions, and the bodies of the own province by today's names.</summary>
public sealed record PostChoices(IReadOnlyList<Function> Functions, IReadOnlyList<PostChoices.Body> Bodies)
{
    public static async Task<PostChoices> LoadAsync(PortalDb db, Actor actor, DateOnly today, CancellationToken cancellation)
    {
        if (actor.ProvinceId is null)
        {
            return new([Function.Administrator], []);
        }

        var bodies = await db.Organizations.AsNoTracking().ToListAsync(cancellation);
        return new(
            Enum.GetValues<Function>(),
            [.. bodies.Select(body => new Body(body.Id, body.NameOn(today).OfficialName, body.Code, body.IsStandingOffice))
                .OrderBy(body => VietnameseText.SortKey(body.Name), StringComparer.Ordinal)]);
    }

    public sealed record Body(int Id, string Name, string Code, bool IsStandingOffice);
}
