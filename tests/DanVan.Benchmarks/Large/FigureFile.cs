using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace DanVan.Benchmarks.Large;

/// <summary>
/// A SQLite file with the agreed figures of some provinces: 14 pairings x 20 quarters x 80 indicators each, written in the
/// order of life (quarter by quarter, report by report) with the indexes in place, so that they are as full as life leaves them.
/// </summary>
internal sealed class FigureFile : IDisposable
{
    public const int Pairings = 14;
    public const int Quarters = 20;
    public const int Indicators = 80;

    // Every eighth indicator is money in đồng, the rest small counts; the same in every province, so that answers can be compared.
    private const string Mixed = "((($quarter * 7919 + area.n * 104729 + indicator.n * 1299709) * 2654435761) & 4294967295)";
    private const string Amount = $"CASE WHEN indicator.n % 8 = 0 THEN {Mixed} % 900000 * 1000 ELSE {Mixed} % 700 END";

    private readonly SqliteConnection _connection;

    private FigureFile(string path, int provinces, TimeSpan generated)
    {
        Path = path;
        Provinces = provinces;
        Generated = generated;
        _connection = Open(path);
    }

    public string Path { get; }

    public int Provinces { get; }

    public TimeSpan Generated { get; }

    public long Rows => (long)Provinces * Pairings * Quarters * Indicators;

    public long Bytes => new FileInfo(Path).Length;

    public static FigureFile Generate(string path, Layout layout, int provinces)
    {
        var started = Stopwatch.GetTimestamp();
        using (var connection = Open(path))
        {
            // Nothing is lost if the generator dies, so it waits for no disk.
            Run(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -600000;");
            foreach (var statement in layout.Schema)
            {
                Run(connection, statement);
            }

            Fill(connection, provinces);
            Run(connection, "PRAGMA journal_mode = WAL;");
        }

        SqliteConnection.ClearAllPools();
        return new FigureFile(path, provinces, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Reads every row of the answer and returns how many there were with a sum to compare.</summary>
    public (int Rows, long Sum) Ask(string query)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var (rows, sum) = (0, 0L);
        while (reader.Read())
        {
            rows++;
            sum += reader.IsDBNull(2) ? 0 : reader.GetInt64(2);
        }

        return (rows, sum);
    }

    public IReadOnlyList<string> PlanOf(string query)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + query;
        using var reader = command.ExecuteReader();
        var plan = new List<string>();
        while (reader.Read())
        {
            plan.Add(reader.GetString(3));
        }

        return plan;
    }

    /// <summary>What an acceptance does to a report's figures, undone again.</summary>
    public void MarkAndUndo(int revisionId)
    {
        using var transaction = _connection.BeginTransaction();
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"UPDATE AgreedFigures SET CountsAccepted = 0 WHERE RevisionId = {revisionId}";
        _ = command.ExecuteNonQuery();
        transaction.Rollback();
    }

    public void Dispose()
    {
        _connection.Dispose();
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { Path, Path + "-wal", Path + "-shm" })
        {
            File.Delete(file);
        }
    }

    // One prepared statement a quarter makes its rows inside SQLite, several times faster than handing them over one by one.
    private static void Fill(SqliteConnection connection, int provinces)
    {
        Run(connection, "CREATE TEMP TABLE Numbers (n INTEGER NOT NULL PRIMARY KEY)");
        Run(connection, $"WITH RECURSIVE upTo(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM upTo WHERE n < {Math.Max(provinces, Indicators)}) INSERT INTO Numbers SELECT n FROM upTo");
        using var insert = connection.CreateCommand();
        insert.CommandText = $"""
            INSERT INTO AgreedFigures (ProvinceId, PeriodId, AreaId, RevisionId, IndicatorId, Amount, Qualifier, IsOneSided, CountsAccepted, CountsSubmitted)
            SELECT
                province.n,
                (province.n - 1) * {Quarters} + $quarter + 1,
                (province.n - 1) * {Pairings} + area.n,
                ($quarter * {provinces} + province.n - 1) * {Pairings} + area.n,
                indicator.n,
                {Amount},
                indicator.n % 9 = 0 AND area.n % 5 = 0,
                0, 1, 1
            FROM Numbers province CROSS JOIN Numbers area CROSS JOIN Numbers indicator
            WHERE province.n <= {provinces} AND area.n <= {Pairings} AND indicator.n <= {Indicators}
            ORDER BY province.n, area.n, indicator.n
            """;
        var quarter = insert.Parameters.Add("$quarter", SqliteType.Integer);
        for (var number = 0L; number < Quarters; number++)
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            quarter.Value = number;
            _ = insert.ExecuteNonQuery();
            transaction.Commit();
        }
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        _ = command.ExecuteNonQuery();
    }
}
