using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Access;
using DanVan.Web.Files;
using DanVan.Web.TagHelpers;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Organizations;

/// <summary>The province's bodies by area, each under the name of today; former names are found too (Cơ quan, đơn vị).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class IndexPage(PortalDb db, ProgrammeClock clock) : PageModel
{
    [BindProperty(Name = "ten", SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>"Party" or "Military".</summary>
    [BindProperty(Name = "ben", SupportsGet = true)]
    public string? Side { get; set; }

    /// <summary>"tat-ca" shows bodies without a name today too.</summary>
    [BindProperty(Name = "hieu-luc", SupportsGet = true)]
    public string? Validity { get; set; }

    [BindProperty(Name = PagesTagHelper.Field, SupportsGet = true)]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync()
    {
        var today = clock.Today;
        IQueryable<Organization> bodies = db.Organizations.AsNoTracking();
        if (Validity != "tat-ca")
        {
            bodies = bodies.Where(body => body.Names.Any(name => name.ValidFrom <= today && (name.ValidTo == null || today <= name.ValidTo)));
        }

        if (Enum.TryParse<Side>(Side, out var side))
        {
            bodies = bodies.Where(body => body.Side == side);
        }

        var folded = VietnameseText.ForSearch(Search ?? "");
        if (folded.Length > 0)
        {
            bodies = bodies.Where(body => body.SearchKey.Contains(folded));
        }

        Total = await bodies.CountAsync();
        Number = PagesTagHelper.Within(Number, Total);
        var whole = TableFile.IsAsked(Request);
        var shown = await (
            from body in bodies
            join place in db.Areas on body.AreaId equals (int?)place.Id into areas
            from area in areas.DefaultIfEmpty()
            orderby area.ParentId == null ? 0 : 1, area.DisplayOrder, area.Id, body.Side, body.IsStandingOffice, body.Code
            select new { Body = body, Area = area == null ? "" : area.Name })
            .Skip(whole ? 0 : PagesTagHelper.Skip(Number)).Take(whole ? TableFile.MostRows : PagesTagHelper.Size).ToListAsync();
        Rows = [.. shown.Select(row => new Row(row.Body.Id, row.Body.Code, row.Body.Side, row.Body.IsStandingOffice, row.Area, row.Body.NameOn(today), row.Body.ExistsOn(today)))];
        return whole ? Table() : Page();
    }

    private FileContentResult Table()
    {
        var table = new TableFile("Cơ quan, đơn vị", ("Tên đầy đủ", 52), ("Tên ngắn", 30), ("Mã", 14), ("Bên", 12), ("Địa bàn", 22), ("Từ ngày", 12), ("Đến ngày", 12));
        foreach (var row in Rows)
        {
            _ = table.Row(
                TableFile.Text(row.Name.OfficialName), TableFile.Text(row.Name.ShortName), TableFile.Text(row.Code), TableFile.Text(row.Side?.Name()), TableFile.Text(row.Area),
                TableFile.Date(row.Name.ValidFrom), TableFile.Date(row.Name.ValidTo));
        }

        return table.ToResult("co quan");
    }

    public sealed record Row(int Id, string Code, Side? Side, bool IsStandingOffice, string Area, OrganizationName Name, bool Exists);
}
