using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Domain.JointDocuments.Tasks;
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

    /// <summary>Gives the revision that is worked on everything that an earlier one of the same document says.</summary>
    public static async Task CopyContentAsync(this PortalDb db, JointDocument document, int revision, CancellationToken cancellation = default)
    {
        await db.BeginAsAsync(document, document.Id, revision, cancellation);
        var tasks = await db.TasksOf(document.Id, revision).AsNoTracking().ToListAsync(cancellation);
        db.PlanTasks.AddRange(tasks.Select(task => task.CopyFor(document)));
    }

    /// <summary>Gives the revision that is worked on the sections, bases and recipients of an earlier one, of this document or of another that it goes on from.</summary>
    public static async Task BeginAsAsync(this PortalDb db, JointDocument document, Guid before, int revision, CancellationToken cancellation = default)
    {
        var sections = await db.DocumentSections.AsNoTracking().Where(section => section.DocumentId == before && section.Revision == revision).OrderBy(section => section.Number).ToListAsync(cancellation);
        var cited = await db.CitedIn(before, revision).AsNoTracking().ToListAsync(cancellation);
        var recipients = await db.RecipientsOf(before, revision).AsNoTracking().ToListAsync(cancellation);
        db.DocumentSections.AddRange(sections.Select(section => section.CopyFor(document)));
        db.CitedBases.AddRange(cited.Select(basis => basis.CopyFor(document)));
        db.DocumentRecipients.AddRange(recipients.Select(recipient => recipient.CopyFor(document)));
    }

    /// <summary>The nearest earlier document of the same kind that the same two bodies issued.</summary>
    public static Task<JointDocument?> IssuedBeforeAsync(this PortalDb db, JointDocument document, CancellationToken cancellation = default)
    {
        var (pairing, kind, year) = (document.PairingId, document.Kind, document.FromYear);
        return db.JointDocuments.AsNoTracking()
            .Where(one => one.PairingId == pairing && one.Kind == kind && one.FromYear < year && one.FirstIssuedAt != null)
            .OrderByDescending(one => one.FromYear).ThenByDescending(one => one.FirstIssuedAt).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The tasks of one revision in their order, with targets and areas.</summary>
    public static IQueryable<PlanTask> TasksOf(this PortalDb db, Guid documentId, int revision) =>
        db.PlanTasks.Where(task => task.DocumentId == documentId && task.Revision == revision).OrderBy(task => task.Number).AsSplitQuery();

    /// <summary>What one revision stands on, each with the library's entry and what replaced it.</summary>
    public static IQueryable<CitedBasis> CitedIn(this PortalDb db, Guid documentId, int revision) =>
        db.CitedBases.Include(cited => cited.Basis).ThenInclude(basis => basis.ReplacedBy)
            .Where(cited => cited.DocumentId == documentId && cited.Revision == revision).OrderBy(cited => cited.Number);

    /// <summary>What both sides said of one revision, as they said it.</summary>
    public static IQueryable<DocumentComment> CommentsOf(this PortalDb db, Guid documentId, int revision) =>
        db.DocumentComments.Where(comment => comment.DocumentId == documentId && comment.Revision == revision).OrderBy(comment => comment.At).ThenBy(comment => comment.Id);

    /// <summary>What is due from a post with joint documents; nothing for posts without a body's work.</summary>
    public static async Task<IReadOnlyList<DocumentDue>> DocumentWorkAsync(this PortalDb db, Actor actor, DateOnly today, CancellationToken cancellation = default)
    {
        if (actor.OrganizationId is not { } body || actor.Function is not (Function.Officer or Function.Leader or Function.Clerk))
        {
            return [];
        }

        var year = today.Year;
        var own = await db.JointDocuments.AsNoTracking()
            .Where(document => (document.PartyOrganizationId == body || document.MilitaryOrganizationId == body)
                && (document.State <= DocumentState.Signed || (document.Kind == DocumentKind.Agreement && document.ToYear >= year - 1) || (document.Kind == DocumentKind.SubPlan && document.FromYear == year && document.State == DocumentState.Issued)))
            .OrderBy(document => document.Id).ToListAsync(cancellation);
        var plans = actor.IsProvincial || !actor.Is(Function.Officer)
            ? []
            : await db.JointDocuments.AsNoTracking().Where(document => document.Kind == DocumentKind.AnnualPlan && document.FromYear == year && document.FirstIssuedAt != null).ToListAsync(cancellation);
        return [.. DocumentWork.Of(actor, own, plans, today)];
    }

    /// <summary>What targets may count: the indicators in force on a day, in the catalogue's order.</summary>
    public static async Task<IReadOnlyList<(string Group, TargetMeasure What)>> TargetMeasuresAsync(this PortalDb db, int provinceId, DateOnly day, CancellationToken cancellation = default) =>
    [
        .. (await db.Indicators.AsNoTracking().ToListAsync(cancellation))
            .Select(indicator => (Indicator: indicator, Version: indicator.VersionFor(provinceId, day)))
            .Where(pair => pair.Version is not null)
            .OrderBy(pair => pair.Version!.DisplayOrder).ThenBy(pair => pair.Indicator.Id)
            .Select(pair => (pair.Version!.Group, TargetMeasure.Of(pair.Indicator.Id, pair.Indicator.Code, pair.Version))),
    ];

    /// <summary>The areas whose pairings make sub-plans on a day, in the province's order.</summary>
    public static async Task<IReadOnlyList<(int Id, string Name)>> AreasOfPairingsAsync(this PortalDb db, int provinceId, DateOnly day, CancellationToken cancellation = default)
    {
        var areas = await (
            from pairing in db.Pairings
            where pairing.ProvinceId == provinceId && !pairing.IsProvincial && pairing.ValidFrom <= day && (pairing.ValidTo == null || day <= pairing.ValidTo)
            join area in db.Areas on pairing.AreaId equals area.Id
            orderby area.DisplayOrder, area.SortKey, area.Id
            select new { area.Id, Name = area.Type + " " + area.Name }).ToListAsync(cancellation);
        return areas.ConvertAll(area => (area.Id, area.Name));
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
