using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments;

/// <summary>Agreements, annual plans and sub-plans with where each stands (Kế hoạch).</summary>
public sealed class IndexPage(PortalDb db, Actor actor, ProgrammeClock clock) : PageModel
{
    [BindProperty(Name = "loai", SupportsGet = true)]
    public DocumentKind? Kind { get; set; }

    [BindProperty(Name = "nam", SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(Name = PagesTagHelper.Field, SupportsGet = true)]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The person's body is a party of a pairing today and the person an officer of it.</summary>
    public bool MayDraft { get; private set; }

    public async Task OnGetAsync()
    {
        var documents = db.JointDocuments.AsNoTracking();
        if (Kind is { } kind)
        {
            documents = documents.Where(document => document.Kind == kind);
        }

        if (Year is { } year)
        {
            documents = documents.Where(document => document.FromYear <= year && year <= document.ToYear);
        }

        Total = await documents.CountAsync();
        Number = PagesTagHelper.Within(Number, Total);
        var found = await (
            from document in documents
            join area in db.Areas on document.AreaId equals area.Id
            orderby document.Kind, document.FromYear descending, document.IsProvincial descending, area.DisplayOrder, area.SortKey, document.Id
            select new { Document = document, Area = area.Type + " " + area.Name })
            .Skip(PagesTagHelper.Skip(Number)).Take(PagesTagHelper.Size).ToListAsync();
        Rows = [.. found.Select(row => new Row(row.Document, Shown(row.Document), row.Area))];
        var (body, today) = (actor.OrganizationId, clock.Today);
        MayDraft = actor.Is(Function.Officer) && await db.Pairings.AnyAsync(pairing => (pairing.PartyOrganizationId == body || pairing.MilitaryOrganizationId == body) && pairing.ValidFrom <= today && (pairing.ValidTo == null || today <= pairing.ValidTo));
    }

    // Whoever reads issued documents only is told of nothing that is still being drafted.
    private DocumentRevision Shown(JointDocument document) =>
        document.SideOf(actor) is not null || (actor.IsProvincial && !actor.Is(Function.Viewer)) ? document.Shown
        : document.Standing ?? document.Revisions.LastOrDefault(revision => revision.IssuedAt is not null) ?? document.Shown;

    public sealed record Row(JointDocument Document, DocumentRevision Revision, string Area);
}
