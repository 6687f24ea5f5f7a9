using DanVan.Data;
using DanVan.Data.Scoping;
using DanVan.Web.Start;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DanVan.Web.Tests.Hosting;

/// <summary>The real portal over HTTP on a database of its own, with a programme clock that tests move.</summary>
public sealed class Portal : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.Create();
    private readonly WebApplicationFactory<Program> _host;

    /// <param name="adjust">What a test changes on the host: environment, settings, services.</param>
    public Portal(Action<IWebHostBuilder>? adjust = null)
    {
        Clock = new TestClock(new DateTimeOffset(2021, 12, 22, 1, 0, 0, TimeSpan.Zero));
        _host = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            _ = web.UseEnvironment("Development");
            _ = web.UseSetting("Demo:Enabled", "false");
            _ = web.UseSetting("Database:Provider", _database.Settings.Provider.ToString());
            _ = web.UseSetting("ConnectionStrings:Portal", _database.Settings.ConnectionString);
            _ = web.UseSetting("SignIn:AttemptsPerMinute", "100000");
            // Tests drive the worker by hand (Notices.Worker); what it does by itself would come between their steps.
            _ = web.UseSetting("Notices:EverySeconds", "0");
            _ = web.ConfigureLogging(logging => logging.ClearProviders());
            _ = web.ConfigureTestServices(services =>
            {
                _ = services.Replace(ServiceDescriptor.Singleton(new ProgrammeClock(Clock)));
                // Thousands of rounds protect real passwords; here they would only slow every test down.
                _ = services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
                _ = services.AddSingleton<IDbContextOptionsConfiguration<SqlitePortalDb>>(new WithInterceptor<SqlitePortalDb>(Queries));
                _ = services.AddSingleton<IDbContextOptionsConfiguration<SqlServerPortalDb>>(new WithInterceptor<SqlServerPortalDb>(Queries));
            });
            adjust?.Invoke(web);
        });
    }

    /// <summary>Programme time; 08:00 on 22/12/2021 until a test moves it.</summary>
    public TestClock Clock { get; }

    /// <summary>Every command that the portal sends to its database.</summary>
    public QueryCounter Queries { get; } = new();

    public IServiceProvider Services
    {
        get
        {
            // Tests look into the database without asking the pages, which would wait for it by themselves.
            _host.Services.GetRequiredService<Preparation>().Done.GetAwaiter().GetResult();
            return _host.Services;
        }
    }

    /// <summary>A session that sees everything, for arranging and asserting.</summary>
    public PortalDb Open() => Services.GetRequiredService<PortalDbOpener>().Open(Visibility.Everything);

    /// <summary>A browser without a person; redirects are answers here, not followed.</summary>
    public HttpClient Anonymous() => Anonymous("http://localhost");

    /// <summary>The same at another address: Production's cookies travel over https only.</summary>
    public HttpClient Anonymous(string address)
    {
        _ = Services;
        return _host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri(address) });
    }

    public void Dispose()
    {
        _host.Dispose();
        _database.Dispose();
    }
}
