using DanVan.Domain.Common;
using DanVan.Domain.Figures;

namespace DanVan.Domain.Reports;

public enum RevisionState
{
    /// <summary>Being worked on, at the sides or at the province.</summary>
    Open = 1,

    Accepted = 2,

    /// <summary>Replaced by a later accepted revision; stays readable.</summary>
    Superseded = 3,

    /// <summary>A correction that was given up.</summary>
    Dropped = 4,
}

/// <summary>Who confirmed a side, as printed.</summary>
/// <param name="Paper">The signed paper where a clerk entered for the side.</param>
public sealed record Confirmation(string Title, bool ByDeputy, DateTimeOffset At, SignedPaper? Paper = null);

/// <summary>A report on paper, signed by the side's leader, from which a clerk entered the side (bản giấy đã ký).</summary>
/// <param name="Number">As written on it: "12-BC/BDV".</param>
/// <param name="Date">Its date.</param>
/// <param name="FileId">The scan.</param>
public sealed record SignedPaper(string Number, DateOnly Date, Guid FileId)
{
    public const int NumberMaxLength = 50;
}

/// <summary>The names that stood on the paper, kept with the revision for ever.</summary>
public sealed record RevisionNames(string Area, string Party, string Military);

/// <summary>
/// One numbered state of a report: the first, then each correction (Đính chính lần n). Figures, narrative and names hang on
/// it, so that earlier revisions stay readable as they were.
/// </summary>
public sealed class ReportRevision
{
    private readonly List<AgreedFigure> _figures = [];

    private ReportRevision()
    {
        AreaName = PartyName = MilitaryName = "";
    }

    internal ReportRevision(int number, RevisionNames names, DateTimeOffset openedAt)
    {
        Number = number;
        (AreaName, PartyName, MilitaryName) = names;
        OpenedAt = openedAt;
    }

    public int Id { get; private init; }

    /// <summary>1 for the first report, 2 for the first correction.</summary>
    public int Number { get; private init; }

    public RevisionState State { get; private set; } = RevisionState.Open;

    public string AreaName { get; private init; }

    public string PartyName { get; private init; }

    public string MilitaryName { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Why the correction was opened, and by which side.</summary>
    public string? CorrectionReason { get; private init; }

    public Side? CorrectedBy { get; private init; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>The side that submitted alone ("thiếu phần ..."); null when both stand behind it.</summary>
    public Side? AloneSide { get; private set; }

    public string? AloneReason { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>The standing office that had not answered when the other accepted for it; null when both cleared.</summary>
    public Side? SilentOffice { get; private set; }

    public string? PartyConfirmedBy { get; private set; }

    public bool PartyConfirmedByDeputy { get; private set; }

    public DateTimeOffset? PartyConfirmedAt { get; private set; }

    public string? MilitaryConfirmedBy { get; private set; }

    public bool MilitaryConfirmedByDeputy { get; private set; }

    public DateTimeOffset? MilitaryConfirmedAt { get; private set; }

    /// <summary>The paper behind the Party side's confirmation, where a clerk entered for it.</summary>
    public SignedPaper? PartyPaper { get; private set; }

    public SignedPaper? MilitaryPaper { get; private set; }

    /// <summary>In a small office one person entered and confirmed; the report says so in print.</summary>
    public bool EnteredAndConfirmedByOne { get; private set; }

    public IReadOnlyList<AgreedFigure> Figures => _figures;

    public Confirmation? ConfirmationOf(Side side) => side is Side.Party
        ? PartyConfirmedAt is { } at ? new(PartyConfirmedBy!, PartyConfirmedByDeputy, at, PartyPaper) : null
        : MilitaryConfirmedAt is { } militaryAt ? new(MilitaryConfirmedBy!, MilitaryConfirmedByDeputy, militaryAt, MilitaryPaper) : null;

    internal static ReportRevision Correcting(ReportRevision accepted, int number, string reason, Side by, DateTimeOffset now) => new()
    {
        Number = number,
        AreaName = accepted.AreaName,
        PartyName = accepted.PartyName,
        MilitaryName = accepted.MilitaryName,
        OpenedAt = now,
        CorrectionReason = reason,
        CorrectedBy = by,
    };

    /// <summary>Writes who stands behind it and the settled figures; what an earlier submission of it left is replaced.</summary>
    internal void Submit(SideEntry party, SideEntry military, Side? alone, string? aloneReason, IEnumerable<AgreedFigure> figures, DateTimeOffset now)
    {
        SubmittedAt = now;
        (AloneSide, AloneReason) = (alone, aloneReason);
        (PartyConfirmedBy, PartyConfirmedByDeputy, PartyConfirmedAt) = (party.ConfirmedByTitle, party.ConfirmedByDeputy, party.ConfirmedAt);
        (MilitaryConfirmedBy, MilitaryConfirmedByDeputy, MilitaryConfirmedAt) = (military.ConfirmedByTitle, military.ConfirmedByDeputy, military.ConfirmedAt);
        // Stored with the side and with the revision: two rows never share one part.
        (PartyPaper, MilitaryPaper) = (party.Paper is null ? null : party.Paper with { }, military.Paper is null ? null : military.Paper with { });
        _figures.Clear();
        _figures.AddRange(figures);
    }

    internal void NoteOnePerson() => EnteredAndConfirmedByOne = true;

    /// <summary>Goes back to the sides: its figures count nowhere.</summary>
    internal void TakeBack()
    {
        SubmittedAt = null;
        (AloneSide, AloneReason) = (null, null);
        (PartyConfirmedBy, PartyConfirmedByDeputy, PartyConfirmedAt) = (null, false, null);
        (MilitaryConfirmedBy, MilitaryConfirmedByDeputy, MilitaryConfirmedAt) = (null, false, null);
        (PartyPaper, MilitaryPaper) = (null, null);
        _figures.Clear();
    }

    internal void Accept(Side? silent, DateTimeOffset now)
    {
        State = RevisionState.Accepted;
        SilentOffice = silent;
        AcceptedAt = now;
        Count(accepted: true, submitted: true);
    }

    internal void Supersede()
    {
        State = RevisionState.Superseded;
        Count(accepted: false, submitted: false);
    }

    internal void Drop()
    {
        State = RevisionState.Dropped;
        _figures.Clear();
    }

    internal void Count(bool accepted, bool submitted)
    {
        foreach (var figure in _figures)
        {
            figure.Count(accepted, submitted);
        }
    }
}
