using DanVan.Browser.Tests.Hosting;

namespace DanVan.Browser.Tests;

/// <summary>The net itself has no holes: each kind of fault that a journey must fail on does make it fail.</summary>
[Collection(Browsing.Name)]
public sealed class BrowserProofTests(PortalInBrowser portal)
{
    [SkippableTheory]
    [InlineData("console.error('broken')", "console: broken")]
    [InlineData("setTimeout(() => { throw new Error('broken') })", "script error")]
    [InlineData("document.body.append(Object.assign(document.createElement('style'), { textContent: 'h1 { color: red }' }))", "Content-Security-Policy: style-src")]
    [InlineData("document.body.append(Object.assign(document.createElement('img'), { src: '/khong-co.png', alt: '' }))", "part of the page not found")]
    public Task A_fault_is_noticed(string fault, string complaint) => portal.JourneyAsync(async visit =>
    {
        await visit.GoAsync("/dang-nhap");

        var other = await visit.Page.Context.NewPageAsync();
        var watched = new Visit(other);
        await watched.GoAsync("/dang-nhap");
        await other.EvaluateAsync(fault);
        var noticed = await NoticedAsync(watched);

        Assert.Contains(complaint, noticed, StringComparison.Ordinal);
    });

    [SkippableFact]
    public Task A_picture_without_text_is_an_accessibility_fault() => portal.JourneyAsync(async visit =>
    {
        await visit.GoAsync("/dang-nhap");
        await visit.Page.EvaluateAsync("document.querySelector('main').append(document.createElement('img'))");

        var failure = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(visit.LookAsync);

        Assert.Contains("image-alt", failure.Message, StringComparison.Ordinal);
    });

    // The browser tells of a fault when it gets to it; each further look is a round trip that gives it the chance.
    private static async Task<string> NoticedAsync(Visit visit)
    {
        for (var look = 0; look < 200; look++)
        {
            _ = await visit.Page.EvaluateAsync<int>("new Promise(done => requestAnimationFrame(() => done(1)))");
            if (Record.Exception(visit.IsClean) is { } failure)
            {
                return failure.Message;
            }
        }

        return "";
    }
}
