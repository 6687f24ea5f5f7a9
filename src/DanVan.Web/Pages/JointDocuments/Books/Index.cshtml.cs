using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Books;

/// <summary>The body's own books of outgoing numbers: which is kept for what, which was given up and why (Sổ đăng ký văn bản).</summary>
public sealed class IndexPage(PortalDb db, Actor actor) : PageModel
{
    [BindProperty(Name = PagesTagHelper.Field, SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<NumberBook> Books { get; private set; } = [];

    /// <summary>The one that is open; null where the body has none yet.</summary>
    public NumberBook? Book { get; private set; }

    public int Total { get; private set; }

    /// <summary>Of the open book, the highest number first.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "so")] int? id)
    {
        if (actor.OrganizationId is not { } body)
        {
            return NotFound();
        }

        Books = await db.NumberBooks.AsNoTracking().IgnoreAutoIncludes().Where(book => book.OrganizationId == body)
            .OrderByDescending(book => book.FromYear).ThenBy(book => book.Kind).ThenByDescending(book => book.Id).ToListAsync();
        if ((id is null ? (Books.Count > 0 ? Books[0] : null) : Books.FirstOrDefault(book => book.Id == id)) is not { } open)
        {
            return id is null ? Page() : NotFound();
        }

        Book = open;
        var entries = db.NumberBooks.Where(book => book.Id == open.Id).SelectMany(book => book.Entries);
        Total = await entries.CountAsync();
        Number = PagesTagHelper.Within(Number, Total);
        var found = await entries.OrderByDescending(entry => entry.Number).Skip(PagesTagHelper.Skip(Number)).Take(PagesTagHelper.Size).ToListAsync();
        var (kind, from, to) = (open.Kind, open.FromYear, open.ToYear);
        var documents = await db.JointDocuments.AsNoTracking()
            .Where(document => document.Kind == kind && document.FromYear == from && document.ToYear == to && (document.PartyOrganizationId == body || document.MilitaryOrganizationId == body))
            .ToDictionaryAsync(document => document.Id);
        Lines = [.. found.Select(entry => new Line(entry, entry.DocumentId is { } key ? documents.GetValueOrDefault(key) : null))];
        return Page();
    }

    /// <param name="Document">Null for a number that was jumped over.</param>
    public sealed record Line(NumberEntry Entry, JointDocument? Document);
}
