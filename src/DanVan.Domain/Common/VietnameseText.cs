using System.Globalization;
using System.Text;

namespace DanVan.Domain.Common;

/// <summary>
/// Search and order of Vietnamese words by a table of our own, the same on every database and every version of ICU.
/// Input may be NFC or NFD; what is stored is NFC.
/// </summary>
public static class VietnameseText
{
    // The alphabet's letters in order; a letter's rank is its place. Foreign f, j, w, z stand where dictionaries put them.
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    // Tones in dictionary order: level, grave, hook, tilde, acute, dot.
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouy");

    public static string Nfc(string text) => text.Normalize(NormalizationForm.FormC);

    /// <summary>What people typed over several lines, as it is stored: NFC, line feeds only, nothing around it.</summary>
    public static string Prose(string? typed) => Nfc(typed ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>Lower-case ASCII without marks, single spaces: "Dân vận khéo" and "dan van kheo" meet; đ becomes d; uỷ meets ủy.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var plain = letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter);
            if (!char.IsWhiteSpace(plain))
            {
                _ = folded.Append(plain);
            }
            else if (folded.Length > 0 && folded[^1] is not ' ')
            {
                _ = folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>
    /// The folded text as search compares it: a final y that is a syllable's only vowel becomes i, so that "sỹ" and "sĩ",
    /// "Lý Sơn" and "Lí Sơn" meet. Only ever compared with another of its kind.
    /// </summary>
    public static string ForSearch(string text) => string.Join(' ', Fold(text).Split(' ').Select(word =>
        word.Length > 1 && word[^1] is 'y' && !word.AsSpan(0, word.Length - 1).ContainsAny(Vowels) ? $"{word[..^1]}i" : word));

    /// <summary>
    /// An ASCII key that sorts byte by byte as the Vietnamese alphabet does (a ă â b c d đ e ê ...), letters before tones.
    /// At most 400 characters for a name of 120.
    /// </summary>
    public static string SortKey(string text)
    {
        var letters = new StringBuilder(text.Length * 2);
        var tones = new StringBuilder(text.Length);
        foreach (var letter in Nfc(text).ToLowerInvariant())
        {
            AppendKeyOf(letter, letters, tones);
        }

        // The exclamation mark sorts before every key character, so a shorter name comes first.
        return letters.Append('!').Append(tones).ToString();
    }

    private static void AppendKeyOf(char letter, StringBuilder letters, StringBuilder tones)
    {
        if (char.IsWhiteSpace(letter))
        {
            _ = letters.Append('"');
            return;
        }

        if (char.IsSurrogate(letter))
        {
            return;
        }

        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        var tone = parts.AsSpan().IndexOfAny(Tones);
        var bare = (tone < 0 ? parts : parts.Remove(tone, 1)).Normalize(NormalizationForm.FormC);
        var rank = bare.Length == 1 ? Alphabet.IndexOf(bare[0], StringComparison.Ordinal) : -1;
        if (rank >= 0)
        {
            // Two ASCII letters per rank keep the order stable without relying on any collation.
            _ = letters.Append((char)('a' + (rank / 6))).Append((char)('a' + (rank % 6)));
            _ = tones.Append((char)('0' + (tone < 0 ? 0 : 1 + Tones.IndexOf(parts[tone], StringComparison.Ordinal))));
        }
        else if (char.IsAsciiLetterOrDigit(letter))
        {
            _ = letters.Append(letter);
        }
    }
}
