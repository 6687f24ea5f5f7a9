using DanVan.Data;
using DanVan.Data.Consolidated;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Consolidation.Report;

/// <summary>The province's report on clean A4.</summary>
public sealed class PrintPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : ConsolidatedPage(db, forms, actor, clock)
{
    /// <summary>What the shown revision is made of.</summary>
    public ConsolidatedContent Made { get; private set; } = null!;

    /// <summary>The two provincial bodies by the names of that time, Dân vận first.</summary>
    public IReadOnlyList<string> Bodies { get; private set; } = [];

    public string Place { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string ky, [FromQuery(Name = "ban")] int? revision)
    {
        if (await FindAsync(ky, revision) is { } answer)
        {
            return answer;
        }

        if (Report is null)
        {
            return NotFound();
        }

        Made = await ConsolidatedContent.LoadAsync(Db, Period, Form, Shown);
        var provinceId = Period.ProvinceId;
        Place = await Db.Provinces.Where(one => one.Id == provinceId).Select(one => one.Name).SingleAsync();
        Bodies = await ReportNames.OfProvinceAsync(Db, Period) is { } names ? [names.Party, names.Military] : [];
        return Page();
    }
}
