using DanVan.Domain.Common;

namespace DanVan.Web.Wording;

/// <summary>Sentences for opinions on a draft.</summary>
internal static class CommentWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("comment.text-missing", _ => "Nhập ý kiến góp ý."),
        ("comment.text-too-long", facts => $"Dài {((int)facts[0]).Vietnamese()} ký tự; rút còn {((int)facts[1]).Vietnamese()} trở xuống."),
        ("comment.too-many", facts => $"Một bản dự thảo không quá {((int)facts[0]).Vietnamese()} ý kiến."),
        ("comment.choice-missing", _ => "Chọn Tiếp thu hoặc Giải trình."),
        ("comment.answer-missing", _ => "Nhập nội dung trả lời: đã sửa thế nào, hoặc vì sao giữ nguyên."),
        ("comment.answered-by-the-other", facts => $"Ý kiến của bên mình do cán bộ bên {((Side)facts[0]).Name()} trả lời; bên mình rút được ý kiến này."),
        ("comment.withdrawn-by-its-own", facts => $"Ý kiến này do bên {((Side)facts[0]).Name()} nêu; chỉ bên đó rút được."),
        ("comment.still-open", facts => $"Còn {((int)facts[0]).Vietnamese()} ý kiến chưa trả lời ({CommentWords.Sections((IReadOnlyList<int>)facts[1])}); trả lời hết ở tab Ý kiến rồi mới thống nhất."),
    ];
}
