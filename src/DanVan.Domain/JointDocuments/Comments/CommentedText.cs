using DanVan.Domain.JointDocuments.Tasks;

namespace DanVan.Domain.JointDocuments.Comments;

/// <summary>
/// Finds the words that opinions are about in the text as it reads now. Paragraphs have no names: one is the same as long as it reads the
/// same, wherever in its section it stands.
/// </summary>
public sealed class CommentedText
{
    private readonly Dictionary<int, IReadOnlyList<string>> _sections;
    private readonly Dictionary<(int Section, string Words), int> _numbers = [];
    private readonly Dictionary<Guid, string> _tasks;

    /// <param name="sections">Of one revision.</param>
    /// <param name="tasks">Of the same.</param>
    public CommentedText(IEnumerable<DocumentSection> sections, IEnumerable<PlanTask> tasks)
    {
        _sections = sections.ToDictionary(section => section.Number, section => section.Paragraphs);
        _tasks = tasks.ToDictionary(task => task.TaskKey, task => task.Title);
        foreach (var (section, paragraphs) in _sections)
        {
            foreach (var (number, words) in paragraphs.Index())
            {
                _ = _numbers.TryAdd((section, words), number + 1);
            }
        }
    }

    /// <summary>Where it stands now, which is the whole section when its words are gone; and whether they were changed or taken out.</summary>
    public (CommentPlace Now, bool IsChanged) Find(CommentPlace place) => place switch
    {
        { TaskKey: { } key } => _tasks.TryGetValue(key, out var title) ? (place, title != place.Quote) : (Whole(place), true),
        { Paragraph: null } => (place, false),
        { Paragraph: { } number } when _sections.TryGetValue(place.Section, out var paragraphs) && number <= paragraphs.Count && paragraphs[number - 1] == place.Quote => (place, false),
        _ => _numbers.TryGetValue((place.Section, place.Quote), out var moved) ? (place with { Paragraph = moved }, false) : (Whole(place), true),
    };

    private static CommentPlace Whole(CommentPlace place) => new(place.Section, null, null, null, "");
}
