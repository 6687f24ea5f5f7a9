using System.Text;
using DanVan.Data.Imports;
using DanVan.Domain.Common;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Imports;

/// <summary>What an import does with rows of a province that already stands.</summary>
public sealed class ChangingImportTests : IDisposable
{
    private const string AreaHead = "code,name,type,level,parent_code,valid_from,valid_to,display_order,tags\n";
    private const string BodyHead = "code,side,level,area_code,parent_code,official_name,short_name,symbol,standing_office,valid_from,valid_to\n";
    private const string PairingHead = "area_code,party_code,military_code,valid_from,valid_to\n";

    private readonly Portal _portal = new();

    [Fact]
    public async Task A_body_of_another_province_is_unknown()
    {
        var quangNgai = await _portal.HasQuangNgaiAsync();
        _ = await _portal.HasTwoTierProvinceAsync();

        var answer = await _portal.ImportAsync(quangNgai, new PairingImport(), Encoding.UTF8.GetBytes(PairingHead + "524,DV-001,CHQS-524,2025-07-01,"));

        Assert.Equal("organization.unknown", Assert.Single(answer.Plan!.Lines).Refusal?.Code);
    }

    [Fact]
    public async Task One_refused_row_keeps_the_good_ones_out()
    {
        var province = await _portal.HasQuangNgaiAsync();

        var answer = await _portal.ImportAsync(province, new AreaImport(), Encoding.UTF8.GetBytes(AreaHead + "600,Mới,huyện,district,51,2020-01-01,,1,\n601,,huyện,district,51,2020-01-01,,1,"));

        Assert.Equal("import.rows-refused", answer.Refusal?.Code);
        Assert.Equal(1, answer.Plan!.Count(ImportOutcome.Added));
        await using var db = _portal.Open();
        Assert.False(await db.Areas.AnyAsync(area => area.Code == "600"));
    }

    [Fact]
    public async Task Dates_may_be_written_either_way_and_codes_in_any_case()
    {
        var province = await _portal.HasQuangNgaiAsync();

        var answer = await _portal.ImportAsync(province, new AreaImport(), Encoding.UTF8.GetBytes(AreaHead + "534h,Đức Phổ,huyện,district,51,01/01/2000,31/1/2020,12,"));

        Assert.Equal(ImportOutcome.Unchanged, Assert.Single(answer.Plan!.Lines).Outcome);
    }

    [Fact]
    public async Task A_changed_row_tells_field_by_field_what_becomes_what()
    {
        var province = await _portal.HasQuangNgaiAsync();

        var answer = await _portal.ImportAsync(province, new AreaImport(), Encoding.UTF8.GetBytes(AreaHead + "536,Lý Sơn,huyện,district,51,2000-01-01,2025-06-30,1,hải đảo|biên giới"));

        Assert.Equal([new("display_order", "14", "1"), new("tags", "hải đảo", "hải đảo|biên giới")], Assert.Single(answer.Plan!.Lines).Changes);
        await using var db = _portal.Open();
        Assert.Equal("hải đảo|biên giới", (await db.Areas.SingleAsync(area => area.Code == "536")).Tags);
    }

    [Fact]
    public async Task A_new_name_and_the_end_of_the_old_one_may_stand_in_either_order()
    {
        var province = await _portal.HasQuangNgaiAsync();
        var rows = BodyHead
            + "BCHQST,Military,province,51,,Bộ Chỉ huy Quân sự tỉnh mới,,,,2030-01-01,\n"
            + "BCHQST,Military,province,51,,Bộ Chỉ huy Quân sự tỉnh Quảng Ngãi,Bộ CHQS tỉnh,BCHQS,,2000-01-01,2029-12-31";

        var answer = await _portal.ImportAsync(province, new OrganizationImport(), Encoding.UTF8.GetBytes(rows));

        Assert.Null(answer.Refusal);
        Assert.Equal([ImportOutcome.Added, ImportOutcome.Changed], answer.Plan!.Lines.Select(line => line.Outcome));
        await using var db = _portal.Open();
        var body = await db.Organizations.SingleAsync(body => body.Code == "BCHQST");
        Assert.Equal("Bộ Chỉ huy Quân sự tỉnh Quảng Ngãi", body.NameOn(new DateOnly(2029, 12, 31)).OfficialName);
        Assert.Equal("Bộ Chỉ huy Quân sự tỉnh mới", body.NameOn(new DateOnly(2030, 1, 1)).OfficialName);
    }

    public void Dispose() => _portal.Dispose();
}
