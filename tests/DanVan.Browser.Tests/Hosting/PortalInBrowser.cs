using System.Net;
using System.Runtime.CompilerServices;
using DanVan.Web.Notices;
using DanVan.Web.Start;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace DanVan.Browser.Tests.Hosting;

/// <summary>
/// The real portal with its demo province on a file of its own, listening on a free loopback port, and Debian's Chromium.
/// One for all test classes: starting either costs seconds.
/// </summary>
public sealed class PortalInBrowser : IAsyncLifetime
{
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    private static readonly string[] KnownPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-browser-").FullName;
    private WebApplicationFactory<Program>? _portal;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Chromium { get; } = Array.Find(KnownPlaces, File.Exists);

    private static bool MustRun { get; } = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private Uri Address => _portal!.ClientOptions.BaseAddress;

    public async Task InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        var file = Path.Combine(_folder, "danvan.db");
        _portal = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            _ = web.UseEnvironment("Development");
            _ = web.UseSetting("Database:Provider", "Sqlite");
            _ = web.UseSetting("ConnectionStrings:Portal", $"Data Source={file}");
            _ = web.UseSetting("SignIn:AttemptsPerMinute", "100000");
            _ = web.UseSetting("Notices:EverySeconds", "0");
            _ = web.ConfigureLogging(logging => logging.ClearProviders());
        });
        _portal.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _portal.StartServer();
        // The demo province is made while the portal listens already.
        await _portal.Services.GetRequiredService<Preparation>().Done;
        // Inboxes are filled once, not while somebody looks.
        _ = await _portal.Services.GetRequiredService<NoticeRun>().RunOnceAsync();
        _playwright = await Playwright.CreateAsync();
        // A busy machine draws late; what is expected is waited for, never slept for.
        Assertions.SetDefaultExpectTimeout(20_000);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = Switches });
    }

    /// <summary>
    /// Runs one journey in a fresh browser profile. It fails on a broken content security policy, a console error, a script
    /// error or an answer 5xx anywhere on the way; a picture of the page is kept when it fails.
    /// </summary>
    public async Task JourneyAsync(Func<Visit, Task> journey, int width = 1366, int height = 768, [CallerMemberName] string name = "")
    {
        if (_browser is null)
        {
            Assert.False(MustRun, "CI=true, but no Chromium was found: install Debian's package chromium.");
            Skip.If(true, "No Chromium on this machine (Debian: apt-get install chromium).");
        }

        await using var profile = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            // Colours that are still on their way from light to dark would be measured half-way.
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ViewportSize = new() { Width = width, Height = height },
        });
        await profile.AddInitScriptAsync(Visit.ReportsPolicyViolations);
        var visit = new Visit(await profile.NewPageAsync());
        try
        {
            await journey(visit);
            visit.IsClean();
        }
        catch
        {
            await KeepPictureAsync(visit.Page, name);
            throw;
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_portal is not null)
        {
            await _portal.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task KeepPictureAsync(IPage page, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults"));
        try
        {
            _ = await page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, name + ".png"), FullPage = true });
        }
        catch (PlaywrightException)
        {
            // The journey's own failure says more than a page that is gone.
        }
    }
}

[CollectionDefinition(Name)]
public sealed class Browsing : ICollectionFixture<PortalInBrowser>
{
    public const string Name = "Browser";
}
