using DanVan.Domain.Checks.Prose.Patterns;
using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose;

/// <summary>
/// Reads the numbers of a narrative and points at those that do not hold (Soát số liệu trong lời văn). It would rather miss a
/// mistake than blame a right sentence: where another reading of the text makes it right, it is silent.
/// </summary>
public static class ProseGuard
{
    /// <summary>Findings in the order of the text; spans count UTF-16 characters of <paramref name="text"/> as given. Any string may be given.</summary>
    public static IReadOnlyList<ProseFinding> Check(string text, ProseContext context)
    {
        var prose = ProseText.Of(text);
        var findings = new List<ProseFinding>();
        var form = new FormPattern(context.Form);
        foreach (var sentence in SentenceReader.Sentences(prose))
        {
            if (sentence.Quantities.Count == 0)
            {
                continue;
            }

            SpelledPattern.Find(sentence, findings);
            RatePattern.Find(sentence, findings);
            ChangePattern.Find(sentence, findings);
            ProductPattern.Find(sentence, findings);
            SumPattern.Find(sentence, findings);
            PeriodPattern.Find(sentence, context, findings);
            form.Read(sentence);
        }

        form.Report(findings);
        // A digit that grew together with a stray accent has no letters of its own in the given text: there is nothing to point at.
        return [.. findings.Where(finding => finding.Span.Length > 0).OrderBy(finding => finding.Stated.Span.Start).ThenBy(finding => finding.Kind)];
    }
}
