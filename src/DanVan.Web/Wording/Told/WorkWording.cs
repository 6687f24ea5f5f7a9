using DanVan.Domain.Common;
using DanVan.Domain.Reports;

namespace DanVan.Web.Wording;

/// <summary>One line of Việc của tôi in words.</summary>
/// <param name="What">The thing: "Báo cáo quý IV/2021 – huyện Bình Sơn".</param>
/// <param name="Detail">Who did what, and what is asked.</param>
/// <param name="Days">"còn 3 ngày", "chờ 4 ngày"; empty where no day counts.</param>
/// <param name="Action">What the button says.</param>
/// <param name="Href">Where it leads; null where the button posts or nothing can be opened.</param>
public sealed record WorkText(string What, string Detail, StateText State, string Days, string Action, string? Href);

/// <summary>Work items as sentences.</summary>
internal static class WorkWording
{
    public static string Title(this WorkGroup group) => group switch
    {
        WorkGroup.Overdue => "Quá hạn",
        WorkGroup.DueSoon => "Đến hạn trong 7 ngày",
        WorkGroup.ToDo => "Cần làm",
        _ => "Đang chờ người khác",
    };

    /// <param name="blanks">How many cells the officer has still to fill; null where nobody counted.</param>
    public static WorkText InVietnamese(this WorkItem item, DateOnly today, int? blanks) =>
        item.Owed is { } owed
            ? new(What(owed), Detail(item, owed, blanks, today), State(item, today), Days(item, today), Action(item.Kind), Href(item, owed))
            : new(
                $"Kỳ báo cáo {item.Quarter.Name()}",
                item.Kind is WorkKind.PlanPeriod ? "Quý này chưa có kỳ báo cáo." : "Kỳ đã lập nhưng chưa mở; cấp dưới chưa nhập được.",
                new StateText(item.Kind is WorkKind.PlanPeriod ? "Chưa lập kỳ" : "Chưa mở", "calendar3", "attention"),
                "",
                item.Kind is WorkKind.PlanPeriod ? "Lập kỳ" : "Mở kỳ",
                "/ky-bao-cao");

    private static string What(OwedReport owed)
    {
        var report = owed.Report is { IsCorrection: true } ? "Đính chính báo cáo" : "Báo cáo";
        return $"{report} {owed.Quarter.Name()} – {(owed.IsProvincial ? "cấp tỉnh trực tiếp thực hiện" : $"{owed.AreaType} {owed.AreaName}")}";
    }

    private static string Detail(WorkItem item, OwedReport owed, int? blanks, DateOnly today)
    {
        var due = $"Hạn nộp {owed.Due.Short()}.";
        var side = item.Side!.Value;
        if (owed.Report is not { } report)
        {
            return item.Kind is WorkKind.AwaitOfficer ? $"Cán bộ chưa bắt đầu nhập. {due}" : $"Chưa ai bắt đầu nhập. {due}";
        }

        var own = report[side];
        var partner = $"Bên {side.Other().Name()}: {report[side.Other()].State.Shown().Word.ToLowerInvariant()}.";
        return item.Kind switch
        {
            WorkKind.Enter when report.AloneSide is { } alone => $"Bên {alone.Name()} đã gửi một bên; bên mình vẫn nhập được cho đến khi tỉnh đưa vào tổng hợp. {Blanks(blanks)}",
            WorkKind.Enter => $"{Blanks(blanks)} {partner} {due}",
            WorkKind.Mend => $"{own.ReturnedBy} trả lại{On(own.ReturnedAt)}: “{own.ReturnReason}”.",
            WorkKind.Correct => $"{(report.CorrectedBy == side ? "Bên mình mở đính chính" : $"Bên {side.Other().Name()} mở đính chính và sửa số hai bên cùng chịu trách nhiệm")}. {Blanks(blanks)}",
            WorkKind.Confirm => $"Cán bộ trình{On(own.SentAt)}. {partner}{(report[side.Other()].State is SideState.Confirmed ? " Đồng chí xác nhận là báo cáo được gửi lên tỉnh." : "")} {due}",
            WorkKind.SubmitAlone => $"Bên mình đã xác nhận{On(own.ConfirmedAt)}. {partner} Đã quá hạn {owed.Due.Short()} nên gửi được một bên, kèm lý do.",
            WorkKind.Review => $"Gửi tỉnh{On(report.SubmittedAt)}.{(owed.IsProvincial ? $" Rà soát phần của bên {side.Other().Name()}." : "")}{(report.AloneSide is { } one ? $" Gửi một bên, thiếu phần {one.Other().Name()}." : "")}{(report.IsClearedBy(side.Other()) ? $" Bộ phận bên {side.Other().Name()} đã ghi “Đạt”." : "")}",
            WorkKind.AwaitOfficer when own.ReturnReason is not null => $"Cán bộ đang sửa; trả lại{On(own.ReturnedAt)}: “{own.ReturnReason}”.",
            WorkKind.AwaitOfficer => $"Cán bộ đang nhập. {due}",
            WorkKind.AwaitLeader => $"Đã trình lãnh đạo{On(own.SentAt)}. {partner}",
            WorkKind.AwaitPartner => $"Bên mình đã xác nhận{On(own.ConfirmedAt)}. {partner} {due}",
            WorkKind.AwaitProvince => $"Gửi tỉnh{On(report.SubmittedAt)}; bộ phận tham mưu của tỉnh đang rà soát.",
            WorkKind.AwaitOtherOffice => $"Bộ phận mình đã ghi “Đạt”; chờ bộ phận bên {side.Other().Name()}.{(item.MayAcceptFrom is { } from ? $" Vẫn chưa trả lời thì duyệt thay được từ ngày {from.Short()}." : "")}",
            WorkKind.AcceptForSilent => $"Gửi tỉnh{On(report.SubmittedAt)}. Bộ phận mình đã ghi “Đạt”; bộ phận bên {side.Other().Name()} chưa trả lời nên duyệt thay được.",
            WorkKind.AwaitOverdue => $"Dân vận: {report.Party.State.Shown().Word.ToLowerInvariant()}; Quân sự: {report.Military.State.Shown().Word.ToLowerInvariant()}. {due}",
            WorkKind.AwaitMending => $"Tỉnh đã trả lại{On(item.Since)}; đơn vị đang sửa.{(owed.Standing(today).Lateness(owed.Due, today) is { } late ? $" {late.Word}." : "")}",
            _ => "Kỳ đã đóng khi phần của bên mình chưa xong. Bộ phận tham mưu của tỉnh có thể mở lại kỳ hoặc mở khóa riêng báo cáo này.",
        };
    }

