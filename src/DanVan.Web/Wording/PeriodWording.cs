namespace DanVan.Web.Wording;

/// <summary>Sentences for reporting periods.</summary>
internal static class PeriodWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("period.window-is-fixed", _ => "Kỳ đã mở: không đổi được khoảng thời gian lấy số liệu, chỉ đổi được hạn nộp."),
        ("period.dates-out-of-order", _ => "Ngày phải theo thứ tự: bắt đầu lấy số liệu, kết thúc, hạn của cấp dưới, hạn của cấp tỉnh."),
        ("period.no-form", _ => "Chưa có biểu mẫu nào có chỉ tiêu cho quý này; lập biểu mẫu trước khi mở kỳ."),
        ("period.closed", _ => "Kỳ báo cáo đã đóng. Bộ phận tham mưu của tỉnh có thể mở lại."),
        ("period.not-open-yet", _ => "Kỳ báo cáo chưa mở."),
    ];
}
