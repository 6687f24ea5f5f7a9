using DanVan.Domain.Figures;
using DanVan.Domain.Periods;

namespace DanVan.Web.Wording;

/// <summary>Sentences for figures brought in from the time before the portal.</summary>
internal static class ReenteredWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("reentered.quarter-unknown", facts => $"Cột period ghi quý như 2019-3 hoặc III/2019, không ghi “{facts[0]}”."),
        ("reentered.not-planned", facts => $"Chưa lập kỳ {Name(facts[0])}. Vào Kỳ báo cáo, chọn năm {((Quarter)facts[0]).Year}, lập kỳ rồi nhập lại; không cần mở kỳ."),
        ("reentered.period-was-opened", facts => $"Kỳ {Name(facts[0])} đã mở trên hệ thống: số liệu kỳ này nhập trong báo cáo quý, sửa bằng đính chính."),
        ("reentered.period-not-past", facts => $"Kỳ {Name(facts[0])} chưa hết thời gian lấy số liệu; số liệu nhập lại chỉ dành cho quý đã qua."),
        ("reentered.area-unknown", facts => $"Không có địa bàn mã “{facts[0]}”."),
        ("reentered.no-pairing", facts => $"Địa bàn không có hai cơ quan phối hợp phải báo cáo {Name(facts[0])}; xem lại quý, hoặc địa bàn trước khi sáp nhập, đổi tên."),
        ("reentered.indicator-unknown", facts => $"Không có chỉ tiêu mã “{facts[0]}” áp dụng cho {Name(facts[1])}."),
        ("reentered.computed", _ => "Chỉ tiêu này là tổng hoặc tỷ lệ, hệ thống tự tính; nhập các chỉ tiêu thành phần."),
        ("reentered.unreadable", facts => FigureText.Of((FigureFault)facts[0], facts[1] is string { Length: > 0 } meant ? meant : null, (Measure)facts[2])),
        ("reentered.no-number", _ => "Ghi một số; không có thì ghi 0, chưa biết thì bỏ cả dòng. Muốn bỏ số đã nhập lại, ghi “bỏ”."),
        ("reentered.source-length", facts => $"Ghi văn bản nguồn (số, ngày, cơ quan ban hành), không quá {facts[0]} ký tự."),
        ("reentered.period-has-figures", _ => "Kỳ này có số liệu nhập lại nên không mở để báo cáo được. Muốn mở, bỏ số đã nhập lại (cột value ghi “bỏ”)."),
    ];

    private static string Name(object quarter) => ((Quarter)quarter).Name();
}
