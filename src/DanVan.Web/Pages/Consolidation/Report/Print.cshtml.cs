using DanVan.Data;
using DanVan.Data.Consolidated;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Consolidation.Report;

/// <summary>The province's report on clean A4.</summary>
public sealed class PrintPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : ConsolidatedPage(db, forms, actor, clock)
{
    public IReadOnlyDictionary<int, TotalFigure> Figures { get; private set; } = new Dictionary<int, TotalFigure>();

    /// <summary>How many reports it is made from.</summary>
    public int Inputs { get; private set; }

    /// <summary>The areas that lack, joined by "; ".</summary>
    public string Missing { get; private set; } = "";

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

        if (Shown!.FrozenAt is not null)
        {
            var frozen = await Db.FrozenAsync(Shown);
            (Inputs, Missing, Figures) = (frozen.Inputs.Count, frozen.Missing, frozen.Figures.ToDictionary(figure => figure.IndicatorId, figure => figure.Total));
        }
        else
        {
            var live = await LiveInputs.LoadAsync(Db, Period, Form);
            (Inputs, Missing, Figures) = (live.Inputs.Count, string.Join("; ", live.Missing), live.Figures.ToDictionary(figure => figure.IndicatorId, figure => figure.Total));
        }

        var provinceId = Period.ProvinceId;
        Place = await Db.Provinces.Where(one => one.Id == provinceId).Select(one => one.Name).SingleAsync();
        Bodies = await ReportNames.OfProvinceAsync(Db, Period) is { } names ? [names.Party, names.Military] : [];
        return Page();
    }
}
