using System.Text.Json;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Domain.JointDocuments.Recipients;
using DanVan.Domain.JointDocuments.Tasks;

namespace DanVan.Web.Wording;

/// <summary>The story of a joint document in words; the facts come from the event's own JSON.</summary>
internal static class DocumentStory
{
    public static Told Of(string happened, string facts)
    {
        using var json = JsonDocument.Parse(facts);
        var root = json.RootElement;
        return happened switch
        {
            nameof(DocumentDrafted) => new("Bắt đầu soạn", "plus-lg", ""),
            nameof(SubjectChanged) => new("Sửa trích yếu", "pencil", ""),
            nameof(DocumentSectionWritten) => new($"Viết mục {DocumentWords.Numeral(root.Number("Number"))}", "pencil", ""),
            nameof(SentForOpinion) => new("Gửi lấy ý kiến", "send", "info"),
            nameof(ReturnedToDraft) => new("Trả về dự thảo", "arrow-return-left", "attention"),
            nameof(DocumentAgreed) => new($"{root.Side("Side").Name()} thống nhất{(root.Flag("IsLast") ? "; hai bên đã thống nhất" : "")}", "check-lg", "ok"),
            nameof(DocumentReopened) => new("Mở lại dự thảo", "unlock", "attention"),
            nameof(DocumentAbandoned) => new("Hủy dự thảo", "x-lg", "attention"),
            nameof(SentForSignature) => new($"Trình ký, giữ số {DocumentWords.Number(root.Number("Reserved"))}: {root.Text("PartySigner")}; {root.Text("MilitarySigner")}", "send", "info"),
            nameof(RecalledFromSigning) => new("Rút khỏi trình ký, làm lại dự thảo", "arrow-return-left", "attention"),
            nameof(SignatureDeclined) => new($"{root.Side("Side").Name()} từ chối ký", "slash-circle", "late"),
            nameof(SignatureHandedOver) => new($"Bàn giao chữ ký {root.Side("Side").Name()} cho {root.Text("Title")}", "arrow-left-right", "info"),
            nameof(SignedScanAdded) => new($"Nhập bản đã ký số {DocumentWords.Number(root.Number("Number"))} ngày {root.Day("Date")}", "file-earmark-text", "ok"),
            nameof(ScanReplaced) => new("Thay bản số hóa", "arrow-left-right", ""),
            nameof(DocumentRegistered) => new($"{root.Side("Side").Name()} vào sổ số {DocumentWords.Number(root.Number("Number"))}", "journal-text", ""),
            nameof(DocumentIssued) => new($"Phát hành số {DocumentWords.Number(root.Number("Number"))}", "check-circle-fill", "ok"),
            nameof(AmendmentOpened) => new($"Mở bản điều chỉnh (bản {root.Number("Revision")})", "pencil", "attention"),
            nameof(DocumentRecalled) => new("Thu hồi", "slash-circle", "late"),
            nameof(DocumentExpired) => new("Hết hiệu lực", "clock-history", ""),
            nameof(OutlineWritten) => new("Sửa chủ đề, ngày kỷ niệm, hạn kế hoạch cấp dưới", "pencil", ""),
            nameof(BasesCited) => new($"Ghi {root.Number("Count")} căn cứ", "journal-text", ""),
            nameof(ParentFollowed) => new($"Làm theo bản {root.Number("Revision")} của kế hoạch tỉnh", "arrow-left-right", "info"),
            nameof(TaskAdded) => new($"Thêm nhiệm vụ: {root.Text("Title")}", "plus-lg", ""),
            nameof(TaskWritten) => new($"Sửa nhiệm vụ: {root.Text("Title")}", "pencil", ""),
            nameof(TaskTakenOut) => new($"Bỏ nhiệm vụ: {root.Text("Title")}", "x-lg", "attention"),
            nameof(TaskAnswered) when root.Text("Answer") == nameof(TaskAnswer.Declined) => new($"Không thực hiện nhiệm vụ của tỉnh: {root.Text("Title")}", "slash-circle", "attention"),
            nameof(TaskAnswered) => new($"Nhận nhiệm vụ của tỉnh: {root.Text("Title")}", "check-lg", ""),
            nameof(TasksCloned) => new($"Lấy {root.Number("Count")} nhiệm vụ của kế hoạch năm {root.Number("Year")}", "journal-text", ""),
            nameof(DocumentCommented) => new($"{root.Side("Side").Name()} góp ý {root.Place()}", "chat-left-text", "info"),
            nameof(CommentAnswered) => new(CommentWords.Answered(root.Side("Side"), Enum.Parse<CommentState>(root.Text("Answer")), root.Place()), "check-lg", ""),
            nameof(CommentWithdrawn) => new($"{root.Side("Side").Name()} rút ý kiến về {root.Place()}", "arrow-return-left", ""),
            nameof(RecipientsWritten) => new("Sửa nơi nhận", "pencil", ""),
            nameof(SendingRecorded) => new($"Ghi đã gửi {root.Text("To")}: {Enum.Parse<SendingWay>(root.Text("How")).Word()}, ngày {root.Day("On")}", "send", ""),
            _ => new(happened, "clock-history", ""),
        };
    }

    private static string Place(this JsonElement facts) => CommentWords.Place(facts.Number("Section"), facts.Optional("Paragraph"), facts.Optional("Task"));
}
