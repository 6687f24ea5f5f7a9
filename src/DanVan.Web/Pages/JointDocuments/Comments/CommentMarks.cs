using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.JointDocuments.Comments;

/// <summary>What is shown beside one place: how many opinions there are and where they are read, or where one is given.</summary>
/// <param name="Name">The place in words.</param>
/// <param name="Anchor">What it is called on the page.</param>
public sealed record CommentMark(string Name, string Anchor, string Href, int Total, int Open);

/// <summary>Tasks as lines of a text.</summary>
public sealed record TaskLines(IReadOnlyList<PlanTask> Tasks, CommentMarks Marks);

/// <summary>The opinions on a text place by place, as the text shows them quietly.</summary>
public sealed class CommentMarks
{
    private readonly Dictionary<string, (int Total, int Open)> _counts = new(StringComparer.Ordinal);
    private readonly string _address;
    private readonly string _query;
    private readonly bool _mayComment;

    private CommentMarks(string address, string query, bool mayComment) => (_address, _query, _mayComment) = (address, query, mayComment);

    /// <summary>For readers who see no opinions.</summary>
    public static CommentMarks None { get; } = new("", "", false);

    /// <summary>Neither opinions nor somebody who may give one.</summary>
    public bool IsSilent => !_mayComment && _counts.Count == 0;

    /// <param name="page">The document and the revision that is shown.</param>
    /// <param name="notes">Place and whether it is open, without those that were withdrawn.</param>
    public static CommentMarks Of(DocumentPage page, IEnumerable<(CommentPlace Place, bool IsOpen)> notes)
    {
        var marks = new CommentMarks($"{page.Address}/y-kien", page.RevisionQuery, page.MayComment);
        var text = new CommentedText(page.Sections, page.Tasks);
        foreach (var (place, isOpen) in notes)
        {
            var key = text.Find(place).Now.Address();
            var (total, open) = marks._counts.GetValueOrDefault(key);
            marks._counts[key] = (total + 1, open + (isOpen ? 1 : 0));
        }

        return marks;
    }

    /// <summary>Null where there is nothing to show.</summary>
    public CommentMark? At(DocumentSection section) => At(CommentPlace.Whole(section));

    /// <param name="section">Of the revision.</param>
    /// <param name="paragraph">From 1.</param>
    public CommentMark? At(DocumentSection section, int paragraph) => At(CommentPlace.Whole(section) with { Paragraph = paragraph });

    public CommentMark? At(PlanTask task) => At(CommentPlace.Of(task));

    private CommentMark? At(CommentPlace place)
    {
        var key = place.Address();
        var (total, open) = _counts.GetValueOrDefault(key);
        return total == 0 && !_mayComment ? null : new(place.Name(), key, $"{_address}/{key}{_query}", total, open);
    }
}
