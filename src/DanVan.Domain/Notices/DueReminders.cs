using DanVan.Domain.Common;
using DanVan.Domain.Reports;

namespace DanVan.Domain.Notices;

/// <summary>A side that is reminded today.</summary>
public sealed record DueReminder(NoticeKind Kind, Side Side);

/// <summary>Who is reminded of a due date on which days (Nhắc hạn nộp): 7, 3 and 1 days before it, and every day after it.</summary>
public static class DueReminders
{
    public static readonly IReadOnlyList<int> DaysBefore = [7, 3, 1];

    /// <summary>Null on a day that reminds of nothing. Days off count like the others: the due date itself is a working day.</summary>
    public static NoticeKind? KindOn(DateOnly today, DateOnly due) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 => NoticeKind.Overdue,
        var left when DaysBefore.Contains(left) => NoticeKind.DueSoon,
        _ => null,
    };

    /// <summary>
    /// The sides of one owed report that are reminded today: those not confirmed, while work is possible and the due date still means them. A report that
    /// came back after its submission and a correction are not late by it; a side whose partner submitted alone is.
    /// </summary>
    public static IEnumerable<DueReminder> Of(OwedReport owed, DateOnly today)
    {
        if (KindOn(today, owed.Due) is not { } kind || !owed.IsOpenForWork(today) || owed.Report is { IsCorrection: true })
        {
            return [];
        }

        return Sides.Both
            .Where(side => owed.Report is not { } report
                || (report[side].State is not SideState.Confirmed && (report.FirstSubmittedAt is null || report.AloneSide == side.Other())))
            .Select(side => new DueReminder(kind, side));
    }
}
