using DanVan.Data.Indicators;
using DanVan.Data.Periods;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Catalogue;

public sealed class OpenPeriodTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task Opening_freezes_the_form_with_all_lines_and_ties_the_period_to_the_copy()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        await _portal.HasCatalogueAndFormsAsync();
        await _portal.PlansAsync(province, 2021);

        var (formId, refusal) = await _portal.OpensAsync(province, new(2021, 4));

        Assert.Null(refusal);
        await using var db = _portal.Open();
        var period = await db.Periods.SingleAsync(period => period.QuarterNumber == 4);
        Assert.Equal(PeriodState.Open, period.State);
        Assert.Equal(formId, period.FormId);
        var form = await _portal.Services.GetRequiredService<FrozenForms>().OfAsync(period.FormId!.Value);
        Assert.Equal("Báo cáo quý IV và năm", form.Title);
        Assert.Equal(80, form.Lines.Count());
        Assert.Equal(["I", "II", "III", "IV", "V"], form.Narratives.Select(narrative => narrative.Numeral), StringComparer.Ordinal);
        Assert.True(await db.History.AnyAsync(entry => entry.Event == "PeriodOpened"));
    }

    [Fact]
    public async Task The_frozen_form_resolves_codes_to_ids()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        await _portal.HasCatalogueAndFormsAsync();
        await _portal.PlansAsync(province, 2021);
        var (formId, _) = await _portal.OpensAsync(province, new(2021, 1));

        var form = await _portal.Services.GetRequiredService<FrozenForms>().OfAsync(formId!.Value);

        var ratio = form.FindCode("DC_DON_TYLE")!;
        Assert.Equal([form.FindCode("DC_DON_GIAIQUYET")!.Id], ratio.NumeratorIds);
        Assert.Equal([form.FindCode("DC_DON_GIAIQUYET")!.Id, form.FindCode("DC_DON_CONTON")!.Id], ratio.DenominatorIds);
        Assert.Equal(4, form.FindCode("AS_NHA_TONG")!.PartIds.Count);
        Assert.Equal(1_000_000, form.FindCode("AS_QUA_TIEN")!.Measure.EntryFactor);
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_the_very_same_form()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        await _portal.HasCatalogueAndFormsAsync();
        await _portal.PlansAsync(province, 2021);
        var (formId, _) = await _portal.OpensAsync(province, new(2021, 1));
        var forms = _portal.Services.GetRequiredService<FrozenForms>();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => forms.OfAsync(formId!.Value).AsTask())));

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_form_that_was_not_there_is_asked_for_again()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        await _portal.HasCatalogueAndFormsAsync();
        await _portal.PlansAsync(province, 2021);
        var forms = _portal.Services.GetRequiredService<FrozenForms>();

        // The four default forms are 1 to 4; the frozen copy will be the fifth.
        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => forms.OfAsync(5).AsTask());
        var (formId, _) = await _portal.OpensAsync(province, new(2021, 1));

        Assert.Equal(5, formId);
        Assert.Equal(5, (await forms.OfAsync(5)).FormId);
        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => forms.OfAsync(1).AsTask());
    }

    [Fact]
    public async Task Without_a_form_the_period_stays_planned()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        await _portal.PlansAsync(province, 2021);

        var (_, refusal) = await _portal.OpensAsync(province, new(2021, 1));

        Assert.Equal("period.no-form", refusal?.Code);
        await using var db = _portal.Open();
        Assert.False(await db.Forms.AnyAsync());
        Assert.True(await db.Periods.AllAsync(period => period.State == PeriodState.Planned && period.FormId == null));
    }

    [Fact]
    public async Task A_quarter_before_the_catalogue_has_no_form()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        await _portal.HasCatalogueAndFormsAsync();
        await _portal.PlansAsync(province, 2016);

        Assert.Equal("period.no-form", (await _portal.OpensAsync(province, new(2016, 4))).Refusal?.Code);
    }

    [Fact]
    public async Task The_provinces_own_form_goes_before_the_national_one()
    {
        var (here, there) = (await _portal.HasProvinceAsync("51", "Quảng Ngãi"), await _portal.HasProvinceAsync("49", "Quảng Nam"));
        await _portal.HasCatalogueAndFormsAsync();
        await _portal.PlansAsync(here, 2021);
        await _portal.PlansAsync(there, 2021);
        await _portal.HasOwnFormAsync(here, quarter: null, "Biểu của tỉnh cho mọi quý");
        await _portal.HasOwnFormAsync(here, quarter: 4, "Biểu quý IV của tỉnh");
        var forms = _portal.Services.GetRequiredService<FrozenForms>();

        var first = await forms.OfAsync((await _portal.OpensAsync(here, new(2021, 1))).FormId!.Value);
        var fourth = await forms.OfAsync((await _portal.OpensAsync(here, new(2021, 4))).FormId!.Value);
        var elsewhere = await forms.OfAsync((await _portal.OpensAsync(there, new(2021, 4))).FormId!.Value);

        Assert.Equal("Biểu của tỉnh cho mọi quý", first.Title);
        Assert.Equal("Biểu quý IV của tỉnh", fourth.Title);
        Assert.Equal("Báo cáo quý IV và năm", elsewhere.Title);
    }

    [Fact]
    public async Task An_opened_period_keeps_its_form_when_catalogue_and_form_move_on()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        await _portal.HasCatalogueAndFormsAsync();
        await _portal.PlansAsync(province, 2021);
        var old = (await _portal.OpensAsync(province, new(2021, 1))).FormId!.Value;
        const string head = "code,name,unit,entry_unit,group,kind,parts,numerator,denominator,owner,settle,lead,decimals,min,max,direction,source,definition,valid_from,valid_to\n";
        _ = await _portal.ImportAsync(new CatalogueImport(), head + "PR_LOA,Tên mới,giờ,,Tuyên truyền,Sum,,,,Party,,,0,0,20000,up,,,2021-04-01,\n", CatalogueStage.Portal);

        var young = (await _portal.OpensAsync(province, new(2021, 2))).FormId!.Value;

        var forms = _portal.Services.GetRequiredService<FrozenForms>();
        Assert.Equal("Giờ phát thanh tuyên truyền", (await forms.OfAsync(old)).FindCode("PR_LOA")!.Name);
        Assert.Equal("Tên mới", (await forms.OfAsync(young)).FindCode("PR_LOA")!.Name);
    }

    [Fact]
    public async Task Two_who_open_the_same_period_freeze_one_form()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        await _portal.HasCatalogueAndFormsAsync();
        await _portal.PlansAsync(province, 2021);
        var actor = CatalogueStage.StandingOfficeOf(province);
        await using var first = _portal.Open(actor);
        await using var second = _portal.Open(actor);
        var (one, two) = (await first.Periods.SingleAsync(period => period.QuarterNumber == 1), await second.Periods.SingleAsync(period => period.QuarterNumber == 1));

        Assert.Null(await new OpenPeriod(first).CarryOutAsync(one, actor, CatalogueStage.Now));
        var refusal = await new OpenPeriod(second).CarryOutAsync(two, actor, CatalogueStage.Now);

        Assert.Equal("common.changed-meanwhile", refusal?.Code);
        await using var db = _portal.Open();
        Assert.Equal(1, await db.Forms.CountAsync(form => form.IsFrozen));
    }

    [Fact]
    public async Task An_override_that_no_longer_fits_its_total_is_named()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        await _portal.HasCatalogueAndFormsAsync();
        await _portal.PlansAsync(province, 2021);
        await using (var db = _portal.Open())
        {
            // As a later national change may leave it: no import would take this.
            var part = await db.Indicators.SingleAsync(indicator => indicator.Code == "AS_NHA_DDK");
            var content = part.Versions[0].Content with { Unit = "cái" };
            _ = part.Define(content, new(2020, 1, 1), null, null, _ => false, CatalogueStage.AdministratorOf(province), CatalogueStage.Now);
            Assert.Null(await db.SaveAsync());
        }

        var (_, refusal) = await _portal.OpensAsync(province, new(2021, 1));

        Assert.Equal("period.catalogue-faulty", refusal?.Code);
        Assert.Equal("AS_NHA_TONG", refusal!.Arguments[0]);
    }

    [Fact]
    public async Task Planning_a_year_twice_is_refused_and_a_missing_quarter_is_filled_in()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        await _portal.PlansAsync(province, 2021);
        var actor = CatalogueStage.StandingOfficeOf(province);
        await using var db = _portal.Open(actor);

        var again = await new PlanPeriods(db).CarryOutAsync(province, 2021, actor, CatalogueStage.Now);

        Assert.Equal("period.year-is-planned", again?.Code);
        Assert.Equal([1, 2, 3, 4], await db.Periods.OrderBy(period => period.QuarterNumber).Select(period => period.QuarterNumber).ToListAsync());
        Assert.Equal("common.not-your-organization", (await new PlanPeriods(db).CarryOutAsync(province + 1, 2021, actor, CatalogueStage.Now))?.Code);
    }

    public void Dispose() => _portal.Dispose();
}
