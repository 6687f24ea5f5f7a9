using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments.Bases;

/// <summary>What is said of a legal basis.</summary>
/// <param name="Number">With its symbol, e.g. "290-QĐ/TW".</param>
/// <param name="Title">With its kind, e.g. "Quyết định ban hành Quy chế công tác dân vận của hệ thống chính trị".</param>
/// <param name="InForceTo">The last day; null while no end is known.</param>
/// <param name="ReplacedById">The entry that took its place.</param>
public sealed record BasisContent(string Number, DateOnly IssuedOn, string Issuer, string Title, DateOnly InForceFrom, DateOnly? InForceTo, int? ReplacedById);

/// <summary>One document on which joint documents stand (Căn cứ), kept once for the province and cited by many.</summary>
public sealed class LegalBasis : CatalogueEntity
{
    public const int NumberMaxLength = 60;
    public const int IssuerMaxLength = 200;
    public const int TitleMaxLength = 500;
    public const int SearchKeyMaxLength = 2 * (NumberMaxLength + IssuerMaxLength + TitleMaxLength);

    private LegalBasis()
    {
    }

    public int ProvinceId { get; private init; }

    public string Number { get; private set; } = "";

    public DateOnly IssuedOn { get; private set; }

    public string Issuer { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Number, title and issuer as search compares them.</summary>
    public string SearchKey { get; private set; } = "";

    public DateOnly InForceFrom { get; private set; }

    public DateOnly? InForceTo { get; private set; }

    public int? ReplacedById { get; private set; }

    public LegalBasis? ReplacedBy { get; private set; }

    public BasisContent Content => new(Number, IssuedOn, Issuer, Title, InForceFrom, InForceTo, ReplacedById);

    /// <summary>The library is the province's: its officers and standing offices keep it, everybody cites from it.</summary>
    public static Refusal? CanWrite(Actor actor) =>
        !actor.Is(Function.Officer) && !actor.Is(Function.StandingOffice) ? CommonRefusals.NotYourFunction()
        : actor.IsProvincial ? null
        : CommonRefusals.NotYourOrganization();

    public static (LegalBasis? Basis, Refusal? Refusal) Add(int provinceId, BasisContent content, LegalBasis? replacement, Actor actor, DateTimeOffset now)
    {
        var basis = new LegalBasis { ProvinceId = provinceId };
        return basis.Write(content, replacement, actor, now) is { } refusal ? (null, refusal) : (basis, null);
    }

    public bool IsInForce(DateOnly day) => InForceFrom <= day && (InForceTo is null || day <= InForceTo);

    /// <summary>Writes it; what replaced it ends it on the eve of its own first day, unless another end is said.</summary>
    /// <param name="replacement">The entry that <see cref="BasisContent.ReplacedById"/> names, loaded.</param>
    public Refusal? Write(BasisContent content, LegalBasis? replacement, Actor actor, DateTimeOffset now)
    {
        if ((CanWrite(actor) ?? FaultOf(content, replacement)) is { } refusal)
        {
            return refusal;
        }

        (Number, IssuedOn, Issuer, Title, InForceFrom) = (content.Number, content.IssuedOn, content.Issuer, content.Title, content.InForceFrom);
        SearchKey = VietnameseText.ForSearch($"{Number} {Title} {Issuer}");
        (ReplacedBy, ReplacedById) = (replacement, replacement?.Id);
        InForceTo = content.InForceTo ?? replacement?.InForceFrom.AddDays(-1);
        Record(new BasisWritten(Number, Title, actor, now));
        return null;
    }

    private Refusal? FaultOf(BasisContent content, LegalBasis? replacement) =>
        content.Number.Length is 0 or > NumberMaxLength ? BasisRefusals.NumberFault(NumberMaxLength)
        : content.Issuer.Length is 0 or > IssuerMaxLength ? BasisRefusals.IssuerFault(IssuerMaxLength)
        : content.Title.Length is 0 or > TitleMaxLength ? BasisRefusals.TitleFault(TitleMaxLength)
        : content.InForceTo < content.InForceFrom ? BasisRefusals.EndsBeforeItBegins(content.InForceFrom)
        : replacement is null ? null
        : ReferenceEquals(replacement, this) || (Id != 0 && replacement.ReplacedById == Id) ? BasisRefusals.ReplacesItself()
        : replacement.InForceFrom <= content.InForceFrom ? BasisRefusals.ReplacedByOlder(replacement.InForceFrom)
        : null;
}

/// <summary>A legal basis was put into the library or worded anew.</summary>
public sealed record BasisWritten(string Number, string Title, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>Why a legal basis is not taken.</summary>
public static class BasisRefusals
{
    public static Refusal NumberFault(int most) => new("basis.number-fault", most);

    public static Refusal IssuerFault(int most) => new("basis.issuer-fault", most);

    public static Refusal TitleFault(int most) => new("basis.title-fault", most);

    public static Refusal EndsBeforeItBegins(DateOnly from) => new("basis.ends-before-it-begins", from);

    public static Refusal ReplacesItself() => new("basis.replaces-itself");

    /// <summary>What replaces something begins after it.</summary>
    public static Refusal ReplacedByOlder(DateOnly from) => new("basis.replaced-by-older", from);

    public static Refusal TooManyCited(int most) => new("basis.too-many-cited", most);
}
