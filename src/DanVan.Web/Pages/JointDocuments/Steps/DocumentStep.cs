using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;

namespace DanVan.Web.Pages.JointDocuments.Steps;

/// <summary>One step of a document's life that asks for nothing but, at most, a reason.</summary>
/// <param name="Address">Last part of the page's address.</param>
/// <param name="Title">On the page and its button.</param>
/// <param name="What">What will happen.</param>
/// <param name="NeedsReason">Whether a reason is asked for.</param>
/// <param name="Question">The domain's question.</param>
/// <param name="Act">The domain's deed.</param>
/// <param name="Done">What happened and what comes next.</param>
public sealed record DocumentStep(
    string Address,
    string Title,
    string What,
    bool NeedsReason,
    Func<JointDocument, Actor, Refusal?> Question,
    Func<JointDocument, string, Actor, DateTimeOffset, Refusal?> Act,
    Func<JointDocument, string> Done)
{
    public static IReadOnlyList<DocumentStep> All { get; } =
    [
        new("gui-lay-y-kien", "Gửi lấy ý kiến", "Hai bên đọc, sửa và thống nhất. Vẫn sửa được các mục khi đang lấy ý kiến.", false,
            (document, actor) => document.CanSendForOpinion(actor),
            (document, _, actor, now) => document.SendForOpinion(actor, now),
            _ => "Đã gửi lấy ý kiến. Cán bộ mỗi bên bấm Thống nhất khi đồng ý với toàn văn."),
        new("thong-nhat", "Thống nhất", "Bên mình đồng ý với toàn văn như đang có. Ai sửa sau đó thì hai bên thống nhất lại.", false,
            (document, actor) => document.CanAgree(actor),
            (document, _, actor, now) => document.Agree(actor, now),
            document => document.State is DocumentState.Agreed ? "Hai bên đã thống nhất. Tiếp theo: trình ký." : "Đã ghi thống nhất của bên mình; chờ bên kia."),
        new("tra-ve-du-thao", "Trả về dự thảo", "Văn bản trở lại dự thảo để viết lại; hai bên thống nhất lại từ đầu.", true,
            (document, actor) => document.CanReturnToDraft(actor),
            (document, reason, actor, now) => document.ReturnToDraft(reason, actor, now),
            _ => "Đã trả về dự thảo."),
        new("mo-lai", "Mở lại dự thảo", "Hai bên đã thống nhất; mở lại để sửa thì phải thống nhất lại.", true,
            (document, actor) => document.CanReopen(actor),
            (document, reason, actor, now) => document.Reopen(reason, actor, now),
            _ => "Đã mở lại dự thảo."),
        new("rut-trinh-ky", "Rút khỏi trình ký", "Bản đang chờ ký được giữ để đọc; một dự thảo mới được mở với nội dung đó và giữ nguyên số.", true,
            (document, actor) => document.CanRecallFromSigning(actor),
            (document, reason, actor, now) => document.RecallFromSigning(reason, actor, now),
            _ => "Đã rút khỏi trình ký; có dự thảo mới để sửa."),
        new("tu-choi-ky", "Từ chối ký", "Bản đang chờ ký được giữ để đọc; hai bên sửa trong một dự thảo mới rồi trình lại, giữ nguyên số.", true,
            (document, actor) => document.CanDecline(actor),
            (document, reason, actor, now) => document.Decline(reason, actor, now),
            _ => "Đã từ chối ký; cán bộ hai bên thấy lý do và sửa trong dự thảo mới."),
        new("phat-hanh", "Phát hành", "Văn bản có hiệu lực và mọi người trong phạm vi đọc được. Bản trước, nếu có, thành bản đã thay thế.", false,
            (document, actor) => document.CanDistribute(actor),
            (document, _, actor, now) => document.Distribute(actor, now),
            _ => "Đã phát hành."),
        new("dieu-chinh", "Điều chỉnh", "Mở một bản mới từ bản đang hiệu lực; hai bên thống nhất và ký lại. Bản đang hiệu lực giữ nguyên đến khi bản mới phát hành.", true,
            (document, actor) => document.CanAmend(actor),
            (document, reason, actor, now) => document.Amend(reason, actor, now),
            _ => "Đã mở bản điều chỉnh."),
        new("thu-hoi", "Thu hồi", "Văn bản hết hiệu lực ngay; bản điều chỉnh đang làm, nếu có, bị hủy. Không lấy lại được.", true,
            (document, actor) => document.CanRecall(actor),
            (document, reason, actor, now) => document.Recall(reason, actor, now),
            _ => "Đã thu hồi văn bản."),
        new("huy-du-thao", "Hủy dự thảo", "Dự thảo dừng lại và số đang giữ bị bỏ với lý do này. Không lấy lại được.", true,
            (document, actor) => document.CanAbandon(actor),
            (document, reason, actor, now) => document.Abandon(reason, actor, now),
            _ => "Đã hủy dự thảo."),
    ];
}
