using System.Net;
using DanVan.Data.Accounts;
using DanVan.Domain.Common;
using DanVan.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Accounts;

public sealed class ActivationTests : IDisposable
{
    private const string Password = "sóng biển sa huỳnh";
    private const string OneAnswer = "Tên đăng nhập hoặc mã kích hoạt không đúng, mã đã dùng hoặc đã hết hạn";

    private readonly Portal _portal = new();

    [Fact]
    public async Task The_slips_code_becomes_a_password_once()
    {
        var (person, code) = await SlipAsync();

        var first = await ActivateAsync(_portal.Anonymous(), person.UserName!, code, Password);
        var second = await ActivateAsync(_portal.Anonymous(), person.UserName!, code, "mật khẩu kẻ khác đặt");

        Assert.Equal("/dang-nhap", first.Headers.Location?.OriginalString);
        await IsTheOneAnswerAsync(second);
        _ = await _portal.As(person.UserName!, Password);
    }

    [Fact]
    public async Task The_code_is_forgiven_small_letters_spaces_and_letters_that_look_like_digits()
    {
        var (person, code) = await SlipAsync();
        var typed = code.Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o').Replace('1', 'l').ToLowerInvariant();

        var answer = await ActivateAsync(_portal.Anonymous(), $" {person.UserName!.ToUpperInvariant()} ", typed, Password);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Unknown_names_wrong_codes_and_late_codes_get_one_answer()
    {
        var (person, code) = await SlipAsync();

        await IsTheOneAnswerAsync(await ActivateAsync(_portal.Anonymous(), "khong.co", code, Password));
        await IsTheOneAnswerAsync(await ActivateAsync(_portal.Anonymous(), person.UserName!, ActivationCode.New(), Password));
        _portal.Clock.Advance(TimeSpan.FromDays(Person.ActivationDays) + TimeSpan.FromSeconds(1));
        await IsTheOneAnswerAsync(await ActivateAsync(_portal.Anonymous(), person.UserName!, code, Password));
    }

    [Fact]
    public async Task Until_its_last_moment_the_code_opens()
    {
        var (person, code) = await SlipAsync();
        _portal.Clock.Advance(TimeSpan.FromDays(Person.ActivationDays));

        Assert.Equal(HttpStatusCode.Redirect, (await ActivateAsync(_portal.Anonymous(), person.UserName!, code, Password)).StatusCode);
    }

    [Fact]
    public async Task A_new_slip_ends_the_old_code_the_password_and_the_sessions()
    {
        var (administrator, person) = await PeopleAsync();
        var theirs = await _portal.As(person);

        var code = await PrintAsync(administrator, person);

        Assert.StartsWith("/dang-nhap", (await theirs.GetAsync(new Uri("/", UriKind.Relative))).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        var newer = await PrintAsync(administrator, person);
        await IsTheOneAnswerAsync(await ActivateAsync(_portal.Anonymous(), person.UserName!, code, Password));
        Assert.Equal(HttpStatusCode.Redirect, (await ActivateAsync(_portal.Anonymous(), person.UserName!, newer, Password)).StatusCode);
    }

    [Fact]
    public async Task Only_the_codes_hash_is_stored_and_history_does_not_know_it()
    {
        var (person, code) = await SlipAsync();

        await using var db = _portal.Open();
        var stored = await db.Users.SingleAsync(account => account.Id == person.Id);
        Assert.DoesNotContain(code, stored.ActivationHash, StringComparison.Ordinal);
        Assert.All(await db.History.ToListAsync(), entry => Assert.DoesNotContain(code, entry.Facts, StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_has_eighty_bits_that_do_not_repeat()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => ActivationCode.New()).ToList();

        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$", code));
    }

    [Fact]
    public async Task Codes_cannot_be_tried_without_end()
    {
        using var portal = new Portal(web => web.UseSetting("SignIn:AttemptsPerMinute", "3"));
        var browser = portal.Anonymous();
        for (var i = 0; i < 3; i++)
        {
            _ = await ActivateAsync(browser, "lyson.dv", ActivationCode.New(), Password);
        }

        var answer = await ActivateAsync(browser, "lyson.dv", ActivationCode.New(), Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("lyson.dv", (await answer.ReadPageAsync()).QuerySelector("[name='Form.UserName']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Slips_for_all_who_wait_are_printed_together()
    {
        var province = await _portal.HasProvinceAsync();
        var browser = await _portal.As(await _portal.HasPersonAsync("quantri", Function.Administrator, province.Id));
        await using (var db = _portal.Open())
        {
            var by = new Actor(Guid.Empty, 0, "Hệ thống", Function.Administrator, false, province.Id, null, null, false);
            db.Users.AddRange(Enumerable.Range(1, 3).Select(i => Person.Make($"moi.{i}", $"Người {i}", province.Id, by, _portal.Clock.GetUtcNow()).Person!));
            _ = await db.SaveChangesAsync();
        }

        var waiting = await browser.GetPageAsync("/quan-tri/nguoi-dung/phieu");
        var printed = await (await browser.SubmitAsync(waiting.FormWith("chosen"))).ReadPageAsync();

        var slips = printed.QuerySelectorAll(".slip").Select(slip => slip.QuerySelectorAll(".secret").Select(secret => secret.TextContent).ToList()).ToList();
        Assert.Equal(["moi.1", "moi.2", "moi.3"], slips.Select(slip => slip[0]), StringComparer.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ActivateAsync(_portal.Anonymous(), slips[1][0], slips[1][1], Password)).StatusCode);
        Assert.Equal(2, (await browser.GetPageAsync("/quan-tri/nguoi-dung/phieu")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task An_activated_persons_password_is_not_reset_from_the_list()
    {
        var (administrator, person) = await PeopleAsync();
        _ = await SlipOfNewcomerAsync(administrator);
        var page = await administrator.GetPageAsync("/quan-tri/nguoi-dung/phieu");

        var answer = await administrator.SubmitAsync(page.FormWith("chosen"), ("chosen", person.Id.ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        _ = await _portal.As(person);
    }

    public void Dispose() => _portal.Dispose();

    internal static async Task<HttpResponseMessage> ActivateAsync(HttpClient browser, string userName, string code, string password)
    {
        var page = await browser.GetPageAsync("/kich-hoat");
        return await browser.SubmitAsync(
            page.FormWith("Form.Code"), ("Form.UserName", userName), ("Form.Code", code), ("Form.Password", password), ("Form.Again", password));
    }

    private static async Task IsTheOneAnswerAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(OneAnswer, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> PrintAsync(HttpClient administrator, Person person)
    {
        var page = await administrator.GetPageAsync($"/quan-tri/nguoi-dung/{person.Id}/phieu");
        var slip = await (await administrator.SubmitAsync(page.FormWith("Stamp"))).ReadPageAsync();
        return slip.QuerySelectorAll(".slip .secret")[1].TextContent;
    }

    private async Task<(HttpClient Administrator, Person Person)> PeopleAsync()
    {
        var province = await _portal.HasProvinceAsync();
        var administrator = await _portal.As(await _portal.HasPersonAsync("quantri", Function.Administrator, province.Id));
        return (administrator, await _portal.HasPersonAsync("lyson.dv", Function.Officer, province.Id, province.PartyId));
    }

    private async Task<(Person Person, string Code)> SlipAsync()
    {
        var (administrator, person) = await PeopleAsync();
        return (person, await PrintAsync(administrator, person));
    }

    private async Task<Person> SlipOfNewcomerAsync(HttpClient administrator)
    {
        await using var db = _portal.Open();
        var province = await db.Provinces.SingleAsync();
        var by = new Actor(Guid.Empty, 0, "Hệ thống", Function.Administrator, false, province.Id, null, null, false);
        var newcomer = Person.Make("moi", "Người mới", province.Id, by, _portal.Clock.GetUtcNow()).Person!;
        _ = db.Users.Add(newcomer);
        _ = await db.SaveChangesAsync();
        Assert.Contains("moi", (await administrator.GetPageAsync("/quan-tri/nguoi-dung/phieu")).Body!.TextContent, StringComparison.Ordinal);
        return newcomer;
    }
}
