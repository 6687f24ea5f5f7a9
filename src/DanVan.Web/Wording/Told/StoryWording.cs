using System.Globalization;
using System.Text.Json;
using DanVan.Domain.Checks.Review;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;

namespace DanVan.Web.Wording;

/// <summary>One line of a report's story.</summary>
internal sealed record Told(string Sentence, string Icon, string Tone);

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
            nameof(SideConfirmed) => new($"{Side(root)} xác nhận{(Flag(root, "ByDeputy") ? " (cấp phó)" : "")}", "check-lg", "ok"),
            nameof(SideEnteredOnBehalf) => new($"{Side(root)} xác nhận theo bản giấy đã ký số {Text(root, "Number")} ngày {Day(root, "Date")}, văn thư nhập thay", "file-earmark-text", "ok"),
            nameof(EvidenceAdded) => new(Text(root, "File") is { Length: > 0 } file ? $"{Side(root)} thêm minh chứng {file} ở “{Text(root, "Where")}”" : $"{Side(root)}: minh chứng ở “{Text(root, "Where")}” có báo cáo riêng ngoài hệ thống", "link-45deg", ""),
            nameof(EvidenceRemoved) => new($"{Side(root)} gỡ minh chứng {Text(root, "File")} ở “{Text(root, "Where")}”", "x-lg", ""),
            nameof(QuestionAsked) => new($"Hỏi về “{Text(root, "Where")}”", "chat-left-text", "attention"),
            nameof(QuestionAnswered) => new($"Trả lời về “{Text(root, "Where")}”", "chat-left-text", ""),
            nameof(QuestionClosed) => new($"Xong câu hỏi về “{Text(root, "Where")}”", "check-lg", ""),
            nameof(LatenessExplained) => new($"{Side(root)} nêu lý do chậm", "clock-history", "attention"),
            nameof(SideWithdrawn) => new($"{Side(root)} rút xác nhận", "arrow-return-left", "attention"),
            nameof(SideReopened) => new($"Phần {Side(root)} mở lại: {Cause(root)} “{Text(root, "What")}” thay đổi", "unlock", "attention"),
            nameof(ReportSubmitted) => new($"Hai bên đã xác nhận, báo cáo gửi tỉnh{Revision(root)}", "send", "info"),
            nameof(ReportSubmittedAlone) => new($"Gửi tỉnh một bên ({Side(root)}){Revision(root)}", "send", "attention"),
            nameof(ReportReturned) => new($"Tỉnh trả lại: {string.Join("; ", root.GetProperty("Cells").EnumerateArray().Select(cell => cell.GetString()))}", "arrow-return-left", "attention"),
            nameof(ReportCleared) => new($"Đạt phần {Office(root)} rà soát", "check-lg", "ok"),
            nameof(ReportAcceptedForSilent) => new($"Duyệt thay bộ phận tham mưu bên {Enum.Parse<Side>(Text(root, "Silent")).Name()} chưa trả lời", "check-lg", "attention"),
            nameof(ReportAccepted) => new($"Đưa vào tổng hợp{Revision(root)}", "check-circle-fill", "ok"),
            nameof(ReportUnlocked) => new($"Mở khóa báo cáo đến hết ngày {Day(root, "Until")}", "unlock", "attention"),
            nameof(DueMoved) => new($"Hạn nộp đổi từ {Day(root, "From")} sang {Day(root, "To")}", "calendar3", "attention"),
            nameof(CorrectionOpened) => new($"Mở đính chính lần {Number(root) - 1}", "pencil", "attention"),
            nameof(CorrectionDropped) => new($"Bỏ đính chính lần {Number(root) - 1}", "x-lg", ""),
            nameof(FindingAccepted) => new($"{Side(root)} chấp nhận cảnh báo “{Text(root, "What")}”", "check-lg", ""),
            nameof(NarrativeSaved) => new(Narrative(root), "file-earmark-text", ""),
            _ => new(happened, "clock-history", ""),
        };
    }

    private static string Narrative(JsonElement root) => root.GetProperty("SecrecyAnswer").ValueKind switch
    {
        JsonValueKind.True => $"Mục {Text(root, "Numeral")}: trả lời có nội dung bí mật nhà nước, báo cáo riêng ngoài hệ thống",
        JsonValueKind.False => $"Viết mục {Text(root, "Numeral")} (trả lời không có bí mật nhà nước)",
        _ => $"Viết mục {Text(root, "Numeral")}",
    };

    private static string Side(JsonElement root) => Enum.Parse<Side>(Text(root, "Side")).Name();

    private static string Office(JsonElement root) => $"bên {Enum.Parse<Side>(Text(root, "Office")).Name()}";

    private static string Cause(JsonElement root) => Enum.Parse<ReopenCause>(Text(root, "Cause")) switch
    {
        ReopenCause.JointPart => "phần làm chung của",
        ReopenCause.Narrative => "mục chung",
        _ => "số thống nhất của",
    };

    private static int Number(JsonElement root) => root.GetProperty("Revision").GetInt32();

    private static string Revision(JsonElement root) => Number(root) is > 1 and var number ? string.Create(CultureInfo.InvariantCulture, $" (đính chính lần {number - 1})") : "";

    private static string Day(JsonElement root, string name) => DateOnly.ParseExact(Text(root, name), "yyyy-MM-dd", CultureInfo.InvariantCulture).Short();

    private static bool Flag(JsonElement root, string name) => root.GetProperty(name).GetBoolean();

    private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString() ?? "";
}
