using DanVan.Data;
using DanVan.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Provinces;

/// <summary>The provinces on this portal (Tỉnh).</summary>
[Authorize(Policy = Policies.PortalAdministration)]
public sealed class IndexPage(PortalDb db) : PageModel
{
    /// <summary>More than the country has provinces: one page holds them all.</summary>
    private const int Most = 100;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var provinces = await db.Provinces.AsNoTracking().OrderBy(province => province.Code).Take(Most).ToListAsync();
        Rows = [.. provinces.Select(province => new Row(
            province.Code, province.Name, string.Join(" – ", province.Levels.OrderBy(level => level.Order).Select(level => level.Name)), province.IsDemo))];
    }

    public sealed record Row(string Code, string Name, string Levels, bool IsDemo);
}
