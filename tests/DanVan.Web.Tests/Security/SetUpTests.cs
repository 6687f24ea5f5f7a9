using System.Net;
using System.Text.RegularExpressions;
using DanVan.Domain.Common;
using DanVan.Web.Access;
using DanVan.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DanVan.Web.Tests.Security;

/// <summary>The first start of Production: no account, no password, one link in the log.</summary>
public sealed partial class SetUpTests : IDisposable
{
    private const string Password = "sóng biển sa huỳnh";

    private readonly TestClock _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly List<string> _log = [];
    private readonly Portal _portal;

    public SetUpTests() => _portal = new Portal(web =>
    {
        _ = web.UseEnvironment("Production");
        _ = web.ConfigureLogging(logging => logging.AddProvider(new Recorder(_log)));
        _ = web.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_time)));
    });

    [Fact]
    public async Task The_link_in_the_log_makes_the_first_administrator_of_the_portal()
    {
        var answer = await UseAsync(_portal.Anonymous("https://localhost"), Link(), "chu.quan");

        Assert.Equal("/dang-nhap", answer.Headers.Location?.OriginalString);
        await using var db = _portal.Open();
        var person = await db.Users.SingleAsync();
        var post = await db.Posts.SingleAsync();
        Assert.Equal((person.Id, Function.Administrator, null), (post.PersonId, post.Function, post.ProvinceId));
        Assert.Contains(await db.History.Select(entry => entry.Event).ToListAsync(), happened => happened is "PortalSetUp");
        var browser = _portal.Anonymous("https://localhost");
        var door = await browser.GetPageAsync("/dang-nhap");
        var signedIn = await browser.SubmitAsync(door.FormWith("Form.Password"), ("Form.UserName", "chu.quan"), ("Form.Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    [Fact]
    public async Task The_link_works_once()
    {
        var browser = _portal.Anonymous("https://localhost");
        var page = await browser.GetPageAsync(Link());
        _ = await browser.SubmitAsync(page.FormWith("Form.Password"), Filled("thu.nhat"));

        // The same form again, as a second person who had the page open would send it.
        var again = await browser.SubmitAsync(page.FormWith("Form.Password"), [.. Filled("thu.hai"), ("__change", Guid.NewGuid().ToString())]);
        var shown = await browser.GetAsync(new Uri(Link(), UriKind.Relative));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.StatusCode);
        Assert.Contains("đã dùng", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = _portal.Open();
        Assert.Equal("thu.nhat", (await db.Users.SingleAsync()).UserName);
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_one_becomes_administrator()
    {
        var browsers = new[] { _portal.Anonymous("https://localhost"), _portal.Anonymous("https://localhost") };
        var link = Link();

        var answers = await Task.WhenAll(browsers.Select((browser, i) => UseAsync(browser, link, $"nguoi{i}")));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.Redirect);
        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.UnprocessableEntity);
        await using var db = _portal.Open();
        Assert.Equal(1, await db.Users.CountAsync());
        Assert.Equal(1, await db.Posts.CountAsync());
    }

    [Fact]
    public async Task A_day_later_the_link_is_dead()
    {
        var link = Link();
        _time.Advance(TimeSpan.FromHours(24));

        var answer = await _portal.Anonymous("https://localhost").GetAsync(new Uri(link, UriKind.Relative));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_new_start_makes_a_new_link_and_kills_the_old_one()
    {
        var old = Link();
        await _portal.Services.GetRequiredService<SetUpLink>().OfferAsync();

        Assert.False(old == Link());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _portal.Anonymous("https://localhost").GetAsync(new Uri(old, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _portal.Anonymous("https://localhost").GetAsync(new Uri(Link(), UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task With_an_administrator_there_is_no_link()
    {
        _ = await UseAsync(_portal.Anonymous("https://localhost"), Link(), "chu.quan");
        lock (_log)
        {
            _log.Clear();
        }

        await _portal.Services.GetRequiredService<SetUpLink>().OfferAsync();

        lock (_log)
        {
            Assert.DoesNotContain(_log, line => line.Contains("thiet-lap?ma", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("DanVan@2021")]
    [InlineData("quantri12345")]
    public async Task The_demo_password_and_what_everybody_guesses_are_refused(string password)
    {
        var browser = _portal.Anonymous("https://localhost");
        var page = await browser.GetPageAsync(Link());

        var answer = await browser.SubmitAsync(page.FormWith("Form.Password"), ("Form.UserName", "chu.quan"), ("Form.Password", password), ("Form.Again", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("chu.quan", (await answer.ReadPageAsync()).QuerySelector("[name='Form.UserName']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Only_a_hash_of_the_token_is_stored()
    {
        await using var db = _portal.Open();
        var stored = (await db.SetUpInvitations.SingleAsync()).TokenHash;

        Assert.DoesNotContain(stored, Link(), StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _portal.Dispose();

    [GeneratedRegex("/thiet-lap\\?ma=[0-9a-f]+", RegexOptions.NonBacktracking)]
    private static partial Regex LinkPattern();

    private static (string, string)[] Filled(string userName) => [("Form.UserName", userName), ("Form.Password", Password), ("Form.Again", Password)];

    private static async Task<HttpResponseMessage> UseAsync(HttpClient browser, string link, string userName)
    {
        var page = await browser.GetPageAsync(link);
        return await browser.SubmitAsync(page.FormWith("Form.Password"), Filled(userName));
    }

    private string Link()
    {
        _ = _portal.Services;
        lock (_log)
        {
            return LinkPattern().Match(_log.FindLast(line => line.StartsWith("Chưa có quản trị hệ thống", StringComparison.Ordinal))!).Value;
        }
    }

    private sealed class Recorder(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
