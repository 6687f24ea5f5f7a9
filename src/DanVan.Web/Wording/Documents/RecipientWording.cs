namespace DanVan.Web.Wording;

/// <summary>Sentences for recipients and how they were sent to.</summary>
internal static class RecipientWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("recipient.too-many", facts => $"Danh sách có {facts[0]} nơi nhận; không quá {facts[1]}. Dùng dòng chung thay cho từng cơ quan."),
        ("recipient.name-too-long", facts => $"Nơi nhận “{facts[0]}…” dài quá {facts[1]} ký tự; rút gọn lại."),
        ("recipient.twice", facts => $"Nơi nhận “{facts[0]}” ghi hai lần; giữ một dòng."),
        ("recipient.nobody-below", _ => "Chỉ văn bản cấp tỉnh mới gửi các địa bàn cấp dưới."),
        ("recipient.opens-itself", facts => $"{facts[0]} có tài khoản trên hệ thống và tự mở văn bản; không ghi cách gửi."),
        ("recipient.way-missing", _ => "Chọn cách gửi."),
        ("recipient.day-out-of-range", facts => $"Ngày gửi từ {((DateOnly)facts[0]).Short()} (ngày phát hành) đến {((DateOnly)facts[1]).Short()}."),
        ("recipient.note-too-long", facts => $"Ghi chú dài {facts[0]} ký tự; rút còn {facts[1]} trở xuống."),
    ];
}