    private static StateText State(WorkItem item, DateOnly today) => item.Kind switch
    {
        _ when item.Group is WorkGroup.Overdue => new($"Quá hạn {-item.DaysLeft(today)} ngày", "exclamation-octagon-fill", "late"),
        WorkKind.Start => new("Chưa bắt đầu", "dash-circle", ""),
        WorkKind.Enter => SideState.Entering.Shown(),
        WorkKind.Mend => new("Trả lại", "arrow-return-left", "attention"),
        WorkKind.Correct => new("Đính chính", "pencil", "attention"),
        WorkKind.Confirm => new("Chờ đồng chí xác nhận", "hourglass-split", "attention"),
        WorkKind.SubmitAlone => new("Gửi một bên có thể", "send", "attention"),
        WorkKind.AcceptForSilent => new("Duyệt thay được", "check-lg", "attention"),
        WorkKind.Review => new("Chờ đồng chí rà soát", "hourglass-split", "attention"),
        WorkKind.AwaitOfficer => new("Chờ cán bộ", "hourglass-split", "info"),
        WorkKind.AwaitLeader => new("Chờ lãnh đạo", "hourglass-split", "info"),
        WorkKind.AwaitPartner => new($"Chờ bên {item.Side!.Value.Other().Name()}", "hourglass-split", "info"),
        WorkKind.AwaitProvince => new("Chờ tỉnh", "hourglass-split", "info"),
        WorkKind.AwaitOtherOffice => new($"Chờ bên {item.Side!.Value.Other().Name()}", "hourglass-split", "info"),
        WorkKind.AwaitOverdue => new($"Quá hạn {-item.DaysLeft(today)} ngày", "exclamation-octagon-fill", "late"),
        WorkKind.AwaitMending => new("Chờ đơn vị sửa", "hourglass-split", "info"),
        _ => new("Kỳ đã đóng", "lock", "attention"),
    };

    private static string Days(WorkItem item, DateOnly today)
    {
        if (item.DaysLeft(today) is { } left)
        {
            return left switch { < 0 => item.Due!.Value.Short(), 0 => "hôm nay", _ => $"còn {left} ngày" };
        }

        return item.Since is { } since && today.DayNumber - VietnamTime.DateOf(since).DayNumber is > 0 and var days ? $"{days} ngày" : "";
    }

    private static string Action(WorkKind kind) => kind switch
    {
        WorkKind.Start => "Bắt đầu nhập",
        WorkKind.Enter or WorkKind.Correct => "Nhập tiếp",
        WorkKind.Mend => "Sửa",
        WorkKind.Confirm => "Xem và xác nhận",
        WorkKind.SubmitAlone => "Gửi một bên",
        WorkKind.Review => "Rà soát",
        WorkKind.AcceptForSilent => "Duyệt thay",
        _ => "Xem",
    };

    private static string? Href(WorkItem item, OwedReport owed) => owed.Report is not { } report ? null
        : item.Kind is WorkKind.SubmitAlone ? $"/bao-cao-quy/{report.Id}/gui-mot-ben"
        : item.Kind is WorkKind.AcceptForSilent ? $"/bao-cao-quy/{report.Id}/duyet-thay"
        : $"/bao-cao-quy/{report.Id}";

    private static string Blanks(int? blanks) => blanks switch
    {
        null => "",
        0 => "Bên mình đã nhập đủ chỉ tiêu.",
        _ => $"Bên mình còn {blanks} chỉ tiêu chưa nhập.",
    };

    private static string On(DateTimeOffset? at) => at is { } instant ? $" ngày {VietnamTime.DateOf(instant).DayMonth()}" : "";
}
