using DanVan.Domain.Common;
using DanVan.Domain.Organizations;

namespace DanVan.Domain.JointDocuments.Recipients;

public enum RecipientKind
{
    /// <summary>A body of the catalogue.</summary>
    Organization = 1,

    /// <summary>Several bodies under one name; which ones is seen on the day of issue.</summary>
    Group = 2,

    /// <summary>A body that the portal does not know; the clerk says how it was sent.</summary>
    Outside = 3,

    /// <summary>Only words: "Như trên", "Lưu: VT".</summary>
    Line = 4,
}

/// <summary>Who is meant by one line of the list.</summary>
public enum RecipientGroup
{
    /// <summary>Hai cơ quan của mỗi địa bàn cấp dưới.</summary>
    PairingsBelow = 1,

    /// <summary>Hai bộ phận tham mưu, giúp việc.</summary>
    StandingOffices = 2,

    /// <summary>Lãnh đạo hai bên.</summary>
    Leaders = 3,
}

/// <summary>One line of the list as an officer writes it.</summary>
/// <param name="OrganizationId">Of a body of the catalogue; null otherwise.</param>
/// <param name="Group">Of a group; null otherwise.</param>
/// <param name="Name">As it is printed; of a group empty.</param>
public sealed record RecipientContent(RecipientKind Kind, int? OrganizationId, RecipientGroup? Group, string Name);

/// <summary>One line of a revision's list of recipients (Nơi nhận); it is part of what both sides agree to and sign.</summary>
public sealed class DocumentRecipient
{
    public const int NameMaxLength = Organization.NameMaxLength;
    public const int MostRecipients = 100;

    private DocumentRecipient()
    {
    }

    public int Id { get; private init; }

    public Guid DocumentId { get; private init; }

    public int ProvinceId { get; private init; }

    /// <summary>The revision's number.</summary>
    public int Revision { get; private init; }

    /// <summary>Order, from 1.</summary>
    public int Number { get; private init; }

    public RecipientKind Kind { get; private init; }

    public int? OrganizationId { get; private init; }

    public RecipientGroup? Group { get; private init; }

    public string Name { get; private init; } = "";

    public RecipientContent Content => new(Kind, OrganizationId, Group, Name);

    /// <summary>The whole list anew, in order; the caller takes the old one out. Every side's consent lapses.</summary>
    /// <param name="document">The one that is worked on.</param>
    /// <param name="wanted">At most <see cref="MostRecipients"/>, none of them twice.</param>
    /// <param name="actor">An officer of either side.</param>
    /// <param name="now">When.</param>
    public static (IReadOnlyList<DocumentRecipient>? All, Refusal? Refusal) Write(JointDocument document, IReadOnlyList<RecipientContent> wanted, Actor actor, DateTimeOffset now)
    {
        if ((document.CanEdit(actor) ?? Fault(document, wanted)) is { } refusal)
        {
            return (null, refusal);
        }

        document.Touch(new RecipientsWritten(wanted.Count, actor, now));
        return ([.. wanted.Select((content, index) => Of(document, content, index + 1))], null);
    }

    /// <summary>The same line in the revision that is worked on now.</summary>
    public DocumentRecipient CopyFor(JointDocument document) => Of(document, Content, Number);

    private static DocumentRecipient Of(JointDocument document, RecipientContent content, int number) => new()
    {
        DocumentId = document.Id,
        ProvinceId = document.ProvinceId,
        Revision = document.Working!.Number,
        Number = number,
        Kind = content.Kind,
        OrganizationId = content.OrganizationId,
        Group = content.Group,
        Name = content.Name,
    };

    private static Refusal? Fault(JointDocument document, IReadOnlyList<RecipientContent> wanted) =>
        (wanted.Count > MostRecipients ? RecipientRefusals.TooMany(wanted.Count, MostRecipients) : null)
        ?? (wanted.Any(content => content.Group is RecipientGroup.PairingsBelow) && !document.IsProvincial ? RecipientRefusals.NobodyBelow() : null)
        ?? wanted.Where(content => content.Name.Length > NameMaxLength).Select(content => RecipientRefusals.NameTooLong(content.Name[..30], NameMaxLength)).FirstOrDefault()
        ?? wanted.GroupBy(content => (content.OrganizationId, content.Group, content.OrganizationId is null ? content.Name : "")).Where(same => same.Count() > 1)
            .Select(same => RecipientRefusals.Twice(same.First().Name)).FirstOrDefault();
}
