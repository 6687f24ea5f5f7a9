namespace DanVan.Benchmarks.Serving;

internal static class Repository
{
    /// <summary>The portal's content root: settings and files for browsers lie there.</summary>
    public static string PortalFolder { get; } = Path.Combine(Find(), "src", "DanVan.Web");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DanVan.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run the benchmarks from inside the repository.");
        }

        return folder.FullName;
    }
}
