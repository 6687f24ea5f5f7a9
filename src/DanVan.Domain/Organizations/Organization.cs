using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

/// <summary>A body of one of the two sides, or an outside body without side; its names are dated (Cơ quan, đơn vị).</summary>
public sealed class Organization : CatalogueEntity
{
    public const int CodeMaxLength = 30;
    public const int NameMaxLength = 200;
    public const int SymbolMaxLength = 30;

    private readonly List<OrganizationName> _names = [];

    public Organization(int provinceId, string code, Side? side, string? level, int? areaId, int? parentId, bool isStandingOffice)
    {
        ProvinceId = provinceId;
        Code = code;
        Side = side;
        Level = level;
        AreaId = areaId;
        ParentId = parentId;
        IsStandingOffice = isStandingOffice;
    }

    public int ProvinceId { get; private set; }

    /// <summary>Upper case, stable through renamings, e.g. "BDV-524".</summary>
    public string Code { get; private set; }

    public Side? Side { get; private set; }

    /// <summary>Key of the province's level; null for an outside body.</summary>
    public string? Level { get; private set; }

    public int? AreaId { get; private set; }

    public int? ParentId { get; private set; }

    /// <summary>Bộ phận tham mưu, giúp việc: no party of a pairing, acts for its parent.</summary>
    public bool IsStandingOffice { get; private set; }

    public IReadOnlyList<OrganizationName> Names => _names;

    /// <summary>The name in force on a day; before the first one the first, after the last one the last.</summary>
    public OrganizationName NameOn(DateOnly day) =>
        _names.OrderBy(name => name.ValidFrom).LastOrDefault(name => name.ValidFrom <= day) ?? _names.OrderBy(name => name.ValidFrom).First();

    public void Change(Side? side, string? level, int? areaId, int? parentId, bool isStandingOffice)
    {
        Side = side;
        Level = level;
        AreaId = areaId;
        ParentId = parentId;
        IsStandingOffice = isStandingOffice;
    }

    /// <summary>Adds a dated name, or refuses when its days overlap another one's.</summary>
    public Refusal? AddName(OrganizationName name)
    {
        if (_names.Exists(other => other.Overlaps(name)))
        {
            return OrganizationRefusals.NamesOverlap(Code);
        }

        _names.Add(name);
        return null;
    }
}

/// <summary>What a body was called, from when to when; a name valid in 2021 prints on 2021 papers for ever.</summary>
public sealed class OrganizationName(string officialName, string shortName, string symbol, DateOnly validFrom, DateOnly? validTo)
{
    public string OfficialName { get; private set; } = officialName;

    public string ShortName { get; private set; } = shortName;

    /// <summary>Symbol code in document numbers, e.g. "BDVTU".</summary>
    public string Symbol { get; private set; } = symbol;

    public DateOnly ValidFrom { get; private set; } = validFrom;

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? ValidTo { get; private set; } = validTo;

    public bool Overlaps(OrganizationName other) =>
        ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (ValidTo ?? DateOnly.MaxValue);

    public void Change(string officialName, string shortName, string symbol, DateOnly? validTo)
    {
        OfficialName = officialName;
        ShortName = shortName;
        Symbol = symbol;
        ValidTo = validTo;
    }
}

public static class OrganizationRefusals
{
    public static Refusal NamesOverlap(string code) => new("organization.names-overlap", code);
}
