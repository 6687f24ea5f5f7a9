using System.Globalization;
using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments.Bases;

/// <summary>A legal basis as one revision cites it: its words stay as they were, whatever the library says later.</summary>
public sealed class CitedBasis
{
    public const int Most = 30;
    public const int TextMaxLength = LegalBasis.NumberMaxLength + LegalBasis.IssuerMaxLength + LegalBasis.TitleMaxLength + 60;

    private CitedBasis()
    {
    }

    private CitedBasis(JointDocument document, int number, int basisId, string text) =>
        (DocumentId, ProvinceId, Revision, Number, BasisId, Text) = (document.Id, document.ProvinceId, document.Working!.Number, number, basisId, text);

    public int Id { get; private init; }

    public Guid DocumentId { get; private init; }

    public int ProvinceId { get; private init; }

    /// <summary>The revision's number.</summary>
    public int Revision { get; private init; }

    /// <summary>From 1, in the order in which they are cited.</summary>
    public int Number { get; private init; }

    public int BasisId { get; private init; }

    /// <summary>The library's entry as it is today.</summary>
    public LegalBasis Basis { get; private init; } = null!;

    public string Text { get; private init; } = "";

    /// <summary>"Quyết định … (số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị)".</summary>
    public static string TextOf(LegalBasis basis) =>
        string.Create(CultureInfo.InvariantCulture, $"{basis.Title} (số {basis.Number} ngày {basis.IssuedOn:dd'/'MM'/'yyyy} của {basis.Issuer})");

    /// <summary>Cites bases in the working revision, the oldest first; every side's consent lapses.</summary>
    public static (IReadOnlyList<CitedBasis> Cited, Refusal? Refusal) Cite(JointDocument document, IReadOnlyList<LegalBasis> bases, Actor actor, DateTimeOffset now)
    {
        if ((document.CanEdit(actor) ?? (bases.Count > Most ? BasisRefusals.TooManyCited(Most) : null)) is { } refusal)
        {
            return ([], refusal);
        }

        document.Touch(new BasesCited(bases.Count, actor, now));
        return ([.. bases.OrderBy(basis => basis.IssuedOn).ThenBy(basis => basis.Id).Select((basis, index) => new CitedBasis(document, index + 1, basis.Id, TextOf(basis)) { Basis = basis })], null);
    }

    /// <summary>The same in the revision that is worked on now, of this document or of another that begins as it.</summary>
    public CitedBasis CopyFor(JointDocument document) => new(document, Number, BasisId, Text);
}

/// <summary>Which legal bases a document stands on was said.</summary>
public sealed record BasesCited(int Count, Actor By, DateTimeOffset At) : DomainEvent(By, At);
