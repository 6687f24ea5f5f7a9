using System.Net;
using DanVan.Web.Tests.Hosting;

namespace DanVan.Web.Tests.Start;

public sealed class FrontDoorTests : IDisposable
{
    private readonly Portal _portal = new();

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/dang-nhap")]
    public async Task It_answers_without_sign_in(string path)
    {
        var answer = await _portal.Anonymous().GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in_page()
    {
        var answer = await _portal.Anonymous().GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/dang-nhap", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_carries_the_strict_headers()
    {
        var answer = await _portal.Anonymous().GetAsync(new Uri("/dang-nhap", UriKind.Relative));

        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    public void Dispose() => _portal.Dispose();
}
