using DanVan.Domain.Common;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Reports;

/// <summary>
/// One narrative section of one revision (Nội dung báo cáo), under its own token. The secrecy question comes first: what is
/// a state secret is never stored here.
/// </summary>
public sealed class NarrativeText : Entity
{
    public const int MaxLength = 30_000;

    private NarrativeText() => Text = "";

    internal NarrativeText(Guid reportId, int provinceId, int areaId, int number)
        : this()
    {
        ReportId = reportId;
        ProvinceId = provinceId;
        AreaId = areaId;
        Number = number;
    }

    public int Id { get; private init; }

    public Guid ReportId { get; private init; }

    public int ProvinceId { get; private init; }

    public int AreaId { get; private init; }

    public int RevisionId { get; private init; }

    /// <summary>The section's number in the form, from 1.</summary>
    public int Number { get; private init; }

    public string Text { get; private set; }

    /// <summary>The answer to the secrecy question; null until it is answered.</summary>
    public bool? IsSecret { get; private set; }

    public string? LastPostTitle { get; private set; }

    public DateTimeOffset? LastAt { get; private set; }

    /// <summary>History tells it with the report's story.</summary>
    public override string Key => ReportId.ToString();

    /// <summary>Written, or reported outside the system.</summary>
    public bool IsFilled => IsSecret is true || (IsSecret is false && Text.Length > 0);

    internal Refusal? Write(NarrativeDefinition section, string text, bool isSecret, string? reason, Actor actor, DateTimeOffset now)
    {
        if (IsSecret is { } before && before != isSecret && string.IsNullOrWhiteSpace(reason))
        {
            return ReportRefusals.SecrecyReasonMissing(section.Numeral);
        }

        if (reason is { Length: > QuarterlyReport.ReasonMaxLength })
        {
            return ReportRefusals.ReasonTooLong(QuarterlyReport.ReasonMaxLength);
        }

        // Content that comes together with "yes" must not touch the disk, so its length does not matter either.
        var kept = isSecret ? "" : VietnameseText.Prose(text);
        if (kept.Length > MaxLength)
        {
            return ReportRefusals.NarrativeTooLong(section.Numeral, kept.Length, MaxLength);
        }

        var answered = IsSecret != isSecret;
        Text = kept;
        IsSecret = isSecret;
        LastPostTitle = actor.PostTitle;
        LastAt = now;
        Record(new NarrativeSaved(Number, section.Numeral, Text.Length, answered ? isSecret : null, reason, actor, now));
        return null;
    }

    internal NarrativeText Copy() => new(ReportId, ProvinceId, AreaId, Number)
    {
        Text = Text,
        IsSecret = IsSecret,
        LastPostTitle = LastPostTitle,
        LastAt = LastAt,
    };
}

/// <param name="SecrecyAnswer">The new answer where this save gave or changed it.</param>
public sealed record NarrativeSaved(int Number, string Numeral, int Length, bool? SecrecyAnswer, string? Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}
