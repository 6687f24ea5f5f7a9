namespace DanVan.Domain.Checks.Prose.Reading;

/// <summary>Cuts a narrative into sentences and reads their quantities.</summary>
internal static class SentenceReader
{
    // No sentence of a report is as long; what has no full stop for longer is cut, so that no pattern ever looks far.
    private const int MostTokens = 400;

    private static readonly System.Collections.Frozen.FrozenSet<string> Abbreviations = ProseWords.Set("tp tx tt ths ts pgs gs bs đ v c ubnd tr");

    public static IEnumerable<ProseSentence> Sentences(ProseText text)
    {
        var tokens = ProseTokens.Of(text.Lower);
        var first = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsEnd(tokens, at) && at - first < MostTokens)
            {
                continue;
            }

            if (at > first)
            {
                yield return Of(text, tokens, first, at);
            }

            first = at + 1;
        }

        if (first < tokens.Count)
        {
            yield return Of(text, tokens, first, tokens.Count);
        }
    }

    private static ProseSentence Of(ProseText text, List<ProseToken> tokens, int first, int end)
    {
        var quantities = new QuantityReader(text.Lower, tokens, first, end).Read();
        return new(text, tokens, first, end, quantities);
    }

    private static bool IsEnd(List<ProseToken> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind is ProseTokenKind.LineBreak)
        {
            return true;
        }

        if (token.Kind is not ProseTokenKind.Sign || token.Text is not ("." or "!" or "?"))
        {
            return false;
        }

        // "..." trails off within its sentence; "TP." and "v.v." are abbreviations.
        var isEllipsis = (at + 1 < tokens.Count && tokens[at + 1].Text == "." && tokens[at + 1].Start == token.End)
            || (at > 0 && tokens[at - 1].Text == "." && tokens[at - 1].End == token.Start);
        return !isEllipsis && (at == 0 || !tokens[at - 1].IsWord || !Abbreviations.Contains(tokens[at - 1].Text));
    }
}
