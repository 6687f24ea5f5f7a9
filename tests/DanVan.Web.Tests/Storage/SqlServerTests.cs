using DanVan.Data;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using DanVan.Web.Tests.Hosting;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace DanVan.Web.Tests.Storage;

/// <summary>What can be proved about SQL Server without a server.</summary>
public sealed class SqlServerTests
{
    private const string NobodyListens = "Server=tcp:127.0.0.1,1;Database=danvan;User Id=x;Password=x;Encrypt=false;Connect Timeout=2;Connect Retry Count=0";

    [Fact]
    public async Task A_parameterised_command_fails_at_the_connection_and_not_for_a_missing_file()
    {
        await using var connection = new SqlConnection(NobodyListens);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT @value";
        _ = command.Parameters.AddWithValue("@value", "Bình Sơn");

        var failure = await Assert.ThrowsAsync<SqlException>(async () =>
        {
            await connection.OpenAsync();
            _ = await command.ExecuteScalarAsync();
        });

        Assert.True(failure.Class >= 20, $"A connection error has severity 20, this one {failure.Class}: {failure.Message}");
    }

    [Fact]
    public void The_types_that_the_client_loads_for_parameters_are_there()
    {
        var loaded = typeof(SqlParameter).Assembly.GetReferencedAssemblies()
            .Single(name => name.Name == "Microsoft.SqlServer.Server");

        var assembly = System.Reflection.Assembly.Load(loaded);

        Assert.NotNull(assembly.GetType("Microsoft.SqlServer.Server.SqlUserDefinedTypeAttribute"));
    }

    [Fact]
    public void Every_migration_parses_as_T_SQL()
    {
        using var db = SqlServerModel();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        var parsed = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);

        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
        var tables = new CreatedTables();
        parsed.Accept(tables);
        Assert.Contains("Indicators", tables.Names, StringComparer.Ordinal);
    }

    [Fact]
    public void The_T_SQL_check_sees_a_broken_script()
    {
        _ = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader("CREATE TABEL x (id int);"), out var errors);

        Assert.NotEmpty(errors);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void The_migrations_are_up_to_date_with_the_model(DatabaseProvider provider)
    {
        using PortalDb db = provider is DatabaseProvider.SqlServer ? SqlServerModel() : SqliteModel();

        Assert.False(db.Database.HasPendingModelChanges(), "Run 'dotnet ef migrations add' for both contexts (docs/architecture.md).");
    }

    [SkippableFact]
    public async Task The_whole_run_is_on_SQL_Server()
    {
        Skip.If(TestDatabase.Server is null, $"{TestDatabase.ServerVariable} is not set: Data and Web tests ran on SQLite.");

        using var database = TestDatabase.Create();
        await using var db = database.Open();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    private sealed class CreatedTables : TSqlFragmentVisitor
    {
        public List<string> Names { get; } = [];

        public override void Visit(CreateTableStatement node) => Names.Add(node.SchemaObjectName.BaseIdentifier.Value);
    }

    private static SqlServerPortalDb SqlServerModel() => new(
        new DbContextOptionsBuilder<SqlServerPortalDb>().UseSqlServer(NobodyListens).Options, Visibility.Nothing, new CurrentChange(), new ProgrammeClock(TimeProvider.System));

    private static SqlitePortalDb SqliteModel() => new(
        new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite("Data Source=unused.db").Options, Visibility.Nothing, new CurrentChange(), new ProgrammeClock(TimeProvider.System));
}
