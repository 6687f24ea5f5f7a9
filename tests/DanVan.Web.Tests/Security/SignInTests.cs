using System.Net;
using AngleSharp.Html.Dom;
using DanVan.Data.Seeding;
using DanVan.Domain.Common;
using DanVan.Web.Start;
using DanVan.Web.Tests.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DanVan.Web.Tests.Security;

public sealed class SignInTests : IDisposable
{
    private const string Wrong = "Tên đăng nhập hoặc mật khẩu không đúng";

    private readonly Portal _portal = new();

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var browser = _portal.Anonymous();
        for (var i = 0; i < 5; i++)
        {
            _ = await TryAsync(browser, "quantri", "sai mật khẩu");
        }

        var answer = await TryAsync(browser, "quantri", PortalSignIn.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Matches("tạm khóa vì nhập sai nhiều lần; còn 1[45] phút", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Four_wrong_passwords_do_not()
    {
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var browser = _portal.Anonymous();
        for (var i = 0; i < 4; i++)
        {
            _ = await TryAsync(browser, "quantri", "sai mật khẩu");
        }

        var answer = await TryAsync(browser, "quantri", PortalSignIn.Password);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_disabled_account_get_one_answer()
    {
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var disabled = await _portal.HasPersonAsync("nghi.huu", Function.Administrator);
        await using (var db = _portal.Open())
        {
            db.Users.Single(person => person.Id == disabled.Id).IsDisabled = true;
            _ = await db.SaveChangesAsync();
        }

        foreach (var (name, password) in new[] { ("khong.co", "bất kỳ"), ("quantri", "sai mật khẩu"), ("nghi.huu", PortalSignIn.Password) })
        {
            var answer = await TryAsync(_portal.Anonymous(), name, password);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(Wrong, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_user_name_is_kept_and_the_password_never_comes_back()
    {
        var answer = await TryAsync(_portal.Anonymous(), "binhson.dv", "mật khẩu lộ");

        var page = await answer.ReadPageAsync();
        Assert.Equal("binhson.dv", Field(page, "Form.UserName").Value);
        Assert.Equal("", Field(page, "Form.Password").Value);
        Assert.DoesNotContain("mật khẩu lộ", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_left_open_too_long_comes_back_with_a_sentence()
    {
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);
        using var stale = new FormUrlEncodedContent([new("Form.UserName", "quantri"), new("Form.Password", PortalSignIn.Password), new("__RequestVerificationToken", "cũ")]);

        var answer = await _portal.Anonymous().PostAsync(new Uri("/dang-nhap", UriKind.Relative), stale);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Contains("đã mở quá lâu", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("quantri", Field(page, "Form.UserName").Value);
        Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.StartsWith("danvan=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_many_attempts_in_a_minute_are_stopped_and_the_form_is_kept()
    {
        using var portal = new Portal(web => web.UseSetting("SignIn:AttemptsPerMinute", "3"));
        var browser = portal.Anonymous();
        for (var i = 0; i < 3; i++)
        {
            _ = await TryAsync(browser, "binhson.dv", "sai mật khẩu");
        }

        var answer = await TryAsync(browser, "binhson.dv", "sai mật khẩu");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Contains("Gửi quá nhiều lần", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("binhson.dv", Field(page, "Form.UserName").Value);
        Assert.Equal("60", Assert.Single(answer.Headers.GetValues("Retry-After")));
    }

    [Theory]
    [InlineData("/quan-tri/nguoi-dung", "/quan-tri/nguoi-dung")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task After_sign_in_only_an_address_of_the_portal_is_followed(string asked, string led)
    {
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var browser = _portal.Anonymous();
        var page = await browser.GetPageAsync($"/dang-nhap?ve={Uri.EscapeDataString(asked)}");

        var answer = await browser.SubmitAsync(page.FormWith("Form.Password"), ("Form.UserName", "quantri"), ("Form.Password", PortalSignIn.Password));

        Assert.Equal(led, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Whoever_is_signed_in_signs_out_by_a_post_and_not_by_a_link()
    {
        var browser = await _portal.As(await _portal.HasPersonAsync("quantri", Function.Administrator));
        var page = await browser.GetPageAsync("/dang-xuat");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);

        _ = await browser.SubmitAsync(page.FormWith());

        var answer = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.StartsWith("/dang-nhap", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_accounts_are_neither_listed_nor_open_without_the_demo()
    {
        var browser = _portal.Anonymous();
        var page = await browser.GetPageAsync("/dang-nhap");

        Assert.DoesNotContain(DemoAccounts.Password, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var form = page.FormWith("Form.Password");
        form.Action = "/dang-nhap?handler=Demo";
        var answer = await browser.SubmitAsync(form, ("account", "quantri"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task With_the_demo_its_accounts_are_listed_and_opened_by_one_click()
    {
        using var portal = new Portal(web => web.ConfigureTestServices(services =>
            services.Replace(ServiceDescriptor.Singleton(new DemoSettings { Enabled = true }))));
        var browser = portal.Anonymous();
        var page = await browser.GetPageAsync("/dang-nhap");
        Assert.Equal(DemoAccounts.All.Count(), page.QuerySelectorAll("ul.accounts button").Length);

        var answer = await browser.SubmitAsync(page.FormWith("account"), ("account", "quantri"));

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public void Demo_accounts_are_as_the_owner_asked_and_none_clashes()
    {
        var names = DemoAccounts.All.Select(account => account.UserName).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(8 + (13 * 5) + 1, names.Count);
        Assert.All(["tinh.dv", "tinh.qs", "lanhdao.dv", "lanhdao.qs", "vanthu.dv", "vanthu.qs", "quantri", "xem", "quangngai.vt", "lyson.ld.qs", "binhson.pho.dv"], name => Assert.Contains(name, names, StringComparer.Ordinal));
        Assert.All(names, name => Assert.True(DanVan.Domain.Accounts.UserNames.IsValid(name), name));
    }

    public void Dispose() => _portal.Dispose();

    private static async Task<HttpResponseMessage> TryAsync(HttpClient browser, string userName, string password)
    {
        var page = await browser.GetPageAsync("/dang-nhap");
        return await browser.SubmitAsync(page.FormWith("Form.Password"), ("Form.UserName", userName), ("Form.Password", password));
    }

    private static IHtmlInputElement Field(IHtmlDocument page, string name) => (IHtmlInputElement)page.QuerySelector($"[name='{name}']")!;
}
