using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.JointDocuments;

/// <summary>Ends what stands although its years are over (Hết hiệu lực); one save for each document, so that one that is at work holds up no other.</summary>
public sealed class ExpireStep(PortalDbOpener opener, ProgrammeClock clock)
{
    private static readonly Actor Portal = new(Guid.Empty, 0, "Hệ thống", Function.Administrator, false, null, null, null, false);

    public async Task RunAsync(CancellationToken cancellation = default)
    {
        var today = clock.Today;
        await using var db = opener.Open(Visibility.Everything);
        var due = await db.JointDocuments.IgnoreAutoIncludes()
            .Where(document => document.State == DocumentState.Issued && document.ToYear < today.Year)
            .Select(document => document.Id)
            .ToListAsync(cancellation);
        foreach (var id in due)
        {
            var document = await db.JointDocuments.SingleAsync(one => one.Id == id, cancellation);
            if ((document.Expire(today, Portal with { ProvinceId = document.ProvinceId }, clock.Now) ?? await db.SaveAsync(cancellation)) is not null)
            {
                // Somebody recalls or amends it this very moment: then there is nothing to end, or the next day's run ends it.
                db.ChangeTracker.Clear();
            }

            db.ChangeTracker.Clear();
        }
    }
}
