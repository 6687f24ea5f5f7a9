using DanVan.Domain.Common;

namespace DanVan.Data.Notices;

/// <summary>When the worker runs, and at which hour the day's reminders and digests are made.</summary>
/// <param name="EverySeconds">0 for never by itself.</param>
/// <param name="MorningHour">Hour of the day in Vietnam, 0 to 23.</param>
/// <param name="MailIsOn">Notices are mailed at all.</param>
public sealed record NoticeSettings(int EverySeconds, int MorningHour, bool MailIsOn)
{
    /// <summary>What is older is not told any more: what is still due stands in Việc của tôi, and nobody is helped by last quarter's news.</summary>
    public static readonly TimeSpan OldestNews = TimeSpan.FromDays(30);

    /// <summary>Read notices are kept so long.</summary>
    public static readonly TimeSpan ReadKept = TimeSpan.FromDays(180);

    /// <summary>The morning of today has come.</summary>
    public bool IsMorning(ProgrammeClock clock) => clock.Now >= MorningOf(clock.Today);

    /// <summary>The instant of the next digest, on the system's clock.</summary>
    public DateTimeOffset NextMorning(ProgrammeClock clock, TimeProvider time) =>
        time.GetUtcNow() + (MorningOf(IsMorning(clock) ? clock.Today.AddDays(1) : clock.Today) - clock.Now);

    private DateTimeOffset MorningOf(DateOnly day) => VietnamTime.At(day, new TimeOnly(MorningHour, 0));
}
