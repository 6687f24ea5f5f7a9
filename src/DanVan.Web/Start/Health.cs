using DanVan.Data;
using DanVan.Data.Scoping;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Start;

/// <summary>/healthz says that the process lives; /readyz that it can serve: database reachable and migrated, disk with room.</summary>
internal static class Health
{
    private const long LeastFreeBytes = 200L * 1024 * 1024;

    public static void MapHealth(this WebApplication app)
    {
        _ = app.MapGet("/healthz", () => Results.Text("ok")).AllowAnonymous();
        _ = app.MapGet("/readyz", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(Preparation preparation, PortalDbOpener opener, IWebHostEnvironment environment, CancellationToken cancellation)
    {
        if (!preparation.IsDone)
        {
            return Results.Json(new { database = "preparing" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        await using var db = opener.Open(Visibility.Everything);
        var database = await CanReadAsync(db, cancellation);
        var disk = new DriveInfo(environment.ContentRootPath).AvailableFreeSpace >= LeastFreeBytes;
        return Results.Json(
            new { database = database ? "ok" : "unreachable", disk = disk ? "ok" : "full" },
            statusCode: database && disk ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> CanReadAsync(PortalDb db, CancellationToken cancellation)
    {
        try
        {
            _ = await db.Provinces.AnyAsync(cancellation);
            return true;
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }
}
