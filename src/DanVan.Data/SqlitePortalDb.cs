using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DanVan.Data;

/// <summary>The embedded default: one file, write-ahead log, nothing to install.</summary>
public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options, Visibility visibility, CurrentChange change, ProgrammeClock clock)
    : PortalDb(options, visibility, change, clock)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite has no type for instants: stored as UTC ticks, they sort and compare in the database.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();

    private sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
        at => at.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
