using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Forms;

/// <summary>The report forms that periods will take their copies from (Biểu mẫu báo cáo).</summary>
[Authorize(Policy = Policies.Forms)]
public sealed class IndexPage(PortalDb db, ProgrammeClock clock, Actor actor, DefaultForms defaults) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool IsNational => actor.ProvinceId is null;

    /// <summary>The portal's administrator may draw up the quarters that have no national form yet.</summary>
    public bool MayDrawUp { get; private set; }

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsNational)
        {
            await ReadAsync();
            return this.Refused(FormRefusals.NationalOnly());
        }

        if (await defaults.CarryOutAsync(actor, clock.Now) is { } refusal)
        {
            await ReadAsync();
            return this.Refused(refusal);
        }

        this.Tell("Đã lập biểu mẫu chung cho bốn quý từ danh mục chỉ tiêu.");
        return RedirectToPage();
    }

    private async Task ReadAsync()
    {
        Rows = await db.Forms.AsNoTracking().Where(form => !form.IsFrozen)
            .OrderByDescending(form => form.ProvinceId != null).ThenBy(form => form.Quarter).ThenByDescending(form => form.ValidFrom).ThenBy(form => form.Id)
            .Select(form => new Row(form.Id, form.Title, form.Quarter, form.ProvinceId != null, form.ValidFrom, form.ValidTo, form.Sections.SelectMany(section => section.Lines).Count()))
            .Take(PageSize)
            .ToListAsync();
        MayDrawUp = IsNational && Enumerable.Range(1, 4).Any(quarter => !Rows.Any(row => row.Quarter == quarter));
    }

    public sealed record Row(int Id, string Title, int? Quarter, bool IsOwn, DateOnly From, DateOnly? To, int Lines);
}
