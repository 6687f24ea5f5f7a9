using DanVan.Domain.Common;
using DanVan.Domain.Notices;
using DanVan.Domain.Periods;

namespace DanVan.Data.Notices;

/// <summary>
/// What one person is told of (Thông báo), with all that its sentence needs: it stays readable when its subject is out of sight. Nobody else ever reads it.
/// </summary>
public sealed class Notice
{
    public const int AreaNameMaxLength = 200;

    /// <summary>Grows with the moment of delivery: the inbox goes by it.</summary>
    public long Id { get; private init; }

    /// <summary>One notice for each cause and person: delivered at least once, shown once.</summary>
    public long CauseId { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>The post in which the person is told; its subject opens in it.</summary>
    public int PostId { get; init; }

    public required string PostTitle { get; init; }

    public NoticeKind Kind { get; init; }

    public Guid? ReportId { get; init; }

    public int Year { get; init; }

    /// <summary>1 to 4.</summary>
    public int QuarterNumber { get; init; }

    public Quarter Quarter => new(Year, QuarterNumber);

    /// <summary>"huyện Bình Sơn"; null when it is about a whole period.</summary>
    public string? AreaName { get; init; }

    /// <summary>About what the two provincial bodies do themselves.</summary>
    public bool IsProvincial { get; init; }

    public Side? Side { get; init; }

    public int? Count { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>When it happened, in programme time.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Programme time; null while it is unread.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>From this instant on a mail may be made of it; null when none is to be made, or it was made.</summary>
    public DateTimeOffset? MailFrom { get; set; }

    /// <summary>The mail that tells of it.</summary>
    public Guid? MailId { get; set; }
}
