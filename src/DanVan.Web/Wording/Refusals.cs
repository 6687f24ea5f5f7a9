using DanVan.Domain.Common;

namespace DanVan.Web.Wording;

/// <summary>
/// The Vietnamese sentence of every refusal, gathered from one table per aggregate. A test holds that no refusal of the
/// domain is without a sentence.
/// </summary>
internal static class Refusals
{
    private static readonly Dictionary<string, Func<IReadOnlyList<object>, string>> Sentences = Gather(
        AccountWording.Sentences,
        BookWording.Sentences,
        CheckWording.Sentences,
        CommentWording.Sentences,
        CommonWording.Sentences,
        ConsolidatedWording.Sentences,
        DocumentWording.Sentences,
        FormWording.Sentences,
        ImportWording.Sentences,
        IndicatorWording.Sentences,
        OrganizationWording.Sentences,
        PeriodWording.Sentences,
        PlaceWording.Sentences,
        RecipientWording.Sentences,
        ReportWording.Sentences);

    public static string InVietnamese(this Refusal refusal) => Sentences[refusal.Code](refusal.Arguments);

    public static bool Knows(string code) => Sentences.ContainsKey(code);

    private static Dictionary<string, Func<IReadOnlyList<object>, string>> Gather(params IEnumerable<(string Code, Func<IReadOnlyList<object>, string> Sentence)>[] tables) =>
        tables.SelectMany(table => table).ToDictionary(row => row.Code, row => row.Sentence, StringComparer.Ordinal);
}
