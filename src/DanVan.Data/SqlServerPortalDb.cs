using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data;

/// <summary>Production: a province's or a ministry's SQL Server.</summary>
public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options, Visibility visibility, CurrentChange change, ProgrammeClock clock)
    : PortalDb(options, visibility, change, clock)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // Milliseconds are enough for a story, and seven digits cost two bytes a row.
        configurationBuilder.Properties<DateTimeOffset>().HavePrecision(3);
}
