using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Domain.JointDocuments.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments;

/// <summary>What the pages of one joint document share: the document, the revision that is shown and its sections.</summary>
public abstract class DocumentPage(PortalDb db, Actor actor, ProgrammeClock clock) : PageModel
{
    public JointDocument Document { get; private set; } = null!;

    public DocumentRevision Revision { get; private set; } = null!;

    public IReadOnlyList<DocumentSection> Sections { get; private set; } = [];

    /// <summary>What the revision that is shown stands on.</summary>
    public IReadOnlyList<CitedBasis> Bases { get; private set; } = [];

    /// <summary>Of the revision that is shown; none for an agreement.</summary>
    public IReadOnlyList<PlanTask> Tasks { get; private set; } = [];

    /// <summary>The revision that is shown is worked on, and the person may write in it.</summary>
    public bool MayEdit => Revision == Document.Working && Document.CanEdit(actor) is null;

    /// <summary>The revision that is shown is under review, and the person may say what they think of it.</summary>
    public bool MayComment => Revision == Document.Working && Document.CanComment(actor) is null;

    public string AreaName { get; private set; } = "";

    public Actor Who => actor;

    /// <summary>On which a legal basis is in force or not.</summary>
    public DateOnly Day => clock.Today;

    public string Address => $"/ke-hoach/{Document.Id}";

    /// <summary>At the end of an address: names the revision where it is not the one that the person sees first.</summary>
    public string RevisionQuery => Revision == Document.ShownTo(actor) ? "" : $"?ban={Revision.Number}";

    /// <summary>The side for whose body the person acts.</summary>
    public Side? Mine => Document.SideOf(actor);

    public bool ReadsDrafts => actor.ReadsDrafts(Document);

    /// <summary>The revisions that the person reads.</summary>
    public IReadOnlyList<DocumentRevision> Readable => Document.ReadableBy(actor);

    protected PortalDb Db => db;

    protected DateTimeOffset Now => clock.Now;

    protected DateOnly Today => clock.Today;

    /// <param name="id">The document's.</param>
    /// <param name="number">The revision asked for; the one that people see first without.</param>
    protected async Task<IActionResult?> LoadAsync(Guid id, int? number = null)
    {
        if (await db.JointDocuments.FindVisibleAsync(id) is not { } document)
        {
            return NotFound();
        }

        Document = document;
        if ((number is null ? document.ShownTo(actor) : Readable.FirstOrDefault(revision => revision.Number == number)) is not { } revision)
        {
            return NotFound();
        }

        Revision = revision;
        var shown = revision.Number;
        Sections = await db.DocumentSections.Where(section => section.DocumentId == id && section.Revision == shown).OrderBy(section => section.Number).ToListAsync();
        Bases = await db.CitedIn(id, shown).ToListAsync();
        if (document.Kind is not DocumentKind.Agreement)
        {
            Tasks = await db.TasksOf(id, shown).ToListAsync();
        }

        AreaName = await db.Areas.Where(area => area.Id == document.AreaId).Select(area => area.Type + " " + area.Name).SingleAsync();
        return null;
    }

    /// <summary>The document above, where the person sees it; its standing revision is what this one answers.</summary>
    protected async Task<JointDocument?> AboveAsync() =>
        Document.ParentId is { } above ? await db.JointDocuments.AsNoTracking().FirstOrDefaultAsync(document => document.Id == above) : null;

    /// <summary>Tasks of a revision of the plan above that concern this document's area.</summary>
    protected async Task<IReadOnlyList<PlanTask>> TasksAboveAsync(Guid planId, int revision) =>
        [.. (await db.TasksOf(planId, revision).AsNoTracking().ToListAsync()).Where(task => task.Concerns(Document.AreaId))];
}
