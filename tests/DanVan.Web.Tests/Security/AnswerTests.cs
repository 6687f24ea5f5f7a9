using System.Net;
using DanVan.Domain.Common;
using DanVan.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
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

    [Fact]
    public async Task No_form_is_taken_without_its_token()
    {
        var people = new List<HttpClient> { _portal.Anonymous() };
        await using var db = _portal.Open();
        var province = Domain.Organizations.Province.Create("51", "Quảng Ngãi", [new("province", 1, "cấp tỉnh"), new("district", 2, "cấp huyện")], false, Nobody, _portal.Clock.GetUtcNow());
        _ = db.Provinces.Add(province);
        _ = await db.SaveChangesAsync();
        var body = new Domain.Organizations.Organization(province.Id, "BDV", Side.Party, "province", null, null, isStandingOffice: false);
        _ = db.Organizations.Add(body);
        _ = await db.SaveChangesAsync();
        foreach (var function in Enum.GetValues<Function>())
        {
            var bodyId = function is Function.Administrator or Function.Viewer ? (int?)null : body.Id;
            people.Add(await _portal.As(await _portal.HasPersonAsync($"nguoi.{(int)function}", function, province.Id, bodyId)));
        }

        people.Add(await _portal.As(await _portal.HasPersonAsync("cong", Function.Administrator)));
        var posts = _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(Posts).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(posts.Count > 8, "The test found no forms to try.");

        foreach (var path in posts)
        {
            var reached = false;
            foreach (var browser in people)
            {
                var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent([new("x", "y")]));
                if (answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString is { } to && (to.Contains("dang-nhap", StringComparison.Ordinal) || to.Contains("khong-duoc-phep", StringComparison.Ordinal)))
                {
                    continue;
                }

                reached = true;
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest, $"{path} without token answered {(int)answer.StatusCode}");
            }

            Assert.True(reached, $"Nobody reached {path}.");
        }
    }

    public void Dispose() => _portal.Dispose();

    private static readonly Actor Nobody = new(Guid.Empty, 0, "Hệ thống", Function.Administrator, false, null, null, null, false);

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

    // Every page that has a post handler, each handler by its name, with something in the place of each route value.
    private static IEnumerable<string> Posts(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page || page.ViewEnginePath == "/Error")
        {
            return [];
        }

        var compiled = page as CompiledPageActionDescriptor ?? endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>();
        var handlers = compiled?.HandlerMethods.Where(method => method.HttpMethod == "Post").Select(method => method.Name)
            ?? PageType(page)?.GetMethods().Where(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal))
                .Select(method => method.Name.Replace("OnPost", "", StringComparison.Ordinal).Replace("Async", "", StringComparison.Ordinal)) ?? [];
        var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(Segment));
        return handlers.Select(handler => string.IsNullOrEmpty(handler) ? path : $"{path}?handler={handler}");
    }

    private static Type? PageType(PageActionDescriptor page)
    {
        var name = $"DanVan.Web.Pages{page.ViewEnginePath.Replace('/', '.')}Page";
        return typeof(Program).Assembly.GetType(name);
    }

    private static string Segment(RoutePatternPathSegment segment) => segment.Parts[0] switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart { ParameterPolicies: var policies } when policies.Any(policy => policy.Content == "guid") => Guid.Empty.ToString(),
        _ => "1",
    };

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
