namespace DanVan.Domain.Checks.Prose.Reading;

/// <summary>Numbers in words: "một triệu hai trăm năm mươi nghìn đồng", "hai nghìn không trăm hai mươi mốt".</summary>
internal static class SpelledNumber
{
    public const int MostWords = 24;

    private static readonly Dictionary<string, int> Digits = new(StringComparer.Ordinal)
    {
        ["không"] = 0,
        ["một"] = 1,
        ["mốt"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bốn"] = 4,
        ["tư"] = 4,
        ["năm"] = 5,
        ["lăm"] = 5,
        ["nhăm"] = 5,
        ["sáu"] = 6,
        ["bảy"] = 7,
        ["bẩy"] = 7,
        ["tám"] = 8,
        ["chín"] = 9,
    };

    /// <summary>Null when the words are no number, or not a number alone.</summary>
    public static decimal? Read(List<string> words)
    {
        var count = words.Count;
        while (count > 0 && words[count - 1] is "đồng" or "chẵn" or "suất" or "hộ" or "người" or "căn")
        {
            count--;
        }

        return count == 0 ? null : Sum(words, count);
    }

    private static decimal? Sum(List<string> words, int count)
    {
        // group: below a thousand; total: whole groups with their scales. A scale must be smaller than the one before.
        decimal total = 0;
        var (group, digit, hasGroup) = (0, -1, false);
        var lastScale = decimal.MaxValue;
        for (var i = 0; i < count; i++)
        {
            var word = words[i];
            if (Digits.TryGetValue(word, out var value))
            {
                if (digit >= 0)
                {
                    return null;
                }

                (digit, hasGroup) = (value, true);
            }
            else if (word is "trăm" && digit >= 0)
            {
                (group, digit) = (group + (digit * 100), -1);
            }
            else if (word is "mươi" && digit >= 0)
            {
                (group, digit) = (group + (digit * 10), -1);
            }
            else if (word is "mười" && digit < 0)
            {
                (group, hasGroup) = (group + 10, true);
            }
            else if (word is "linh" or "lẻ" && hasGroup && digit < 0)
            {
                // "một trăm linh năm": the tens are none.
            }
            else if (ProseWords.Scales.TryGetValue(word, out var scale) && hasGroup && scale < lastScale)
            {
                total += (group + Math.Max(digit, 0)) * scale;
                (group, digit, hasGroup, lastScale) = (0, -1, false, scale);
            }
            else
            {
                return null;
            }
        }

        return total + group + Math.Max(digit, 0);
    }
}
