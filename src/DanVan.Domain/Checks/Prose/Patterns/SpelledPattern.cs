using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose.Patterns;

/// <summary>"35 (ba mươi sáu) suất": digits and words that differ.</summary>
internal static class SpelledPattern
{
    public static void Find(ProseSentence sentence, List<ProseFinding> findings)
    {
        foreach (var quantity in sentence.Quantities)
        {
            // The parenthesis stands right after the number or after one noun.
            var open = sentence.WordAt(quantity.Last + 1) is "(" ? quantity.Last + 1
                : sentence.WordAt(quantity.Last + 2) is "(" ? quantity.Last + 2
                : -1;
            if (open > 0 && quantity.Step is 0 or >= 1 && Spelled(sentence, open + 1) is { } spelled && spelled != quantity.Value)
            {
                findings.Add(sentence.Finding(ProseFindingKind.Spelled, quantity, ProseOperation.Given, [], spelled));
            }
        }
    }

    // All words up to the closing parenthesis must be number words, but for the noun and "đồng", "chẵn" at the end.
    private static decimal? Spelled(ProseSentence sentence, int from)
    {
        var words = new List<string>();
        for (var at = from; at < sentence.End && words.Count <= SpelledNumber.MostWords; at++)
        {
            if (sentence.WordAt(at) is ")")
            {
                return SpelledNumber.Read(words);
            }

            if (!sentence[at].IsWord)
            {
                return null;
            }

            words.Add(sentence.WordAt(at));
        }

        return null;
    }
}
