using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Access;
using DanVan.Web.TagHelpers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Successions;

/// <summary>Which area follows which, newest first (Kế thừa địa bàn).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class IndexPage(PortalDb db) : PageModel
{
    [BindProperty(Name = "ten", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = PagesTagHelper.Field, SupportsGet = true)]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var joined =
            from link in db.Successions.AsNoTracking()
            join @from in db.Areas on link.FromAreaId equals @from.Id
            join next in db.Areas on link.ToAreaId equals (int?)next.Id into successors
            from to in successors.DefaultIfEmpty()
            select new { Link = link, From = @from, To = to };
        var folded = VietnameseText.ForSearch(Search ?? "");
        if (folded.Length > 0)
        {
            joined = joined.Where(row => row.From.SearchKey.Contains(folded) || (row.To != null && row.To.SearchKey.Contains(folded)));
        }

        Total = await joined.CountAsync();
        Number = PagesTagHelper.Within(Number, Total);
        Rows = await joined.OrderByDescending(row => row.Link.Date).ThenBy(row => row.From.SortKey).ThenBy(row => row.Link.Id)
            .Skip(PagesTagHelper.Skip(Number)).Take(PagesTagHelper.Size)
            .Select(row => new Row(row.From.Type, row.From.Name, row.Link.Kind, row.To == null ? "" : row.To.Type, row.To == null ? "" : row.To.Name, row.Link.Date, row.Link.LegalBasis))
            .ToListAsync();
    }

    public sealed record Row(string FromType, string FromName, SuccessionKind Kind, string ToType, string ToName, DateOnly Date, string LegalBasis);
}
