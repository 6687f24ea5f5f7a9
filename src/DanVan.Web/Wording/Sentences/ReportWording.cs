using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;

namespace DanVan.Web.Wording;

/// <summary>Sentences for reports and cells.</summary>
internal static class ReportWording
{
    /// <summary>A list in a sentence names the first few and counts the rest.</summary>
    private const int Named = 5;

    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("report.pairing-owes-nothing", _ => "Hai cơ quan không còn (hoặc chưa) phối hợp vào ngày cuối của kỳ, nên không nợ báo cáo này."),
        ("report.not-your-side", _ => "Phần này do bên kia nhập."),
        ("report.side-is-locked", facts => facts[0] is SideState.WithLeader
            ? "Phần của bên mình đang chờ lãnh đạo. Lấy lại để sửa tiếp."
            : "Phần của bên mình đã được xác nhận. Lãnh đạo rút xác nhận thì sửa được."),
        ("report.blank-cells", facts => $"Còn {facts[0]} chỉ tiêu chưa nhập: {List(facts[1])}. Không có thì ghi 0 hoặc chọn “không phát sinh” cho cả mục."),
        ("report.blank-narratives", facts => $"Mục {string.Join(", ", (IReadOnlyList<string>)facts[0])} của nội dung báo cáo chưa viết. Không có gì thì viết “Không có”."),
        ("report.joint-part-unanswered", facts => $"Hai bên cùng có số ở {facts[0]} chỉ tiêu mà chưa ghi phần làm chung: {List(facts[1])}. Ghi phần làm chung, hoặc xác nhận không làm chung việc nào."),
        ("report.out-of-range", facts => $"{facts[0]} chỉ tiêu có số ngoài khoảng cho phép: {List(facts[1])}. Xem ở tab Rà soát và sửa rồi trình."),
        ("report.blocked-by-rules", facts => $"Số liệu chưa khớp: {string.Join(" ", (IReadOnlyList<string>)facts[0])} Xem ở tab Rà soát và sửa rồi trình."),
        ("report.disagreement", facts => $"Hai bên chưa thống nhất {facts[0]} chỉ tiêu: {List(facts[1])}. Trao đổi với bên kia để hai số khớp nhau rồi xác nhận."),
        ("report.enterer-cannot-confirm", _ => "Người nhập hoặc trình số liệu không tự xác nhận được; cần lãnh đạo khác của bên mình."),
        ("report.enterer-cannot-accept", _ => "Đồng chí đã nhập một số trong phần này nên không duyệt được; cần cán bộ khác của bộ phận tham mưu."),
        ("report.not-due-yet", facts => $"Chỉ gửi một bên sau hạn nộp {((DateOnly)facts[0]).Short()}."),
        ("report.side-not-confirmed", _ => "Bên mình phải xác nhận trước khi gửi một bên."),
        ("report.cells-missing", _ => "Chọn ít nhất một ô hoặc một mục cần sửa."),
        ("report.cell-of-other-office", facts => $"“{facts[0]}” thuộc bộ phận tham mưu của bên kia rà soát."),
        ("report.already-cleared", _ => "Bộ phận của đồng chí đã ghi “Đạt” cho báo cáo này."),
        ("report.not-of-provincial-pairing", _ => "Báo cáo của cấp tỉnh trực tiếp thực hiện cần cả hai bộ phận ghi “Đạt”; không duyệt thay."),
        ("report.own-part-not-cleared", _ => "Ghi “Đạt” cho phần của bộ phận mình trước, rồi mới duyệt thay bộ phận kia."),
        ("report.not-silent-yet", facts => $"Bộ phận kia còn thời gian rà soát. Nếu vẫn chưa trả lời thì duyệt thay được từ ngày {((DateOnly)facts[0]).Short()}."),
        ("report.nothing-to-unlock", _ => "Báo cáo này đang nhập, trình và xác nhận được; không cần mở khóa."),
        ("report.unlock-out-of-range", facts => $"Ghi ngày cuối được làm việc, từ {((DateOnly)facts[0]).Short()} đến {((DateOnly)facts[1]).Short()}."),
        ("report.body-has-clerk", facts => $"Cơ quan bên {((Side)facts[0]).Name()} có văn thư; văn thư của bên đó nhập thay."),
        ("report.paper-number-missing", _ => "Ghi số của bản giấy đã ký."),
        ("report.paper-number-too-long", facts => $"Số của bản giấy tối đa {facts[0]} ký tự."),
        ("report.paper-date-out-of-range", facts => $"Ghi ngày của bản giấy, từ {((DateOnly)facts[0]).Short()} đến {((DateOnly)facts[1]).Short()}."),
        ("report.not-certified", _ => "Đánh dấu xác nhận số liệu nhập đúng với bản giấy đã ký."),
        ("report.no-correction", _ => "Báo cáo không có đính chính nào đang mở."),
        ("report.correction-of-other-side", _ => "Đính chính do bên kia mở; chỉ bên đó bỏ được."),
        ("report.narrative-too-long", facts => $"Mục {facts[0]} dài {Count(facts[1])} ký tự, tối đa {Count(facts[2])}. Rút gọn rồi lưu; bài vừa viết vẫn còn dưới đây."),
        ("report.secrecy-reason-missing", facts => $"Mục {facts[0]}: nhập lý do đổi câu trả lời về bí mật nhà nước."),
        ("report.narrative-of-other-side", _ => "Mục này do bên kia viết."),
        ("report.unknown-section", _ => "Mục không có trong biểu mẫu của kỳ này."),
        ("finding.only-mended", _ => "Điều này chặn trình nên chỉ sửa được, không chấp nhận được."),
        ("finding.of-other-side", _ => "Điều này thuộc số liệu do bên kia nhập; bên đó sửa hoặc chấp nhận."),
        ("finding.gone", _ => "Số liệu vừa thay đổi nên cảnh báo này không còn như trước. Xem lại danh sách dưới đây."),
        ("finding.reason-too-long", facts => $"Lý do dài quá {Count(facts[0])} ký tự."),
        ("report.late-reason-too-long", facts => $"Lý do chậm dài quá {Count(facts[0])} ký tự."),
        ("report.reason-too-long", facts => $"Lý do dài quá {Count(facts[0])} ký tự."),
        ("cell.not-typed", _ => "Ô này không nhập được: số do bên kia nhập hoặc do hệ thống tính."),
        ("cell.joint-part-too-large", facts => $"Phần làm chung {Format(facts[0], facts[1])} lớn hơn số của một bên ({Format(facts[0], facts[2])})."),
        ("cell.joint-part-needs-figures", _ => "Ghi phần làm chung khi hai bên đều có số."),
        ("cell.other-side-has-figure", facts => $"Bên {((Side)facts[0]).Name()} đã nhập {FigureText.Of((Figure)facts[2], (Measure)facts[1])}; hai bên thống nhất trước khi ghi “không thuộc diện”."),
        ("cell.changed-meanwhile", facts => ((Figure)facts[1]).Kind is FigureKind.Blank
            ? "Người khác vừa xóa số ở ô này. Lưu lần nữa để giữ số của đồng chí."
            : $"Người khác vừa ghi {FigureText.Of((Figure)facts[1], (Measure)facts[0])}. Lưu lần nữa để giữ số của đồng chí."),
        ("cell.note-changed-meanwhile", facts => facts[0] is ""
            ? "Người khác vừa xóa ghi chú ở ô này. Lưu lần nữa để giữ ghi chú của đồng chí."
            : $"Người khác vừa ghi chú “{facts[0]}”. Lưu lần nữa để giữ ghi chú của đồng chí."),
        ("cell.note-too-long", facts => $"Ghi chú tối đa {facts[0]} ký tự."),
        ("cell.nil-is-for-sections", _ => "“Không phát sinh” ghi cho cả mục; ô này ghi 0."),
    ];

    internal static string List(object names)
    {
        var all = (IReadOnlyList<string>)names;
        return all.Count <= Named ? string.Join("; ", all) : $"{string.Join("; ", all.Take(Named))} và {all.Count - Named} chỉ tiêu nữa";
    }

    private static string Count(object number) => VietnameseNumber.Format((int)number, 0);

    private static string Format(object measure, object amount) => ((Measure)measure).Format((long)amount);
}
