namespace DanVan.Web.Tests.Hosting;

/// <summary>Compares lists of texts line by line, so that a failure shows both in full.</summary>
internal static class Listed
{
    public static void Equal(IEnumerable<string> expected, IEnumerable<string?> actual) =>
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
}
