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

    private static void Fill(SqliteConnection connection, int provinces)
    {
        var revision = 0;
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = """
                INSERT INTO AgreedFigures (ProvinceId, PeriodId, AreaId, RevisionId, IndicatorId, Amount, Qualifier, IsOneSided, CountsAccepted, CountsSubmitted)
                VALUES ($province, $period, $area, $revision, $indicator, $amount, $qualifier, 0, 1, 1)
                """;
            var (province, period, area, revisionId, indicator, amount, qualifier) = (
                Add(insert, "$province"), Add(insert, "$period"), Add(insert, "$area"), Add(insert, "$revision"), Add(insert, "$indicator"), Add(insert, "$amount"), Add(insert, "$qualifier"));
            insert.Prepare();
            for (var p = 1; p <= provinces; p++)
            {
                province.Value = (long)p;
                period.Value = (long)(((p - 1) * Quarters) + quarter + 1);
                for (var a = 1; a <= Pairings; a++)
                {
                    area.Value = (long)(((p - 1) * Pairings) + a);
                    revisionId.Value = (long)++revision;
                    for (var i = 1; i <= Indicators; i++)
                    {
                        indicator.Value = (long)i;
                        amount.Value = AmountOf(quarter, a, i);
                        qualifier.Value = (long)(i % 9 == 0 && a % 5 == 0 ? 1 : 0);
                        _ = insert.ExecuteNonQuery();
                    }
                }
            }

            transaction.Commit();
        }
    }

    // Every eighth indicator is money in đồng, the rest small counts; the same in every province, so that answers can be compared.
    private static long AmountOf(int quarter, int area, int indicator)
    {
        var mixed = (uint)((quarter * 7919) + (area * 104_729) + (indicator * 1_299_709)) * 2_654_435_761u;
        return indicator % 8 == 0 ? mixed % 900_000 * 1000L : mixed % 700;
    }

    private static SqliteParameter Add(SqliteCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.SqliteType = SqliteType.Integer;
        return command.Parameters.Add(parameter);
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
