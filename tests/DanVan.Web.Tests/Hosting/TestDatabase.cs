using DanVan.Data;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Hosting;

/// <summary>
/// A database of its own for one test class: a copy of one migrated SQLite file, or a new database on the server that
/// DANVAN_TEST_SQLSERVER names.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    public const string ServerVariable = "DANVAN_TEST_SQLSERVER";

    private static readonly Lazy<string> Template = new(MakeTemplate);

    private TestDatabase(DatabaseSettings settings) => Settings = settings;

    public static string? Server { get; } = Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server ? server : null;

    public DatabaseSettings Settings { get; }

    public static TestDatabase Create()
    {
        if (Server is { } server)
        {
            var connection = new SqlConnectionStringBuilder(server) { InitialCatalog = $"danvan_test_{Guid.NewGuid():N}" }.ConnectionString;
            var database = new TestDatabase(new DatabaseSettings(DatabaseProvider.SqlServer, connection));
            using var db = database.Open();
            db.Database.Migrate();
            return database;
        }

        var path = NewPath();
        File.Copy(Template.Value, path);
        return new TestDatabase(DatabaseSettings.Sqlite(path));
    }

    public PortalDb Open() => Settings.Provider is DatabaseProvider.SqlServer
        ? new SqlServerPortalDb(new DbContextOptionsBuilder<SqlServerPortalDb>().UseSqlServer(Settings.ConnectionString).Options, Visibility.Everything, new CurrentChange(), new ProgrammeClock(TimeProvider.System))
        : new SqlitePortalDb(new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite(Settings.ConnectionString).Options, Visibility.Everything, new CurrentChange(), new ProgrammeClock(TimeProvider.System));

    public void Dispose()
    {
        if (Settings.Provider is DatabaseProvider.SqlServer)
        {
            using var db = Open();
            _ = db.Database.EnsureDeleted();
            return;
        }

        using var connection = new SqliteConnection(Settings.ConnectionString);
        SqliteConnection.ClearPool(connection);
        var path = connection.DataSource;
        foreach (var file in new[] { path, path + "-wal", path + "-shm", path + ".lock" })
        {
            File.Delete(file);
        }
    }

    private static string MakeTemplate()
    {
        var path = NewPath();
        var database = new TestDatabase(DatabaseSettings.Sqlite(path));
        using (var db = database.Open())
        {
            db.Database.Migrate();
        }

        SqliteConnection.ClearAllPools();
        return path;
    }

    private static string NewPath() => Path.Combine(Directory.CreateTempSubdirectory("danvan-test-").FullName, "portal.db");
}
