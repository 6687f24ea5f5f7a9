using System.Globalization;
using System.Text.Json;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.Reports.Entering;

/// <summary>
/// The rules that hold for a report as data for the page, so that a broken one is marked while it is typed and without a line.
/// The script judges as <see cref="CheckExpression"/> does, with exact numbers; the server's word stands once a cell is kept.
/// </summary>
public static class LiveRules
{
    // A fraction travels as "numerator/denominator": a script's own numbers would round đồng.
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);

    /// <summary>Rules, the rows that they speak of and everything those are made of, as JSON; null where there is no rule.</summary>
    /// <param name="previous">The same area's figures of the quarter before.</param>
    public static string? Of(WholeReport whole, Totals previous)
    {
        var rules = whole.Rules.Rules.Where(rule => rule.Expression.Figures.All(figure => whole.Form.FindCode(figure.Code) is not null)).ToList();
        if (rules.Count == 0)
        {
            return null;
        }

        var indicators = new Dictionary<int, IndicatorDefinition>();
        foreach (var figure in rules.SelectMany(rule => rule.Expression.Figures))
        {
            Collect(whole.Form, whole.Form.FindCode(figure.Code)!.Id, indicators);
        }

        return JsonSerializer.Serialize(
            new
            {
                present = whole.Present.Select(side => (int)side),
                rules = rules.Select(rule => new
                {
                    said = rule.Message,
                    left = Term(rule.Expression.Left, figure => FigureOf(whole, previous, figure)),
                    sign = Sign(rule.Expression.Comparison),
                    right = Term(rule.Expression.Right, figure => FigureOf(whole, previous, figure)),
                    rows = rule.Expression.Figures.Where(figure => figure.Place is not FigurePlace.Previous)
                        .SelectMany(figure => whole.Form.TypedPartsOf(whole.Form.FindCode(figure.Code)!.Id).Select(part => part.Id)).Distinct(),
                }),
                rows = indicators.Values.ToDictionary(indicator => indicator.Id.ToString(CultureInfo.InvariantCulture), indicator => Row(whole, indicator), StringComparer.Ordinal),
            },
            Plain);
    }

    /// <summary>A term as nested lists: ["n", "1/2"], ["+", term, term], and what the caller makes of a figure.</summary>
    public static object Term(CheckTerm term, Func<FigureTerm, object> figureOf) => term switch
    {
        NumberTerm number => new object[] { "n", Text(number.Value) },
        JoinedTerm joined => new[] { joined.Operator.ToString(), Term(joined.Left, figureOf), Term(joined.Right, figureOf) },
        _ => figureOf((FigureTerm)term),
    };

    /// <summary>A row's settlement as the script knows it: "one1", "one2", "same" or "add".</summary>
    public static string SettlementOf(IndicatorDefinition indicator) => indicator switch
    {
        { Owner: Owner.Party } => "one1",
        { Owner: Owner.Military } => "one2",
        { Settle: Settlement.Lead, LeadSide: var lead } => lead is Side.Party ? "one1" : "one2",
        { Settle: Settlement.Same } => "same",
        _ => "add",
    };

    public static string Sign(Comparison comparison) => comparison.Sign();

    public static string Text(Fraction value) => $"{value.Numerator}/{value.Denominator}";

    // A figure of the quarter before never changes while somebody types: it travels as its value.
    private static object[] FigureOf(WholeReport whole, Totals previous, FigureTerm figure)
    {
        var indicator = whole.Form.FindCode(figure.Code)!;
        return figure.Place is FigurePlace.Previous
            ? ["n", previous[indicator.Id].Amount is { } before ? Text(new Fraction(before, System.Numerics.BigInteger.Pow(10, indicator.Measure.StoredDecimals))) : ""]
            : ["f", indicator.Id, (int)figure.Place];
    }

    private static object Row(WholeReport whole, IndicatorDefinition indicator) => indicator.Kind switch
    {
        IndicatorKind.Total => new { stored = indicator.Measure.StoredDecimals, sum = indicator.PartIds },
        IndicatorKind.Ratio => new { stored = indicator.Measure.StoredDecimals, top = indicator.NumeratorIds, under = indicator.DenominatorIds, scale = indicator.Measure.Unit == "%" ? 100 : 1, parts = whole.Form.TypedPartsOf(indicator.Id).Select(part => part.Id) },
        _ => new
        {
            stored = indicator.Measure.StoredDecimals,
            settle = SettlementOf(indicator),
            decimals = indicator.Measure.Decimals,
            step = indicator.Measure.AmountPerScaledEntry.ToString(CultureInfo.InvariantCulture),
            cells = new[] { Column.Party, Column.Military, Column.Joint }.Select(column => Cell(whole.RowOf(indicator.Id)![column])),
        },
    };

    /// <summary>[kind, amount, qualifier] of a cell.</summary>
    public static object[] Cell(Figure figure) => [(int)figure.Kind, figure.Amount.ToString(CultureInfo.InvariantCulture), (int)figure.Qualifier];

    private static void Collect(FormDefinition form, int id, Dictionary<int, IndicatorDefinition> found)
    {
        if (form.Find(id) is not { } indicator || !found.TryAdd(id, indicator))
        {
            return;
        }

        foreach (var part in indicator.PartIds.Concat(indicator.NumeratorIds).Concat(indicator.DenominatorIds))
        {
            Collect(form, part, found);
        }
    }
}
