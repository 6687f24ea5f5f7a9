using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments.Recipients;

/// <summary>How a paper got to a body that the portal does not know.</summary>
public enum SendingWay
{
    /// <summary>Qua văn thư.</summary>
    Registry = 1,

    /// <summary>Bưu điện.</summary>
    Post = 2,

    /// <summary>Fax.</summary>
    Fax = 3,

    /// <summary>Trục liên thông văn bản.</summary>
    Interchange = 4,

    /// <summary>Trao tay.</summary>
    ByHand = 5,
}

/// <summary>Somebody whom an issued document is for, found from its list on the day of issue.</summary>
/// <param name="OrganizationId">Null for a body that the portal does not know.</param>
/// <param name="Function">Only those of the body who act so; null for everybody in it.</param>
/// <param name="Name">As it is on that day.</param>
public sealed record Addressee(int? OrganizationId, Function? Function, string Name);

/// <summary>
/// One body's receipt of an issued document (Nơi nhận): opened by its first person who reads it on the portal, or sent by a clerk where the
/// portal does not know the body. It opens the document and its scan to the body.
/// </summary>
public sealed class DocumentReceipt : CatalogueEntity
{
    public const int NoteMaxLength = 200;

    private DocumentReceipt()
    {
    }

    public Guid DocumentId { get; private init; }

    public int ProvinceId { get; private init; }

    /// <summary>Of the document.</summary>
    public int AreaId { get; private init; }

    /// <summary>The revision's number.</summary>
    public int Revision { get; private init; }

    /// <summary>Order, from 1.</summary>
    public int Number { get; private init; }

    public int? OrganizationId { get; private init; }

    public Function? Function { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>The signed paper that the body may read.</summary>
    public Guid ScanId { get; private init; }

    public DateTimeOffset IssuedAt { get; private init; }

    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>By post.</summary>
    public string? OpenedBy { get; private set; }

    public SendingWay? SentHow { get; private set; }

    public DateOnly? SentOn { get; private set; }

    /// <summary>Number of the letter, who took it; empty for nothing.</summary>
    public string SentNote { get; private set; } = "";

    /// <summary>The clerk who recorded it, by post.</summary>
    public string? SentBy { get; private set; }

    /// <summary>Nobody of it reads on the portal.</summary>
    public bool IsOutside => OrganizationId is null;

    /// <summary>Its story is the document's; the document itself is not touched, so that nobody's open form grows stale.</summary>
    public override string Key => DocumentId.ToString();

    /// <summary>One for each, in the order of the list; whoever stands in it twice gets one.</summary>
    /// <param name="document">Just issued.</param>
    /// <param name="addressees">Found from its recipients.</param>
    public static IReadOnlyList<DocumentReceipt> Of(JointDocument document, IEnumerable<Addressee> addressees)
    {
        var standing = document.Standing!;
        return
        [
            .. addressees.DistinctBy(one => (one.OrganizationId, one.Function, one.OrganizationId is null ? one.Name : "")).Select((one, index) => new DocumentReceipt
            {
                DocumentId = document.Id,
                ProvinceId = document.ProvinceId,
                AreaId = document.AreaId,
                Revision = standing.Number,
                Number = index + 1,
                OrganizationId = one.OrganizationId,
                Function = one.Function,
                Name = one.Name,
                ScanId = standing.Scan!.FileId,
                IssuedAt = standing.IssuedAt!.Value,
            }),
        ];
    }

    public bool IsFor(Actor actor) => OrganizationId is { } body && actor.OrganizationId == body && (Function is not { } function || actor.Is(function)) && !actor.Is(Common.Function.Viewer);

    /// <summary>The first person of the body reads it; whoever comes later changes nothing.</summary>
    /// <returns>Whether this was the first.</returns>
    public bool Open(Actor actor, DateTimeOffset now)
    {
        if (!IsFor(actor) || OpenedAt is not null)
        {
            return false;
        }

        (OpenedAt, OpenedBy) = (now, actor.PostTitle);
        return true;
    }

    /// <summary>A clerk of either body that issued it.</summary>
    public static Refusal? CanRecord(JointDocument document, Actor actor) =>
        !actor.Is(Common.Function.Clerk) ? CommonRefusals.NotYourFunction() : document.SideOf(actor) is null ? CommonRefusals.NotYourOrganization() : null;

    /// <summary>How and when it was sent; recorded again it is corrected, and the story has both.</summary>
    /// <param name="document">The one that was issued.</param>
    /// <param name="how">Null where nothing was chosen.</param>
    /// <param name="on">From the day of issue to <paramref name="today"/>; null where no day was given.</param>
    /// <param name="note">At most <see cref="NoteMaxLength"/> characters; empty for nothing.</param>
    /// <param name="today">The date in Vietnam.</param>
    /// <param name="actor">A clerk of either body.</param>
    /// <param name="now">When.</param>
    public Refusal? RecordSending(JointDocument document, SendingWay? how, DateOnly? on, string note, DateOnly today, Actor actor, DateTimeOffset now)
    {
        var issued = VietnamTime.DateOf(IssuedAt);
        var refusal = CanRecord(document, actor)
            ?? (!IsOutside ? RecipientRefusals.OpensItself(Name) : null)
            ?? (how is { } way && Enum.IsDefined(way) ? null : RecipientRefusals.WayMissing())
            ?? (on is { } day && day >= issued && day <= today ? null : RecipientRefusals.DayOutOfRange(issued, today))
            ?? (note.Length > NoteMaxLength ? RecipientRefusals.NoteTooLong(note.Length, NoteMaxLength) : null);
        if (refusal is not null)
        {
            return refusal;
        }

        (SentHow, SentOn, SentNote, SentBy) = (how, on, note, actor.PostTitle);
        Record(new SendingRecorded(Name, how!.Value, on!.Value, actor, now));
        return null;
    }
}
