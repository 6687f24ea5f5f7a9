using DanVan.Data.Imports;
using DanVan.Domain.Common;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Imports;

public sealed class DefaultFilesTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task The_default_files_make_Quang_Ngai()
    {
        var province = await _portal.HasQuangNgaiAsync();

        await using var db = _portal.Open();
        Assert.Equal(16, await db.Areas.CountAsync(area => area.ProvinceId == province));
        Assert.Equal(34, await db.Organizations.CountAsync(body => body.ProvinceId == province));
        Assert.Equal(16, await db.Pairings.CountAsync(pairing => pairing.ProvinceId == province));
        Assert.Equal(2, await db.Successions.CountAsync(link => link.ProvinceId == province));
        var mobilisation = await db.Organizations.SingleAsync(body => body.Code == "BDVTU");
        Assert.Equal("Ban Dân vận Tỉnh ủy Quảng Ngãi", mobilisation.NameOn(new DateOnly(2021, 12, 22)).OfficialName);
        Assert.Equal("Ban Tuyên giáo và Dân vận Tỉnh ủy Quảng Ngãi", mobilisation.NameOn(new DateOnly(2025, 2, 1)).OfficialName);
        Assert.Equal("51", (await db.Areas.SingleAsync(area => area.Id == db.Pairings.Single(pairing => pairing.IsProvincial).AreaId)).Code);
    }

    [Fact]
    public async Task Thirteen_pairings_of_the_level_below_and_the_provincial_one_are_valid_at_the_end_of_2021()
    {
        var province = await _portal.HasQuangNgaiAsync();

        await using var db = _portal.Open();
        var day = new DateOnly(2021, 12, 14);
        var valid = await db.Pairings.Where(pairing => pairing.ProvinceId == province && pairing.ValidFrom <= day && (pairing.ValidTo == null || day <= pairing.ValidTo)).ToListAsync();
        Assert.Equal(14, valid.Count);
        _ = Assert.Single(valid, pairing => pairing.IsProvincial);
    }

    [Theory]
    [InlineData("areas", 16)]
    [InlineData("organizations", 35)]
    [InlineData("pairings", 16)]
    [InlineData("successions", 2)]
    public async Task Bringing_a_file_in_again_changes_nothing(string file, int rows)
    {
        var province = await _portal.HasQuangNgaiAsync();
        await using var db = _portal.Open();
        var before = await db.History.CountAsync();

        var answer = await _portal.ImportAsync(province, ImportOf(file), World.DefaultFile(file));

        Assert.Null(answer.Refusal);
        Assert.Equal(rows, answer.Plan!.Count(ImportOutcome.Unchanged));
        Assert.Equal(rows, answer.Plan.Lines.Count);
        Assert.Equal(before + 1, await db.History.CountAsync());
    }

    [Fact]
    public async Task A_dry_run_tells_everything_and_writes_nothing()
    {
        var province = await _portal.HasEmptyProvinceAsync();

        var answer = await _portal.ImportAsync(province, new AreaImport(), World.DefaultFile("areas"), dryRun: true);

        Assert.Equal(16, answer.Plan!.Count(ImportOutcome.Added));
        await using var db = _portal.Open();
        Assert.Empty(await db.Areas.ToListAsync());
        Assert.Empty(await db.ImportFiles.ToListAsync());
        Assert.Equal(["ProvinceCreated"], await db.History.Select(entry => entry.Event).ToListAsync());
    }

    [Fact]
    public async Task One_line_of_history_tells_who_brought_in_what()
    {
        var province = await _portal.HasEmptyProvinceAsync();

        _ = await _portal.ImportAsync(province, new AreaImport(), World.DefaultFile("areas"));

        await using var db = _portal.Open();
        var line = await db.History.SingleAsync(entry => entry.Event == "FileImported");
        Assert.Contains("dia-ban.csv", line.Facts, StringComparison.Ordinal);
        Assert.Contains("\"Added\":16", line.Facts, StringComparison.Ordinal);
        var kept = await db.ImportFiles.SingleAsync();
        Assert.Equal(World.DefaultFile("areas"), kept.Bytes);
        Assert.NotNull(kept.AppliedAt);
    }

    [Fact]
    public async Task A_two_tier_province_with_96_commune_pairings_lives_in_the_same_database()
    {
        var three = await _portal.HasQuangNgaiAsync();

        var two = await _portal.HasTwoTierProvinceAsync();

        await using var db = _portal.Open();
        Assert.Equal(97, await db.Pairings.CountAsync(pairing => pairing.ProvinceId == two));
        Assert.Equal(96, await db.Pairings.CountAsync(pairing => pairing.ProvinceId == two && !pairing.IsProvincial));
        Assert.False(await db.Areas.AnyAsync(area => area.ProvinceId == two && area.Level == "district"));
        Assert.Equal(16, await db.Pairings.CountAsync(pairing => pairing.ProvinceId == three));
    }

    public void Dispose() => _portal.Dispose();

    private static IImport ImportOf(string file) => file switch
    {
        "areas" => new AreaImport(),
        "organizations" => new OrganizationImport(),
        "pairings" => new PairingImport(),
        _ => new SuccessionImport(),
    };
}
