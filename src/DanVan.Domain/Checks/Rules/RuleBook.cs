using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;

namespace DanVan.Domain.Checks.Rules;

/// <summary>A rule that a report breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Left">What the left side comes to.</param>
/// <param name="Right">What the right side comes to.</param>
/// <param name="Figures">The value of each figure that the rule speaks of, from left to right.</param>
public sealed record BrokenRule(CheckRule Rule, Fraction Left, Fraction Right, IReadOnlyList<Fraction?> Figures)
{
    public bool Blocks => Rule.Severity is CheckSeverity.Block;
}

/// <summary>The rules of one province: its own before the national ones of the same code, those switched off left out.</summary>
public sealed class RuleBook
{
    public RuleBook(IEnumerable<CheckRule> rules) => Rules =
    [
        .. rules.GroupBy(rule => rule.Code, StringComparer.Ordinal)
            .Select(same => same.FirstOrDefault(rule => rule.ProvinceId is not null) ?? same.First())
            .Where(rule => rule.Severity is not CheckSeverity.Off)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    public static RuleBook Empty { get; } = new([]);

    public IReadOnlyList<CheckRule> Rules { get; }

    /// <summary>The rules that a report breaks; those whose figures are not all there say nothing.</summary>
    /// <param name="whole">The report as it stands.</param>
    /// <param name="previous">The same area's agreed figures of the quarter before.</param>
    /// <param name="side">Only rules that speak of a figure which this side types; every rule when null.</param>
    public IReadOnlyList<BrokenRule> BrokenBy(WholeReport whole, Totals previous, Side? side = null)
    {
        var agreed = whole.Totals(whole.Present);
        return
        [
            .. Rules
                .Where(rule => side is not { } one || rule.Expression.Figures.Any(figure => Concerns(whole.Form, figure, one)))
                .Select(rule => (Rule: rule, Outcome: rule.Expression.Judge(figure => ValueOf(whole, agreed, previous, figure))))
                .Where(judged => judged.Outcome.Judgement is CheckJudgement.Broken)
                .Select(judged => new BrokenRule(judged.Rule, judged.Outcome.Left!.Value, judged.Outcome.Right!.Value, [.. judged.Rule.Expression.Figures.Select(figure => ValueOf(whole, agreed, previous, figure))])),
        ];
    }

    /// <summary>The rules that could not be judged because a divisor is 0 in this report.</summary>
    public IReadOnlyList<CheckRule> DividedByZero(WholeReport whole, Totals previous)
    {
        var agreed = whole.Totals(whole.Present);
        return [.. Rules.Where(rule => rule.Expression.Judge(figure => ValueOf(whole, agreed, previous, figure)).DividesByZero)];
    }

    /// <summary>A figure in the indicator's stored unit; null where it is not there or does not apply.</summary>
    private static Fraction? ValueOf(WholeReport whole, Totals agreed, Totals previous, FigureTerm figure)
    {
        if (whole.Form.FindCode(figure.Code) is not { } indicator)
        {
            return null;
        }

        var amount = figure.Place switch
        {
            FigurePlace.Agreed => agreed[indicator.Id].Amount,
            FigurePlace.Previous => previous[indicator.Id].Amount,
            FigurePlace.Party => AmountOf(whole.RowOf(indicator.Id), Column.Party),
            FigurePlace.Military => AmountOf(whole.RowOf(indicator.Id), Column.Military),
            _ => AmountOf(whole.RowOf(indicator.Id), Column.Joint),
        };
        return amount is { } there ? new Fraction(there, System.Numerics.BigInteger.Pow(10, indicator.Measure.StoredDecimals)) : null;
    }

    private static long? AmountOf(IndicatorRow? row, Column column) => row?[column] is { Counts: true } figure ? figure.Amount : null;

    /// <summary>The side types the figure, or something that it is made of.</summary>
    internal static bool Concerns(FormDefinition form, FigureTerm figure, Side side) => figure.Place switch
    {
        FigurePlace.Previous => false,
        FigurePlace.Party => side is Side.Party,
        FigurePlace.Military => side is Side.Military,
        _ => form.FindCode(figure.Code) is { } indicator && form.TypedPartsOf(indicator.Id).Any(part => part.IsTypedBy(side)),
    };
}
