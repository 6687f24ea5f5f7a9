using System.Net;
using AngleSharp.Html.Parser;
using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Data.Scoping;
using DanVan.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Storage;

/// <summary>What the embedded database promises: written before it is answered, started again after whatever killed it.</summary>
public sealed class EmbeddedDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-embedded-").FullName;

    private DatabaseSettings Database => DatabaseSettings.Sqlite(Path.Combine(_folder, "danvan.db"));

    [Fact]
    public async Task Every_connection_writes_ahead_and_waits_for_the_disk()
    {
        await using var services = Services();
        await using var db = Open(services);

        // The second opening gets the pooled connection back.
        foreach (var _ in new[] { "new", "pooled" })
        {
            await db.Database.OpenConnectionAsync();

            Assert.Equal("wal", await AskAsync(db, "PRAGMA journal_mode"));
            Assert.Equal("2", await AskAsync(db, "PRAGMA synchronous"));
            Assert.Equal("1", await AskAsync(db, "PRAGMA foreign_keys"));
            await db.Database.CloseConnectionAsync();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lock_row_left_by_a_killed_migration_does_not_block_the_start(bool migratedBefore)
    {
        await using var services = Services();
        await using (var db = Open(services))
        {
            if (migratedBefore)
            {
                await DatabaseStart.PrepareAsync(db, Database);
            }

            await db.Database.OpenConnectionAsync();
            _ = await AskAsync(db, "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
            _ = await AskAsync(db, "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2021-12-22 01:00:00')");
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var started = Open(services);
        await DatabaseStart.PrepareAsync(started, Database, patience.Token);

        Assert.Empty(await started.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Two_starts_at_once_on_one_new_file_both_end_migrated()
    {
        using var first = PortalProcess.Start(Database, "migrate");
        using var second = PortalProcess.Start(Database, "migrate");

        var codes = new[] { await first.ExitAsync(), await second.ExitAsync() };

        Assert.True(codes is [0, 0], $"{string.Join(", ", codes)}\n{first.Said}\n{second.Said}");
        await using var services = Services();
        await using var db = Open(services);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.False(await db.Provinces.AnyAsync());
    }

    [Fact]
    public async Task What_was_answered_survives_a_kill()
    {
        await using var services = Services();
        await using (var db = Open(services))
        {
            await DatabaseStart.PrepareAsync(db, Database);
            _ = db.Users.Add(SomeoneWithPassword("binhson.dv", "DanVan@2021"));
            _ = await db.SaveChangesAsync();
        }

        using (var portal = PortalProcess.Start(Database))
        {
            var answer = await SignInAsync(await portal.ListeningAsync(), "binhson.dv", "sai-mat-khau");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer);
            await portal.KillAsync();
        }

        await using var after = Open(services);
        Assert.Equal(1, (await after.Users.SingleAsync()).AccessFailedCount);
    }

    [Fact]
    public async Task A_start_on_a_server_that_is_not_there_says_what_to_do_and_ends()
    {
        using var portal = PortalProcess.Start(new DatabaseSettings(
            DatabaseProvider.SqlServer,
            "Server=tcp:127.0.0.1,1;Database=danvan;User Id=x;Password=x;Encrypt=false;Connect Timeout=2;Connect Retry Count=0"));

        var code = await portal.ExitAsync();

        Assert.Equal(1, code);
        Assert.Contains("Không kết nối được SQL Server", portal.Said, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(Database.ConnectionString);
        SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }

    private static Person SomeoneWithPassword(string userName, string password)
    {
        var person = new Person
        {
            Id = Guid.NewGuid(),
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            DisplayName = "Cán bộ tổng hợp",
            SecurityStamp = "1",
            LockoutEnabled = true,
        };
        person.PasswordHash = new PasswordHasher<Person>().HashPassword(person, password);
        return person;
    }

    private static async Task<HttpStatusCode> SignInAsync(Uri portal, string userName, string password)
    {
        using var browser = new HttpClient { BaseAddress = portal };
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative)));
        var form = page.QuerySelector("[name='Form.UserName']")!.Closest("form")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value") ?? "", StringComparer.Ordinal);
        fields["Form.UserName"] = userName;
        fields["Form.Password"] = password;
        using var content = new FormUrlEncodedContent(fields);
        var answer = await browser.PostAsync(new Uri("/dang-nhap", UriKind.Relative), content);
        return answer.StatusCode;
    }

    private ServiceProvider Services() =>
        new ServiceCollection().AddSingleton(new ProgrammeClock(TimeProvider.System)).AddPortalDatabase(Database).BuildServiceProvider();

    private static PortalDb Open(ServiceProvider services) => services.GetRequiredService<PortalDbOpener>().Open(Visibility.Everything);

    private static async Task<string?> AskAsync(PortalDb db, string command)
    {
        await using var asked = db.Database.GetDbConnection().CreateCommand();
        asked.CommandText = command;
        return Convert.ToString(await asked.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
