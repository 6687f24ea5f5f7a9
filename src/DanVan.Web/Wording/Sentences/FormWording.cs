namespace DanVan.Web.Wording;

/// <summary>Sentences for report forms.</summary>
internal static class FormWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("form.frozen", _ => "Đây là bản đã chốt cùng kỳ báo cáo, không sửa được."),
        ("form.national-only", _ => "Biểu mẫu chung do quản trị hệ thống giữ; tỉnh lập bản của tỉnh rồi sửa."),
        ("form.days-out-of-order", _ => "Ngày hết hiệu lực phải từ ngày bắt đầu trở đi."),
        ("form.section-empty", _ => "Mỗi mục phải có ít nhất một chỉ tiêu."),
        ("form.section-title", facts => $"Mỗi mục có chỉ tiêu phải có tên, không quá {facts[0]} ký tự."),
        ("form.line-twice", _ => "Một chỉ tiêu chỉ đứng một lần trong biểu mẫu."),
        ("form.narrative-title", facts => $"Biểu có nhiều nhất 10 phần nội dung; mỗi phần phải có tên, không quá {facts[0]} ký tự."),
        ("form.copy-exists", _ => "Tỉnh đã có bản riêng của biểu mẫu này; hãy sửa bản đó."),
        ("form.no-catalogue", _ => "Chưa có danh mục chỉ tiêu; nhập danh mục trước khi lập biểu mẫu."),
    ];
}
