using System.Collections.Frozen;
using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose.Patterns;

/// <summary>An indicator as prose would name it, with the values that prose may give it.</summary>
internal sealed class FormWords
{
    private readonly HashSet<string> _words;
    private readonly string[] _unit;
    private readonly bool _isMoney;
    private readonly bool _hasComma;

    private FormWords(int id, HashSet<string> words, string[] unit, bool hasComma, List<ValueRange> values, decimal expected)
    {
        Id = id;
        _words = words;
        _unit = unit;
        _isMoney = unit is ["đồng"];
        _hasComma = hasComma;
        Values = values;
        Expected = expected;
    }

    public int Id { get; }

    /// <summary>The agreed figure and the sides' own.</summary>
    public List<ValueRange> Values { get; }

    /// <summary>The first figure, in the prose's terms: đồng for money, otherwise with its decimals.</summary>
    public decimal Expected { get; }

    public bool HasFigure => Values.Count > 0;

    /// <summary>Null for rates and for names of one word, which any sentence may hold.</summary>
    public static FormWords? Of(FormFigures row, FrozenSet<string> unnamed)
    {
        var measure = row.Indicator.Measure;
        var name = row.Indicator.Name;
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var tokens = ProseTokens.OfName(open > 0 ? name[..open] : name);
        var unit = ProseTokens.OfName(measure.Unit).Where(token => token.IsWord).Select(token => token.Text).ToArray();
        var words = tokens.Where(token => token.IsWord && !unnamed.Contains(token.Text)).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        if (unit.Length == 0 || words.Except(unit, StringComparer.Ordinal).Count() < 2)
        {
            return null;
        }

        var divisor = (decimal)Math.Pow(10, measure.StoredDecimals);
        var figures = row.Figures.Where(figure => figure.Counts).ToList();
        var values = figures.ConvertAll(figure => ValueRange.Of(figure.Amount / divisor, 0, figure.Qualifier));
        return new(row.Indicator.Id, words, unit, tokens.Exists(token => token.Text is ","), values, figures.Count == 0 ? 0 : figures[0].Amount / divisor);
    }

    /// <summary>The number counts what the indicator counts, or the name begins with the number's noun: "4 giếng" of công trình.</summary>
    public bool TakesUnit(Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Money => _isMoney,
        QuantityKind.Count => !_isMoney && (quantity.Unit == _unit[0] ? IsSameUnit(quantity) : _words.Contains(quantity.Unit) && quantity.Unit is "giếng" or "điểm"),
        _ => false,
    };

    /// <summary>Every word of the name stands between the neighbouring numbers, in the same clause unless the name itself has commas.</summary>
    public bool IsNamedIn(ProseSentence sentence, int index)
    {
        var quantity = sentence.Quantities[index];
        var from = index == 0 ? sentence.First : sentence.Quantities[index - 1].Last + 1;
        var to = index + 1 == sentence.Quantities.Count ? sentence.End : sentence.Quantities[index + 1].First;
        for (var at = quantity.First - 1; at >= from; at--)
        {
            if (sentence.WordAt(at) is "," or ";" or "(" or ")" or ":")
            {
                from = at + 1;
                break;
            }
        }

        for (var at = quantity.Last + 1; at < to; at++)
        {
            if (sentence.WordAt(at) is ";" or "(" or ")" || (sentence.WordAt(at) is "," && !_hasComma))
            {
                to = at;
                break;
            }
        }

        return _words.All(word => sentence.Contains(from, to, other => other == word));
    }

    /// <summary>All words of the other's name and more.</summary>
    public bool SaysMoreThan(FormWords other) => _words.IsProperSupersetOf(other._words);

    private bool IsSameUnit(Quantity quantity) =>
        _unit.Length == 1 || !ProseWords.Shared.Contains(quantity.Unit) || quantity.UnitNext == _unit[1] || quantity.Unit is "lượt";
}
