using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Web.Access;
using DanVan.Web.Files;
using DanVan.Web.TagHelpers;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Indicators;

/// <summary>The catalogue by group: what is in force here today, or every version (Danh mục chỉ tiêu thống kê).</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class IndexPage(PortalDb db, ProgrammeClock clock, Actor actor) : PageModel
{
    [BindProperty(Name = "tim", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = "loai", SupportsGet = true)]
    public IndicatorKind? Kind { get; set; }

    /// <summary>Every version instead of those in force today.</summary>
    [BindProperty(Name = "tat-ca", SupportsGet = true)]
    public bool All { get; set; }

    [BindProperty(Name = PagesTagHelper.Field, SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool IsNational => actor.ProvinceId is null;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync()
    {
        var (today, provinceId) = (clock.Today, actor.ProvinceId);
        var versions = db.Set<IndicatorVersion>().AsNoTracking();
        var shown = versions;
        if (!All)
        {
            // Versions of one voice never overlap; where the province has its own word the nation's is silent.
            shown = versions.Where(version => version.ValidFrom <= today && (version.ValidTo == null || version.ValidTo >= today)
                && (version.ProvinceId != null || !versions.Any(own => own.IndicatorId == version.IndicatorId && own.ProvinceId == provinceId && own.ProvinceId != null
                    && own.ValidFrom <= today && (own.ValidTo == null || own.ValidTo >= today))));
        }

        if (Kind is { } kind)
        {
            shown = shown.Where(version => version.Kind == kind);
        }

        var rows = from version in shown
                   join indicator in db.Indicators.IgnoreAutoIncludes() on version.IndicatorId equals indicator.Id
                   select new { indicator.Code, Version = version };
        if (!string.IsNullOrWhiteSpace(Search))
        {
            var (folded, code) = (VietnameseText.Fold(Search), VietnameseText.Fold(Search).ToUpperInvariant());
            rows = rows.Where(row => row.Version.SearchKey.Contains(folded) || row.Code.Contains(code));
        }

        Total = await rows.CountAsync();
        Number = PagesTagHelper.Within(Number, Total);
        var whole = TableFile.IsAsked(Request);
        Rows = await rows
            .OrderBy(row => row.Version.DisplayOrder).ThenBy(row => row.Code).ThenBy(row => row.Version.ValidFrom)
            .Skip(whole ? 0 : PagesTagHelper.Skip(Number)).Take(whole ? TableFile.MostRows : PagesTagHelper.Size)
            .Select(row => new Row(
                row.Version.IndicatorId, row.Code, row.Version.Name, row.Version.Group, row.Version.Unit, row.Version.EntryUnit, row.Version.Kind,
                row.Version.Owner, row.Version.Settle, row.Version.ProvinceId != null, row.Version.ValidFrom, row.Version.ValidTo))
            .ToListAsync();
        return whole ? Table() : Page();
    }

    private FileContentResult Table()
    {
        var table = new TableFile("Chỉ tiêu thống kê", ("Chỉ tiêu", 56), ("Mã", 22), ("Nhóm", 26), ("Đơn vị", 14), ("Loại", 22), ("Bên nhập", 18), ("Từ ngày", 12), ("Đến ngày", 12));
        foreach (var row in Rows)
        {
            _ = table.Row(
                TableFile.Text(row.Name), TableFile.Text(row.Code), TableFile.Text(row.Group), TableFile.Text(row.EntryUnit ?? row.Unit), TableFile.Text(row.Kind.Word()),
                TableFile.Text(row.Owner.SideOf()?.Name() ?? "Hai bên"), TableFile.Date(row.From), TableFile.Date(row.To));
        }

        return table.ToResult("chi tieu");
    }

    public sealed record Row(
        int Id, string Code, string Name, string Group, string Unit, string? EntryUnit, IndicatorKind Kind, Owner Owner, Settlement? Settle, bool IsOwn, DateOnly From, DateOnly? To);
}
