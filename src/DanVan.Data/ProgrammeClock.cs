using DanVan.Domain.Common;

namespace DanVan.Data;

/// <summary>
/// Domain time. In production it is the system's; with demo data it starts at 08:00 on the demo's day and runs on.
/// Cookies, lockout and certificates keep <see cref="TimeProvider.System"/>.
/// </summary>
public sealed class ProgrammeClock(TimeProvider time, TimeSpan offset = default)
{
    public DateTimeOffset Now => time.GetUtcNow() + offset;

    /// <summary>The date in Asia/Ho_Chi_Minh.</summary>
    public DateOnly Today => VietnamTime.DateOf(Now);

    /// <summary>A clock that reads 08:00 of the given day at this moment.</summary>
    public static ProgrammeClock StartingOn(DateOnly day, TimeProvider time) =>
        new(time, VietnamTime.At(day, new TimeOnly(8, 0)) - time.GetUtcNow());
}
