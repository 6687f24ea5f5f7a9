using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

/// <summary>One Party and one Military organisation that coordinate for one area over a span of days (Hai cơ quan phối hợp).</summary>
public sealed class Pairing : CatalogueEntity
{
    public Pairing(int provinceId, int areaId, int partyOrganizationId, int militaryOrganizationId, bool isProvincial, DateOnly validFrom, DateOnly? validTo)
    {
        ProvinceId = provinceId;
        AreaId = areaId;
        PartyOrganizationId = partyOrganizationId;
        MilitaryOrganizationId = militaryOrganizationId;
        IsProvincial = isProvincial;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public int ProvinceId { get; private set; }

    public int AreaId { get; private set; }

    public int PartyOrganizationId { get; private set; }

    public int MilitaryOrganizationId { get; private set; }

    /// <summary>The two provincial bodies themselves (cấp tỉnh trực tiếp thực hiện).</summary>
    public bool IsProvincial { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? ValidTo { get; private set; }

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    public int OrganizationOf(Side side) => side is Side.Party ? PartyOrganizationId : MilitaryOrganizationId;

    public void Change(DateOnly validFrom, DateOnly? validTo)
    {
        ValidFrom = validFrom;
        ValidTo = validTo;
    }
}
