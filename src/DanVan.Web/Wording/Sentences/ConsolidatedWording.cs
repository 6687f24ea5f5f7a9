using DanVan.Domain.Common;

namespace DanVan.Web.Wording;

/// <summary>Sentences for the province's report and for proposals.</summary>
internal static class ConsolidatedWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("consolidated.section-held", facts => $"{facts[0]} đang sửa mục này, giữ đến {((DateTimeOffset)facts[1]).WithTime()}. Bài của đồng chí chưa lưu và vẫn còn dưới đây."),
        ("consolidated.text-too-long", facts => $"Nội dung dài {VietnameseNumber.Format((int)facts[0], 0)} ký tự, tối đa {VietnameseNumber.Format((int)facts[1], 0)}. Rút gọn rồi lưu; bài vừa viết vẫn còn dưới đây."),
        ("consolidated.secrecy-unanswered", _ => "Chọn Không hoặc Có ở câu hỏi về bí mật nhà nước. Bài vừa viết vẫn còn dưới đây."),
        ("consolidated.nothing-to-freeze", _ => "Chưa có báo cáo nào đưa vào tổng hợp nên chưa chốt được."),
        ("consolidated.already-agreed", _ => "Bộ phận của đồng chí đã đồng ý chốt; chờ bộ phận tham mưu bên kia."),
        ("consolidated.proposal-missing", _ => "Viết nội dung trước khi lưu."),
    ];
}
