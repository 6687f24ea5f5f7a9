using DanVan.Data;
using DanVan.Data.Consolidated;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Consolidation.Report;

/// <summary>What the pages of the province's report of one quarter share: the period, its form, the report and its sections.</summary>
public abstract class ConsolidatedPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    public ReportingPeriod Period { get; private set; } = null!;

    public FormDefinition Form { get; private set; } = null!;

    /// <summary>Null until an office begins it.</summary>
    public ConsolidatedReport? Report { get; private set; }

    /// <summary>The revision that the reader sees: viewers from outside a frozen one.</summary>
    public ConsolidatedRevision? Shown { get; private set; }

    public IReadOnlyList<ConsolidatedSection> Sections { get; private set; } = [];

    /// <summary>An office of the province: writes, freezes, answers.</summary>
    public bool IsOffice => actor.Is(Function.StandingOffice);

    public Actor Who => actor;

    public bool IsViewer => actor.Is(Function.Viewer);

    public DateTimeOffset Now => clock.Now;

    public string Address => $"/tong-hop/{Period.Quarter.Address()}/bao-cao";

    protected PortalDb Db => db;

    protected Actor Actor => actor;

    public ConsolidatedSection? SectionOf(int number) => Sections.FirstOrDefault(section => section.Number == number);

    /// <summary>Finds the quarter and its report; an answer where there is none for this reader.</summary>
    /// <param name="quarter">As in the address: "2021-4".</param>
    /// <param name="revision">A frozen revision's number; null for the current one.</param>
    protected async Task<IActionResult?> FindAsync(string quarter, int? revision = null)
    {
        var provinceId = actor.ProvinceId!.Value;
        if (Dates.QuarterOf(quarter) is not { Year: var year, Number: var number }
            || await db.Periods.AsNoTracking().FirstOrDefaultAsync(one => one.ProvinceId == provinceId && one.Year == year && one.QuarterNumber == number) is not { FormId: { } formId } period)
        {
            return NotFound();
        }

        Period = period;
        Form = await forms.OfAsync(formId);
        Report = await db.ConsolidatedOfAsync(Period.Id);
        Shown = Report is null ? null
            : revision is { } chosen ? Report.Revisions.FirstOrDefault(one => one.Number == chosen)
            : IsViewer ? Report.Standing : Report.Current;
        if ((Report is null && (IsViewer || revision is not null)) || (Report is not null && (Shown is null || (IsViewer && Shown.FrozenAt is null))))
        {
            return NotFound();
        }

        Sections = Report is null ? [] : await db.SectionsAsync(Report, Shown!.Number);
        return null;
    }
}
