using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;

namespace DanVan.Web.Wording;

/// <summary>Sentences for rules between figures, and rules as people read them.</summary>
internal static class CheckWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("check.too-long", facts => $"Quy tắc dài nhất {facts[0]} ký tự."),
        ("check.unexpected", facts => $"Không hiểu “{facts[1]}” ở ký tự thứ {facts[0]}. Viết như GD_LUOT_BD + GD_LUOT_DQTV <= GD_NGAYCONG; số thập phân dùng dấu phẩy."),
        ("check.unfinished", _ => "Quy tắc còn dang dở: thiếu một vế, một mã hoặc dấu đóng ngoặc."),
        ("check.not-one-comparison", _ => "Mỗi quy tắc có đúng một phép so sánh: <=, >=, <, >, = hoặc <>."),
        ("check.unknown-side", facts => $"Sau dấu chấm ghi DV, QS hoặc CHUNG, không phải “{facts[1]}” (ký tự thứ {facts[0]})."),
        ("check.divides-by-zero", facts => $"Phép chia ở ký tự thứ {facts[0]} có số chia bằng 0."),
        ("check.no-figure", _ => "Quy tắc phải có ít nhất một mã chỉ tiêu."),
        ("check.too-deep", _ => "Quá nhiều dấu ngoặc lồng nhau."),
        ("check.code-malformed", facts => $"Mã quy tắc gồm chữ in hoa không dấu, chữ số và gạch dưới, bắt đầu bằng chữ, không quá {facts[0]} ký tự."),
        ("check.nothing-to-give-up", facts => $"Quy tắc {facts[0]} không có bản riêng của tỉnh thay quy tắc chung. Tải lại trang để xem quy tắc đang dùng."),
        ("check.code-taken", facts => $"Đã có quy tắc mã {facts[0]}. Mở quy tắc đó để sửa, hoặc đặt mã khác."),
        ("check.severity-unknown", facts => $"Mức “{facts[0]}” không có; ghi Block (chặn), Warn (nhắc) hoặc Off (tắt)."),
        ("check.message-missing", facts => $"Ghi câu nhắc cho cán bộ, không quá {facts[0]} ký tự."),
        ("check.off-is-for-provinces", _ => "Chỉ tỉnh tắt quy tắc cho tỉnh mình; quy tắc chung thì chặn hoặc nhắc."),
        ("check.unknown-code", facts => $"Không có chỉ tiêu mã {facts[0]} đang có hiệu lực."),
        ("check.cyclic", facts => $"Chỉ tiêu {facts[0]} được tính từ chính nó qua chỉ tiêu khác; sửa danh mục chỉ tiêu trước."),
        ("check.circle", _ => "Hai vế tính vòng từ cùng những số, nên quy tắc lúc nào cũng đúng hoặc lúc nào cũng sai. So sánh với một chỉ tiêu khác."),
        ("check.side-has-no-figure", facts => $"Chỉ tiêu {facts[0]} không có số ở cột {facts[1]}."),
    ];

    public static string Word(this CheckSeverity severity) => severity switch
    {
        CheckSeverity.Block => "Chặn",
        CheckSeverity.Warn => "Nhắc",
        _ => "Tắt",
    };

    public static string Sign(this Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "≠",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "≤",
        Comparison.Greater => ">",
        _ => "≥",
    };

    /// <summary>A side's value to two decimals, as far as it has them.</summary>
    public static string Shown(Fraction value) => VietnameseNumber.Format((long)value.Scaled(2), 2);
}
