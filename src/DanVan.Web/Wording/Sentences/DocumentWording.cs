using DanVan.Domain.Common;

namespace DanVan.Web.Wording;

/// <summary>Sentences for joint documents and their numbers.</summary>
internal static class DocumentWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("document.plan-is-the-provinces", _ => "Kế hoạch phối hợp năm do hai cơ quan cấp tỉnh soạn; cấp dưới soạn kế hoạch cấp dưới từ kế hoạch đã ban hành."),
        ("document.sub-plan-is-below", _ => "Kế hoạch cấp dưới do hai cơ quan của từng địa bàn soạn, không phải cấp tỉnh."),
        ("document.sub-plan-needs-plan", _ => "Chọn kế hoạch năm của tỉnh để soạn kế hoạch cấp dưới."),
        ("document.parent-not-issued", _ => "Văn bản được chọn chưa ban hành hoặc không còn hiệu lực."),
        ("document.parent-of-others", _ => "Văn bản được chọn không phải căn cứ của văn bản này."),
        ("document.year-outside-term", facts => Equals(facts[0], facts[1]) ? $"Năm phải là {facts[0]}, như văn bản được chọn." : $"Năm phải trong thời gian {facts[0]}–{facts[1]} của văn bản được chọn."),
        ("document.years-out-of-range", facts => $"Năm phải từ {facts[0]} đến {facts[1]}."),
        ("document.years-backwards", _ => "Năm cuối phải bằng hoặc sau năm đầu."),
        ("document.term-too-long", facts => $"Chương trình phối hợp dài không quá {facts[0]} năm."),
        ("document.plan-is-for-one-year", _ => "Kế hoạch là của một năm."),
        ("document.subject-missing", _ => "Nhập trích yếu: văn bản về việc gì."),
        ("document.subject-too-long", facts => $"Trích yếu dài {facts[0]} ký tự; rút còn {facts[1]} trở xuống."),
        ("document.reason-too-long", facts => $"Lý do không quá {facts[0]} ký tự."),
        ("document.text-too-long", facts => $"Mục này dài {Count(facts[0])} ký tự; mỗi mục không quá {Count(facts[1])}."),
        ("document.too-many-paragraphs", facts => $"Mục này có {Count(facts[0])} đoạn; mỗi mục không quá {Count(facts[1])} đoạn."),
        ("document.already-agreed", _ => "Bên mình đã thống nhất bản này."),
        ("document.lead-only", _ => "Việc này do cơ quan chủ trì văn bản làm."),
        ("document.not-your-signature", _ => "Văn bản này trình chức vụ khác ký."),
        ("document.not-certified", _ => "Đánh dấu xác nhận bản quét đúng với văn bản giấy có đủ chữ ký hai bên."),
        ("document.signed-date-out-of-range", facts => $"Ngày văn bản từ {((DateOnly)facts[0]).Short()} (ngày trình ký) đến {((DateOnly)facts[1]).Short()}."),
        ("document.already-registered", _ => "Cơ quan mình đã vào sổ văn bản này."),
        ("document.not-registered", facts => $"Văn thư bên {((Side)facts[0]).Name()} chưa vào sổ; vào sổ xong mới phát hành."),
        ("document.amendment-open", _ => "Đang có một bản điều chỉnh; làm xong hoặc hủy bản đó trước."),
        ("document.theme-too-long", facts => $"Chủ đề dài {facts[0]} ký tự; rút còn {facts[1]} trở xuống."),
        ("document.parent-stands-no-more", _ => "Kế hoạch của tỉnh mà văn bản này làm theo không còn hiệu lực; không trình ký được. Hủy dự thảo này và soạn từ kế hoạch đang có hiệu lực."),
        ("document.parent-amended", facts => $"Kế hoạch của tỉnh đã điều chỉnh (bản {facts[0]}). Mở Nhiệm vụ của tỉnh, xem các thay đổi và xác nhận làm theo bản mới, rồi trình ký."),
        ("anniversary.line-fault", facts => $"Chưa đọc được dòng “{facts[0]}”. Mỗi dòng một ngày, ví dụ: 15/10/1930 Ngày truyền thống công tác dân vận; năm trước {facts[1]}."),
        ("anniversary.too-many", facts => $"Không quá {facts[0]} ngày, {Count(facts[1])} ký tự."),
        ("task.not-in-agreements", _ => "Nhiệm vụ và chỉ tiêu ghi trong kế hoạch; chương trình phối hợp ghi nội dung bằng lời."),
        ("task.title-missing", _ => "Nhập việc cần làm."),
        ("task.title-too-long", facts => $"Việc dài {Count(facts[0])} ký tự; rút còn {Count(facts[1])} trở xuống."),
        ("task.heading-too-long", facts => $"Nội dung lớn dài {facts[0]} ký tự; rút còn {facts[1]} trở xuống."),
        ("task.tags-too-long", facts => $"Phong trào, cuộc vận động dài {facts[0]} ký tự; rút còn {facts[1]} trở xuống."),
        ("task.due-outside-year", facts => Equals(facts[1], facts[2]) ? $"Thời hạn {((DateOnly)facts[0]).Short()} ngoài năm {facts[1]} của kế hoạch." : $"Thời hạn {((DateOnly)facts[0]).Short()} ngoài thời gian {facts[1]}–{facts[2]}."),
        ("task.too-many", facts => $"Kế hoạch không quá {facts[0]} nhiệm vụ."),
        ("task.is-declined", _ => "Nhiệm vụ này đang ghi là không thực hiện; nhận lại rồi mới cụ thể hóa."),
        ("task.not-for-this-area", _ => "Nhiệm vụ này của tỉnh không giao cho địa bàn này."),
        ("task.already-begun", _ => "Dự thảo đã có nhiệm vụ; chỉ lấy từ năm trước khi chưa có nhiệm vụ nào."),
        ("task.nothing-to-clone", _ => "Hai cơ quan chưa có kế hoạch năm trước nào đã ban hành trên hệ thống."),
        ("target.too-many", facts => $"Một nhiệm vụ không quá {Count(facts[0])} chỉ tiêu."),
        ("target.twice", facts => $"Chỉ tiêu “{facts[0]}” ghi hai lần trong một nhiệm vụ; giữ một dòng."),
        ("target.on-ratio", facts => $"“{facts[0]}” là tỷ lệ, được tính từ các số khác; đặt chỉ tiêu cho số đếm được."),
        ("target.name-fault", facts => $"Ghi tên chỉ tiêu, không quá {facts[0]} ký tự."),
        ("target.unit-too-long", facts => $"Đơn vị tính không quá {facts[0]} ký tự."),
        ("target.phases-incomplete", facts => $"“{facts[0]}”: ghi đủ bốn quý, hoặc để trống cả bốn."),
        ("target.phases-differ", facts => $"“{facts[0]}”: bốn quý cộng lại {facts[1]}, cả năm ghi {facts[2]}."),
        ("target.last-phase-differs", facts => $"“{facts[0]}” là số tại thời điểm: quý IV phải bằng số cả năm."),
        ("number.book-full", facts => $"Sổ đã đến số {facts[0]}."),
        ("number.out-of-range", facts => $"Số văn bản từ 1 đến {facts[0]}."),
        ("number.taken", facts => $"Số {DocumentWords.Number((int)facts[0])} đã dùng hoặc đã bỏ trong sổ; ghi số khác."),
        ("number.explanation-missing", facts => $"Sổ đang giữ số {DocumentWords.Number((int)facts[0])}, bản giấy ghi số {DocumentWords.Number((int)facts[1])}: ghi lý do khác số."),
    ];

    private static string Count(object number) => ((int)number).Vietnamese();
}
