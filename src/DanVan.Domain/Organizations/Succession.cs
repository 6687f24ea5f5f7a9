using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

public enum SuccessionKind
{
    /// <summary>Đổi tên, nâng cấp.</summary>
    Rename = 1,

    /// <summary>Nhập.</summary>
    Merge = 2,

    /// <summary>Chia, tách.</summary>
    Split = 3,

    /// <summary>Giải thể.</summary>
    Abolish = 4,
}

/// <summary>What is said of a succession, with areas by code.</summary>
/// <param name="ToCode">Null when the area was abolished without a successor.</param>
/// <param name="Date">The successor's first day.</param>
public sealed record SuccessionFacts(string FromCode, string? ToCode, SuccessionKind Kind, DateOnly Date, string LegalBasis);

/// <summary>One area follows another; many-to-many (Kế thừa địa bàn).</summary>
public sealed class Succession : CatalogueEntity
{
    public const int LegalBasisMaxLength = 200;

    public Succession(int provinceId, int fromAreaId, int? toAreaId, SuccessionKind kind, DateOnly date, string legalBasis)
    {
        ProvinceId = provinceId;
        FromAreaId = fromAreaId;
        ToAreaId = toAreaId;
        Kind = kind;
        Date = date;
        LegalBasis = legalBasis;
    }

    public int ProvinceId { get; private set; }

    public int FromAreaId { get; private set; }

    /// <summary>Null when the area was abolished without a successor.</summary>
    public int? ToAreaId { get; private set; }

    public SuccessionKind Kind { get; private set; }

    public DateOnly Date { get; private set; }

    public string LegalBasis { get; private set; }

    /// <summary>A new link, once the directory does not refuse it.</summary>
    public static Refusal? Add(ProvinceDirectory directory, SuccessionFacts facts, int fromAreaId, int? toAreaId, Actor by, DateTimeOffset now, out Succession? link)
    {
        link = null;
        if (directory.Refuses(facts) is { } refusal)
        {
            return refusal;
        }

        link = new Succession(directory.Province.Id, fromAreaId, toAreaId, facts.Kind, facts.Date, facts.LegalBasis);
        link.Record(new SuccessionAdded(facts.FromCode, facts.ToCode, facts.Kind, facts.Date, by, now));
        return null;
    }

    /// <summary>Mends kind and legal basis; from, to and date say which link it is.</summary>
    public Refusal? Correct(ProvinceDirectory directory, SuccessionFacts facts, Actor by, DateTimeOffset now)
    {
        if (directory.Refuses(facts) is { } refusal)
        {
            return refusal;
        }

        Kind = facts.Kind;
        LegalBasis = facts.LegalBasis;
        Record(new SuccessionCorrected(facts.FromCode, facts.ToCode, facts.Kind, facts.Date, by, now));
        return null;
    }
}

public sealed record SuccessionAdded(string FromCode, string? ToCode, SuccessionKind Kind, DateOnly Date, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record SuccessionCorrected(string FromCode, string? ToCode, SuccessionKind Kind, DateOnly Date, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public static class SuccessionRefusals
{
    public static Refusal SuccessorMissing() => new("succession.successor-missing");

    public static Refusal AbolishedWithSuccessor() => new("succession.abolished-with-successor");

    public static Refusal OfItself() => new("succession.of-itself");

    public static Refusal FromNotYet(string code) => new("succession.from-not-yet", code);

    public static Refusal ToNotThen(string code) => new("succession.to-not-then", code);

    public static Refusal LegalBasisTooLong(int max) => new("succession.legal-basis-too-long", max);

    public static Refusal AlreadyThere() => new("succession.already-there");
}
