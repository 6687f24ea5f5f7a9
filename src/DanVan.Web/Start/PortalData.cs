using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Data.Scoping;
using DanVan.Data.Seeding;
using DanVan.Web.Access;

namespace DanVan.Web.Start;

internal static class PortalData
{
    public static void AddPortalData(this WebApplicationBuilder builder)
    {
        var demo = builder.Configuration.GetSection("Demo").Get<DemoSettings>() ?? new DemoSettings();
        var isDemo = demo.Enabled && builder.Environment.IsDevelopment();
        _ = builder.Services.AddSingleton(TimeProvider.System);
        _ = builder.Services.AddSingleton(demo with { Enabled = isDemo });
        _ = builder.Services.AddSingleton(services => isDemo
            ? ProgrammeClock.StartingOn(demo.Today, services.GetRequiredService<TimeProvider>())
            : new ProgrammeClock(services.GetRequiredService<TimeProvider>()));
        _ = builder.Services.AddPortalDatabase(SettingsOf(builder));
        _ = builder.Services.AddSingleton<Preparation>();
        _ = builder.Services.AddScoped<DemoProvince>();
        _ = builder.Services.AddCatalogueAndPeriods();

        // What a request may read follows from the chosen post; without one it reads nothing.
        _ = builder.Services.AddScoped<CurrentActor>();
        _ = builder.Services.AddScoped(services => services.GetRequiredService<CurrentActor>().Visibility);
        _ = builder.Services.AddScoped(services => services.GetRequiredService<CurrentActor>().Actor);
        _ = builder.Services.AddScoped<DanVan.Web.Shared.Navigation>();
        _ = builder.Services.AddScoped<DanVan.Web.Shared.MyWork>();
    }

    /// <summary>Makes the database ready and lets the waiting requests through.</summary>
    /// <returns>False when the database is in no state to serve; the log says what to do.</returns>
    public static async Task<bool> PrepareAsync(this WebApplication app)
    {
        var preparation = app.Services.GetRequiredService<Preparation>();
        try
        {
            // A thread of its own: the first pages are served meanwhile.
            await Task.Run(app.PrepareDatabaseAsync);
            await app.Services.GetRequiredService<SetUpLink>().OfferAsync();
            _ = preparation.Finish();
            return true;
        }
        catch (DatabaseNotReadyException notReady)
        {
            app.Logger.LogCritical("{Message}", notReady.Message);
            return false;
        }
        finally
        {
            _ = preparation.GiveUp();
        }
    }

    private static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<PortalDbOpener>().Open(Visibility.Everything);
        var settings = app.Services.GetRequiredService<DatabaseSettings>();
        await DatabaseStart.PrepareAsync(db, settings);
        if (!app.Services.GetRequiredService<DemoSettings>().Enabled)
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var demo = scope.ServiceProvider.GetRequiredService<DemoProvince>();
        if (await demo.IsUnfinishedAsync())
        {
            // A seeding that was killed half-way; there is nobody's work in it.
            _ = await db.Database.EnsureDeletedAsync();
            await DatabaseStart.PrepareAsync(db, settings);
        }

        if (!await demo.IsThereAsync())
        {
            app.Logger.LogInformation("Đang tạo tỉnh minh họa (chỉ một lần)...");
            await demo.SeedAsync();
        }
    }

    public static async Task<int> MigrateAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<PortalDbOpener>().Open(Visibility.Everything);
        await DatabaseStart.MigrateAsync(db, app.Services.GetRequiredService<DatabaseSettings>());
        app.Logger.LogInformation("Cơ sở dữ liệu đã ở đúng phiên bản.");
        return 0;
    }

    private static DatabaseSettings SettingsOf(WebApplicationBuilder builder)
    {
        var provider = builder.Configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite);
        var connection = builder.Configuration.GetConnectionString("Portal");
        return provider is DatabaseProvider.SqlServer
            ? new DatabaseSettings(provider, string.IsNullOrWhiteSpace(connection)
                ? throw new InvalidOperationException("Database:Provider là SqlServer nhưng thiếu ConnectionStrings:Portal.")
                : connection)
            : string.IsNullOrWhiteSpace(connection)
                ? DatabaseSettings.Sqlite(Path.Combine(builder.Environment.ContentRootPath, "App_Data", "danvan.db"))
                : new DatabaseSettings(provider, connection);
    }
}

/// <summary>The made-up province of Development, and the day its clock starts on.</summary>
public sealed record DemoSettings
{
    public bool Enabled { get; init; }

    public DateOnly Today { get; init; } = new(2021, 12, 22);
}
