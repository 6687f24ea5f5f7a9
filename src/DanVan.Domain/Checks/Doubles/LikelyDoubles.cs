using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;

namespace DanVan.Domain.Checks.Doubles;

/// <summary>Both sides speak of the same place, and of the same week where both name a day.</summary>
/// <param name="Place">As the Party side wrote it.</param>
/// <param name="Monday">The week; null where one of them names no day.</param>
public sealed record SharedMention(string Place, DateOnly? Monday);

/// <summary>
/// Work that both sides may have counted: where columns are added, both have a figure, nothing is said to have been done together,
/// and yet both notes speak of one place; and sections of the two sides that speak of one place in one week.
/// </summary>
public static class LikelyDoubles
{
    /// <summary>Rows whose notes share a place, and the week where both name one.</summary>
    public static IEnumerable<(IndicatorRow Row, SharedMention Shared)> InNotes(WholeReport whole)
    {
        foreach (var row in whole.Rows.Where(row => row.Indicator.HasJointPart && row[Column.Party].Amount > 0 && row[Column.Military].Amount > 0 && row[Column.Joint].Amount == 0))
        {
            var (party, military) = (Read(whole, row.CellOf(Column.Party)?.Note), Read(whole, row.CellOf(Column.Military)?.Note));
            if (Shared(party, military, needsWeek: false) is { } shared)
            {
                yield return (row, shared);
            }
        }
    }

    /// <summary>Sections of the one side and of the other that share a place and a week.</summary>
    public static IEnumerable<(NarrativeDefinition Party, NarrativeDefinition Military, SharedMention Shared)> InNarrative(WholeReport whole)
    {
        var sections = whole.Form.Narratives.Select(section => (Section: section, Mentions: Read(whole, whole.NarrativeOf(section.Number)?.Text))).ToList();
        return
            from party in sections.Where(one => one.Section.Owner is NarrativeOwner.Party)
            from military in sections.Where(one => one.Section.Owner is NarrativeOwner.Military)
            let shared = Shared(party.Mentions, military.Mentions, needsWeek: true)
            where shared is not null
            select (party.Section, military.Section, shared);
    }

    private static IReadOnlyList<Mention> Read(WholeReport whole, string? text) =>
        string.IsNullOrEmpty(text) ? [] : MentionReader.Read(text, whole.Period.WindowFrom, whole.Period.WindowTo);

    // The surest first: place and week before a place alone.
    private static SharedMention? Shared(IReadOnlyList<Mention> party, IReadOnlyList<Mention> military, bool needsWeek) => (
        from one in party
        from other in military
        where one.Key == other.Key && (one.Monday == other.Monday ? one.Monday is not null || !needsWeek : !needsWeek && (one.Monday is null || other.Monday is null))
        orderby one.Monday is not null && other.Monday is not null descending
        select new SharedMention(one.Place, one.Monday == other.Monday ? one.Monday : null)).FirstOrDefault();
}
