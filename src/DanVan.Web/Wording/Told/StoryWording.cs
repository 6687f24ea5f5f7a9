using System.Globalization;
using System.Text.Json;
using DanVan.Domain.Checks.Review;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;

namespace DanVan.Web.Wording;

/// <summary>History's events in words; the facts come from the event's own JSON.</summary>
internal static class StoryWording
{
    public static Told Of(string happened, string facts)
    {
        using var json = JsonDocument.Parse(facts);
        var root = json.RootElement;
        return happened switch
        {
            nameof(ReportStarted) => new("Bắt đầu báo cáo", "plus-lg", ""),
            nameof(SideSentToLeader) => new("Trình lãnh đạo", "send", "info"),
            nameof(SideTakenBack) => new("Lấy lại để sửa", "arrow-return-left", ""),
            nameof(SideReturnedToOfficer) => new("Lãnh đạo trả lại cán bộ", "arrow-return-left", "attention"),
            nameof(SideConfirmed) => new($"{Side(root)} xác nhận{(root.Flag("ByDeputy") ? " (cấp phó)" : "")}", "check-lg", "ok"),
            nameof(SideEnteredOnBehalf) => new($"{Side(root)} xác nhận theo bản giấy đã ký số {root.Text("Number")} ngày {root.Day("Date")}, văn thư nhập thay", "file-earmark-text", "ok"),
            nameof(TaskProgressSaid) => new($"Ghi tiến độ {root.Number("Percent")} %: {root.Text("Title")}", "pencil", ""),
            nameof(EvidenceAdded) => new(root.Text("File") is { Length: > 0 } file ? $"{Side(root)} thêm minh chứng {file} ở “{root.Text("Where")}”" : $"{Side(root)}: minh chứng ở “{root.Text("Where")}” có báo cáo riêng ngoài hệ thống", "link-45deg", ""),
            nameof(EvidenceRemoved) => new($"{Side(root)} gỡ minh chứng {root.Text("File")} ở “{root.Text("Where")}”", "x-lg", ""),
            nameof(QuestionAsked) => new($"Hỏi về “{root.Text("Where")}”", "chat-left-text", "attention"),
            nameof(QuestionAnswered) => new($"Trả lời về “{root.Text("Where")}”", "chat-left-text", ""),
            nameof(QuestionClosed) => new($"Xong câu hỏi về “{root.Text("Where")}”", "check-lg", ""),
            nameof(LatenessExplained) => new($"{Side(root)} nêu lý do chậm", "clock-history", "attention"),
            nameof(SideWithdrawn) => new($"{Side(root)} rút xác nhận", "arrow-return-left", "attention"),
            nameof(SideReopened) => new($"Phần {Side(root)} mở lại: {Cause(root)} “{root.Text("What")}” thay đổi", "unlock", "attention"),
            nameof(ReportSubmitted) => new($"Hai bên đã xác nhận, báo cáo gửi tỉnh{Revision(root)}", "send", "info"),
            nameof(ReportSubmittedAlone) => new($"Gửi tỉnh một bên ({Side(root)}){Revision(root)}", "send", "attention"),
            nameof(ReportReturned) => new($"Tỉnh trả lại: {string.Join("; ", root.GetProperty("Cells").EnumerateArray().Select(cell => cell.GetString()))}", "arrow-return-left", "attention"),
            nameof(ReportCleared) => new($"Đạt phần {Office(root)} rà soát", "check-lg", "ok"),
            nameof(ReportAcceptedForSilent) => new($"Duyệt thay bộ phận tham mưu bên {root.Side("Silent").Name()} chưa trả lời", "check-lg", "attention"),
            nameof(ReportAccepted) => new($"Đưa vào tổng hợp{Revision(root)}", "check-circle-fill", "ok"),
            nameof(ReportUnlocked) => new($"Mở khóa báo cáo đến hết ngày {root.Day("Until")}", "unlock", "attention"),
            nameof(DueMoved) => new($"Hạn nộp đổi từ {root.Day("From")} sang {root.Day("To")}", "calendar3", "attention"),
            nameof(CorrectionOpened) => new($"Mở đính chính lần {Number(root) - 1}", "pencil", "attention"),
            nameof(CorrectionDropped) => new($"Bỏ đính chính lần {Number(root) - 1}", "x-lg", ""),
            nameof(FindingAccepted) => new($"{Side(root)} chấp nhận cảnh báo “{root.Text("What")}”", "check-lg", ""),
            nameof(NarrativeSaved) => new(Narrative(root), "file-earmark-text", ""),
            _ => new(happened, "clock-history", ""),
        };
    }

    private static string Narrative(JsonElement root) => root.GetProperty("SecrecyAnswer").ValueKind switch
    {
        JsonValueKind.True => $"Mục {root.Text("Numeral")}: trả lời có nội dung bí mật nhà nước, báo cáo riêng ngoài hệ thống",
        JsonValueKind.False => $"Viết mục {root.Text("Numeral")} (trả lời không có bí mật nhà nước)",
        _ => $"Viết mục {root.Text("Numeral")}",
    };

    private static string Side(JsonElement root) => root.Side("Side").Name();

    private static string Office(JsonElement root) => $"bên {root.Side("Office").Name()}";

    private static string Cause(JsonElement root) => Enum.Parse<ReopenCause>(root.Text("Cause")) switch
    {
        ReopenCause.JointPart => "phần làm chung của",
        ReopenCause.Narrative => "mục chung",
        _ => "số thống nhất của",
    };

    private static int Number(JsonElement root) => root.Number("Revision");

    private static string Revision(JsonElement root) => Number(root) is > 1 and var number ? string.Create(CultureInfo.InvariantCulture, $" (đính chính lần {number - 1})") : "";
}
