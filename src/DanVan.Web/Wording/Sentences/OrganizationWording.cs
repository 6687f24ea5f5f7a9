using DanVan.Domain.Common;
using DanVan.Domain.Organizations;

namespace DanVan.Web.Wording;

/// <summary>Sentences and words for provinces, areas, organisations, pairings, successions and posts.</summary>
internal static class OrganizationWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("province.day-out-of-range", _ => "Ngày trong tháng phải từ 1 đến 28."),
        ("province.due-days-out-of-order", _ => "Hạn của cấp tỉnh không được trước hạn của cấp dưới."),
        ("province.silent-days-out-of-range", facts => $"Số ngày làm việc chờ bộ phận kia phải từ 1 đến {facts[0]}."),
        ("province.code-missing", _ => "Nhập mã tỉnh."),
        ("province.code-too-long", facts => $"Mã tỉnh dài quá {facts[0]} ký tự."),
        ("province.code-taken", facts => $"Mã tỉnh {facts[0]} đã có trên hệ thống."),
        ("province.name-missing", _ => "Nhập tên tỉnh."),
        ("province.name-too-long", facts => $"Tên tỉnh dài quá {facts[0]} ký tự."),
        ("province.tiers-out-of-range", _ => "Một tỉnh có hai hoặc ba cấp; khai ít nhất hai cấp, từ trên xuống."),
        ("province.level-key-wrong", facts => $"Khóa của cấp chỉ gồm chữ thường không dấu, tối đa {facts[0]} ký tự, ví dụ “commune”."),
        ("province.level-name-wrong", facts => $"Mỗi cấp cần có tên, tối đa {facts[0]} ký tự, ví dụ “cấp xã”."),
        ("province.level-twice", _ => "Khóa của các cấp không được trùng nhau."),
        ("area.code-missing", _ => "Nhập mã địa bàn."),
        ("area.code-too-long", facts => $"Mã địa bàn dài quá {facts[0]} ký tự."),
        ("area.code-taken", facts => $"Mã {facts[0]} đã dùng cho địa bàn khác; mở địa bàn đó để sửa, hoặc dùng mã khác."),
        ("area.name-missing", _ => "Nhập tên địa bàn."),
        ("area.name-too-long", facts => $"Tên địa bàn dài quá {facts[0]} ký tự."),
        ("area.type-missing", _ => "Nhập loại địa bàn, ví dụ “huyện” hoặc “xã”."),
        ("area.type-too-long", facts => $"Loại địa bàn dài quá {facts[0]} ký tự."),
        ("area.tags-too-long", facts => $"Đặc điểm dài quá {facts[0]} ký tự."),
        ("area.order-out-of-range", _ => "Thứ tự hiển thị phải từ 0 đến 100.000."),
        ("area.level-unknown", facts => $"Tỉnh không có cấp “{facts[0]}”; các cấp đã khai: {facts[1]}."),
        ("area.end-before-beginning", _ => "Ngày kết thúc trước ngày bắt đầu."),
        ("area.parent-unknown", facts => $"Không có địa bàn cấp trên mã {facts[0]}. Kiểm tra mã, hoặc thêm địa bàn đó trước."),
        ("area.parent-missing", _ => "Chọn địa bàn cấp trên; chỉ cấp cao nhất không có cấp trên."),
        ("area.top-with-parent", _ => "Địa bàn ở cấp cao nhất không có cấp trên."),
        ("area.cyclic", facts => $"Địa bàn {facts[0]} là cấp trên của chính mình qua một vòng khép kín."),
        ("area.parent-not-above", facts => $"Địa bàn {facts[0]} không ở cấp cao hơn nên không thể là cấp trên."),
        ("area.pairing-outside", facts => $"Hai cơ quan phối hợp của địa bàn (từ {Day(facts[0])}) sẽ nằm ngoài thời gian hiệu lực này; kết thúc cặp đó trước."),
        ("area.unknown", facts => facts[0] is "" ? "Thiếu mã địa bàn." : $"Không có địa bàn mã {facts[0]}. Kiểm tra mã, hoặc nhập địa bàn trước."),
        ("organization.code-missing", _ => "Nhập mã cơ quan."),
        ("organization.code-too-long", facts => $"Mã cơ quan dài quá {facts[0]} ký tự."),
        ("organization.code-taken", facts => $"Mã {facts[0]} đã dùng cho cơ quan khác; nếu cơ quan đó đổi tên thì thêm tên mới cho nó."),
        ("organization.name-missing", _ => "Nhập tên chính thức của cơ quan."),
        ("organization.name-too-long", facts => $"Tên cơ quan dài quá {facts[0]} ký tự."),
        ("organization.symbol-too-long", facts => $"Ký hiệu dài quá {facts[0]} ký tự."),
        ("organization.names-overlap", facts => $"Cơ quan {facts[0]} đã có tên khác trong khoảng thời gian này; kết thúc tên cũ trước."),
        ("organization.name-unknown", facts => $"Cơ quan {facts[0]} không có tên nào bắt đầu ngày {Day(facts[1])}."),
        ("organization.end-before-beginning", _ => "Ngày kết thúc của tên trước ngày bắt đầu."),
        ("organization.level-unknown", facts => $"Tỉnh không có cấp “{facts[0]}”; các cấp đã khai: {facts[1]}."),
        ("organization.level-missing", _ => "Cơ quan của một bên phải có cấp."),
        ("organization.outside-body-with-level", _ => "Cơ quan ngoài hai bên không có cấp; chọn bên hoặc bỏ trống cấp."),
        ("organization.area-unknown", facts => $"Không có địa bàn mã {facts[0]}. Kiểm tra mã, hoặc nhập địa bàn trước."),
        ("organization.area-missing", _ => "Cơ quan của một bên phải có địa bàn."),
        ("organization.parent-unknown", facts => $"Không có cơ quan cấp trên mã {facts[0]}. Kiểm tra mã, hoặc thêm cơ quan đó trước."),
        ("organization.parent-of-other-side", facts => $"Cơ quan cấp trên {facts[0]} thuộc bên kia."),
        ("organization.cyclic", facts => $"Cơ quan {facts[0]} là cấp trên của chính mình qua một vòng khép kín."),
        ("organization.standing-office-without-parent", _ => "Bộ phận tham mưu, giúp việc phải có cơ quan cấp trên."),
        ("organization.coordinates", facts => $"Cơ quan {facts[0]} đang trong một cặp phối hợp nên giữ nguyên bên và không thể là bộ phận tham mưu, giúp việc."),
        ("organization.unknown", facts => facts[0] is "" ? "Thiếu mã cơ quan." : $"Không có cơ quan mã {facts[0]} trong tỉnh. Kiểm tra mã, hoặc nhập cơ quan trước."),
        ("pairing.wrong-side", facts => $"Cơ quan {facts[0]} không thuộc bên {States.Name((Side)facts[1])}."),
        ("pairing.standing-office", facts => $"{facts[0]} là bộ phận tham mưu, giúp việc, không phải một bên phối hợp; ghi cơ quan cấp trên của nó."),
        ("pairing.end-before-beginning", _ => "Ngày kết thúc trước ngày bắt đầu."),
        ("pairing.outside-area", facts => $"Thời gian phối hợp nằm ngoài hiệu lực của địa bàn {facts[0]} ({Span(facts)})."),
        ("pairing.outside-body", facts => $"Thời gian phối hợp nằm ngoài thời gian có tên của cơ quan {facts[0]} ({Span(facts)})."),
        ("pairing.overlaps", facts => $"Địa bàn {facts[0]} đã có cặp khác (từ {Day(facts[1])}) trong khoảng thời gian này; kết thúc cặp đó trước."),
        ("pairing.bodies-stay", _ => "Hai cơ quan của một cặp đã có không đổi được: kết thúc cặp này rồi thêm cặp mới."),
        ("succession.successor-missing", _ => "Chọn địa bàn kế thừa; chỉ giải thể mới không có."),
        ("succession.abolished-with-successor", _ => "Giải thể thì không có địa bàn kế thừa; nếu nhập vào nơi khác, chọn “nhập” (merge)."),
        ("succession.of-itself", _ => "Một địa bàn không kế thừa chính mình."),
        ("succession.from-not-yet", facts => $"Địa bàn {facts[0]} chưa có trước ngày này."),
        ("succession.to-not-then", facts => $"Địa bàn kế thừa {facts[0]} không có hiệu lực vào ngày này."),
        ("succession.legal-basis-too-long", facts => $"Căn cứ dài quá {facts[0]} ký tự."),
        ("succession.already-there", _ => "Đã có kế thừa này (cùng hai địa bàn, cùng ngày)."),
    ];

    public static string Name(this SuccessionKind kind) => kind switch
    {
        SuccessionKind.Rename => "đổi tên, nâng cấp",
        SuccessionKind.Merge => "nhập",
        SuccessionKind.Split => "chia, tách",
        _ => "giải thể",
    };

    /// <summary>"01/01/2000 – 30/06/2025", "từ 01/01/2000".</summary>
    public static string Span(DateOnly from, DateOnly? to) => to is { } end ? $"{from.Short()} – {end.Short()}" : $"từ {from.Short()}";

    private static string Span(IReadOnlyList<object> facts) => Span((DateOnly)facts[1], facts.Count > 2 ? (DateOnly)facts[2] : null);

    private static string Day(object date) => ((DateOnly)date).Short();
}
