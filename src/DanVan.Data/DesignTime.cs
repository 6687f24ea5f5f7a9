using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DanVan.Data;

/// <summary>For the migrations tool only; no connection is opened.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerPortalDb>
{
    public SqlServerPortalDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqlServerPortalDb>().UseSqlServer("Server=unused").Options, Visibility.Nothing, new CurrentChange(), new ProgrammeClock(TimeProvider.System));
}

/// <summary>For the migrations tool only; no file is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePortalDb>
{
    public SqlitePortalDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite("Data Source=unused.db").Options, Visibility.Nothing, new CurrentChange(), new ProgrammeClock(TimeProvider.System));
}
