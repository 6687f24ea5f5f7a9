namespace DanVan.Domain.Checks.Prose.Reading;

/// <summary>One sentence: a stretch of tokens without full stop, and the quantities in it.</summary>
internal sealed class ProseSentence(ProseText text, List<ProseToken> tokens, int first, int end, List<Quantity> quantities)
{
    /// <summary>Token after the last.</summary>
    public int End { get; } = end;

    public int First { get; } = first;

    /// <summary>In the order of the text.</summary>
    public List<Quantity> Quantities { get; } = quantities;

    public ProseToken this[int at] => tokens[at];

    /// <summary>The word or sign at a place; empty for numbers and beyond the sentence.</summary>
    public string WordAt(int at) => at >= First && at < End ? tokens[at].Text : "";

    /// <summary>Whether these syllables stand at this place.</summary>
    public bool Has(int at, string one, string two) => WordAt(at) == one && WordAt(at + 1) == two;

    /// <summary>The first token in a stretch that is one of these words; -1 when none is.</summary>
    public int Find(int from, int to, Func<string, bool> isWanted)
    {
        for (var at = Math.Max(from, First); at < Math.Min(to, End); at++)
        {
            if (isWanted(tokens[at].Text))
            {
                return at;
            }
        }

        return -1;
    }

    public bool Holds(int from, int to, string word)
    {
        for (var at = Math.Max(from, First); at < Math.Min(to, End); at++)
        {
            if (tokens[at].Text == word)
            {
                return true;
            }
        }

        return false;
    }

    public bool Contains(int from, int to, Func<string, bool> isWanted) => Find(from, to, isWanted) >= 0;

    /// <summary>Four plain digits; null for any other number.</summary>
    public int? YearAt(int at) =>
        tokens[at].End - tokens[at].Start == 4 && int.TryParse(text.Lower.AsSpan(tokens[at].Start, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    public ProseNumber NumberOf(Quantity quantity)
    {
        var span = text.SpanOf(tokens[quantity.First].Start, tokens[quantity.Last].End);
        var unit = quantity.Kind switch
        {
            QuantityKind.Money => "đồng",
            QuantityKind.Percent => "%",
            QuantityKind.Points => "điểm %",
            _ => ProseWords.Shared.Contains(quantity.Unit) && quantity.UnitNext.Length > 0 ? $"{quantity.Unit} {quantity.UnitNext}" : quantity.Unit,
        };
        return new(span, text.Written(span), quantity.Value, quantity.Scale, unit, quantity.Qualifier);
    }

    public ProseFinding Finding(ProseFindingKind kind, Quantity stated, ProseOperation operation, IReadOnlyList<Quantity> operands, decimal expected, int? indicatorId = null)
    {
        var number = NumberOf(stated);
        var others = operands.Select(NumberOf).ToList();
        var from = others.Append(number).Min(other => other.Span.Start);
        var to = others.Append(number).Max(other => other.Span.End);
        var arithmetic = new ProseArithmetic(others.Count == 0 ? null : others[0], operation, [.. others.Skip(1)], expected);
        return new(kind, new(from, to - from), number, arithmetic, indicatorId);
    }
}
