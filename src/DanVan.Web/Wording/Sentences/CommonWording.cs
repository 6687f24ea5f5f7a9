namespace DanVan.Web.Wording;

/// <summary>Sentences for <see cref="Domain.Common.CommonRefusals"/>.</summary>
internal static class CommonWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("common.changed-meanwhile", _ => "Nội dung này vừa được người khác sửa. Những gì đồng chí nhập vẫn còn dưới đây; hãy xem lại rồi gửi lần nữa."),
        ("common.repeated", _ => "Việc này đã được ghi nhận ở lần gửi trước."),
        ("common.already-there", _ => "Mục này vừa được người khác tạo trước; hãy mở lại danh sách."),
        ("common.reason-missing", _ => "Nhập lý do."),
        ("common.not-in-this-state", _ => "Hồ sơ không còn ở bước này; hãy mở lại để xem trạng thái mới."),
        ("common.not-your-function", _ => "Chức vụ đang dùng không thực hiện được việc này."),
        ("common.not-your-organization", _ => "Việc này thuộc cơ quan khác."),
    ];
}
