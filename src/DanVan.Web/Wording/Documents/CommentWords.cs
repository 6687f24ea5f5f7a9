using System.Globalization;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Comments;

namespace DanVan.Web.Wording;

/// <summary>Opinions on a draft in the words of the glossary, and the places that they are about in addresses.</summary>
internal static class CommentWords
{
    private const string SectionWord = "muc-";
    private const string ParagraphWord = "-doan-";
    private const string TaskWord = "nhiem-vu-";

    public static StateText Shown(this CommentState state) => state switch
    {
        CommentState.Open => new("Chờ trả lời", "hourglass-split", "attention"),
        CommentState.TakenOver => new("Tiếp thu", "check-lg", "ok"),
        CommentState.Explained => new("Giải trình", "chat-left-text", "info"),
        _ => new("Đã rút", "arrow-return-left", ""),
    };

    /// <summary>"mục II, đoạn 3", "mục II", "nhiệm vụ 4".</summary>
    public static string Name(this CommentPlace place) => Place(place.Section, place.Paragraph, place.TaskNumber);

    public static string Place(int section, int? paragraph, int? task) =>
        task is { } number ? string.Create(CultureInfo.InvariantCulture, $"nhiệm vụ {number}")
        : paragraph is { } nth ? string.Create(CultureInfo.InvariantCulture, $"mục {DocumentWords.Numeral(section)}, đoạn {nth}")
        : $"mục {DocumentWords.Numeral(section)}";

    /// <summary>"muc-2-doan-3", "muc-2", "nhiem-vu-…": also the name of the place on the document's page.</summary>
    public static string Address(this CommentPlace place) =>
        place.TaskKey is { } key ? $"{TaskWord}{key}"
        : place.Paragraph is { } paragraph ? string.Create(CultureInfo.InvariantCulture, $"{SectionWord}{place.Section}{ParagraphWord}{paragraph}")
        : string.Create(CultureInfo.InvariantCulture, $"{SectionWord}{place.Section}");

    /// <summary>What an address names; nothing of it may be there.</summary>
    public static (int? Section, int? Paragraph, Guid? TaskKey) Read(string address)
    {
        if (address.StartsWith(TaskWord, StringComparison.Ordinal))
        {
            return (null, null, Guid.TryParse(address[TaskWord.Length..], out var key) ? key : null);
        }

        if (!address.StartsWith(SectionWord, StringComparison.Ordinal))
        {
            return default;
        }

        var parts = address[SectionWord.Length..].Split(ParagraphWord);
        return parts.Length > 2 || Number(parts[0]) is not { } section || (parts.Length == 2 && Number(parts[1]) is null) ? default : (section, parts.Length == 2 ? Number(parts[1]) : null, null);
    }

    /// <summary>"mục I, II".</summary>
    public static string Sections(IEnumerable<int> sections) => $"mục {string.Join(", ", sections.Select(DocumentWords.Numeral))}";

    /// <summary>"Dân vận: tiếp thu ý kiến về mục I, đoạn 2".</summary>
    public static string Answered(Side side, CommentState answer, string place) => $"{side.Name()} {(answer is CommentState.TakenOver ? "tiếp thu" : "giải trình")} ý kiến về {place}";

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
