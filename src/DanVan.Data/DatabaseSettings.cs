namespace DanVan.Data;

public enum DatabaseProvider
{
    Sqlite = 1,
    SqlServer = 2,
}

/// <summary>Which database the portal runs on. For SQLite the connection string names a file.</summary>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    public static DatabaseSettings Sqlite(string path) => new(DatabaseProvider.Sqlite, $"Data Source={path}");
}
