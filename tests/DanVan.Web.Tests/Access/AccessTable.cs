namespace DanVan.Web.Tests.Access;

/// <summary>One line of the table: an endpoint, what it is tried on, and a cell for each kind of post.</summary>
/// <param name="Endpoint">Method and route.</param>
/// <param name="On">The name of the thing that the address or the form names; "-" for none.</param>
/// <param name="Cells">By kind of post; one letter for each scope of the thing.</param>
internal sealed record AccessRow(PortalEndpoint Endpoint, string On, IReadOnlyDictionary<string, string> Cells)
{
    public override string ToString() => $"{Endpoint} on {On}";

    /// <summary>As it stands in the file.</summary>
    public string Line() => Line(Cells);

    /// <summary>The same line with other cells.</summary>
    public string Line(IReadOnlyDictionary<string, string> cells) =>
        $"{Endpoint.Method,-4} {Endpoint.Route,-55} {On,-19} {string.Join(' ', cells.Select(cell => cell.Value.PadRight(Math.Max(4, cell.Key.Length))))}".TrimEnd();
}

/// <summary>access-table.txt: who gets which answer where.</summary>
internal static class AccessTable
{
    public static IReadOnlyList<AccessRow> Read()
    {
        using var file = typeof(AccessTable).Assembly.GetManifestResourceStream("DanVan.Web.Tests.Access.access-table.txt")!;
        using var reader = new StreamReader(file);
        var lines = reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        string[] kinds = [];
        var rows = new List<AccessRow>();
        foreach (var words in lines)
        {
            // The head of columns is repeated before each group, so that every line can be read on its own.
            if (words[0] == "ask")
            {
                kinds = words[3..];
                continue;
            }

            Assert.True(words.Length == kinds.Length + 3, $"{string.Join(' ', words)}: {words.Length - 3} cells for {kinds.Length} kinds of post");
            rows.Add(new(new(words[0], words[1]), words[2], kinds.Zip(words[3..]).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)));
        }

        return rows;
    }
}
