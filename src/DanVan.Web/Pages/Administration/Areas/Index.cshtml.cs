using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Web.Access;
using DanVan.Web.Files;
using DanVan.Web.TagHelpers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Areas;

/// <summary>The province's areas in their official order, those of today or of all times (Địa bàn).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class IndexPage(PortalDb db, ProgrammeClock clock) : PageModel
{
    [BindProperty(Name = "ten", SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>"tat-ca" shows ended and coming areas too.</summary>
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
        var areas = db.Areas.AsNoTracking();
        if (Validity != "tat-ca")
        {
            areas = areas.Where(area => area.ValidFrom <= today && (area.ValidTo == null || today <= area.ValidTo));
        }

        var folded = VietnameseText.ForSearch(Search ?? "");
        if (folded.Length > 0)
        {
            areas = areas.Where(area => area.SearchKey.Contains(folded));
        }

        Total = await areas.CountAsync();
        Number = PagesTagHelper.Within(Number, Total);
        var whole = TableFile.IsAsked(Request);
        Rows = await (
            from area in areas
            join above in db.Areas on area.ParentId equals (int?)above.Id into parents
            from parent in parents.DefaultIfEmpty()
            orderby parent == null ? 0 : 1, parent.DisplayOrder, area.DisplayOrder, area.SortKey, area.Id
            select new Row(area.Id, area.Code, area.Type, area.Name, parent == null ? "" : parent.Name, area.ValidFrom, area.ValidTo, area.Tags))
            .Skip(whole ? 0 : PagesTagHelper.Skip(Number)).Take(whole ? TableFile.MostRows : PagesTagHelper.Size).ToListAsync();
        return whole ? Table() : Page();
    }

    private FileContentResult Table()
    {
        var table = new TableFile("Địa bàn", ("Tên", 32), ("Mã", 10), ("Cấp trên", 24), ("Từ ngày", 12), ("Đến ngày", 12), ("Đặc điểm", 34));
        foreach (var row in Rows)
        {
            _ = table.Row(
                TableFile.Text($"{row.Type} {row.Name}"), TableFile.Text(row.Code), TableFile.Text(row.Parent), TableFile.Date(row.ValidFrom), TableFile.Date(row.ValidTo),
                TableFile.Text(row.Tags.Replace("|", ", ", StringComparison.Ordinal)));
        }

        return table.ToResult("dia ban");
    }

    public sealed record Row(int Id, string Code, string Type, string Name, string Parent, DateOnly ValidFrom, DateOnly? ValidTo, string Tags);
}
