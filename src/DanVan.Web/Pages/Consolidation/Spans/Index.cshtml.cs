using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using DanVan.Web.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Consolidation.Spans;

/// <summary>The province over several quarters: half a year, nine months, a year, a term (Tổng hợp nhiều quý).</summary>
public sealed class IndexPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PageModel
{
    public DateTimeOffset Now => clock.Now;

    /// <summary>Null where the province has no period yet.</summary>
    public ChosenSpan? Chosen { get; private set; }

    public bool SeesSubmitted => !actor.Is(Function.Viewer);

    /// <summary>The quarters or years shown beside the whole.</summary>
    public IReadOnlyList<Part> Parts { get; private set; } = [];

    /// <summary>The same time a year before; null where the span has none.</summary>
    public Part? LastYear { get; private set; }

    /// <summary>Quarters of the span without any figure.</summary>
    public IReadOnlyList<Quarter> MissingQuarters { get; private set; } = [];

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = ChosenSpan.FromField)] string? from, [FromQuery(Name = ChosenSpan.ToField)] string? to, [FromQuery(Name = "tinh")] string? counting)
    {
        var provinceId = actor.ProvinceId!.Value;
        Chosen = await ChosenSpan.ReadAsync(db, provinceId, from, to, SeesSubmitted && counting == Addresses.Submitted ? Counting.Submitted : Counting.Accepted);
        if (Chosen is null)
        {
            return from is null && to is null ? Page() : NotFound();
        }

        var span = Chosen.Span;
        var ids = Chosen.IdsOf(span.OfLastYear() is { } before ? [span, before] : [span]);
        var groups = await db.FigureGroupsAsync(provinceId, ids, Chosen.Counting);
        var counted = await db.CountedReportsAsync(provinceId, ids, Chosen.Counting);
        var pairings = await db.PairingRowsAsync(provinceId);
        MissingQuarters = [.. span.Quarters.Where(quarter => !Chosen.Periods.TryGetValue(quarter, out var period) || !groups.Contains(period.Id))];
        Parts = [.. span.Parts().Select(PartOf)];
        LastYear = span.OfLastYear() is { } lastYear ? PartOf(lastYear) : null;
        if (Chosen.FormId is { } formId)
        {
            Make(await forms.OfAsync(formId), groups);
        }

        return TableFile.IsAsked(Request) ? SpanTable.Of(this) : Page();

        // What is known from papers only owes nothing.
        Part PartOf(QuarterSpan part)
        {
            var periods = part.Quarters.Select(quarter => Chosen.Periods.GetValueOrDefault(quarter)).OfType<ReportingPeriod>().ToList();
            return new(
                part,
                periods.Sum(period => counted.GetValueOrDefault(period.Id)),
                periods.Where(period => period.FormId is not null).Sum(period => pairings.Count(pairing => pairing.Owes(period))),
                periods.Exists(period => period.FormId is null));
        }
    }

    private void Make(FormDefinition form, ILookup<int, FigureGroup> groups)
    {
        var whole = Of(Chosen!.Span);
        var parts = Parts.Select(part => Of(part.Span)).ToList();
        var before = Chosen.Span.OfLastYear() is { } lastYear ? Of(lastYear) : null;
        Sections = [.. form.Sections.Select(section => new Section(section.Title, [.. section.Lines.Select(line => new Line(
            line,
            [.. parts.Select(part => part.Figures[line.Id])],
            whole.Figures[line.Id],
            [.. whole.Missing(line.Id).Except(MissingQuarters)],
            whole.TakenFrom(line.Id) is { } taken && taken != Chosen.Span.To ? taken : null,
            before?.Figures[line.Id] ?? TotalFigure.None))]))];

        CumulativeConsolidation Of(QuarterSpan span) => SpanFigures.Of(form, Chosen!, span, id => groups[id]);
    }

    /// <param name="Counted">Reports counted in it.</param>
    /// <param name="Owed">Reports owed in it.</param>
    /// <param name="HasReentered">Some quarter of it is known from papers of the time before the portal.</param>
    public sealed record Part(QuarterSpan Span, int Counted, int Owed, bool HasReentered)
    {
        /// <summary>How much stands behind it, under its head.</summary>
        public string Behind => (Owed, HasReentered) switch
        {
            (0, true) => "số liệu nhập lại",
            (0, false) => "chưa có số liệu",
            (_, true) => $"{Counted}/{Owed} báo cáo, có số nhập lại",
            _ => $"{Counted}/{Owed} báo cáo",
        };
    }

    public sealed record Section(string Title, IReadOnlyList<Line> Lines);

    /// <param name="Missing">Quarters in which only this indicator lacks a figure.</param>
    /// <param name="TakenFrom">The quarter that a snapshot stands for, where it is not the last.</param>
    public sealed record Line(
        IndicatorDefinition Indicator, IReadOnlyList<TotalFigure> Parts, TotalFigure Whole, IReadOnlyList<Quarter> Missing, Quarter? TakenFrom, TotalFigure LastYear);
}
