using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.JointDocuments;

/// <summary>What a step of a joint document needs besides the document: books, names, signers, sections of a new revision.</summary>
public static class DocumentQueries
{
    /// <summary>The book in which a body numbers documents of this type and these years; begun where there is none yet.</summary>
    public static async Task<NumberBook> NumberBookOfAsync(this PortalDb db, JointDocument document, Side side, CancellationToken cancellation = default)
    {
        var (body, kind, from, to) = (document.OrganizationOf(side), document.Kind, document.FromYear, document.ToYear);
        // A book that was begun a moment ago in this session is not in the database yet.
        var found = db.NumberBooks.Local.FirstOrDefault(book => book.OrganizationId == body && book.Kind == kind && book.FromYear == from && book.ToYear == to)
            ?? await db.NumberBooks.FirstOrDefaultAsync(book => book.OrganizationId == body && book.Kind == kind && book.FromYear == from && book.ToYear == to, cancellation);
        return found ?? db.NumberBooks.Add(new NumberBook(document.ProvinceId, body, kind, document.Years)).Entity;
    }

    /// <summary>The pairings in which a body coordinates on a day.</summary>
    public static IQueryable<Pairing> PairingsOf(this PortalDb db, int organizationId, DateOnly day) => db.Pairings.Where(pairing =>
        (pairing.PartyOrganizationId == organizationId || pairing.MilitaryOrganizationId == organizationId) && pairing.ValidFrom <= day && (pairing.ValidTo == null || day <= pairing.ValidTo));

    /// <summary>Gives the revision that is worked on the sections of an earlier one.</summary>
    public static async Task CopySectionsAsync(this PortalDb db, JointDocument document, int revision, CancellationToken cancellation = default)
    {
        var id = document.Id;
        var before = await db.DocumentSections.AsNoTracking().Where(section => section.DocumentId == id && section.Revision == revision).OrderBy(section => section.Number).ToListAsync(cancellation);
        db.DocumentSections.AddRange(before.Select(section => section.CopyFor(document)));
    }

    /// <summary>Posts that may sign for a body on a day, chiefs before deputies.</summary>
    public static async Task<IReadOnlyList<(int PostId, string Title)>> LeadersOfAsync(this PortalDb db, int organizationId, DateOnly day, CancellationToken cancellation = default)
    {
        var posts = await db.Posts.AsNoTracking()
            .Where(post => post.OrganizationId == organizationId && post.Function == Function.Leader && post.ValidFrom <= day && (post.ValidTo == null || day <= post.ValidTo))
            .OrderBy(post => post.IsDeputy).ThenBy(post => post.Id)
            .Select(post => new { post.Id, post.Title })
            .ToListAsync(cancellation);
        return [.. posts.Select(post => (post.Id, post.Title))];
    }

    /// <summary>What the two bodies are called on a day.</summary>
    public static async Task<PartyNames> PartyNamesOfAsync(this PortalDb db, JointDocument document, DateOnly day, CancellationToken cancellation = default)
    {
        var (partyId, militaryId) = (document.PartyOrganizationId, document.MilitaryOrganizationId);
        var bodies = await db.Organizations.AsNoTracking().Where(body => body.Id == partyId || body.Id == militaryId).ToDictionaryAsync(body => body.Id, cancellation);
        var (party, military) = (bodies[partyId].NameOn(day), bodies[militaryId].NameOn(day));
        return new PartyNames(party.OfficialName, party.Symbol, military.OfficialName, military.Symbol);
    }
}
