using System.Security.Cryptography;
using System.Text;
using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Web.Start;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Access;

/// <summary>
/// As long as the portal has no administrator, every start makes a new one-time link and writes it into the log, the one
/// place that only whoever runs the server can read. There is no password to begin with.
/// </summary>
public sealed class SetUpLink(PortalDbOpener opener, ProgrammeClock clock, TimeProvider time, DemoSettings demo, ILogger<SetUpLink> log)
{
    private const int TokenBytes = 32;

    /// <summary>The token's hash; 256 random bits need no slow one.</summary>
    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Called at each start once the database is ready.</summary>
    public async Task OfferAsync()
    {
        // The demo brings its own administrator.
        if (demo.Enabled)
        {
            return;
        }

        await using var db = opener.Open(Visibility.Everything);
        var isNeeded = !await HasAdministratorAsync(db);
        _ = await db.SetUpInvitations.ExecuteDeleteAsync();
        if (!isNeeded)
        {
            return;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        _ = db.SetUpInvitations.Add(new SetUpInvitation { TokenHash = HashOf(token), Expires = time.GetUtcNow().AddHours(SetUpInvitation.ValidHours) });
        if (await db.SaveAsync() is null)
        {
            log.LogWarning(
                "Chưa có quản trị hệ thống. Mở một lần, trong {Hours} giờ: <địa chỉ hệ thống>/thiet-lap?ma={Token}", SetUpInvitation.ValidHours, token);
        }
    }

    private Task<bool> HasAdministratorAsync(PortalDb db)
    {
        var today = clock.Today;
        return db.Posts.AnyAsync(post => post.ProvinceId == null && post.Function == Function.Administrator
            && (post.ValidTo == null || today <= post.ValidTo)
            && db.Users.Any(person => person.Id == post.PersonId && !person.IsDisabled));
    }
}
