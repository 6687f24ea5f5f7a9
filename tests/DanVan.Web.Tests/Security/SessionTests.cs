using System.Globalization;
using System.Net;
using System.Security.Claims;
using DanVan.Data.Accounts;
using DanVan.Domain.Common;
using DanVan.Web.Access;
using DanVan.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DanVan.Web.Tests.Security;

public sealed class SessionTests : IDisposable
{
    private static readonly Uri Home = new("/", UriKind.Relative);

    private readonly TestClock _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly Portal _portal;

    public SessionTests() => _portal = new Portal(web => web.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_time))));

    [Fact]
    public async Task A_session_ends_four_hours_after_the_last_request()
    {
        var browser = await _portal.As(await _portal.HasPersonAsync("quantri", Function.Administrator));

        _time.Advance(TimeSpan.FromHours(3.9));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Home)).StatusCode);
        _time.Advance(TimeSpan.FromHours(4.1));

        Assert.True(IsAtTheDoor(await browser.GetAsync(Home)));
    }

    [Fact]
    public async Task A_session_ends_twelve_hours_after_the_password_however_busy_it_is()
    {
        var browser = await _portal.As(await _portal.HasPersonAsync("quantri", Function.Administrator));

        for (var hour = 0; hour < 11; hour++)
        {
            _time.Advance(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Home)).StatusCode);
        }

        _time.Advance(TimeSpan.FromHours(1));
        Assert.True(IsAtTheDoor(await browser.GetAsync(Home)));
    }

    [Fact]
    public async Task Changing_post_does_not_make_the_session_longer()
    {
        var person = await _portal.HasPersonAsync("quantri", Function.Administrator);
        await _portal.AddPostAsync(person, Function.Administrator, null, null, "Quản trị thứ hai");
        var browser = await _portal.As(person);
        for (var hour = 0; hour < 11; hour++)
        {
            _time.Advance(TimeSpan.FromHours(1));
            var page = await browser.GetPageAsync("/chon-chuc-vu");
            var form = page.Forms.First(form => form.QuerySelector("button[name=post]") is not null);
            _ = await browser.SubmitAsync(form, ("post", form.QuerySelector("button[name=post]")!.GetAttribute("value")!));
        }

        _time.Advance(TimeSpan.FromHours(1));

        Assert.True(IsAtTheDoor(await browser.GetAsync(Home)));
    }

    [Fact]
    public async Task A_disabled_person_is_cut_off_at_the_next_request()
    {
        var person = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var browser = await _portal.As(person);
        await ChangeAsync(person, account => account.IsDisabled = true);

        Assert.True(IsAtTheDoor(await browser.GetAsync(Home)));
    }

    [Fact]
    public async Task A_new_security_stamp_ends_every_session()
    {
        var person = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var browser = await _portal.As(person);
        await ChangeAsync(person, account => account.SecurityStamp = "khác");

        Assert.True(IsAtTheDoor(await browser.GetAsync(Home)));
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("ended")]
    [InlineData("future")]
    public async Task A_post_that_is_not_held_today_gives_nothing_at_the_next_request(string fate)
    {
        var person = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var browser = await _portal.As(person);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Home)).StatusCode);
        await using (var db = _portal.Open())
        {
            var posts = db.Posts.Where(post => post.PersonId == person.Id);
            var today = new DateOnly(2021, 12, 22);
            _ = fate switch
            {
                "deleted" => await posts.ExecuteDeleteAsync(),
                "ended" => await posts.ExecuteUpdateAsync(set => set.SetProperty(post => post.ValidTo, today.AddDays(-1))),
                _ => await posts.ExecuteUpdateAsync(set => set.SetProperty(post => post.ValidFrom, today.AddDays(1))),
            };
        }

        var answer = await browser.GetAsync(Home);

        Assert.StartsWith("/khong-duoc-phep", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        var denied = await browser.GetAsync(answer.Headers.Location);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        Assert.Contains("không giữ chức vụ nào", await denied.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_ends_with_its_last_day_by_the_programmes_clock()
    {
        var person = await _portal.HasPersonAsync("quantri", Function.Administrator);
        await using (var db = _portal.Open())
        {
            _ = await db.Posts.ExecuteUpdateAsync(set => set.SetProperty(post => post.ValidTo, new DateOnly(2021, 12, 22)));
        }

        var browser = await _portal.As(person);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Home)).StatusCode);
        _portal.Clock.Set(VietnamTime.At(new DateOnly(2021, 12, 23), TimeOnly.MinValue));

        Assert.StartsWith("/khong-duoc-phep", (await browser.GetAsync(Home)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switching_reaches_only_posts_of_the_persons_own()
    {
        var person = await _portal.HasPersonAsync("quantri", Function.Administrator, title: "Quản trị thứ nhất");
        await _portal.AddPostAsync(person, Function.Administrator, null, null, "Quản trị thứ hai");
        var other = await _portal.HasPersonAsync("khac", Function.Administrator, title: "Của người khác");
        var browser = await _portal.As(person);
        var page = await browser.GetPageAsync("/chon-chuc-vu");

        var refused = await browser.SubmitAsync(page.FormWith("post"), ("post", await PostOfAsync(other.Id, "Của người khác")));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var answer = await browser.SubmitAsync((await browser.GetPageAsync("/chon-chuc-vu")).FormWith("post"), ("post", await PostOfAsync(person.Id, "Quản trị thứ hai")));

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        Assert.Equal("Quản trị thứ hai", await ChosenAsync(browser));
    }

    [Fact]
    public async Task A_cookie_that_claims_anothers_post_sits_in_an_own_one()
    {
        var person = await _portal.HasPersonAsync("quantri", Function.Administrator, title: "Chức vụ của mình");
        var other = await _portal.HasPersonAsync("khac", Function.Administrator, title: "Của người khác");
        var browser = _portal.Anonymous();
        browser.DefaultRequestHeaders.Add("Cookie", CookieOf(person, await PostOfAsync(other.Id, "Của người khác"), _time.GetUtcNow()));

        Assert.Equal("Chức vụ của mình", await ChosenAsync(browser));
    }

    [Fact]
    public async Task A_cookie_that_does_not_say_when_it_was_opened_opens_nothing()
    {
        var person = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var browser = _portal.Anonymous();
        browser.DefaultRequestHeaders.Add("Cookie", CookieOf(person, "1", opened: null));

        Assert.True(IsAtTheDoor(await browser.GetAsync(Home)));
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var person = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var (here, elsewhere) = (await _portal.As(person), await _portal.As(person));
        var page = await here.GetPageAsync("/doi-mat-khau");

        var answer = await here.SubmitAsync(
            page.FormWith("Form.Current"), ("Form.Current", PortalSignIn.Password), ("Form.Password", "ruộng bậc thang xanh"), ("Form.Again", "ruộng bậc thang xanh"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(Home)).StatusCode);
        Assert.True(IsAtTheDoor(await elsewhere.GetAsync(Home)));
        _ = await _portal.As("quantri", "ruộng bậc thang xanh");
    }

    [Theory]
    [InlineData("sai rồi nhé", "ruộng bậc thang xanh", "ruộng bậc thang xanh", "Mật khẩu hiện tại không đúng")]
    [InlineData(PortalSignIn.Password, "xyz-lạ", "xyz-lạ", "ít nhất 10 ký tự")]
    [InlineData(PortalSignIn.Password, "quantri2021!!", "quantri2021!!", "dễ đoán")]
    [InlineData(PortalSignIn.Password, "1234567890123", "1234567890123", "dễ đoán")]
    [InlineData(PortalSignIn.Password, "ruộng bậc thang xanh", "ruộng bậc thang", "chưa giống nhau")]
    public async Task A_bad_password_is_refused_with_the_reason_at_its_field(string current, string password, string again, string reason)
    {
        var browser = await _portal.As(await _portal.HasPersonAsync("quantri", Function.Administrator));
        var page = await browser.GetPageAsync("/doi-mat-khau");

        var answer = await browser.SubmitAsync(page.FormWith("Form.Current"), ("Form.Current", current), ("Form.Password", password), ("Form.Again", again));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await answer.ReadPageAsync();
        Assert.Contains(reason, shown.QuerySelector(".field-error")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(password, shown.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", "http://localhost", false)]
    [InlineData("Production", "https://localhost", true)]
    public async Task Cookies_are_out_of_reach_of_scripts_and_in_Production_travel_over_https_only(string environment, string address, bool isSecure)
    {
        using var portal = new Portal(web => web.UseEnvironment(environment));
        _ = await portal.HasPersonAsync("quantri", Function.Administrator);
        var browser = portal.Anonymous(address);
        var door = await browser.GetAsync(new Uri("/dang-nhap", UriKind.Relative));
        var page = await door.ReadPageAsync();

        var answer = await browser.SubmitAsync(page.FormWith("Form.Password"), ("Form.UserName", "quantri"), ("Form.Password", PortalSignIn.Password));

        var cookies = door.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")).ToList();
        var prefix = isSecure ? "__Host-" : "";
        Assert.Contains(cookies, cookie => cookie.StartsWith($"{prefix}danvan=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith($"{prefix}danvan-form=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith(prefix, cookie, StringComparison.Ordinal);
            Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite", cookie, StringComparison.OrdinalIgnoreCase);
            // None outlives the browser; one that is taken back names a day long past.
            Assert.True(!cookie.Contains("expires", StringComparison.OrdinalIgnoreCase) || cookie.Contains("1970", StringComparison.Ordinal));
            Assert.Equal(isSecure, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
        });
    }

    public void Dispose() => _portal.Dispose();

    private static bool IsAtTheDoor(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.PathAndQuery.StartsWith("/dang-nhap", StringComparison.Ordinal);

    private static async Task<string> ChosenAsync(HttpClient browser)
    {
        var page = await browser.GetPageAsync("/chon-chuc-vu");
        return page.QuerySelectorAll("li.work").Single(post => post.QuerySelector(".state-ok") is not null).QuerySelector(".what")!.TextContent;
    }

    private async Task<string> PostOfAsync(Guid personId, string title)
    {
        await using var db = _portal.Open();
        var post = await db.Posts.SingleAsync(post => post.PersonId == personId && post.Title == title);
        return post.Id.ToString(CultureInfo.InvariantCulture);
    }

    private async Task ChangeAsync(Person person, Action<Person> change)
    {
        await using var db = _portal.Open();
        change(await db.Users.SingleAsync(account => account.Id == person.Id));
        _ = await db.SaveChangesAsync();
    }

    // A cookie as only the portal's own keys can make it, with whatever claims a broken page might put in.
    private string CookieOf(Person person, string postId, DateTimeOffset? opened)
    {
        var options = _portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, person.Id.ToString()), new(ClaimTypes.Name, person.UserName!), new("AspNet.Identity.SecurityStamp", person.SecurityStamp!), new("post", postId)],
            IdentityConstants.ApplicationScheme);
        if (opened is { } moment)
        {
            identity.AddClaim(new(PortalSession.OpenedClaim, moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        }

        var properties = new AuthenticationProperties { IssuedUtc = _time.GetUtcNow(), ExpiresUtc = _time.GetUtcNow().AddHours(1) };
        return $"danvan={options.TicketDataFormat.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, IdentityConstants.ApplicationScheme))}";
    }
}
