using DanVan.Data;
using DanVan.Data.Indicators;
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

/// <summary>What one figure of the consolidation is made of: areas, columns, who stands behind; parts of a total; the quarters of the year.</summary>
public sealed class IndicatorPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    private const int PeriodsKept = 40;

    private FormDefinition _form = null!;

    public DateTimeOffset Now => clock.Now;

    public ReportingPeriod Period { get; private set; } = null!;

    public IndicatorDefinition Indicator { get; private set; } = null!;

    public string SectionTitle { get; private set; } = "";

    public Counting Counting { get; private set; } = Counting.Accepted;

    public bool SeesSubmitted => !actor.Is(Function.Viewer);

    public int Owed { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The sum line, made of the very rows above it.</summary>
    public Domain.Figures.Consolidation Sum { get; private set; } = null!;

    public TotalFigure Total => Sum[Indicator.Id];

    public IReadOnlyList<QuarterRow> Quarters { get; private set; } = [];

    public TotalFigure Cumulative { get; private set; }

    public async Task<IActionResult> OnGetAsync(string ky, string code, [FromQuery(Name = "tinh")] string? counting)
    {
        var provinceId = actor.ProvinceId!.Value;
        var periods = await db.PeriodsWithFiguresAsync(provinceId, PeriodsKept);
        if (periods.FirstOrDefault(period => period.FormId is not null && period.Quarter.Address() == ky) is not { } chosen)
        {
            return NotFound();
        }

        _form = await forms.OfAsync(chosen.FormId!.Value);
        if (_form.FindCode(code.ToUpperInvariant()) is not { } indicator)
        {
            return NotFound();
        }

        (Period, Indicator) = (chosen, indicator);
        SectionTitle = _form.Sections.First(section => section.Lines.Contains(indicator)).Title;
        Counting = SeesSubmitted && counting == Addresses.Submitted ? Counting.Submitted : Counting.Accepted;

        var pairings = await db.PairingRowsAsync(provinceId);
        var reports = await db.ReportRowsAsync(provinceId, [Period.Id]);
        var figures = await db.AreaFiguresAsync(provinceId, Period.Id, [.. _form.TypedPartsOf(indicator.Id).Select(part => part.Id)], Counting);
        var cells = indicator.IsComputed ? [] : await db.AreaCellsAsync(provinceId, Period.Id, indicator.Id, Counting);
        Sum = new Domain.Figures.Consolidation(_form, figures.Select(figure => figure.Group));
        MakeRows(pairings, reports, figures, cells);

        var ofYear = periods.Where(period => period.Year == Period.Year && period.Quarter <= Period.Quarter).ToDictionary(period => period.Quarter);
        MakeQuarters(ofYear, await db.FigureGroupsAsync(provinceId, [.. ofYear.Values.Select(period => period.Id)], Counting));
        return TableFile.IsAsked(Request) ? ConsolidationTable.Of(this) : Page();
    }

    public string HrefOf(IndicatorDefinition part) => Addresses.Of(Period.Quarter, part, Counting);

    public string HrefOf(ReportingPeriod period) => Addresses.Of(period, Indicator, Counting);

    public IEnumerable<IndicatorDefinition> Parts(IReadOnlyList<int> ids) => ids.Select(id => _form.Find(id)).OfType<IndicatorDefinition>();

    private void MakeRows(IReadOnlyList<PairingRow> pairings, IReadOnlyList<ReportRow> reports, IReadOnlyList<AreaFigure> figures, IReadOnlyList<AreaCell> cells)
    {
        var byReport = figures.ToLookup(figure => figure.ReportId);
        var byRevision = cells.ToLookup(cell => cell.RevisionId);
        var ofPairing = reports.ToDictionary(report => report.PairingId, report => report.Facts);
        var owed = pairings.Where(pairing => pairing.Owes(Period)).ToList();
        Owed = owed.Count;
        // A report counts although its pairing's days were changed afterwards: then it has its row too.
        Rows = [.. pairings
            .Where(pairing => owed.Contains(pairing) || (ofPairing.TryGetValue(pairing.PairingId, out var facts) && byReport.Contains(facts.Id)))
            .OrderBy(pairing => pairing.IsProvincial)
            .Select(pairing =>
            {
                var facts = ofPairing.GetValueOrDefault(pairing.PairingId);
                var own = facts is null ? [] : byReport[facts.Id].ToList();
                var isCounted = facts is not null && (Counting is Counting.Accepted ? facts.CountsAccepted : facts.CountsSubmitted);
                var name = AreaText.Narrow(pairing.IsProvincial, pairing.AreaType, pairing.AreaName);
                return own.Count == 0
                    ? new Row(name, isCounted ? "không thuộc diện" : "chưa được tính", null, [], null)
                    : new Row(name, null, new Domain.Figures.Consolidation(_form, own.Select(figure => figure.Group))[Indicator.Id], [.. byRevision[own[0].RevisionId]], own[0]);
            })];
    }

    private void MakeQuarters(Dictionary<Quarter, ReportingPeriod> ofYear, ILookup<int, FigureGroup> groups)
    {
        var span = Enumerable.Range(1, Period.QuarterNumber)
            .Select(number => new Quarter(Period.Year, number))
            .Select(quarter => (Quarter: quarter, Groups: (IReadOnlyList<FigureGroup>)(ofYear.TryGetValue(quarter, out var period) ? [.. groups[period.Id]] : [])))
            .ToList();
        Cumulative = new CumulativeConsolidation(_form, span).Figures[Indicator.Id];
        Quarters = [.. span.Select(quarter =>
        {
            var sum = new Domain.Figures.Consolidation(_form, quarter.Groups);
            return new QuarterRow(quarter.Quarter, ofYear.GetValueOrDefault(quarter.Quarter), sum[Indicator.Id], sum.ReportsBehind(Indicator.Id));
        })];
    }

    /// <param name="Absence">Why the area adds nothing; null when it has a figure.</param>
    /// <param name="Source">Where the figure stands; of a computed one, any of its parts.</param>
    public sealed record Row(string Area, string? Absence, TotalFigure? Figure, IReadOnlyList<AreaCell> Cells, AreaFigure? Source)
    {
        /// <summary>What the column says; null where that side did not confirm.</summary>
        public Figure? this[Column column] => Source?.AloneSide is { } alone && Columns.SideOf(column) != alone
            ? null
            : Cells.FirstOrDefault(cell => cell.Column == column)?.Figure ?? Domain.Figures.Figure.Blank;

        public DateTimeOffset? ConfirmedAt(Side side) => side is Side.Party ? Source?.PartyConfirmedAt : Source?.MilitaryConfirmedAt;

        public string? ConfirmedBy(Side side) => side is Side.Party ? Source?.PartyConfirmedBy : Source?.MilitaryConfirmedBy;
    }

    /// <param name="Period">Null when the portal has no such period.</param>
    public sealed record QuarterRow(Quarter Quarter, ReportingPeriod? Period, TotalFigure Figure, int Reports);
}
