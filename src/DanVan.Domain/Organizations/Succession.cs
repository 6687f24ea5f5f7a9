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
}
