using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DanVan.Web.Tests.Architecture;

/// <summary>Who may see is closed by default: a stored thing is scoped, or this test says how it is reached.</summary>
public sealed class ScopeTests : IDisposable
{
    // What has a set of its own and is read through a scoped thing all the same, and what belongs to no province.
    private static readonly Dictionary<string, string> ReachedThrough = new(StringComparer.Ordinal)
    {
        ["ReportRevision"] = "its report",
        ["Entry"] = "its report's revision",
        ["CellChange"] = "its report's revision",
        ["ChangeReceipt"] = "its change id and person",
        ["JobLease"] = "the portal's own work, of no province and no person",
        ["SetUpInvitation"] = "the one-time set-up link, before any province",
        ["IdentityUserClaim`1"] = "its person",
        ["IdentityUserLogin`1"] = "its person",
        ["IdentityUserToken`1"] = "its person",
        ["IdentityUserPasskey`1"] = "its person",
    };

    private readonly TestDatabase _database = TestDatabase.Create();

    [Fact]
    public void Whatever_carries_a_province_is_scoped_by_it()
    {
        using var db = _database.Open();
        var carrying = db.Model.GetEntityTypes().Where(type => !type.IsOwned() && type.FindProperty("ProvinceId") is { } id && !id.IsShadowProperty()).ToList();

        var open = carrying.Where(type => !IsScoped(type));

        Assert.True(carrying.Count >= 15, $"Only {carrying.Count} types were looked at.");
        Assert.Empty(open.Select(type => type.ClrType.Name));
    }

    [Fact]
    public void Whatever_is_not_scoped_is_reached_through_something_that_is()
    {
        using var db = _database.Open();

        var open = db.Model.GetEntityTypes().Where(type => !IsScoped(type) && !IsPart(type)).Select(type => type.ClrType.Name);

        Assert.Empty(open.Except(ReachedThrough.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_root_has_its_version_as_a_concurrency_token()
    {
        using var db = _database.Open();
        var roots = db.Model.GetEntityTypes().Where(type => typeof(Entity).IsAssignableFrom(type.ClrType)).ToList();

        var unguarded = roots.Where(type => type.FindProperty(nameof(Entity.Version)) is not { IsConcurrencyToken: true });

        Assert.NotEmpty(roots);
        Assert.Empty(unguarded.Select(type => type.ClrType.Name));
    }

    [Fact]
    public void No_foreign_key_between_roots_cascades()
    {
        using var db = _database.Open();
        var keys = db.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()).Where(key => !key.IsOwnership && key.PrincipalToDependent is null).ToList();

        Assert.NotEmpty(keys);
        Assert.Empty(keys.Where(key => key.DeleteBehavior is not DeleteBehavior.Restrict).Select(key => key.ToString()));
    }

    public void Dispose() => _database.Dispose();

    // Lives and dies with its root, and is reached by walking from it.
    private static bool IsPart(IEntityType type) =>
        type.IsOwned()
        || (type.GetForeignKeys().Any(key => key is { DeleteBehavior: DeleteBehavior.Cascade, PrincipalToDependent: not null })
            && !Array.Exists(typeof(PortalDb).GetProperties(), property => property.PropertyType == typeof(DbSet<>).MakeGenericType(type.ClrType)));

    private static bool IsScoped(IEntityType type) => type.GetDeclaredQueryFilters().Any(filter => filter.Key == PortalDb.Scope);
}
