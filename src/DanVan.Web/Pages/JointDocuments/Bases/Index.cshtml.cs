using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Web.TagHelpers;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Bases;

/// <summary>What the province's joint documents stand on, with how long each is in force (Thư viện căn cứ).</summary>
public sealed class IndexPage(PortalDb db, Actor actor, ProgrammeClock clock) : PageModel
{
    [BindProperty(Name = "tim", SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>"con" in force today, "het" not; everything otherwise.</summary>
    [BindProperty(Name = "hieu-luc", SupportsGet = true)]
    public string? Force { get; set; }

    [BindProperty(Name = PagesTagHelper.Field, SupportsGet = true)]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    /// <summary>The newest first, each with how many documents cite it.</summary>
    public IReadOnlyList<(LegalBasis Basis, int Cited)> Bases { get; private set; } = [];

    public bool MayWrite => LegalBasis.CanWrite(actor) is null;

    public bool IsFiltered => Typed.Text(Words).Length > 0 || Force is "con" or "het";

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync()
    {
        var today = clock.Today;
        var bases = db.LegalBases.AsNoTracking();
        if (Typed.Text(Words) is { Length: > 0 } words)
        {
            var folded = VietnameseText.ForSearch(words);
            bases = bases.Where(basis => basis.SearchKey.Contains(folded));
        }

        bases = Force switch
        {
            "con" => bases.Where(basis => basis.InForceFrom <= today && (basis.InForceTo == null || today <= basis.InForceTo)),
            "het" => bases.Where(basis => today < basis.InForceFrom || basis.InForceTo < today),
            _ => bases,
        };
        Total = await bases.CountAsync();
        Number = PagesTagHelper.Within(Number, Total);
        var found = await bases.OrderByDescending(basis => basis.IssuedOn).ThenBy(basis => basis.Id).Skip(PagesTagHelper.Skip(Number)).Take(PagesTagHelper.Size)
            .Select(basis => new { Basis = basis, basis.ReplacedBy, Cited = db.CitedBases.Where(cited => cited.BasisId == basis.Id).Select(cited => cited.DocumentId).Distinct().Count() })
            .ToListAsync();
        Bases = [.. found.Select(row => (row.Basis, row.Cited))];
    }
}
