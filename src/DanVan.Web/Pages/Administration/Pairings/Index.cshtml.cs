using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Web.Access;
using DanVan.Web.Files;
using DanVan.Web.TagHelpers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Pairings;

/// <summary>Who coordinates with whom for which area, today or ever (Hai cơ quan phối hợp).</summary>
[Authorize(Policy = Policies.ProvinceAdministration)]
public sealed class IndexPage(PortalDb db, ProgrammeClock clock) : PageModel
{
    /// <summary>Of the area or of either body.</summary>
    [BindProperty(Name = "ten", SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>"tat-ca" shows ended and coming pairings too.</summary>
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
        var pairings = db.Pairings.AsNoTracking();
        if (Validity != "tat-ca")
        {
            pairings = pairings.Where(pairing => pairing.ValidFrom <= today && (pairing.ValidTo == null || today <= pairing.ValidTo));
        }

        var joined =
            from pairing in pairings
            join area in db.Areas on pairing.AreaId equals area.Id
            join party in db.Organizations on pairing.PartyOrganizationId equals party.Id
            join military in db.Organizations on pairing.MilitaryOrganizationId equals military.Id
            select new { Pairing = pairing, Area = area, Party = party, Military = military };
        var folded = VietnameseText.ForSearch(Search ?? "");
        if (folded.Length > 0)
        {
            joined = joined.Where(row => row.Area.SearchKey.Contains(folded) || row.Party.SearchKey.Contains(folded) || row.Military.SearchKey.Contains(folded));
        }

        Total = await joined.CountAsync();
        Number = PagesTagHelper.Within(Number, Total);
        var whole = TableFile.IsAsked(Request);
        var shown = await joined
            .OrderBy(row => row.Pairing.IsProvincial ? 0 : 1).ThenBy(row => row.Area.DisplayOrder).ThenBy(row => row.Area.SortKey).ThenBy(row => row.Pairing.ValidFrom).ThenBy(row => row.Pairing.Id)
            .Skip(whole ? 0 : PagesTagHelper.Skip(Number)).Take(whole ? TableFile.MostRows : PagesTagHelper.Size).ToListAsync();

        // Each body under the name it had while the pairing was valid.
        Rows = [.. shown.Select(row =>
        {
            var day = row.Pairing.ValidTo is { } end && end < today ? end : today < row.Pairing.ValidFrom ? row.Pairing.ValidFrom : today;
            return new Row(row.Pairing.Id, row.Area.FullName, row.Party.NameOn(day).OfficialName, row.Military.NameOn(day).OfficialName, row.Pairing.IsProvincial, row.Pairing.ValidFrom, row.Pairing.ValidTo);
        })];
        return whole ? Table() : Page();
    }

    private FileContentResult Table()
    {
        var table = new TableFile("Hai cơ quan phối hợp", ("Địa bàn", 28), ("Cơ quan Dân vận", 48), ("Cơ quan Quân sự", 48), ("Từ ngày", 12), ("Đến ngày", 12));
        foreach (var row in Rows)
        {
            _ = table.Row(TableFile.Text(row.Area), TableFile.Text(row.Party), TableFile.Text(row.Military), TableFile.Date(row.ValidFrom), TableFile.Date(row.ValidTo));
        }

        return table.ToResult("hai co quan phoi hop");
    }

    public sealed record Row(int Id, string Area, string Party, string Military, bool IsProvincial, DateOnly ValidFrom, DateOnly? ValidTo);
}
