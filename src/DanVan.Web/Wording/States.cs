using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;

namespace DanVan.Web.Wording;

/// <summary>A state as shown: word, icon and tone; never colour alone.</summary>
/// <param name="Tone">ok, attention, late, info, or empty for idle.</param>
public sealed record StateText(string Word, string Icon, string Tone);

/// <summary>States, sides and functions in the words of the glossary.</summary>
internal static class States
{
    public static StateText Shown(this ReportState state) => state switch
    {
        ReportState.Drafting => new("Đang lập", "pencil", ""),
        ReportState.Submitted => new("Đã gửi tỉnh", "send", "info"),
        _ => new("Đã đưa vào tổng hợp", "check-circle-fill", "ok"),
    };

    public static StateText Shown(this SideState state) => state switch
    {
        SideState.Entering => new("Đang nhập", "pencil", ""),
        SideState.WithLeader => new("Chờ lãnh đạo", "hourglass-split", "info"),
        _ => new("Đã xác nhận", "check-lg", "ok"),
    };

    public static StateText Shown(this PeriodState state) => state switch
    {
        PeriodState.Planned => new("Chưa mở", "calendar3", ""),
        PeriodState.Open => new("Đang mở", "unlock", "ok"),
        _ => new("Đã đóng", "lock", ""),
    };

    /// <summary>
    /// How an owed report stands against its due date: sent late, overdue, or due within the week; null when there is nothing to hurry.
    /// </summary>
    public static StateText? Lateness(this ReportStanding standing, DateOnly due, DateOnly today) => (standing, Left: due.DayNumber - today.DayNumber) switch
    {
        ({ WasSubmitted: true, DaysLate: > 0 and var late }, _) => new($"Gửi trễ {late} ngày", "clock-history", "attention"),
        ({ WasSubmitted: true }, _) => null,
        ({ DaysLate: > 0 and var late }, _) => new($"Quá hạn {late} ngày", "exclamation-octagon-fill", "late"),
        (_, 0) => new("Hạn nộp hôm nay", "hourglass-split", "attention"),
        (_, < 8 and var left) => new($"Còn {left} ngày", "hourglass-split", "attention"),
        _ => null,
    };

    /// <summary>"Dân vận", "Quân sự".</summary>
    public static string Name(this Side side) => side is Side.Party ? "Dân vận" : "Quân sự";

    public static string Code(this Side side) => side is Side.Party ? "DV" : "QS";

    /// <summary>Class name of the side's identity.</summary>
    public static string Css(this Side side) => side is Side.Party ? "side-party" : "side-military";

    public static string Name(this Function function) => function switch
    {
        Function.Officer => "Nhập báo cáo",
        Function.Leader => "Lãnh đạo xác nhận",
        Function.Clerk => "Văn thư",
        Function.StandingOffice => "Bộ phận tham mưu, giúp việc",
        Function.Administrator => "Quản trị",
        _ => "Người xem",
    };
}
