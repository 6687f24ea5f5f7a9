using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Recipients;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.JointDocuments;

/// <summary>Whom a document is for, before and after it is issued.</summary>
public static class RecipientQueries
{
    /// <summary>The list of one revision, in order.</summary>
    public static IQueryable<DocumentRecipient> RecipientsOf(this PortalDb db, Guid documentId, int revision) =>
        db.DocumentRecipients.Where(recipient => recipient.DocumentId == documentId && recipient.Revision == revision).OrderBy(recipient => recipient.Number);

    /// <summary>The receipts of one issued revision, in order.</summary>
    public static IQueryable<DocumentReceipt> ReceiptsOf(this PortalDb db, Guid documentId, int revision) =>
        db.DocumentReceipts.Where(receipt => receipt.DocumentId == documentId && receipt.Revision == revision).OrderBy(receipt => receipt.Number);

    /// <summary>The bodies of a province that exist on a day, offices among them, in the order in which they were made.</summary>
    public static async Task<IReadOnlyList<Organization>> BodiesOnAsync(this PortalDb db, int provinceId, DateOnly day, CancellationToken cancellation = default) =>
        [.. (await db.Organizations.AsNoTracking().Where(body => body.ProvinceId == provinceId).OrderBy(body => body.Id).ToListAsync(cancellation)).Where(body => body.ExistsOn(day))];

    /// <summary>Adds a receipt for everybody whom the document is for, as they are on the day of its issue; to be saved with the issue.</summary>
    public static async Task AddReceiptsAsync(this PortalDb db, JointDocument document, CancellationToken cancellation = default)
    {
        var (id, standing, provinceId) = (document.Id, document.Standing!, document.ProvinceId);
        var recipients = await db.RecipientsOf(id, standing.Number).AsNoTracking().ToListAsync(cancellation);
        if (recipients.Count == 0)
        {
            return;
        }

        var day = VietnamTime.DateOf(standing.IssuedAt!.Value);
        var bodies = await db.Organizations.AsNoTracking().Where(body => body.ProvinceId == provinceId).ToDictionaryAsync(body => body.Id, cancellation);
        var below = await (
            from pairing in db.Pairings.AsNoTracking()
            where pairing.ProvinceId == provinceId && !pairing.IsProvincial && pairing.ValidFrom <= day && (pairing.ValidTo == null || day <= pairing.ValidTo)
            join area in db.Areas on pairing.AreaId equals area.Id
            orderby area.DisplayOrder, area.SortKey, pairing.Id
            select pairing).ToListAsync(cancellation);
        db.DocumentReceipts.AddRange(DocumentReceipt.Of(document, new RecipientExpansion(bodies, below, day).Of(document, recipients)));
    }

    /// <summary>Notes that the actor's body has opened an issued revision; at most one row is written, and only the first time.</summary>
    /// <returns>Whether the revision is addressed to the actor's body.</returns>
    public static async Task<bool> OpenReceiptsAsync(this PortalDb db, JointDocument document, DocumentRevision revision, Actor actor, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (revision.IssuedAt is null || actor.OrganizationId is not { } body)
        {
            return false;
        }

        var mine = await db.ReceiptsOf(document.Id, revision.Number).Where(receipt => receipt.OrganizationId == body).ToListAsync(cancellation);
        // Each of them: the leader of a body may be named beside the body itself.
        var opened = mine.ConvertAll(receipt => receipt.Open(actor, now));
        if (opened.Contains(true) && await db.SaveAsync(cancellation) is not null)
        {
            // Two of the body opened it at the same moment: the other one is noted.
            db.ChangeTracker.Clear();
        }

        return mine.Count > 0;
    }
}
