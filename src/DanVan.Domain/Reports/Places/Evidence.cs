using DanVan.Domain.Common;
using DanVan.Domain.Files;

namespace DanVan.Domain.Reports.Places;

/// <summary>
/// What a side laid beside a figure or a section to prove it (Minh chứng): a file, or the word that it is reported outside the
/// system because it is secret. It belongs to the report and not to a revision: a correction keeps it.
/// </summary>
public sealed class Evidence : AggregateRoot
{
    public const int CaptionMaxLength = 200;

    /// <summary>At one place.</summary>
    public const int MostAtOnePlace = 20;

    private Evidence(Guid id)
        : base(id)
    {
    }

    public Guid ReportId { get; private init; }

    public int ProvinceId { get; private init; }

    public int AreaId { get; private init; }

    /// <summary>Whose it is.</summary>
    public Side Side { get; private init; }

    public int? IndicatorId { get; private init; }

    public int? NarrativeNumber { get; private init; }

    /// <summary>A task of the plan.</summary>
    public Guid? TaskKey { get; private init; }

    /// <summary>Null where it is secret, and once it was taken away.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>The file's name when it was laid there; empty where it is secret.</summary>
    public string FileName { get; private init; } = "";

    public bool IsSecret => FileName.Length == 0;

    public string Caption { get; private init; } = "";

    public string AddedByTitle { get; private init; } = "";

    public DateTimeOffset AddedAt { get; private init; }

    public string? RemovedByTitle { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    public ReportPlace Place => new(IndicatorId, NarrativeNumber, TaskKey);

    /// <summary>Its story is the report's; the report itself is not touched, so that nobody who decides on it is held up.</summary>
    public override string Key => ReportId.ToString();

    /// <summary>Officers of the two bodies, until the report is accepted; afterwards a correction is opened first.</summary>
    public static Refusal? CanAdd(WholeReport whole, Actor actor) =>
        !actor.Is(Function.Officer) ? CommonRefusals.NotYourFunction()
        : whole.Report.SideOf(actor) is null ? CommonRefusals.NotYourOrganization()
        : whole.Report.State is ReportState.Accepted ? CommonRefusals.NotInThisState()
        : null;

    /// <summary>Lays a file, or the word that it is secret, beside a place.</summary>
    /// <param name="id">Made by the caller from the moment.</param>
    /// <param name="whole">The report.</param>
    /// <param name="place">Where.</param>
    /// <param name="file">Null when the secrecy question was answered with yes.</param>
    /// <param name="caption">What it shows; may be empty.</param>
    /// <param name="there">How many stand at the place.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    public static (Evidence? Evidence, Refusal? Refusal) Add(Guid id, WholeReport whole, ReportPlace place, StoredFile? file, string caption, int there, Actor by, DateTimeOffset now)
    {
        var refusal = CanAdd(whole, by)
            ?? (!place.IsIn(whole.Form) ? ReportRefusals.UnknownSection() : null)
            ?? (there >= MostAtOnePlace ? PlaceRefusals.TooManyFiles(MostAtOnePlace) : null)
            ?? (caption.Length > CaptionMaxLength ? PlaceRefusals.CaptionTooLong(CaptionMaxLength) : null);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var side = whole.Report.SideOf(by)!.Value;
        var evidence = new Evidence(id)
        {
            ReportId = whole.Report.Id,
            ProvinceId = whole.Report.ProvinceId,
            AreaId = whole.Report.AreaId,
            Side = side,
            IndicatorId = place.IndicatorId,
            NarrativeNumber = place.NarrativeNumber,
            TaskKey = place.TaskKey,
            FileId = file?.Id,
            FileName = file?.Name ?? "",
            Caption = caption,
            AddedByTitle = by.PostTitle,
            AddedAt = now,
        };
        evidence.Record(new EvidenceAdded(side, place.NameIn(whole.Form), evidence.FileName, file?.Hash ?? "", by, now));
        return (evidence, null);
    }

    public Refusal? CanRemove(WholeReport whole, Actor actor) =>
        RemovedAt is not null ? CommonRefusals.NotInThisState()
        : CanAdd(whole, actor) ?? (whole.Report.SideOf(actor) != Side ? CommonRefusals.NotYourOrganization() : null);

    /// <summary>Takes it away; that it stood there stays in the story, its content is deleted by storage.</summary>
    public Refusal? Remove(WholeReport whole, Actor by, DateTimeOffset now)
    {
        if (CanRemove(whole, by) is { } refusal)
        {
            return refusal;
        }

        FileId = null;
        (RemovedByTitle, RemovedAt) = (by.PostTitle, now);
        Record(new EvidenceRemoved(Side, Place.NameIn(whole.Form), FileName, by, now));
        return null;
    }
}

/// <param name="File">Its name; empty where it is reported outside the system.</param>
/// <param name="Hash">SHA-256 of what is kept.</param>
public sealed record EvidenceAdded(Side Side, string Where, string File, string Hash, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record EvidenceRemoved(Side Side, string Where, string File, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>Why something is not said or laid at a place of a report.</summary>
public static class PlaceRefusals
{
    public static Refusal TooManyFiles(int most) => new("place.too-many-files", most);

    public static Refusal CaptionTooLong(int most) => new("place.caption-too-long", most);

    public static Refusal TextMissing() => new("place.text-missing");

    public static Refusal TextTooLong(int length, int most) => new("place.text-too-long", length, most);

    /// <summary>The post that is mentioned has nothing to do with this report, or is held no more.</summary>
    public static Refusal UnknownMention() => new("place.unknown-mention");

    /// <summary>Only the body that asked and the standing offices close a question.</summary>
    public static Refusal NotYoursToClose() => new("place.not-yours-to-close");

    public static Refusal TooManyMessages(int most) => new("place.too-many-messages", most);

    /// <summary>There is nothing of the other side to take over.</summary>
    public static Refusal NothingToTake() => new("place.nothing-to-take");
}
