using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Recipients;

namespace DanVan.Web.Wording;

/// <summary>Recipients and receipts in the words of the glossary.</summary>
internal static class RecipientWords
{
    public static string Word(this RecipientGroup group) => group switch
    {
        RecipientGroup.PairingsBelow => "Cấp dưới: hai cơ quan của mỗi địa bàn",
        RecipientGroup.StandingOffices => "Hai bộ phận tham mưu, giúp việc của tỉnh",
        _ => "Lãnh đạo hai cơ quan",
    };

    /// <summary>As the list prints it.</summary>
    public static string Shown(this DocumentRecipient recipient) => recipient.Group?.Word() ?? recipient.Name;

    public static string Word(this SendingWay way) => way switch
    {
        SendingWay.Registry => "qua văn thư",
        SendingWay.Post => "bưu điện",
        SendingWay.Fax => "fax",
        SendingWay.Interchange => "trục liên thông văn bản",
        _ => "trao tay",
    };

    /// <summary>"Ban Dân vận Huyện ủy Bình Sơn", "Lãnh đạo Ban Dân vận Tỉnh ủy".</summary>
    public static string Shown(this DocumentReceipt receipt) => receipt.Function is Function.Leader ? $"Lãnh đạo {receipt.Name}" : receipt.Name;

    public static StateText State(this DocumentReceipt receipt) => receipt switch
    {
        { OpenedAt: not null } => new("Đã mở", "check-circle-fill", "ok"),
        { SentOn: not null } => new("Đã gửi", "send", "ok"),
        { IsOutside: true } => new("Chưa ghi cách gửi", "hourglass-split", "attention"),
        _ => new("Chưa mở", "hourglass-split", "attention"),
    };
}
