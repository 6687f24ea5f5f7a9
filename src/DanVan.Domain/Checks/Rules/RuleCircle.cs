using System.Globalization;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Checks.Rules;

/// <summary>
/// Finds rules that compare a figure with what it is computed from: "TONG = A + B" where A and B are the parts of TONG holds
/// whatever is reported. Both sides are computed for a few sets of made-up figures; where their difference never moves, the
/// rule says nothing.
/// </summary>
internal sealed class RuleCircle(Func<string, IndicatorContent?> find, int round)
{
    private const int Rounds = 4;

    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private string? _cyclic;

    public static Refusal? Refuses(CheckExpression expression, Func<string, IndicatorContent?> find)
    {
        Fraction? difference = null;
        for (var round = 1; round <= Rounds; round++)
        {
            var circle = new RuleCircle(find, round);
            var (left, right) = (expression.Left.ValueOf(circle.ValueOf), expression.Right.ValueOf(circle.ValueOf));
            if (circle._cyclic is { } code)
            {
                return CheckRefusals.Cyclic(code);
            }

            // A divisor that happens to be 0 for made-up figures proves nothing.
            if (left is not { } one || right is not { } other || (difference is { } before && one - other != before))
            {
                return null;
            }

            difference = one - other;
        }

        return CheckRefusals.Circle();
    }

    private Fraction? ValueOf(FigureTerm figure) => ValueOf(figure.Code, figure.Place);

    private Fraction? ValueOf(string code, FigurePlace place)
    {
        if (find(code) is not { } indicator || place is FigurePlace.Party or FigurePlace.Military or FigurePlace.Joint)
        {
            return MadeUp(code, place);
        }

        if (indicator.Kind is not (IndicatorKind.Total or IndicatorKind.Ratio))
        {
            return place is FigurePlace.Previous ? MadeUp(code, place) : Agreed(code, indicator);
        }

        if (!_open.Add(code))
        {
            _cyclic = code;
            return null;
        }

        var value = indicator.Kind is IndicatorKind.Total ? SumOf(indicator.Parts, place) : RatioOf(indicator, place);
        _ = _open.Remove(code);
        return value;
    }

    private Fraction Agreed(string code, IndicatorContent indicator) => indicator switch
    {
        { Owner: Owner.Party } or { Settle: Settlement.Lead, LeadSide: Side.Party } => MadeUp(code, FigurePlace.Party),
        { Owner: Owner.Military } or { Settle: Settlement.Lead } => MadeUp(code, FigurePlace.Military),
        { Settle: Settlement.Add } => MadeUp(code, FigurePlace.Party) + MadeUp(code, FigurePlace.Military) - MadeUp(code, FigurePlace.Joint),
        _ => MadeUp(code, FigurePlace.Agreed),
    };

    private Fraction? SumOf(IReadOnlyList<string> codes, FigurePlace place)
    {
        var sum = Fraction.Zero;
        foreach (var code in codes)
        {
            if (ValueOf(code, place) is not { } part)
            {
                return null;
            }

            sum += part;
        }

        return sum;
    }

    private Fraction? RatioOf(IndicatorContent indicator, FigurePlace place) =>
        SumOf(indicator.Numerator, place) is { } numerator && SumOf(indicator.Denominator, place) is { IsZero: false } denominator
            ? numerator / denominator * new Fraction(indicator.Unit == "%" ? 100 : 1, 1)
            : null;

    // FNV-1a: the same figure for the same name on every machine, another one in every round.
    private Fraction MadeUp(string code, FigurePlace place)
    {
        var hash = 2166136261u;
        foreach (var letter in string.Create(CultureInfo.InvariantCulture, $"{code}.{(int)place}.{round}"))
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        return new Fraction((hash % 999_983) + 17, 1);
    }
}
