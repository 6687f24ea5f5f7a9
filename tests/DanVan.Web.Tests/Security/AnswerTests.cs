using System.Net;
using DanVan.Domain.Common;
using DanVan.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Security;

/// <summary>What holds for every answer and every form, whichever page gives it.</summary>
public sealed class AnswerTests : IDisposable
{
    private const string Broken = "/thu-loi";

    private readonly Portal _portal = new(web => web.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, ABrokenPage>()));

    [Theory]
    [InlineData("/dang-nhap", HttpStatusCode.OK)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/khong-co-trang-nay", HttpStatusCode.NotFound)]
    [InlineData("/khong-duoc-phep", HttpStatusCode.Forbidden)]
    [InlineData(Broken, HttpStatusCode.InternalServerError)]
    public async Task Every_answer_carries_the_strict_headers(string path, HttpStatusCode expected)
    {
        var browser = await _portal.As(await _portal.HasPersonAsync("quantri", Function.Administrator));
        if (path == "/dang-nhap")
        {
            browser = _portal.Anonymous();
        }

        var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(expected, answer.StatusCode);
        HasStrictHeaders(answer);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_and_redirects_carry_them_too()
    {
        var browser = _portal.Anonymous();

        HasStrictHeaders(await browser.GetAsync(new Uri("/", UriKind.Relative)));
        HasStrictHeaders(await browser.PostAsync(new Uri("/kich-hoat", UriKind.Relative), new FormUrlEncodedContent([])));
    }

    [Fact]
    public async Task In_Production_browsers_are_told_to_come_by_https_for_a_year()
    {
        using var portal = new Portal(web => web.UseEnvironment("Production"));

        var answer = await portal.Anonymous("https://danvan.example").GetAsync(new Uri("/dang-nhap", UriKind.Relative));

        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Files_carry_them_too()
    {
        var files = _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText}").Where(path => path.EndsWith(".css", StringComparison.Ordinal) || path.EndsWith(".js", StringComparison.Ordinal)).Take(3);

        foreach (var file in files)
        {
            var answer = await _portal.Anonymous().GetAsync(new Uri(file, UriKind.Relative));

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            HasStrictHeaders(answer);
        }
    }

    [Fact]
    public async Task A_bug_shows_no_trace_of_itself()
    {
        var browser = await _portal.As(await _portal.HasPersonAsync("quantri", Function.Administrator));

        var text = await (await browser.GetAsync(new Uri(Broken, UriKind.Relative))).Content.ReadAsStringAsync();

        Assert.Contains("Hệ thống gặp trục trặc", text, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(InvalidTimeZoneException), text, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", text, StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private static void HasStrictHeaders(HttpResponseMessage answer)
    {
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    private sealed class ABrokenPage : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            _ = app.Use(async (context, rest) =>
            {
                if (context.Request.Path == Broken)
                {
                    throw new InvalidTimeZoneException("Lỗi cố ý");
                }

                await rest(context);
            });
        };
    }
}
