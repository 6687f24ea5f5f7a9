using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Comments;

namespace DanVan.Domain.JointDocuments;

/// <summary>One side's word that the text is as it should be.</summary>
public sealed record Consent(string Title, DateTimeOffset At);

/// <summary>The names under which the two bodies stand on one revision, fixed when it is frozen.</summary>
public sealed record PartyNames(string PartyName, string PartySymbol, string MilitaryName, string MilitarySymbol);

/// <summary>The signed paper as it lies in the portal: what stands on it, and who vouches for the scan.</summary>
/// <param name="FileId">The scan.</param>
/// <param name="Number">As written on the paper.</param>
/// <param name="Date">The day that it bears.</param>
public sealed record SignedScan(Guid FileId, int Number, DateOnly Date, string CertifiedBy, DateTimeOffset At);

/// <summary>A body's own entry of the signed document in its book.</summary>
public sealed record Registration(int Number, DateOnly Date, string Title, DateTimeOffset At);

/// <summary>One numbered state of a joint document: its texts lie beside it by its number, what happened to it stands here.</summary>
public sealed class DocumentRevision
{
    public const int ThemeMaxLength = 300;

    private readonly List<ReplacedScan> _replaced = [];

    private DocumentRevision()
    {
    }

    internal DocumentRevision(int number, string subject, string? reason, Actor by, DateTimeOffset now) =>
        (Number, Subject, Reason, OpenedBy, OpenedAt) = (number, subject, reason, by.PostTitle, now);

    public int Id { get; private init; }

    public int Number { get; private init; }

    public DocumentState State { get; internal set; } = DocumentState.Draft;

    /// <summary>What it is about, below the name of its kind (Trích yếu).</summary>
    public string Subject { get; internal set; } = "";

    /// <summary>Of the year (Chủ đề năm); empty for none.</summary>
    public string Theme { get; internal set; } = "";

    /// <summary>One a line, as <see cref="Tasks.Anniversary.Read"/> takes them.</summary>
    public string Anniversaries { get; internal set; } = "";

    /// <summary>Until when the pairings below issue their sub-plans.</summary>
    public DateOnly? SubPlansDue { get; internal set; }

    /// <summary>Why it was made; null for the first.</summary>
    public string? Reason { get; private init; }

    public string OpenedBy { get; private init; } = "";

    public DateTimeOffset OpenedAt { get; private init; }

    public Consent? PartyConsent { get; private set; }

    public Consent? MilitaryConsent { get; private set; }

    /// <summary>Who has to sign, by post; set when it is sent for signature.</summary>
    public int? PartySignerPostId { get; private set; }

    public string? PartySigner { get; private set; }

    public int? MilitarySignerPostId { get; private set; }

    public string? MilitarySigner { get; private set; }

    /// <summary>Names of the bodies as they were when it was frozen.</summary>
    public PartyNames? Names { get; private set; }

    /// <summary>SHA-256 of the canonical text, in lower-case hexadecimal; null until it is frozen.</summary>
    public string? FrozenHash { get; private set; }

    /// <summary>First line of the canonical text; null until it is frozen, and where that was before documents named their recipients.</summary>
    public string? FrozenFormat { get; private set; }

    public DateTimeOffset? FrozenAt { get; private set; }

    /// <summary>Giữ số: kept by the next revision after a decline.</summary>
    public int? ReservedNumber { get; internal set; }

    /// <summary>Why it was not signed, abandoned or recalled.</summary>
    public string? EndReason { get; internal set; }

    public string? EndedBy { get; internal set; }

    public SignedScan? Scan { get; private set; }

    /// <summary>Scans that were exchanged for a better one, the oldest first.</summary>
    public IReadOnlyList<ReplacedScan> ReplacedScans => _replaced;

    public Registration? PartyRegistration { get; private set; }

    public Registration? MilitaryRegistration { get; private set; }

    public DateTimeOffset? IssuedAt { get; internal set; }

