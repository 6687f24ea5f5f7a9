using System.Runtime.CompilerServices;
using DanVan.Domain.Checks.Prose.Reading;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Checks.Prose.Patterns;

/// <summary>An indicator's name as prose would write it. Definitions never change, so each is read once.</summary>
internal sealed class IndicatorName
{
    private static readonly Phrases Unnamed = new("và của được đã cho trong các có với đang số tổng kỳ cuối tham gia phát sinh");

    private static readonly ConditionalWeakTable<IndicatorDefinition, StrongBox<IndicatorName?>> Read = [];

    private readonly HashSet<string> _words;
    private readonly string[] _unit;
    private readonly bool _isMoney;
    private readonly bool _hasComma;

    private IndicatorName(HashSet<string> words, string[] unit, bool hasComma)
    {
        _words = words;
        _unit = unit;
        _isMoney = unit is ["đồng"];
        _hasComma = hasComma;
        Nouns = [unit[0], .. words.Where(word => word != unit[0] && word is "giếng" or "điểm")];
    }

    /// <summary>What a number of this indicator may count: its unit, or "giếng" where the unit is công trình.</summary>
    public IReadOnlyList<string> Nouns { get; }

    /// <summary>Null for rates and for names of one word, which any sentence may hold.</summary>
    public static IndicatorName? Of(IndicatorDefinition indicator) =>
        Read.GetValue(indicator, static definition => new(From(definition.Name, definition.Measure.Unit))).Value;

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

        foreach (var word in _words)
        {
            if (!sentence.Holds(from, to, word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>It counts who heard what is named in a stretch: "nghe", and every other word of the name stands there.</summary>
    public bool IsHeardOf(ProseSentence sentence, int from, int to) =>
        _unit is ["lượt", "người"] && _words.Contains("nghe") && _words.All(word => word is "lượt" or "người" or "nghe" || sentence.Holds(from, to, word));

    /// <summary>All words of the other's name and more.</summary>
    public bool SaysMoreThan(IndicatorName other) => _words.IsProperSupersetOf(other._words);

    private static IndicatorName? From(string name, string unitName)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var tokens = ProseTokens.OfName(open > 0 ? name[..open] : name);
        var unit = ProseTokens.OfName(unitName).Where(token => token.IsWord).Select(token => token.Text).ToArray();
        var words = tokens.Where(token => token.IsWord && !Unnamed.Has(token.Text)).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        return unit.Length == 0 || words.Except(unit, StringComparer.Ordinal).Count() < 2 ? null : new(words, unit, tokens.Exists(token => token.Text is ","));
    }

    private bool IsSameUnit(Quantity quantity) =>
        _unit.Length == 1 || !ProseWords.Shared.Contains(quantity.Unit) || quantity.UnitNext == _unit[1] || quantity.Unit is "lượt";
}
