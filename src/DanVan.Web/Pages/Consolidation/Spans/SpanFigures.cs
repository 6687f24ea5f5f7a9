using DanVan.Data;
using DanVan.Data.Reports;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.Consolidation.Spans;

/// <summary>The span that an address asks for, with its periods and what they are compared with.</summary>
public sealed class ChosenSpan
{
    public const string FromField = "tu";
    public const string ToField = "den";

    private ChosenSpan(IReadOnlyList<ReportingPeriod> periods, QuarterSpan span, Counting counting)
    {
        (Periods, Span, Counting) = (periods.ToDictionary(period => period.Quarter), span, counting);
        Choices = [.. periods.Select(period => period.Quarter).OrderDescending()];
    }

    public QuarterSpan Span { get; }

    public Counting Counting { get; }

    /// <summary>Every period of the province that has figures, or was opened, by its quarter.</summary>
    public IReadOnlyDictionary<Quarter, ReportingPeriod> Periods { get; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Quarter> Choices { get; }

    /// <summary>The last period of the span; null where the portal has none of it.</summary>
    public ReportingPeriod? Last => Span.Quarters.Reverse().Select(quarter => Periods.GetValueOrDefault(quarter)).FirstOrDefault(period => period is not null);

    /// <summary>
    /// The form that says what is asked for: that of the span's last opened period, or of the first one opened after a time
    /// that is known from papers only. Null where nothing is known of the span.
    /// </summary>
    public int? FormId => Last is null
        ? null
        : Span.Quarters.Reverse().Concat(Choices.Reverse().Where(quarter => quarter > Span.To)).Select(quarter => Periods.GetValueOrDefault(quarter)?.FormId).FirstOrDefault(id => id is not null);

    /// <summary>Spans that are asked for most, of the years that have a period.</summary>
    public IReadOnlyList<QuarterSpan> Presets
    {
        get
        {
            var years = Choices.Select(quarter => quarter.Year).Distinct().ToList();
            var newest = years[0];
            List<QuarterSpan> presets = [QuarterSpan.HalfYear(newest), QuarterSpan.NineMonths(newest), .. years.Take(2).Select(QuarterSpan.WholeYear)];
            if (QuarterSpan.Between(new(newest - 4, 1), new(newest, 4)) is { } term && years.Count > 1)
            {
                presets.Add(term);
            }

            return presets;
        }
    }

    /// <summary>Numbers of the periods of the given spans.</summary>
    public IReadOnlyList<int> IdsOf(params IEnumerable<QuarterSpan> spans) =>
        [.. spans.SelectMany(span => span.Quarters).Distinct().Select(quarter => Periods.GetValueOrDefault(quarter)?.Id).OfType<int>()];

    public string Href(QuarterSpan span, IndicatorDefinition? indicator = null, Counting? counting = null, bool newMap = false) =>
        Addresses.OfSpan(span.From, span.To, indicator, counting ?? Counting) + (newMap ? "&ban-do=moi" : "");

    /// <summary>A part's own page: the quarter's where it is one.</summary>
    public string HrefOfPart(QuarterSpan part, IndicatorDefinition indicator) =>
        part.From == part.To && Periods.TryGetValue(part.From, out var period) ? Addresses.Of(period, indicator, Counting) : Href(part, indicator);

    /// <returns>Null where the address asks for what there is not.</returns>
    public static async Task<ChosenSpan?> ReadAsync(PortalDb db, int provinceId, string? from, string? to, Counting counting)
    {
        var periods = await db.PeriodsWithFiguresAsync(provinceId, QuarterSpan.MostQuarters);
        if (periods.Count == 0)
        {
            return null;
        }

        var newest = periods[0].Quarter;
        var quarters = Enumerable.Range(0, QuarterSpan.MostQuarters + 4).Select(back => new Quarter(newest.Year, 4).Before(back)).ToDictionary(quarter => quarter.Address(), StringComparer.Ordinal);
        var span = from is null && to is null
            ? QuarterSpan.Between(new(newest.Year, 1), newest)
            : quarters.TryGetValue(from ?? "", out var first) && quarters.TryGetValue(to ?? "", out var last)
                // Chosen the wrong way round, the span is meant all the same.
                ? first <= last ? QuarterSpan.Between(first, last) : QuarterSpan.Between(last, first)
                : null;
        return span is { } asked ? new ChosenSpan(periods, asked, counting) : null;
    }
}

/// <summary>Figures of one thing, the whole province or one area, over a span and its parts.</summary>
internal static class SpanFigures
{
    /// <summary>Flows added, snapshots of the last quarter that has one, totals and ratios computed anew.</summary>
    public static CumulativeConsolidation Of(FormDefinition form, ChosenSpan chosen, QuarterSpan span, Func<int, IEnumerable<FigureGroup>> ofPeriod) =>
        new(form, [.. span.Quarters.Select(quarter => (quarter, chosen.Periods.TryGetValue(quarter, out var period) ? (IReadOnlyList<FigureGroup>)[.. ofPeriod(period.Id)] : []))]);

    /// <summary>"+12,5%", or in points for what is itself a rate; empty where there is nothing to compare.</summary>
    public static string Change(IndicatorDefinition indicator, TotalFigure now, TotalFigure before)
    {
        if (now is not { Amount: { } amount, IsPartial: false } || before is not { Amount: { } past, IsPartial: false })
        {
            return "";
        }

        if (indicator.Kind is IndicatorKind.Ratio)
        {
            return amount == past ? "không đổi" : $"{(amount > past ? "+" : "−")}{indicator.Measure.Format(Math.Abs(amount - past))} điểm";
        }

        if (past == 0)
        {
            return amount == 0 ? "không đổi" : "";
        }

        // Tenths of a per cent, half away from zero as offices round.
        var tenths = (long)Math.Round((decimal)(amount - past) * 1000 / past, MidpointRounding.AwayFromZero);
        return tenths == 0 ? "không đổi" : $"{(tenths > 0 ? "+" : "−")}{Domain.Common.VietnameseNumber.Format(Math.Abs(tenths), 1)}%";
    }
}
