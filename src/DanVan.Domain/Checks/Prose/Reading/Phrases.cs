using System.Collections.Frozen;

namespace DanVan.Domain.Checks.Prose.Reading;

/// <summary>A set of words of one or two syllables: "xã", "thành phố" (but not the "thành" of "hoàn thành").</summary>
internal sealed class Phrases
{
    private readonly FrozenSet<string> _singles;
    private readonly FrozenSet<(string, string)> _pairs;

    /// <param name="list">Separated by blanks; the syllables of a pair are joined by "_".</param>
    public Phrases(string list)
    {
        var words = list.Split(' ').Select(word => word.Split('_')).ToList();
        _singles = words.Where(word => word.Length == 1).Select(word => word[0]).ToFrozenSet(StringComparer.Ordinal);
        _pairs = words.Where(word => word.Length == 2).Select(word => (word[0], word[1])).ToFrozenSet();
    }

    /// <summary>Whether a word of one syllable is in the set.</summary>
    public bool Has(string word) => _singles.Contains(word);

    public bool IsAt(ProseSentence sentence, int at)
    {
        var word = sentence.WordAt(at);
        return word.Length > 0 && (_singles.Contains(word) || _pairs.Contains((word, sentence.WordAt(at + 1))));
    }

    public bool AreIn(ProseSentence sentence, int from, int to)
    {
        for (var at = Math.Max(from, sentence.First); at < Math.Min(to, sentence.End); at++)
        {
            if (IsAt(sentence, at))
            {
                return true;
            }
        }

        return false;
    }
}
