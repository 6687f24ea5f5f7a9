using System.Text;

namespace DanVan.Domain.Checks.Prose.Reading;

/// <summary>
/// The narrative in lower case NFC, with the way back to the text that was given. It takes any string, also broken surrogates:
/// composition is done letter by letter.
/// </summary>
internal sealed class ProseText
{
    // A Vietnamese letter has at most two marks; whatever piles up more is no letter of the language.
    private const int MostMarks = 3;

    private readonly string _original;
    private readonly int[]? _starts;

    private ProseText(string original, string lower, int[]? starts)
    {
        _original = original;
        Lower = lower;
        _starts = starts;
    }

    /// <summary>What tokens point into.</summary>
    public string Lower { get; }

    public static ProseText Of(string original)
    {
        if (!original.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
        {
            return new(original, string.Create(original.Length, original, static (lower, from) =>
            {
                for (var i = 0; i < lower.Length; i++)
                {
                    lower[i] = char.ToLowerInvariant(from[i]);
                }
            }), null);
        }

        var composed = new StringBuilder(original.Length);
        var starts = new List<int>(original.Length + 1);
        for (var i = 0; i < original.Length;)
        {
            var end = i + 1;
            while (end < original.Length && IsMark(original[end]))
            {
                end++;
            }

            var letter = end == i + 1 || char.IsSurrogate(original[i])
                ? original[i].ToString()
                : original.Substring(i, Math.Min(end - i, 1 + MostMarks)).Normalize(NormalizationForm.FormC);
            foreach (var part in letter)
            {
                _ = composed.Append(char.ToLowerInvariant(part));
                starts.Add(i);
            }

            i = end;
        }

        starts.Add(original.Length);
        return new(original, composed.ToString(), [.. starts]);
    }

    /// <summary>The span in the given text of a stretch of <see cref="Lower"/>.</summary>
    public TextSpan SpanOf(int start, int end)
    {
        var first = _starts is null ? start : _starts[start];
        var after = _starts is null ? end : _starts[end];
        return new(first, after - first);
    }

    /// <summary>A stretch as it was written.</summary>
    public string Written(TextSpan span)
    {
        // Only asked for numbers and the words after them, so there is no broken surrogate that could not be composed.
        var written = _original.Substring(span.Start, span.Length);
        return _starts is null ? written : written.Normalize(NormalizationForm.FormC);
    }

    private static bool IsMark(char letter) => letter is >= '\u0300' and <= '\u036F';
}
