using DanVan.Data.Notices;
using DanVan.Domain.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Notices;

namespace DanVan.Web.Wording;

/// <summary>Each kind of notice as one sentence, its shape and colour, and where it leads. Sentences go into letters: no reason, no text, no figure of a report.</summary>
internal static class NoticeWording
{
    /// <summary>"Tỉnh trả lại báo cáo quý II/2021 của huyện Bình Sơn (2 ô cần sửa)", without a full stop.</summary>
    public static string Sentence(Notice notice)
    {
        var report = $"báo cáo {notice.Quarter.Name()} của {Area(notice)}";
        var side = notice.Side is { } one ? $"phần {one.Name()}" : "phần của hai bên";
        var day = notice.Day?.Short() ?? "";
        return notice.Kind switch
        {
            NoticeKind.DueSoon => $"Còn {Days(notice)} ngày đến hạn nộp {report} ({day}); {side} chưa xác nhận",
            NoticeKind.Overdue => $"Quá hạn {Days(notice)} ngày: {report} (hạn nộp {day}); {side} chưa xác nhận",
            NoticeKind.DueMoved => $"Hạn nộp {report} đổi sang {day}",
            NoticeKind.ScheduleMoved => $"Hạn nộp báo cáo {notice.Quarter.Name()} đổi sang {day}",
            NoticeKind.SentToLeader => $"Cán bộ trình {report}, {side}: chờ lãnh đạo xác nhận",
            NoticeKind.ReturnedToOfficer => $"Lãnh đạo trả lại cán bộ {report}, {side}",
            NoticeKind.Withdrawn => $"Lãnh đạo rút xác nhận {report}, {side}",
            NoticeKind.WithdrawnFromProvince => $"Lãnh đạo rút xác nhận {report}, {side}; báo cáo trở về hai bên",
            NoticeKind.Submitted => $"Hai bên đã xác nhận, gửi tỉnh {report}",
            NoticeKind.SubmittedAlone => $"Bên {notice.Side!.Value.Name()} gửi tỉnh một bên {report}; thiếu phần {notice.Side.Value.Other().Name()}",
            NoticeKind.Returned => $"Tỉnh trả lại {report}{(notice.Count is { } cells ? $" ({cells.Vietnamese()} ô cần sửa)" : "")}, {side}",
            NoticeKind.Accepted => $"Tỉnh đã đưa vào tổng hợp {report}",
            NoticeKind.CorrectionOpened => $"Bên {notice.Side!.Value.Name()} mở đính chính {report}",
            NoticeKind.Unlocked => $"Tỉnh mở khóa {report} đến hết ngày {day}",
            NoticeKind.QuestionAsked => $"Có câu hỏi về {report}",
            NoticeKind.QuestionAnswered => $"Có trả lời cho câu hỏi về {report}",
            NoticeKind.Mentioned => $"Đồng chí được nhắc tới khi trao đổi về {report}",
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, "A kind without a sentence."),
        };
    }

    /// <summary>Word, shape and tone beside the sentence.</summary>
    public static StateText Shown(this NoticeKind kind) => kind switch
    {
        NoticeKind.DueSoon => new("Sắp đến hạn", "hourglass-split", "attention"),
        NoticeKind.Overdue => new("Quá hạn", "exclamation-octagon-fill", "late"),
        NoticeKind.DueMoved or NoticeKind.ScheduleMoved => new("Đổi hạn nộp", "calendar3", "info"),
        NoticeKind.SentToLeader => new("Chờ xác nhận", "hourglass-split", "attention"),
        NoticeKind.ReturnedToOfficer or NoticeKind.Returned => new("Trả lại", "arrow-return-left", "attention"),
        NoticeKind.Withdrawn or NoticeKind.WithdrawnFromProvince => new("Rút xác nhận", "arrow-return-left", "attention"),
        NoticeKind.Submitted => new("Đã gửi tỉnh", "send", "info"),
        NoticeKind.SubmittedAlone => new("Gửi một bên", "send", "attention"),
        NoticeKind.Accepted => new("Đã đưa vào tổng hợp", "check-circle-fill", "ok"),
        NoticeKind.CorrectionOpened => new("Đính chính", "pencil", "attention"),
        NoticeKind.Unlocked => new("Mở khóa", "unlock", "info"),
        NoticeKind.QuestionAsked => new("Câu hỏi", "chat-left-text", "attention"),
        NoticeKind.QuestionAnswered => new("Trả lời", "chat-left-text", "info"),
        NoticeKind.Mentioned => new("Nhắc tới", "chat-left-text", "attention"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a word."),
    };

    /// <summary>The page of its subject: the report, the quarter's list, or Việc của tôi where the report has not been started.</summary>
    public static string Address(Notice notice) => (notice.ReportId, notice.Kind) switch
    {
        ({ } report, NoticeKind.QuestionAsked or NoticeKind.QuestionAnswered or NoticeKind.Mentioned) => $"/bao-cao-quy/{report}/trao-doi",
        ({ } report, _) => $"/bao-cao-quy/{report}",
        (_, NoticeKind.DueMoved or NoticeKind.ScheduleMoved) => $"/bao-cao-quy?ky={notice.Quarter.Address()}",
        _ => "/",
    };

    public static string InVietnamese(this MailChoice choice) => choice switch
    {
        MailChoice.AtOnce => "Gửi thư ngay khi có thông báo",
        MailChoice.Daily => "Một thư mỗi ngày, vào buổi sáng",
        _ => "Không gửi thư",
    };

    public static string InVietnamese(this MailFault fault) => fault switch
    {
        MailFault.NoConnection => "Không nối được với máy chủ thư, hoặc máy chủ không trả lời kịp.",
        MailFault.AddressRefused => "Máy chủ thư không nhận địa chỉ này.",
        MailFault.FolderNotWritable => "Không ghi được vào thư mục chờ gửi.",
        _ => "Máy chủ thư từ chối.",
    };

    // Counted from the day on which the reminder was made: read later, the sentence stays what it was.
    private static int Days(Notice notice) => Math.Abs(notice.Day!.Value.DayNumber - VietnamTime.DateOf(notice.At).DayNumber);

    private static string Area(Notice notice) => notice.IsProvincial ? "cấp tỉnh trực tiếp thực hiện" : notice.AreaName ?? "các địa bàn";
}
