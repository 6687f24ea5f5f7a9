using DanVan.Data;
using DanVan.Data.JointDocuments;
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

    /// <summary>The person acts for a body, which numbers its own documents.</summary>
    public bool HasBooks => actor.OrganizationId is not null;

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
        Rows = [.. found.Select(row => new Row(row.Document, row.Document.ShownTo(actor) ?? row.Document.Shown, row.Area))];
        MayDraft = actor.Is(Function.Officer) && actor.OrganizationId is { } body && await db.PairingsOf(body, clock.Today).AnyAsync();
    }

    public sealed record Row(JointDocument Document, DocumentRevision Revision, string Area);
}
