using DanVan.Data;
using DanVan.Data.Consolidated;
using DanVan.Data.Indicators;
using DanVan.Data.JointDocuments;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using DanVan.Web.Files;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Consolidation;

/// <summary>The province's quarter at this moment: figures, completeness, timeliness, the matrix of reports (Tổng hợp).</summary>
public sealed class IndexPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    /// <summary>Ten years of quarters to choose from.</summary>
    private const int PeriodsKept = 40;

    public DateTimeOffset Now => clock.Now;

    public IReadOnlyList<ReportingPeriod> Periods { get; private set; } = [];

    public ReportingPeriod? Period { get; private set; }

    /// <summary>The same quarter of last year; null when the portal has no such period.</summary>
    public ReportingPeriod? LastYear { get; private set; }

    /// <summary>The first period of the year so far, where the cumulative window begins.</summary>
    public ReportingPeriod FirstOfYear { get; private set; } = null!;

    public Counting Counting { get; private set; } = Counting.Accepted;

    /// <summary>Viewers from outside read accepted figures only.</summary>
    public bool SeesSubmitted => !actor.Is(Function.Viewer);

    /// <summary>The province's report is there for this reader: one from outside reads what was frozen.</summary>
    public bool ShowsReport { get; private set; }

    public bool Alphabetical { get; private set; }

    public Completeness Completeness { get; private set; } = null!;

    public Completeness? CompletenessLastYear { get; private set; }

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    /// <summary>What the province's plan aims at up to this quarter.</summary>
    public PlanTargets Targets { get; private set; } = PlanTargets.None;

    /// <summary>Quarters of the year without any figure.</summary>
    public IReadOnlyList<Quarter> MissingQuarters { get; private set; } = [];

    public ReportMatrix Matrix { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "ky")] string? quarter, [FromQuery(Name = "tinh")] string? counting, [FromQuery(Name = "xep")] string? order)
    {
        var provinceId = actor.ProvinceId!.Value;
        var known = await db.PeriodsWithFiguresAsync(provinceId, PeriodsKept);
        Periods = [.. known.Where(period => period.FormId is not null)];
        Period = quarter is null ? (Periods.Count > 0 ? Periods[0] : null) : Periods.FirstOrDefault(period => period.Quarter.Address() == quarter);
        if (Period is null)
        {
            return quarter is null ? Page() : NotFound();
        }

        Counting = SeesSubmitted && counting == Addresses.Submitted ? Counting.Submitted : Counting.Accepted;
        Alphabetical = order == Addresses.Alphabetical;
        LastYear = known.FirstOrDefault(period => period.Quarter == Period.Quarter.SameOfLastYear);
        var shown = Periods.Where(period => period.Quarter <= Period.Quarter).Take(ReportMatrix.Quarters).Reverse().ToList();
        var ofYear = known.Where(period => period.Year == Period.Year && period.Quarter <= Period.Quarter).Reverse().ToList();
        FirstOfYear = ofYear[0];

        var pairings = await db.PairingRowsAsync(provinceId);
        List<int> judged = [.. shown.Append(LastYear ?? Period).Select(period => period.Id).Distinct()];
        var reports = await db.ReportRowsAsync(provinceId, judged);
        var extended = await db.ExtensionsAsync(provinceId, judged);
        var groups = await db.FigureGroupsAsync(provinceId, [.. ofYear.Append(LastYear ?? Period).Select(period => period.Id).Distinct()], Counting);
        Completeness = Completeness.Of(Period, pairings, reports, extended, clock.Today, SeesSubmitted);
        CompletenessLastYear = LastYear?.FormId is null ? null : Completeness.Of(LastYear, pairings, reports, extended, clock.Today, SeesSubmitted);
        Matrix = ReportMatrix.Of(shown, pairings, reports, extended, clock.Today, SeesSubmitted, Alphabetical);
        await ConsolidateAsync(ofYear, groups);
        Targets = await PlanTargets.OfProvinceAsync(db, provinceId, Period.Quarter, HttpContext.RequestAborted);
        ShowsReport = SeesSubmitted || await db.ConsolidatedOfAsync(Period.Id) is not null;
        return TableFile.IsAsked(Request) ? ConsolidationTable.Of(this) : Page();
    }

    /// <summary>Whole per cent of the aim that is reached, of accepted or submitted figures as the page counts; null where there is no aim or no figure.</summary>
    public int? ReachedOf(Line line) => Targets[line.Indicator.Id] is > 0 and var aim && line.Cumulative.Amount is { } amount ? (int)Math.Min(amount * 100m / aim, 9999m) : null;

    public string HrefOf(IndicatorDefinition indicator, ReportingPeriod? period = null) => Addresses.Of(period ?? Period!, indicator, Counting);

    private async Task ConsolidateAsync(IReadOnlyList<ReportingPeriod> ofYear, ILookup<int, FigureGroup> groups)
    {
        var form = await forms.OfAsync(Period!.FormId!.Value);
        var now = new Domain.Figures.Consolidation(form, groups[Period.Id]);
        var lastForm = LastYear is null ? null : LastYear.FormId is { } formId ? await forms.OfAsync(formId) : form;
        var last = lastForm is null ? null : new Domain.Figures.Consolidation(lastForm, groups[LastYear!.Id]);
        var span = Enumerable.Range(1, Period.QuarterNumber)
            .Select(number => new Quarter(Period.Year, number))
            .Select(quarter => (quarter, Period: ofYear.FirstOrDefault(period => period.Quarter == quarter)))
            .Select(pair => (pair.quarter, pair.Period is null ? (IReadOnlyList<FigureGroup>)[] : [.. groups[pair.Period.Id]]))
            .ToList();
        var cumulative = new CumulativeConsolidation(form, span);
        MissingQuarters = [.. span.Where(quarter => quarter.Item2.Count == 0).Select(quarter => quarter.quarter)];
        Sections = [.. form.Sections.Select(section => new Section(section.Title, [.. section.Lines.Select(line => new Line(
            line,
            now[line.Id],
            now.ReportsBehind(line.Id),
            last?[line.Id] ?? TotalFigure.None,
            lastForm?.Find(line.Id)?.Measure ?? line.Measure,
            cumulative.Figures[line.Id],
            [.. cumulative.Missing(line.Id).Except(MissingQuarters)],
            cumulative.TakenFrom(line.Id) is { } taken && taken != Period.Quarter ? taken : null))]))];
    }

    public sealed record Section(string Title, IReadOnlyList<Line> Lines);

    /// <param name="LastYear">In the measure that held last year.</param>
    /// <param name="Missing">Quarters in which only this indicator lacks a figure.</param>
    /// <param name="TakenFrom">The earlier quarter that a snapshot stands for.</param>
    public sealed record Line(
        IndicatorDefinition Indicator,
        TotalFigure Now,
        int Reports,
        TotalFigure LastYear,
        Measure LastYearMeasure,
        TotalFigure Cumulative,
        IReadOnlyList<Quarter> Missing,
        Quarter? TakenFrom);
}
