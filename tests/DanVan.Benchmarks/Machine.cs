using System.Runtime.InteropServices;

namespace DanVan.Benchmarks;

/// <summary>What the numbers were measured on; a number without it says nothing.</summary>
internal static class Machine
{
    public static void Describe()
    {
#if DEBUG
        Console.WriteLine("DEBUG BUILD: run with -c Release; these numbers mean nothing.");
#endif
        Console.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, SQLite {SqliteVersion()}");
        Console.WriteLine();
    }

    private static string SqliteVersion()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }
}
