namespace DanVan.Domain.Notices;

/// <summary>How often and after which waits a mail is tried again before it is shown to an administrator as undelivered.</summary>
public static class MailTries
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    public static int AtMost => Waits.Length + 1;

    /// <summary>How long to wait after so many failed tries; null when it is given up.</summary>
    /// <param name="failed">From 1.</param>
    public static TimeSpan? WaitAfter(int failed) => failed <= Waits.Length ? Waits[failed - 1] : null;
}
