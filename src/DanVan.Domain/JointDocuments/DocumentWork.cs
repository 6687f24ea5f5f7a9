using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments;

/// <summary>What somebody has to do with a document next.</summary>
public enum DocumentDeed
{
    /// <summary>An issued plan has no sub-plan of the person's pairing yet.</summary>
    BeginSubPlan = 1,

    /// <summary>The plan above was amended; the sub-plan goes by the older revision.</summary>
    FollowPlan,

    Write,

    /// <summary>Opinions of the other side wait for an answer.</summary>
    AnswerComments,

    Agree,
    SendForSignature,
    Sign,
    EnterScan,
    Register,
    Distribute,

    /// <summary>An agreement is near its end, or over, and nothing has been drafted for the next term.</summary>
    Renew,
}

/// <summary>One thing to do.</summary>
/// <param name="Document">The person's own; the plan above where a sub-plan has to be begun.</param>
/// <param name="Side">For whose body the person acts in it; null where it is another's.</param>
public sealed record DocumentDue(DocumentDeed Deed, JointDocument Document, Side? Side = null);

/// <summary>What is due from a post with joint documents, asked of the same questions as the buttons.</summary>
public static class DocumentWork
{
    /// <param name="actor">Officer, leader or clerk of a body; others have nothing to do here.</param>
    /// <param name="own">Documents of the body that are worked on, its standing sub-plans, and its agreements of late.</param>
    /// <param name="plans">The province's issued plans of the year.</param>
    /// <param name="today">By which an agreement is near its end.</param>
    public static IEnumerable<DocumentDue> Of(Actor actor, IReadOnlyList<JointDocument> own, IReadOnlyList<JointDocument> plans, DateOnly today)
    {
        foreach (var ending in own.Where(document => document.CanCarryOver(own, actor, today) is null))
        {
            yield return new(DocumentDeed.Renew, ending);
        }

        var below = actor.Is(Function.Officer) && !actor.IsProvincial && actor.OrganizationId is not null;
        foreach (var plan in below ? plans.Where(plan => plan.Standing is not null) : [])
        {
            var derived = own.Where(document => document.ParentId == plan.Id).ToList();
            if (derived.Count == 0)
            {
                yield return new(DocumentDeed.BeginSubPlan, plan);
            }

            foreach (var lagging in derived.Where(document => document.LagsBehind(plan) is not null && (document.CanEdit(actor) is null || document.CanAmend(actor) is null)))
            {
                yield return new(DocumentDeed.FollowPlan, lagging);
            }
        }

        foreach (var document in own)
        {
            if (DeedOf(actor, document) is { } deed)
            {
                yield return new(deed, document, document.SideOf(actor));
            }
        }
    }

    private static DocumentDeed? DeedOf(Actor actor, JointDocument document) =>
        document.CanAnswerComments(actor) is null && document.Working!.OpenCommentsOf(document.SideOf(actor)!.Value.Other()).Count > 0 ? DocumentDeed.AnswerComments
        : document.CanAgree(actor) is null ? DocumentDeed.Agree
        : document.CanSendForOpinion(actor) is null ? DocumentDeed.Write
        : document.CanSendForSignature(actor) is null ? DocumentDeed.SendForSignature
        : document.CanDecline(actor) is null ? DocumentDeed.Sign
        : document.CanAddSignedScan(actor) is null ? DocumentDeed.EnterScan
        : document.CanRegister(actor) is null ? DocumentDeed.Register
        : document.CanDistribute(actor) is null ? DocumentDeed.Distribute
        : null;
}
