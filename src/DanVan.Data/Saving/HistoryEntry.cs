using DanVan.Domain.Common;

namespace DanVan.Data.Saving;

/// <summary>One thing that a person did, written in the transaction that did it (Lịch sử thao tác). Never changed, never deleted.</summary>
public sealed class HistoryEntry
{
    public const int ReasonMaxLength = 2000;

    public long Id { get; private init; }

    public int? ProvinceId { get; init; }

    /// <summary>The aggregate's type name: "QuarterlyReport".</summary>
    public required string SubjectType { get; init; }

    public required string SubjectKey { get; init; }

    /// <summary>The event's type name: "ReportCleared".</summary>
    public required string Event { get; init; }

    /// <summary>The event's own facts as JSON, without who, when and why.</summary>
    public required string Facts { get; init; }

    public Guid PersonId { get; init; }

    public required string PostTitle { get; init; }

    public Side? Side { get; init; }

    public DateTimeOffset At { get; init; }

    public string? Reason { get; init; }

    public Guid? ChangeId { get; init; }
}
