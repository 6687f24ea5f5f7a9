using DanVan.Domain.Common;

namespace DanVan.Domain.Periods;

/// <summary>How long a standing office may leave a submitted report without an answer before the other may accept for it (Duyệt thay).</summary>
/// <param name="Calendar">The province's working days.</param>
/// <param name="WorkingDays">Days that must have passed to their end since the last submission.</param>
public sealed record SilenceRule(WorkingCalendar Calendar, int WorkingDays)
{
    /// <summary>The first day on which the other office may accept.</summary>
    public DateOnly MayAcceptFrom(DateTimeOffset submittedAt) => Calendar.DayAfter(VietnamTime.DateOf(submittedAt), WorkingDays);
}
