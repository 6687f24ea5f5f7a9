using DanVan.Data.Imports;
using DanVan.Data.Indicators;
using DanVan.Data.Organizations;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Data;

public static class DatabaseRegistration
{
    /// <summary>Registers the one model on the chosen database; whoever resolves a <see cref="PortalDb"/> must have a <see cref="Visibility"/>.</summary>
    public static IServiceCollection AddPortalDatabase(this IServiceCollection services, DatabaseSettings settings)
    {
        _ = services.AddSingleton(settings).AddSingleton<PortalDbOpener>().AddSingleton<FrozenForms>().AddScoped<CurrentChange>();
        _ = services.AddScoped<ImportRun>().AddScoped<HandoverRun>()
            .AddScoped<IImport, AreaImport>().AddScoped<IImport, OrganizationImport>()
            .AddScoped<IImport, PairingImport>().AddScoped<IImport, SuccessionImport>();
        return settings.Provider is DatabaseProvider.SqlServer
            ? services.AddDbContext<PortalDb, SqlServerPortalDb>(options => options.UseSqlServer(settings.ConnectionString), optionsLifetime: ServiceLifetime.Singleton)
            : services.AddDbContext<PortalDb, SqlitePortalDb>(
                // A list is one parameter here, so that a command's text is written once and not at every execution.
                options => options.UseSqlite(settings.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(DurableSqlite.Instance),
                optionsLifetime: ServiceLifetime.Singleton);
    }
}

/// <summary>Opens sessions outside a request, each with the visibility that its opener names.</summary>
public sealed class PortalDbOpener(IServiceProvider services, DatabaseSettings settings, ProgrammeClock clock)
{
    public PortalDb Open(Visibility visibility, CurrentChange? change = null) => settings.Provider is DatabaseProvider.SqlServer
        ? new SqlServerPortalDb(services.GetRequiredService<DbContextOptions<SqlServerPortalDb>>(), visibility, change ?? new CurrentChange(), clock)
        : new SqlitePortalDb(services.GetRequiredService<DbContextOptions<SqlitePortalDb>>(), visibility, change ?? new CurrentChange(), clock);
}
