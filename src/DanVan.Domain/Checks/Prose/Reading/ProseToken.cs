namespace DanVan.Domain.Checks.Prose.Reading;

internal enum ProseTokenKind
{
    /// <summary>Letters, with digits that follow them: "suất", "m2".</summary>
    Word = 1,

    /// <summary>Digits with dots and commas between them: "1.234,5".</summary>
    Number = 2,

    /// <summary>Any other single sign.</summary>
    Sign = 3,

    LineBreak = 4,
}

/// <summary>A piece of the lower-case text.</summary>
/// <param name="Text">The word in its modern spelling ("hoà" is "hòa"), the sign itself; empty for numbers.</param>
internal readonly record struct ProseToken(ProseTokenKind Kind, int Start, int End, string Text)
{
    public bool IsNumber => Kind is ProseTokenKind.Number;

    public bool IsWord => Kind is ProseTokenKind.Word;
}

/// <summary>Cuts the text into words, numbers and signs in one pass.</summary>
internal static class ProseTokens
{
    private static readonly string[] Signs = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    // Old places of the tone mark at a word's end and their modern ones.
    private static readonly (string Old, string New)[] TonePlaces =
    [
        ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"),
        ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
        ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
    ];

    public static List<ProseToken> Of(string text)
    {
        var tokens = new List<ProseToken>((text.Length / 4) + 4);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var letter = text[i];
            if (letter is '\n' or '\r')
            {
                tokens.Add(new(ProseTokenKind.LineBreak, start, ++i, "\n"));
            }
            else if (char.IsWhiteSpace(letter))
            {
                i++;
            }
            else if (char.IsAsciiDigit(letter))
            {
                i = EndOfNumber(text, i);
                tokens.Add(new(ProseTokenKind.Number, start, i, ""));
            }
            else if (char.IsLetter(letter))
            {
                while (i < text.Length && (char.IsLetter(text[i]) || char.IsAsciiDigit(text[i])))
                {
                    i++;
                }

                var span = text.AsSpan(start, i - start);
                if (!known.TryGetValue(span, out var word))
                {
                    word = Modern(span.ToString());
                    known[span] = word;
                }

                tokens.Add(new(ProseTokenKind.Word, start, i, word));
            }
            else
            {
                tokens.Add(new(ProseTokenKind.Sign, start, ++i, letter < 128 ? Signs[letter] : letter.ToString()));
            }
        }

        return tokens;
    }

    /// <summary>The words of an indicator's name as prose has them.</summary>
    public static List<ProseToken> OfName(string name) => Of(ProseText.Of(name).Lower);

    private static int EndOfNumber(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at])
            || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static string Modern(string word)
    {
        if (word is "sỹ" or "tỉ")
        {
            return word is "sỹ" ? "sĩ" : "tỷ";
        }

        // After q the u belongs to the consonant: "quý" stays.
        if (word.Length < 3 || word[^3] is 'q')
        {
            return word;
        }

        foreach (var (old, modern) in TonePlaces)
        {
            if (word.EndsWith(old, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, word.Length - 2), modern);
            }
        }

        return word;
    }
}
