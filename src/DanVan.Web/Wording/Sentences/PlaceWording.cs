using DanVan.Domain.Common;

namespace DanVan.Web.Wording;

/// <summary>Sentences for evidence, questions and kept files.</summary>
internal static class PlaceWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("place.too-many-files", facts => $"Mỗi chỗ tối đa {facts[0]} minh chứng. Gỡ bớt hoặc gộp vào một tệp PDF."),
        ("place.caption-too-long", facts => $"Chú thích tối đa {facts[0]} ký tự."),
        ("place.text-missing", _ => "Viết nội dung trước khi gửi."),
        ("place.text-too-long", facts => $"Nội dung dài {VietnameseNumber.Format((int)facts[0], 0)} ký tự, tối đa {VietnameseNumber.Format((int)facts[1], 0)}."),
        ("place.unknown-mention", _ => "Người được nhắc tới không còn giữ chức vụ này hoặc không liên quan đến báo cáo. Chọn lại."),
        ("place.not-yours-to-close", _ => "Câu hỏi do cơ quan đã hỏi hoặc bộ phận tham mưu của tỉnh đánh dấu xong."),
        ("place.too-many-messages", facts => $"Câu hỏi này đã có {facts[0]} ý kiến. Mở một câu hỏi mới."),
        ("place.nothing-to-take", _ => "Bên kia chưa ghi số, hoặc hai số đã khớp nhau."),
        ("file.missing", _ => "Chọn tệp trước khi tải lên."),
        ("file.too-large", facts => $"Tệp lớn quá {facts[0]} MB. Thu nhỏ ảnh hoặc quét ở độ phân giải thấp hơn."),
        ("file.unknown-kind", _ => "Tệp không phải ảnh JPEG, PNG, tệp PDF, Word (.docx) hay Excel (.xlsx)."),
        ("file.damaged", _ => "Tệp bị hỏng hoặc tải lên chưa trọn. Chọn lại tệp."),
        ("file.has-macros", _ => "Tệp có macro nên không nhận. Lưu lại thành .docx hoặc .xlsx rồi tải lên."),
        ("file.image-too-large", facts => $"Ảnh lớn quá {facts[0]} triệu điểm ảnh. Thu nhỏ rồi tải lên."),
        ("file.not-a-scan", _ => "Bản giấy đã ký phải là tệp PDF hoặc ảnh chụp, ảnh quét (JPEG, PNG)."),
        ("file.secret", _ => "Văn bản thuộc danh mục bí mật nhà nước không được đưa lên hệ thống; gửi riêng ngoài hệ thống."),
        ("file.secrecy-unanswered", _ => "Chọn Không hoặc Có ở câu hỏi về bí mật nhà nước, rồi chọn lại tệp."),
    ];
}
