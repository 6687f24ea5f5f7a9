using DanVan.Domain.Common;

namespace DanVan.Data.Imports;

/// <summary>One kind of CSV file that administrators bring in, with a dry run before anything is written.</summary>
public interface IImport
{
    /// <summary>In the address: "dia-ban".</summary>
    string Kind { get; }

    /// <summary>Columns that the head must hold.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Whether this administrator may bring in files of the kind; by default those who look after a province.</summary>
    bool IsFor(Actor actor) => actor.Is(Function.Administrator) && actor.ProvinceId is not null;

    /// <summary>
    /// Does everything that the file asks for on the given session and tells it row by row. The caller runs it inside a
    /// transaction: a dry run rolls back, an application commits when no row is refused. Saving in steps is allowed.
    /// </summary>
    Task<ImportPlan> CarryOutAsync(PortalDb db, CsvTable table, Actor actor, DateTimeOffset now, CancellationToken cancellation);
}
