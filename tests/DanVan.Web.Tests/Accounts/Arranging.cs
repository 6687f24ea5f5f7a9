using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Tests.Hosting;

namespace DanVan.Web.Tests.Accounts;

/// <summary>A province with one body of each kind that posts speak of.</summary>
/// <param name="Id">The province.</param>
/// <param name="PartyId">A Party body, party to pairings.</param>
/// <param name="OfficeId">Its standing office.</param>
/// <param name="OutsideId">A body without side.</param>
internal sealed record SmallProvince(int Id, int PartyId, int OfficeId, int OutsideId);

internal static class Arranging
{
    private static readonly DateOnly Always = new(2000, 1, 1);

    private static readonly Actor Nobody = new(Guid.Empty, 0, "Hệ thống", Function.Administrator, false, null, null, null, false);

    /// <summary>Codes are "BDV", "BDV-PHONG" and "MTTQ".</summary>
    public static async Task<SmallProvince> HasProvinceAsync(this Portal portal, string code = "51", string name = "Quảng Ngãi")
    {
        await using var db = portal.Open();
        var province = Province.Create(code, name, [new ProvinceLevel("province", 1, "cấp tỉnh"), new ProvinceLevel("district", 2, "cấp huyện")], false, Nobody, portal.Clock.GetUtcNow());
        _ = db.Provinces.Add(province);
        _ = await db.SaveChangesAsync();
        var party = Named(new Organization(province.Id, "BDV", Side.Party, "province", null, null, isStandingOffice: false), "Ban Dân vận Tỉnh ủy");
        var outside = Named(new Organization(province.Id, "MTTQ", null, null, null, null, isStandingOffice: false), "Ủy ban Mặt trận Tổ quốc tỉnh");
        db.Organizations.AddRange(party, outside);
        _ = await db.SaveChangesAsync();
        var office = Named(new Organization(province.Id, "BDV-PHONG", Side.Party, "province", null, party.Id, isStandingOffice: true), "Phòng Dân vận");
        _ = db.Organizations.Add(office);
        _ = await db.SaveChangesAsync();
        return new SmallProvince(province.Id, party.Id, office.Id, outside.Id);
    }

    private static Organization Named(Organization body, string name)
    {
        Assert.Null(body.AddName(new OrganizationName(name, name, "", Always, null)));
        return body;
    }
}