    /// <summary>How many opinions were ever given on it.</summary>
    public int Comments { get; private set; }

    /// <summary>The sections of each open opinion of the Party side; a section stands here as often as opinions on it are open.</summary>
    public IReadOnlyList<int> OpenPartyComments { get; private set; } = [];

    /// <summary>The same of the Military side.</summary>
    public IReadOnlyList<int> OpenMilitaryComments { get; private set; } = [];

    /// <summary>The sections of all open opinions, of both sides.</summary>
    public IReadOnlyList<int> OpenComments => [.. OpenPartyComments.Concat(OpenMilitaryComments).Order()];

    public Consent? ConsentOf(Side side) => side is Side.Party ? PartyConsent : MilitaryConsent;

    public Registration? RegistrationOf(Side side) => side is Side.Party ? PartyRegistration : MilitaryRegistration;

    public IReadOnlyList<int> OpenCommentsOf(Side side) => side is Side.Party ? OpenPartyComments : OpenMilitaryComments;

    public int? SignerPostOf(Side side) => side is Side.Party ? PartySignerPostId : MilitarySignerPostId;

    public bool HasBothConsents => PartyConsent is not null && MilitaryConsent is not null;

    internal void Agree(Side side, Consent consent)
    {
        if (side is Side.Party)
        {
            PartyConsent = consent;
        }
        else
        {
            MilitaryConsent = consent;
        }
    }

    internal void Opens(DocumentComment comment)
    {
        Comments++;
        Keep(comment.Side, [.. OpenCommentsOf(comment.Side), comment.Section]);
    }

    internal void Closes(DocumentComment comment)
    {
        var open = OpenCommentsOf(comment.Side).ToList();
        _ = open.Remove(comment.Section);
        Keep(comment.Side, open);
    }

    internal void DropConsents() => (PartyConsent, MilitaryConsent) = (null, null);

    internal void Freeze(string hash, PartyNames names, Signers signers, DateTimeOffset now)
    {
        (FrozenHash, FrozenFormat, FrozenAt, Names) = (hash, CanonicalText.Current, now, names);
        (PartySignerPostId, PartySigner, MilitarySignerPostId, MilitarySigner) = (signers.PartyPostId, signers.PartyTitle, signers.MilitaryPostId, signers.MilitaryTitle);
    }

    internal void HandOver(Side side, int postId, string title)
    {
        if (side is Side.Party)
        {
            (PartySignerPostId, PartySigner) = (postId, title);
        }
        else
        {
            (MilitarySignerPostId, MilitarySigner) = (postId, title);
        }
    }

    internal void Keep(SignedScan scan) => Scan = scan;

    private void Keep(Side side, IReadOnlyList<int> open) =>
        (OpenPartyComments, OpenMilitaryComments) = side is Side.Party ? (open, OpenMilitaryComments) : (OpenPartyComments, open);

    internal void Exchange(Guid fileId, string reason, Actor by, DateTimeOffset now)
    {
        _replaced.Add(new ReplacedScan(Scan!.FileId, reason, by.PostTitle, now));
        Scan = Scan with { FileId = fileId, CertifiedBy = by.PostTitle, At = now };
    }

    internal void Register(Side side, Registration registration)
    {
        if (side is Side.Party)
        {
            PartyRegistration = registration;
        }
        else
        {
            MilitaryRegistration = registration;
        }
    }
}

/// <summary>A scan that was exchanged; its file stays.</summary>
public sealed class ReplacedScan(Guid fileId, string reason, string replacedBy, DateTimeOffset replacedAt)
{
    public int Id { get; private init; }

    public Guid FileId { get; private init; } = fileId;

    public string Reason { get; private init; } = reason;

    public string ReplacedBy { get; private init; } = replacedBy;

    public DateTimeOffset ReplacedAt { get; private init; } = replacedAt;
}

/// <summary>The posts that sign, one for each body.</summary>
public sealed record Signers(int PartyPostId, string PartyTitle, int MilitaryPostId, string MilitaryTitle);
