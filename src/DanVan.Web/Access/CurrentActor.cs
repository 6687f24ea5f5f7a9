using DanVan.Data.Scoping;
using DanVan.Domain.Common;

namespace DanVan.Web.Access;

/// <summary>The signed-in person's posts of today and the chosen one, loaded once a request before anything else reads.</summary>
public sealed class CurrentActor
{
    private SeatedPost? _chosen;

    /// <summary>All posts that the person holds today, the chosen one among them.</summary>
    public IReadOnlyList<SeatedPost> Posts { get; private set; } = [];

    public SeatedPost? Chosen => _chosen;

    public bool HasPost => _chosen is not null;

    public Visibility Visibility => _chosen?.Visibility ?? Visibility.Nothing;

    public Actor Actor => _chosen?.Actor ?? throw new InvalidOperationException("No post: the page should have been behind a policy.");

    /// <summary>Shown to the person; stories show posts.</summary>
    public string DisplayName { get; private set; } = "";

    /// <summary>Notices that the person has not read, in whichever post.</summary>
    public int UnreadNotices { get; private set; }

    public void Seat(string displayName, IReadOnlyList<SeatedPost> posts, int? chosenPostId, int unreadNotices = 0)
    {
        DisplayName = displayName;
        UnreadNotices = unreadNotices;
        Posts = posts;
        _chosen = posts.FirstOrDefault(post => post.Actor.PostId == chosenPostId) ?? (posts.Count > 0 ? posts[0] : null);
    }
}

/// <summary>One of today's posts with what it may see.</summary>
/// <param name="ProvinceName">Null for the portal's administrator.</param>
public sealed record SeatedPost(Actor Actor, Visibility Visibility, string? ProvinceName, bool IsDemoProvince);
