using System.Net;
using DanVan.Data;
using DanVan.Web.Tests.Hosting;

namespace DanVan.Web.Tests.Start;

/// <summary>The portal listens before its database is ready; only what needs the database waits.</summary>
public sealed class PreparationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-start-").FullName;

    [Fact]
    public async Task Whoever_comes_first_gets_the_sign_in_page_and_whoever_needs_the_database_waits_for_it()
    {
        using var portal = PortalProcess.Start(DatabaseSettings.Sqlite(Path.Combine(_folder, "danvan.db")));
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = await portal.ListeningAsync() };

        var needsDatabase = browser.GetAsync(new Uri("/thiet-lap", UriKind.Relative));
        var signIn = await browser.GetAsync(new Uri("/dang-nhap", UriKind.Relative));
        var answered = await needsDatabase;
        var ready = await browser.GetAsync(new Uri("/readyz", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, signIn.StatusCode);
        Assert.True((int)answered.StatusCode < 500, $"{(int)answered.StatusCode}\n{portal.Said}");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
