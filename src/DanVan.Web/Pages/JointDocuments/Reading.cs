using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;

namespace DanVan.Web.Pages.JointDocuments;

/// <summary>Which revisions a person reads: the two bodies and the province what is being worked on, everybody else what was issued.</summary>
public static class Reading
{
    public static bool ReadsDrafts(this Actor actor, JointDocument document) => document.SideOf(actor) is not null || (actor.IsProvincial && !actor.Is(Function.Viewer));

    public static IReadOnlyList<DocumentRevision> ReadableBy(this JointDocument document, Actor actor) =>
        actor.ReadsDrafts(document) ? document.Revisions : [.. document.Revisions.Where(revision => revision.IssuedAt is not null)];

    /// <summary>The one that the person sees first; null where there is nothing to read.</summary>
    public static DocumentRevision? ShownTo(this JointDocument document, Actor actor)
    {
        var readable = document.ReadableBy(actor);
        return readable.Contains(document.Shown) ? document.Shown : document.Standing ?? (readable.Count > 0 ? readable[^1] : null);
    }
}
