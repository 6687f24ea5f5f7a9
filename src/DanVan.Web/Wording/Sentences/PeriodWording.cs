namespace DanVan.Web.Wording;

/// <summary>Sentences for reporting periods.</summary>
internal static class PeriodWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("period.window-is-fixed", _ => "Kỳ đã mở: không đổi được khoảng thời gian lấy số liệu, chỉ đổi được hạn nộp."),
        ("period.dates-out-of-order", _ => "Ngày phải theo thứ tự: bắt đầu lấy số liệu, kết thúc, hạn của cấp dưới, hạn của cấp tỉnh."),
        ("period.no-form", _ => "Chưa có biểu mẫu nào có chỉ tiêu cho quý này; lập biểu mẫu trước khi mở kỳ."),
        ("period.extension-out-of-range", facts => $"Ghi hạn mới từ {((DateOnly)facts[0]).Short()} (hạn chung của kỳ, tức là thôi gia hạn) đến {((DateOnly)facts[1]).Short()}."),
        ("period.closed", _ => "Kỳ báo cáo đã đóng. Bộ phận tham mưu của tỉnh có thể mở lại."),
        ("period.year-out-of-range", facts => $"Năm phải từ {facts[0]} đến {facts[1]}."),
        ("period.year-is-planned", facts => $"Năm {facts[0]} đã có đủ bốn kỳ báo cáo."),
        ("period.catalogue-faulty", facts => $"Danh mục đang hiệu lực có chỗ không khớp ở chỉ tiêu {facts[0]} (đơn vị, số lẻ hoặc thành phần); sửa chỉ tiêu này rồi mở kỳ."),
        ("calendar.day-is-past", _ => "Ngày này đã qua: hạn nộp đã tính theo lịch, không xóa được."),
        ("calendar.day-twice", facts => $"Ngày {((DateOnly)facts[0]).Short()} đã có trong lịch."),
        ("calendar.name-missing", facts => $"Nhập tên ngày nghỉ hoặc làm bù, không quá {facts[0]} ký tự."),
        ("calendar.not-a-date", facts => $"“{facts[0]}” không phải là ngày. Ghi như 2021-02-11 hoặc 11/02/2021."),
        ("calendar.not-yes-or-no", facts => $"Cột working ghi 1 (làm bù) hoặc 0 (nghỉ), không ghi “{facts[0]}”."),
        ("calendar.says-nothing", facts => $"{((DateOnly)facts[0]).Weekday()} {((DateOnly)facts[0]).Short()} vốn là ngày làm việc; chỉ ghi làm bù cho thứ Bảy, Chủ nhật."),
        ("period.not-open-yet", _ => "Kỳ báo cáo chưa mở."),
    ];
}
