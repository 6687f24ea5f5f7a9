using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data;

/// <summary>Raised at start when the database is not in a state to serve; the message tells an administrator what to do.</summary>
public sealed class DatabaseNotReadyException(string message) : Exception(message);

/// <summary>Brings the database to the model's shape: SQLite by itself at start, SQL Server only by the migrate verb.</summary>
public static class DatabaseStart
{
    /// <summary>Called at every start before the first request.</summary>
    public static async Task PrepareAsync(PortalDb db, DatabaseSettings settings, CancellationToken cancellation = default)
    {
        if (settings.Provider is DatabaseProvider.Sqlite)
        {
            await MigrateSqliteAsync(db, settings, cancellation);
            return;
        }

        await RefuseUnlessMigratedAsync(db, cancellation);
    }

    /// <summary>The migrate verb: applies what is pending on either database.</summary>
    public static Task MigrateAsync(PortalDb db, DatabaseSettings settings, CancellationToken cancellation = default) =>
        settings.Provider is DatabaseProvider.Sqlite ? MigrateSqliteAsync(db, settings, cancellation) : db.Database.MigrateAsync(cancellation);

    private static async Task MigrateSqliteAsync(PortalDb db, DatabaseSettings settings, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // The operating system frees this lock when its holder dies, so the row that a killed migration left behind can be
        // cleared safely while it is held; EF would otherwise wait for that row for ever.
        await using var alone = await HoldAsync(path + ".lock", cancellation);
        await ClearMigrationLockAsync(db, path, cancellation);

        // Migrating builds a second model to compare; a database that lacks nothing, as at nearly every start, is not made to wait for that.
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            await db.Database.MigrateAsync(cancellation);
        }
    }

    private static async Task<FileStream> HoldAsync(string path, CancellationToken cancellation)
    {
        for (; ; )
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellation);
            }
        }
    }

    private static async Task ClearMigrationLockAsync(PortalDb db, string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            return;
        }

        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'";
            if ((long)(await command.ExecuteScalarAsync(cancellation))! > 0)
            {
                command.CommandText = "DELETE FROM \"__EFMigrationsLock\"";
                _ = await command.ExecuteNonQueryAsync(cancellation);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task RefuseUnlessMigratedAsync(PortalDb db, CancellationToken cancellation)
    {
        if (!await db.Database.CanConnectAsync(cancellation))
        {
            throw new DatabaseNotReadyException(
                "Không kết nối được SQL Server (ConnectionStrings:Portal). Kiểm tra máy chủ, tài khoản và tên cơ sở dữ liệu rồi khởi động lại.");
        }

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (pending.Count > 0)
        {
            throw new DatabaseNotReadyException(
                $"Cơ sở dữ liệu chưa ở đúng phiên bản (còn {pending.Count} bước: {string.Join(", ", pending)}). Chạy lệnh 'DanVan.Web migrate' một lần rồi khởi động lại.");
        }
    }
}
