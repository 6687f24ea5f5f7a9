using System.Data.Common;
using DanVan.Data;
using DanVan.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Notices;

/// <summary>Breaks the n-th write from now on before it takes hold, as a kill would.</summary>
internal sealed class Breakdown : SaveChangesInterceptor
{
    private const string Name = "Broken down for the test.";

    private int _left;

    /// <param name="write">1 for the next one; 0 for none.</param>
    public void At(int write) => Volatile.Write(ref _left, write);

    public static bool IsIn(Exception? failure) => failure is not null && (failure.Message == Name || IsIn(failure.InnerException));

    public void Watch(IWebHostBuilder web) => web.ConfigureTestServices(services =>
    {
        _ = services.AddSingleton<IDbContextOptionsConfiguration<SqlitePortalDb>>(new WithInterceptor<SqlitePortalDb>(this));
        _ = services.AddSingleton<IDbContextOptionsConfiguration<SqlServerPortalDb>>(new WithInterceptor<SqlServerPortalDb>(this));
    });

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        Interlocked.Decrement(ref _left) == 0 ? throw new DeadException(Name) : base.SavingChangesAsync(eventData, result, cancellationToken);

    private sealed class DeadException(string message) : DbException(message);
}
