using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Catalogue;

public sealed class CatalogueImportTests : IDisposable
{
    private const string Head = "code,name,unit,entry_unit,group,kind,parts,numerator,denominator,owner,settle,lead,decimals,min,max,direction,source,definition,valid_from,valid_to\n";

    private readonly Portal _portal = new();

    [Fact]
    public async Task The_default_catalogue_brings_eighty_indicators()
    {
        var plan = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.Portal);

        Assert.Equal(80, plan.Count(ImportOutcome.Added));
        await using var db = _portal.Open();
        Assert.Equal(80, await db.Indicators.CountAsync());
        Assert.Equal(80, await db.History.CountAsync(entry => entry.Event == "IndicatorDefined"));
    }

    [Fact]
    public async Task Importing_it_again_changes_nothing()
    {
        _ = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.Portal);

        var again = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.Portal);

        Assert.Equal(80, again.Count(ImportOutcome.Unchanged));
        await using var db = _portal.Open();
        Assert.Equal(80, await db.Set<IndicatorVersion>().CountAsync());
        Assert.True(await db.Indicators.AllAsync(indicator => indicator.Version == 0));
    }

    [Fact]
    public async Task A_dry_run_tells_what_becomes_what_and_writes_nothing()
    {
        _ = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.Portal);

        var plan = await _portal.ImportAsync(
            new CatalogueImport(),
            Head + "PR_LOA,Giờ phát thanh trên loa,giờ,,Tuyên truyền,Sum,,,,Party,,,0,0,30000,up,,,2016-12-15,\n",
            CatalogueStage.Portal,
            apply: false);

        var line = Assert.Single(plan.Lines);
        Assert.Equal(ImportOutcome.Changed, line.Outcome);
        Assert.Equal([new ImportChange("name", "Giờ phát thanh tuyên truyền", "Giờ phát thanh trên loa"), new ImportChange("max", "20000", "30000")], line.Changes);
        await using var db = _portal.Open();
        Assert.True(await db.Set<IndicatorVersion>().AllAsync(version => version.Name != "Giờ phát thanh trên loa"));
    }

    [Fact]
    public async Task A_later_first_day_adds_a_version_and_ends_the_former_the_day_before()
    {
        _ = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.Portal);
        const string later = Head + "PR_LOA,Giờ phát thanh trên loa,giờ,,Tuyên truyền,Sum,,,,Party,,,0,0,20000,up,,,2022-01-01,\n";

        var plan = await _portal.ImportAsync(new CatalogueImport(), later, CatalogueStage.Portal);
        var again = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.Portal);

        Assert.Equal(ImportOutcome.Added, Assert.Single(plan.Lines).Outcome);
        Assert.Equal(80, again.Count(ImportOutcome.Unchanged));
        await using var db = _portal.Open();
        var versions = (await db.Indicators.SingleAsync(indicator => indicator.Code == "PR_LOA")).Versions.OrderBy(version => version.ValidFrom).ToList();
        Assert.Equal([new DateOnly(2021, 12, 31), null], versions.Select(version => version.ValidTo));
    }

    [Fact]
    public async Task An_override_by_the_province_wins_there_and_nowhere_else()
    {
        var (here, there) = (await _portal.HasProvinceAsync("51", "Quảng Ngãi"), await _portal.HasProvinceAsync("49", "Quảng Nam"));
        _ = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.Portal);

        var plan = await _portal.ImportAsync(
            new CatalogueImport(),
            Head + "PR_LOA,Giờ phát thanh của tỉnh,giờ,,Tuyên truyền,Sum,,,,Party,,,0,0,20000,up,,,2021-01-01,\n",
            CatalogueStage.AdministratorOf(here));

        Assert.Equal(ImportOutcome.Added, Assert.Single(plan.Lines).Outcome);
        await using var db = _portal.Open();
        var indicator = await db.Indicators.SingleAsync(indicator => indicator.Code == "PR_LOA");
        Assert.Equal("Giờ phát thanh của tỉnh", indicator.VersionFor(here, new(2021, 4, 1))!.Name);
        Assert.Equal("Giờ phát thanh tuyên truyền", indicator.VersionFor(here, new(2020, 4, 1))!.Name);
        Assert.Equal("Giờ phát thanh tuyên truyền", indicator.VersionFor(there, new(2021, 4, 1))!.Name);
        Assert.Null(indicator.VersionFor(null, new(2021, 4, 1))!.ValidTo);
    }

    [Fact]
    public async Task A_province_that_brings_the_national_file_overrides_nothing()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        _ = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.Portal);

        var plan = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.AdministratorOf(province));

        Assert.Equal(80, plan.Count(ImportOutcome.Unchanged));
    }

    [Theory]
    [InlineData("T51_CAY,Cây trồng,cây,,Môi trường,Sum,,,,Party,,,0,0,1000,up,,,2021-01-01,", null)]
    [InlineData("CAY,Cây trồng,cây,,Môi trường,Sum,,,,Party,,,0,0,1000,up,,,2021-01-01,", "indicator.code-needs-mark")]
    [InlineData("T49_CAY,Cây trồng,cây,,Môi trường,Sum,,,,Party,,,0,0,1000,up,,,2021-01-01,", "indicator.code-needs-mark")]
    public async Task A_provinces_own_code_begins_with_its_mark(string row, string? refusal)
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");

        var plan = await _portal.ImportAsync(new CatalogueImport(), Head + row, CatalogueStage.AdministratorOf(province));

        Assert.Equal(refusal, Assert.Single(plan.Lines).Refusal?.Code);
    }

    [Fact]
    public async Task A_version_used_by_an_opened_period_can_not_change_but_a_later_one_may_follow()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        await _portal.HasCatalogueAndFormsAsync();
        await _portal.PlansAsync(province, 2021);
        Assert.Null((await _portal.OpensAsync(province, new(2021, 1))).Refusal);

        var change = await _portal.ImportAsync(new CatalogueImport(), Head + "PR_LOA,Tên khác,giờ,,Tuyên truyền,Sum,,,,Party,,,0,0,20000,up,,,2016-12-15,\n", CatalogueStage.Portal);
        var later = await _portal.ImportAsync(new CatalogueImport(), Head + "PR_LOA,Tên khác,giờ,,Tuyên truyền,Sum,,,,Party,,,0,0,20000,up,,,2022-01-01,\n", CatalogueStage.Portal);

        Assert.Equal("indicator.version-frozen", Assert.Single(change.Lines).Refusal?.Code);
        Assert.Equal(ImportOutcome.Added, Assert.Single(later.Lines).Outcome);
    }

    [Theory]
    [InlineData("A_X,Tên,lần,,Nhóm,Lạ,,,,Party,,,0,,,up,,,2021-01-01,", "indicator.word-unknown")]
    [InlineData("A_X,Tên,lần,,Nhóm,1,,,,Party,,,0,,,up,,,2021-01-01,", "indicator.word-unknown")]
    [InlineData("A_X,Tên,lần,,Nhóm,Sum,,,,Party,,,0,,1e400,up,,,2021-01-01,", "indicator.not-a-whole-number")]
    [InlineData("A_X,Tên,lần,,Nhóm,Sum,,,,Party,,,0,,99999999999999999999,up,,,2021-01-01,", "indicator.not-a-whole-number")]
    [InlineData("A_X,Tên,lần,,Nhóm,Sum,,,,Party,,,0,,,up,,,31/02/2021,", "indicator.not-a-date")]
    [InlineData("A_X,Tên,lần,,Nhóm,Total,A_X,,,Party,,,0,,,up,,,2021-01-01,", "indicator.of-itself")]
    [InlineData("A_X,Tên,lần,,Nhóm,Ratio,,PR_LOA,,Party,,,0,,,up,,,2021-01-01,", "indicator.denominator-missing")]
    [InlineData("A_X,Tên,lần,,Nhóm,Sum,,,,Party,,,9999999999,,,up,,,2021-01-01,", "indicator.decimals-out-of-range")]
    [InlineData("T51_X,Tên,lần,,Nhóm,Sum,,,,Party,,,0,,,up,,,2021-01-01,", "indicator.code-looks-provincial")]
    public async Task A_bad_row_is_refused_with_its_reason_and_nothing_of_the_file_is_written(string row, string code)
    {
        var plan = await _portal.ImportAsync(new CatalogueImport(), $"{Head}PR_GOOD,Tên,lần,,Nhóm,Sum,,,,Party,,,0,,,up,,,2021-01-01,\n{row}\n", CatalogueStage.Portal);

        Assert.False(plan.CanApply);
        Assert.Equal(code, plan.Lines[1].Refusal?.Code);
        Assert.Equal(3, plan.Lines[1].Line);
        await using var db = _portal.Open();
        Assert.False(await db.Indicators.AnyAsync());
    }

    [Fact]
    public async Task A_part_that_takes_another_unit_under_a_total_is_refused_at_its_own_row()
    {
        _ = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.Portal);

        var plan = await _portal.ImportAsync(new CatalogueImport(), Head + "AS_NHA_DDK,Nhà đại đoàn kết,cái,,An sinh,Sum,,,,Both,Same,,0,0,500,up,,,2016-12-15,\n", CatalogueStage.Portal);

        Assert.Equal("indicator.part-other-unit", Assert.Single(plan.Lines).Refusal?.Code);
    }

    [Fact]
    public async Task Only_administrators_import()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");

        var plan = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.StandingOfficeOf(province));

        Assert.Equal(80, plan.Count(ImportOutcome.Refused));
    }

    [Fact]
    public async Task A_new_indicator_of_an_old_group_stands_behind_its_group()
    {
        _ = await _portal.ImportAsync(new CatalogueImport(), CatalogueStage.NationalFile(), CatalogueStage.Portal);

        _ = await _portal.ImportAsync(new CatalogueImport(), Head + "PR_PANO,Pa nô,tấm,,Tuyên truyền,Sum,,,,Party,,,0,0,20000,up,,,2021-01-01,\n", CatalogueStage.Portal);

        await using var db = _portal.Open();
        var groups = await db.Set<IndicatorVersion>().OrderBy(version => version.DisplayOrder).Select(version => version.Group).ToListAsync();
        Assert.Equal(groups.Distinct(StringComparer.Ordinal).Count(), groups.Zip(groups.Skip(1)).Count(pair => pair.First != pair.Second) + 1);
        Assert.Equal("Tuyên truyền", groups[3]);
    }

    public void Dispose() => _portal.Dispose();
}
