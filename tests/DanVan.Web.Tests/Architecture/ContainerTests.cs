using System.Text.RegularExpressions;

namespace DanVan.Web.Tests.Architecture;

/// <summary>What can be said of Dockerfile and docker-compose.yml without running them.</summary>
public sealed class ContainerTests
{
    private static readonly string Compose = SourceTree.Read("docker-compose.yml");
    private static readonly string Dockerfile = SourceTree.Read("Dockerfile");

    [Fact]
    public void No_secret_stands_in_the_compose_file_and_a_missing_one_stops_it()
    {
        var secrets = Regex.Matches(Compose, "(?i)password\\s*[:=]\\s*(?<value>[^;\\s]*)").Select(match => match.Groups["value"].Value).ToList();

        Assert.True(secrets.Count >= 3, $"Only {secrets.Count} passwords were looked at.");
        Assert.All(secrets, secret => Assert.Matches("^\\$\\{[A-Z_]+:\\?", secret));
    }

    [Fact]
    public void Every_service_that_stays_up_says_how_it_is_and_the_others_run_once()
    {
        var services = Services();

        Assert.Equal(["database", "migrate", "portal"], services.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(services, service => Assert.Contains(
            service.Value.Contains("restart: \"no\"", StringComparison.Ordinal) ? "command:" : "healthcheck:\n      test:", service.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_portal_waits_for_the_migration_and_the_migration_for_the_server()
    {
        var services = Services();

        Assert.Contains("migrate:\n        condition: service_completed_successfully", services["portal"], StringComparison.Ordinal);
        Assert.Contains("database:\n        condition: service_healthy", services["migrate"], StringComparison.Ordinal);
        Assert.Contains("command: [\"migrate\"]", services["migrate"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_is_built_in_stages_runs_as_an_ordinary_user_and_says_how_it_is()
    {
        var stages = Regex.Matches(Dockerfile, "^FROM (?<image>\\S+)", RegexOptions.Multiline).Select(match => match.Groups["image"].Value).ToList();
        var final = Dockerfile[Dockerfile.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];

        Assert.Equal(2, stages.Count);
        Assert.DoesNotContain("/sdk:", stages[1], StringComparison.Ordinal);
        Assert.True(final.IndexOf("USER $APP_UID", StringComparison.Ordinal) is > 0 and var user && user < final.IndexOf("ENTRYPOINT", StringComparison.Ordinal));
        Assert.Contains("/healthz", final, StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_is_given_every_file_that_the_build_reads()
    {
        var roots = new[] { "global.json", "Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", ".editorconfig" };

        Assert.All(roots, file => Assert.True(SourceTree.Has(file) && Dockerfile.Contains(file, StringComparison.Ordinal), $"{file} is not copied."));
    }

    // Service names stand two spaces in; whatever follows deeper belongs to them.
    private static Dictionary<string, string> Services()
    {
        var text = Compose[(Compose.IndexOf("\nservices:\n", StringComparison.Ordinal) + 11)..Compose.IndexOf("\nvolumes:\n", StringComparison.Ordinal)];
        return Regex.Matches(text, "^  (?<name>[a-z]+):\\n(?<body>(?:(?:    .*)?\\n|  #.*\\n)+)", RegexOptions.Multiline)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["body"].Value, StringComparer.Ordinal);
    }
}
