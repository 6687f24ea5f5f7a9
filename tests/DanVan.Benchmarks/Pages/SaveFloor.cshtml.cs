using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace DanVan.Benchmarks.Pages;

/// <summary>
/// The floor under keeping one cell: the same pipeline, cookie and token, and what the portal writes for it, the side's stamp,
/// the cell, its history and the receipt, in one transaction by ADO.NET without any question asked before.
/// </summary>
public sealed class SaveFloorPage(IConfiguration configuration) : PageModel
{
    public async Task<IActionResult> OnPostAsync(Guid report, int indicator, long amount)
    {
        await using var connection = new SqliteConnection(configuration.GetConnectionString("Portal"));
        await connection.OpenAsync();
        await RunAsync(connection, "PRAGMA synchronous=FULL");
        await using var transaction = await connection.BeginTransactionAsync();
        await RunAsync(connection, "UPDATE SideEntries SET EntryStamp = EntryStamp + 1 WHERE ReportId = $report AND Side = 1 AND State = 1", ("$report", report.ToString().ToUpperInvariant()));
        const string revision = "(SELECT MAX(Id) FROM ReportRevisions WHERE ReportId = $report)";
        await RunAsync(
            connection,
            $"UPDATE Entries SET Amount = $amount, Version = Version + 1 WHERE RevisionId = {revision} AND IndicatorId = $indicator AND \"Column\" = 1",
            ("$report", report.ToString().ToUpperInvariant()), ("$indicator", indicator), ("$amount", amount));
        await RunAsync(
            connection,
            $"INSERT INTO CellChanges (RevisionId, IndicatorId, \"Column\", FromKind, FromAmount, FromQualifier, ToKind, ToAmount, ToQualifier, Version, PostId, At) SELECT {revision}, $indicator, 1, 1, 0, 1, 1, $amount, 1, 1, 1, 0",
            ("$report", report.ToString().ToUpperInvariant()), ("$indicator", indicator), ("$amount", amount));
        await RunAsync(connection, "INSERT INTO Receipts (ChangeId, PersonId, At) VALUES ($id, $id, 0)", ("$id", Guid.NewGuid().ToString()));
        await transaction.CommitAsync();
        return new JsonResult(new { amount });
    }

    private static async Task RunAsync(SqliteConnection connection, string text, params IReadOnlyList<(string Name, object Value)> values)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this page's own.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            _ = command.Parameters.AddWithValue(name, value);
        }

        _ = await command.ExecuteNonQueryAsync();
    }
}
