using DanVan.Domain.Checks.Prose;

namespace DanVan.Domain.Tests.Checks.Prose;

/// <summary>How the guard's findings compare with the labels of one half.</summary>
internal sealed record GuardScore(int Right, int Wrong, int Missed, IReadOnlyList<string> Differences)
{
    /// <summary>Of what it reported, how much is a mistake of the text.</summary>
    public double Precision => Right + Wrong == 0 ? 0 : (double)Right / (Right + Wrong);

    /// <summary>Of the mistakes in the text, how many it reported.</summary>
    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    public static GuardScore Of(IReadOnlyList<LabelledSentence> sentences)
    {
        var (right, wrong, missed) = (0, 0, 0);
        var differences = new List<string>();
        foreach (var sentence in sentences)
        {
            var left = sentence.Expected.ToList();
            foreach (var finding in ProseGuard.Check(sentence.Text, sentence.Context))
            {
                var at = left.FindIndex(label => label.Kind == finding.Kind && sentence.Text[finding.Stated.Span.Start..].StartsWith(label.Stated, StringComparison.Ordinal));
                if (at >= 0)
                {
                    right++;
                    left.RemoveAt(at);
                }
                else
                {
                    wrong++;
                    differences.Add($"too much: {finding.Kind}@{finding.Stated.Text}, expected {finding.Arithmetic.Expected}: {sentence.Text}");
                }
            }

            missed += left.Count;
            differences.AddRange(left.Select(label => $"missed: {label.Kind}@{label.Stated}: {sentence.Text}"));
        }

        return new(right, wrong, missed, differences);
    }

    public override string ToString() => $"right {Right}, too much {Wrong}, missed {Missed}: precision {Precision:P1}, recall {Recall:P1}";
}
