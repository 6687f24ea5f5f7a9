using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;

namespace DanVan.Web.Wording;

/// <summary>What is due with joint documents: the thing, the button, where it leads.</summary>
internal static class DocumentWorkWords
{
    public static (string What, string Action, string Href) InVietnamese(this DocumentDue due)
    {
        var (title, address) = (due.Document.Title(), $"/ke-hoach/{due.Document.Id}");
        return due.Deed switch
        {
            DocumentDeed.BeginSubPlan => ($"Tỉnh đã ban hành {LowerFirst(title)}: soạn kế hoạch của địa bàn", "Soạn", $"/ke-hoach/soan?theo={due.Document.Id}"),
            DocumentDeed.FollowPlan => ($"Kế hoạch của tỉnh đã điều chỉnh: xem thay đổi cho {LowerFirst(title)}", "Xem thay đổi", $"{address}/cua-tinh"),
            DocumentDeed.Write => ($"{title}: viết và gửi lấy ý kiến", "Viết tiếp", address),
            DocumentDeed.AnswerComments => ($"{title}: {due.Document.Working!.OpenCommentsOf(due.Side!.Value.Other()).Count} ý kiến của bên {due.Side.Value.Other().Name()} chờ bên mình trả lời", "Trả lời", $"{address}/y-kien?loc=cho"),
            DocumentDeed.Agree => ($"{title}: chờ bên mình thống nhất", "Đọc, thống nhất", address),
            DocumentDeed.SendForSignature => ($"{title}: hai bên đã thống nhất, trình ký", "Trình ký", $"{address}/trinh-ky"),
            DocumentDeed.Sign => ($"{title}: chờ đồng chí ký bản giấy", "Đọc", address),
            DocumentDeed.EnterScan => ($"{title}: đang ký; ký xong thì nhập bản đã ký", "Nhập bản đã ký", $"{address}/ban-da-ky"),
            DocumentDeed.Register => ($"{title}: vào sổ của cơ quan", "Vào sổ", $"{address}/vao-so"),
            DocumentDeed.Renew => ($"{title} sắp hết hoặc đã hết thời gian: soạn nhiệm kỳ tiếp", "Soạn tiếp", $"/ke-hoach/soan?tiep={due.Document.Id}"),
            _ => ($"{title}: hai bên đã vào sổ, phát hành", "Phát hành", $"{address}/phat-hanh"),
        };
    }

    private static string LowerFirst(string title) => char.ToLowerInvariant(title[0]) + title[1..];
}
