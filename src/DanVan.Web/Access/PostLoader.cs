using DanVan.Data;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Access;

/// <summary>The account behind a sign-in cookie as it stands now.</summary>
/// <param name="Stamp">Identity's security stamp; a cookie with another one is cut off.</param>
/// <param name="Unread">Notices that the person has not read.</param>
/// <param name="Posts">All posts of today.</param>
public sealed record SignedIn(string DisplayName, string Stamp, bool IsDisabled, int Unread, IReadOnlyList<SeatedPost> Posts);

/// <summary>
/// Reads a person's posts of today through a session of its own that sees everything: scope follows from posts, so the
/// posts cannot be read through the scope.
/// </summary>
public sealed class PostLoader(PortalDbOpener opener, ProgrammeClock clock)
{
    /// <summary>The account behind a sign-in cookie with its posts of today; null when there is no such account any more.</summary>
    public async Task<SignedIn?> LoadAsync(Guid personId, CancellationToken cancellation)
    {
        var today = clock.Today;
        await using var db = opener.Open(Visibility.Everything);
        // One row a post of today, and one without post for whoever holds none: the account's stamp and the count at the bell come with the same query.
        var rows = await (
            from person in db.Users
            where person.Id == personId
            join holding in db.Posts.Where(post => post.ValidFrom <= today && (post.ValidTo == null || today <= post.ValidTo))
                on person.Id equals holding.PersonId into posts
            from post in posts.DefaultIfEmpty()
            join body in db.Organizations.IgnoreAutoIncludes() on post.OrganizationId equals body.Id into bodies
            from body in bodies.DefaultIfEmpty()
            join province in db.Provinces.IgnoreAutoIncludes() on post.ProvinceId equals province.Id into provinces
            from province in provinces.DefaultIfEmpty()
            orderby post.Id
            select new
            {
                person.IsDisabled,
                person.SecurityStamp,
                person.DisplayName,
                Unread = db.Notices.Count(notice => notice.PersonId == person.Id && notice.ReadAt == null),
                Post = post,
                Side = body == null ? null : body.Side,
                PartyToPairings = body == null ? (int?)null : body.IsStandingOffice ? body.ParentId : body.Id,
                ProvinceName = province == null ? null : province.Name,
                IsDemo = province != null && province.IsDemo,
            }).AsNoTracking().ToListAsync(cancellation);
        if (rows.Count == 0)
        {
            return null;
        }

        var signedIn = new SignedIn(rows[0].DisplayName, rows[0].SecurityStamp ?? "", rows[0].IsDisabled, rows[0].Unread, []);
        var held = rows.Where(row => row.Post is not null).Select(row => new
        {
            row.Post.Id,
            row.Post.Function,
            row.Post.Title,
            row.Post.IsDeputy,
            row.Post.ProvinceId,
            row.Side,
            row.PartyToPairings,
            row.ProvinceName,
            row.IsDemo,
        }).ToList();
        if (held.Count == 0 || signedIn.IsDisabled)
        {
            return signedIn;
        }

        var bodyIds = held.Where(post => post.PartyToPairings is not null).Select(post => post.PartyToPairings).Distinct().ToList();
        var pairings = bodyIds.Count == 0
            ? []
            : await db.Pairings.AsNoTracking()
                .Where(pairing => bodyIds.Contains(pairing.PartyOrganizationId) || bodyIds.Contains(pairing.MilitaryOrganizationId))
                .Select(pairing => new { pairing.AreaId, pairing.IsProvincial, pairing.PartyOrganizationId, pairing.MilitaryOrganizationId })
                .ToListAsync(cancellation);
        var areaIds = pairings.Select(pairing => pairing.AreaId).Distinct().ToList();
        var followed = areaIds.Count == 0
            ? []
            : await db.Successions.AsNoTracking()
                .Where(link => link.ToAreaId != null && areaIds.Contains(link.ToAreaId.Value))
                .Select(link => new { link.FromAreaId, ToAreaId = link.ToAreaId!.Value })
                .ToListAsync(cancellation);

        return signedIn with
        {
            Posts = [.. held.Select(post =>
            {
                var own = pairings.Where(pairing => pairing.PartyOrganizationId == post.PartyToPairings || pairing.MilitaryOrganizationId == post.PartyToPairings).ToList();
                var areas = own.Select(pairing => pairing.AreaId).ToHashSet();
                areas.UnionWith(followed.Where(link => areas.Contains(link.ToAreaId)).Select(link => link.FromAreaId).ToList());
                var isProvincial = own.Exists(pairing => pairing.IsProvincial);
                var actor = new Actor(personId, post.Id, post.Title, post.Function, post.IsDeputy, post.ProvinceId, post.Side, post.PartyToPairings, isProvincial);
                return new SeatedPost(actor, VisibilityOf(actor, [.. areas]), post.ProvinceName, post.IsDemo);
            })],
        };
    }

    // The one place that says who sees which province, areas and states.
    private static Visibility VisibilityOf(Actor actor, IReadOnlyList<int> areaIds) => actor switch
    {
        { ProvinceId: null } => Visibility.Nothing,
        { Function: Function.Viewer } => Visibility.OfAcceptedIn(actor.ProvinceId.Value),
        // Administrators look after people and catalogues; no report is theirs to read.
        { Function: Function.Administrator } => Visibility.OfAreas(actor.ProvinceId.Value, []),
        { IsProvincial: true } => Visibility.OfProvince(actor.ProvinceId.Value),
        _ => Visibility.OfAreas(actor.ProvinceId.Value, areaIds, actor.OrganizationId),
    };
}
