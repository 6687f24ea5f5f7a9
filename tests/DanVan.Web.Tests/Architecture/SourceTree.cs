namespace DanVan.Web.Tests.Architecture;

/// <summary>The files of the repository as people wrote them; what is generated or brought in from others is left out.</summary>
internal static class SourceTree
{
    private static readonly string[] NotOurs = ["bin", "obj", "Migrations", "lib", "TestResults", "App_Data", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    /// <summary>Our files below a folder of the repository with one of the endings, e.g. ".cs"; paths are relative, with "/".</summary>
    public static IReadOnlyList<string> Files(string folder, params IReadOnlyList<string> endings) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(NotOurs, StringComparer.Ordinal).Any())
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static void Write(string path, string text) => File.WriteAllText(Path.Combine(Root, path), text);

    public static bool Has(string path) => File.Exists(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DanVan.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run from inside the repository.");
        }

        return folder.FullName;
    }
}
