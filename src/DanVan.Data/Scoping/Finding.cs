using DanVan.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Scoping;

public static class Finding
{
    /// <summary>The aggregate, or null when it does not exist or lies outside the caller's scope: both are 404.</summary>
    public static Task<T?> FindVisibleAsync<T>(this IQueryable<T> aggregates, Guid id, CancellationToken cancellation = default)
        where T : AggregateRoot => aggregates.SingleOrDefaultAsync(aggregate => aggregate.Id == id, cancellation);

    /// <summary>The catalogue row, or null when it does not exist or lies outside the caller's scope.</summary>
    public static Task<T?> FindVisibleAsync<T>(this IQueryable<T> rows, int id, CancellationToken cancellation = default)
        where T : CatalogueEntity => rows.SingleOrDefaultAsync(row => row.Id == id, cancellation);
}
