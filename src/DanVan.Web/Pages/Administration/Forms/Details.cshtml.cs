using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Forms;

/// <summary>A form as it would look with today's catalogue; a province begins its own copy here (Lập bản của tỉnh).</summary>
[Authorize(Policy = Policies.Forms)]
public sealed class DetailsPage(PortalDb db, ProgrammeClock clock, Actor actor) : PageModel
{
    public ReportForm Form { get; private set; } = null!;

    public IReadOnlyDictionary<int, Line> Lines { get; private set; } = new Dictionary<int, Line>();

    public bool MayChange => Form.CanChange(actor) is null;

    public bool MayCopy => Form.ProvinceId is null && actor.ProvinceId is not null;

    public async Task<IActionResult> OnGetAsync(int id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCopyAsync(int id)
    {
        if (!await FindAsync(id) || actor.ProvinceId is not { } provinceId)
        {
            return NotFound();
        }

        var quarter = Form.Quarter;
        if (await db.Forms.AnyAsync(form => !form.IsFrozen && form.ProvinceId == provinceId && form.Quarter == quarter))
        {
            return this.Refused(FormRefusals.CopyExists());
        }

        var copy = Form.CopyFor(provinceId, actor, clock.Now);
        _ = db.Forms.Add(copy);
        if (await db.SaveAsync() is { } refusal)
        {
            return this.Refused(refusal);
        }

        this.Tell("Đã lập bản của tỉnh; sửa ngay dưới đây.");
        return RedirectToPage("Edit", new { id = copy.Id });
    }

    private async Task<bool> FindAsync(int id)
    {
        if (await db.WholeFormAsync(id) is not { } form)
        {
            return false;
        }

        Form = form;
        var (today, provinceId) = (clock.Today, form.ProvinceId ?? actor.ProvinceId);
        var indicators = await db.Indicators.AsNoTracking().ToListAsync();
        Lines = indicators.ToDictionary(
            indicator => indicator.Id,
            indicator => new Line(indicator.Code, indicator.VersionFor(provinceId, today), indicator.Versions.Count > 0 ? indicator.Versions[^1].Name : indicator.Code));
        return true;
    }

    /// <param name="Version">Null when nothing is in force today: the line will be left out.</param>
    public sealed record Line(string Code, IndicatorVersion? Version, string LastName);
}
