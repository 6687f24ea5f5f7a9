using System.Net;
using DanVan.Data.Periods;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Catalogue;

public sealed class PeriodPagesTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task A_year_is_planned_opened_closed_and_opened_again_with_a_reason()
    {
        var (browser, _) = await AsOfficeAsync();
        await _portal.HasCatalogueAndFormsAsync();

        var planned = await browser.FollowAsync(await browser.SubmitAsync((await browser.GetPageAsync("/ky-bao-cao?nam=2021")).FormWith()));
        Assert.Contains("15/12/2020 – 14/03/2021", planned.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("18/03/2021", planned.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("22/03/2021", planned.Body!.TextContent, StringComparison.Ordinal);

        var open = await browser.GetPageAsync("/ky-bao-cao/1/mo");
        Assert.Contains("80 chỉ tiêu", open.Body!.TextContent, StringComparison.Ordinal);
        _ = await browser.FollowAsync(await browser.SubmitAsync(open.FormWith()));
        Assert.Equal(80, (await browser.GetPageAsync("/ky-bao-cao/1/bieu-mau")).QuerySelectorAll("tbody code").Length);
        _ = await browser.FollowAsync(await browser.SubmitAsync((await browser.GetPageAsync("/ky-bao-cao/1/dong")).FormWith()));
        var reopen = await browser.GetPageAsync("/ky-bao-cao/1/mo-lai");
        var silent = await browser.SubmitAsync(reopen.FormWith(), ("Form.Reason", " "));
        var told = await browser.SubmitAsync((await silent.ReadPageAsync()).FormWith(), ("Form.Reason", "Bổ sung số liệu của hai huyện"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
        await using var db = _portal.Open();
        Assert.Equal(PeriodState.Open, await db.Periods.Where(period => period.Id == 1).Select(period => period.State).SingleAsync());
        Assert.Equal("Bổ sung số liệu của hai huyện", await db.History.Where(entry => entry.Event == "PeriodReopened").Select(entry => entry.Reason).SingleAsync());
    }

    [Fact]
    public async Task An_action_that_the_state_does_not_know_is_refused_with_a_sentence()
    {
        var (browser, province) = await AsOfficeAsync();
        await _portal.PlansAsync(province, 2021);

        var close = await browser.GetAsync(new Uri("/ky-bao-cao/1/dong", UriKind.Relative));
        var open = await browser.SubmitAsync((await browser.GetPageAsync("/ky-bao-cao/1/mo")).FormWith());
        var missing = await browser.GetAsync(new Uri("/ky-bao-cao/999/mo", UriKind.Relative));
        var form = await browser.GetAsync(new Uri("/ky-bao-cao/1/bieu-mau", UriKind.Relative));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, close.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, open.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, form.StatusCode);
    }

    [Fact]
    public async Task Another_provinces_period_is_not_there()
    {
        var (browser, _) = await AsOfficeAsync();
        var other = await _portal.HasProvinceAsync("49", "Quảng Nam");
        await _portal.PlansAsync(other, 2021);

        foreach (var page in new[] { "mo", "dong", "mo-lai", "lich", "bieu-mau" })
        {
            var answer = await browser.GetAsync(new Uri($"/ky-bao-cao/1/{page}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Due_dates_move_and_wrong_days_are_told_at_their_field()
    {
        var (browser, province) = await AsOfficeAsync();
        await _portal.PlansAsync(province, 2021);
        var page = await browser.GetPageAsync("/ky-bao-cao/1/lich");

        var wrong = await browser.SubmitAsync(page.FormWith(), ("Form.DueBelow", "31/02/2021"));
        var disorder = await browser.SubmitAsync(page.FormWith(), ("Form.DueBelow", "01/01/2021"), ("__change", Guid.NewGuid().ToString()));
        var good = await browser.SubmitAsync(page.FormWith(), ("Form.DueBelow", "19/03/2021"), ("__change", Guid.NewGuid().ToString()));

        Assert.NotNull((await wrong.ReadPageAsync()).QuerySelector("#Form_DueBelow-e"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, disorder.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, good.StatusCode);
    }

    [Fact]
    public async Task A_due_date_that_became_a_day_off_is_marked_in_the_list()
    {
        var (browser, province) = await AsOfficeAsync();
        await _portal.PlansAsync(province, 2021);
        var before = await browser.GetPageAsync("/ky-bao-cao?nam=2021");

        _ = await _portal.ImportAsync(new CalendarImport(), "date,name,working\n2021-03-18,Nghỉ bù,0\n", CatalogueStage.AdministratorOf(province));

        Assert.DoesNotContain("Hạn rơi vào ngày nghỉ", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hạn rơi vào ngày nghỉ", (await browser.GetPageAsync("/ky-bao-cao?nam=2021")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_is_brought_in_and_moves_what_is_planned_after_it()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        const string file = "date;name;working\n18/03/2021;Nghỉ;0\n19/03/2021;Nghỉ;\n20/03/2021;Làm bù;1\n";

        var plan = await _portal.ImportAsync(new CalendarImport(), file, CatalogueStage.AdministratorOf(province));
        var again = await _portal.ImportAsync(new CalendarImport(), file, CatalogueStage.AdministratorOf(province));
        await _portal.PlansAsync(province, 2021);

        Assert.Equal(3, plan.Count(ImportOutcome.Added));
        Assert.Equal(3, again.Count(ImportOutcome.Unchanged));
        await using var db = _portal.Open();
        Assert.Equal(new DateOnly(2021, 3, 20), await db.Periods.Where(period => period.QuarterNumber == 1).Select(period => period.DueBelow).SingleAsync());
    }

    [Theory]
    [InlineData("2021-02-30,Tết,0", "calendar.not-a-date")]
    [InlineData("2021-02-11,,0", "calendar.name-missing")]
    [InlineData("2021-02-11,Tết,có thể", "calendar.not-yes-or-no")]
    [InlineData("2021-02-11,Làm bù,1", "calendar.says-nothing")]
    public async Task A_bad_calendar_row_is_refused(string row, string code)
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");

        var plan = await _portal.ImportAsync(new CalendarImport(), $"date,name,working\n{row}\n", CatalogueStage.AdministratorOf(province));

        Assert.Equal(code, Assert.Single(plan.Lines).Refusal?.Code);
    }

    [Fact]
    public async Task A_day_is_added_on_the_page_once_and_removed_while_it_lies_ahead()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator, province);
        var browser = await _portal.As("quantri");

        var page = await browser.FollowAsync(await browser.SubmitAsync((await browser.GetPageAsync("/quan-tri/ngay-nghi?nam=2022")).FormWith("Form.Date"), ("Form.Date", "01/02/2022"), ("Form.Name", "Tết Nguyên đán")));
        var twice = await browser.SubmitAsync(page.FormWith("Form.Date"), ("Form.Date", "01/02/2022"), ("Form.Name", "Tết Nguyên đán"));
        var removed = await browser.SubmitAsync(page.Forms.Single(form => form.Action.Contains("Remove", StringComparison.Ordinal)));

        Assert.Contains("Tết Nguyên đán", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        await using var db = _portal.Open();
        Assert.False(await db.CalendarDays.AnyAsync());
        Assert.True(await db.History.AnyAsync(entry => entry.Event == "CalendarDayRemoved"));
    }

    public void Dispose() => _portal.Dispose();

    private async Task<(HttpClient Browser, int Province)> AsOfficeAsync()
    {
        var province = await _portal.HasProvinceAsync("51", "Quảng Ngãi");
        _ = await _portal.HasPersonAsync("tonghop", Function.StandingOffice, province);
        return (await _portal.As("tonghop"), province);
    }
}
