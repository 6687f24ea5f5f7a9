using DanVan.Domain.Common;
using DanVan.Domain.Periods;

namespace DanVan.Web.Wording;

/// <summary>Sentences for sent workbooks and filled sheets; each says how to go on.</summary>
internal static class BookWording
{
    private const string Again = "Tải biểu mới từ trang này rồi chép số sang.";

    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("book.too-large", facts => $"Tệp lớn hơn {facts[0]} MB. Biểu nhập của hệ thống chỉ vài chục KB; bỏ hình ảnh và trang tính thừa rồi tải lên lại."),
        ("book.not-a-workbook", _ => "Tệp này không phải sổ tính Excel (.xlsx). Mở biểu bằng Excel rồi lưu dạng .xlsx."),
        ("book.old-format", _ => "Tệp này ở dạng Excel cũ (.xls). Trong Excel chọn Lưu dưới dạng, kiểu .xlsx, rồi tải lên lại."),
        ("book.password", _ => "Tệp này đặt mật khẩu nên không đọc được. Bỏ mật khẩu mở tệp trong Excel rồi tải lên lại."),
        ("book.macros", _ => "Tệp này có macro nên không được nhận. Lưu lại dạng .xlsx (không macro) rồi tải lên."),
        ("book.external-links", _ => "Tệp này có liên kết ra ngoài hoặc đối tượng nhúng nên không được nhận. Chép số vào biểu tải từ hệ thống, dán dạng giá trị."),
        ("book.broken", facts => $"Tệp bị hỏng hoặc tải lên chưa trọn ({facts[0]}). Mở lại bằng Excel, lưu rồi tải lên lần nữa."),
        ("book.swollen", _ => "Tệp phình quá lớn khi mở ra nên không được nhận. Chép số vào biểu tải từ hệ thống."),
        ("book.too-many-rows", facts => $"Trang tính “{facts[0]}” có quá {Count(facts[1])} dòng. Xóa các dòng thừa rồi tải lên lại."),
        ("book.too-many-cells", facts => $"Trang tính “{facts[0]}” có quá {Count(facts[1])} ô. Xóa các ô thừa rồi tải lên lại."),
        ("sheet.not-ours", _ => $"Tệp này không phải biểu nhập tải từ hệ thống. {Again}"),
        ("sheet.damaged", _ => $"Phần ẩn của biểu đã bị sửa nên không biết số thuộc ô nào. {Again}"),
        ("sheet.other-format", _ => $"Biểu này do phiên bản khác của hệ thống tạo. {Again}"),
        ("sheet.other-area", facts => $"Biểu này là của {facts[0]}, không phải của {facts[1]}."),
        ("sheet.other-period", facts => $"Biểu này là của {((Quarter)facts[0]).Name()}; báo cáo đang mở là {((Quarter)facts[1]).Name()}."),
        ("sheet.other-side", facts => $"Biểu này là phần của bên {((Side)facts[0]).Name()}; bên đó tự tải lên."),
        ("sheet.other-report", _ => $"Biểu này là của một báo cáo khác. {Again}"),
        ("sheet.other-form", _ => $"Biểu mẫu của kỳ đã thay đổi từ khi tải biểu này. {Again}"),
        ("sheet.other-revision", _ => $"Biểu này tải trước khi báo cáo được đính chính. {Again}"),
        ("sheet.head-missing", facts => $"Không thấy cột “{facts[0]}” ở dòng đầu bảng. {Again}"),
        ("sheet.code-unknown", facts => $"Ô {facts[0]}: mã “{facts[1]}” không có trong biểu mẫu kỳ này. Trả lại mã như biểu tải về."),
        ("sheet.code-twice", facts => $"Mã {facts[0]} đứng hai lần, ở ô {facts[1]} và {facts[2]}. Xóa bớt một dòng."),
        ("sheet.name-differs", facts => $"Ô {facts[0]} ghi mã {facts[1]} là “{facts[2]}” nhưng tên bên cạnh là “{facts[3]}”: các dòng đã xê dịch nên không biết số của chỉ tiêu nào. {Again}"),
        ("sheet.codes-missing", facts => $"Biểu thiếu dòng của {facts[0]} chỉ tiêu: {ReportWording.List(facts[1])}. {Again}"),
        ("sheet.figure-without-code", facts => $"Ô {facts[0]} có số nhưng dòng đó không có mã chỉ tiêu. Đưa số về đúng dòng rồi tải lên lại."),
        ("sheet.formula", _ => "Ô này là công thức. Chép rồi dán dạng giá trị."),
        ("sheet.date", _ => "Ô này là ngày tháng: Excel đã đổi số thành ngày. Định dạng ô là số rồi nhập lại."),
        ("sheet.not-a-figure", _ => "Ô này không phải số (TRUE, FALSE hoặc lỗi như #N/A). Nhập lại số."),
        ("sheet.qualifier-twice", _ => "Cột từ chỉ mức và chữ đứng trước số nói khác nhau. Giữ một cách nói."),
        ("sheet.qualifier-unknown", facts => $"Từ chỉ mức “{facts[0]}” không có trong danh sách: hơn, trên, gần, khoảng, ước."),
        ("sheet.qualifier-alone", _ => "Có từ chỉ mức mà chưa có số. Nhập số, hoặc xóa từ chỉ mức."),
        ("sheet.nothing-new", _ => "Không ô nào trong tệp khác với báo cáo; không có gì để ghi."),
        ("sheet.choice-missing", facts => $"Người khác vừa ghi {facts[0]} ô mà tệp này cũng sửa. Xem hai số cạnh nhau dưới đây, chọn số đúng rồi ghi; chưa ghi ô nào."),
    ];

    private static string Count(object number) => VietnameseNumber.Format((int)number, 0);
}
