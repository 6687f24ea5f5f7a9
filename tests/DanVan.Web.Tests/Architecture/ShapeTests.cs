namespace DanVan.Web.Tests.Architecture;

/// <summary>Small files, small folders, honest names: what a newcomer can hold in the head.</summary>
public sealed class ShapeTests
{
    private const int MostLines = 400;
    private const int MostFiles = 15;

    // Words that say nothing, or that the framework uses for something else.
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Utils", "Util", "Model", "Dto", "Info", "Base"];

    private static readonly IReadOnlyList<string> Ours = [.. SourceTree.Files("src", ".cs", ".cshtml", ".js", ".css"), .. SourceTree.Files("tests", ".cs", ".cshtml")];

    [Fact]
    public void No_file_is_long()
    {
        var longOnes = Ours.Select(file => (File: file, Lines: SourceTree.Read(file).Count(letter => letter == '\n'))).Where(pair => pair.Lines > MostLines);

        Assert.True(Ours.Count > 100, $"Only {Ours.Count} files were looked at.");
        Assert.Empty(longOnes.Select(pair => $"{pair.File}: {pair.Lines} lines"));
    }

    [Fact]
    public void No_folder_is_crowded()
    {
        // A page and the class behind it count as one.
        var crowded = Ours.Select(file => file.Replace(".cshtml.cs", ".cshtml", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)
            .GroupBy(file => file[..file.LastIndexOf('/')], StringComparer.Ordinal)
            .Where(folder => folder.Count() > MostFiles);

        Assert.Empty(crowded.Select(folder => $"{folder.Key}: {folder.Count()} files"));
    }

    [Fact]
    public void No_file_is_named_with_an_empty_word()
    {
        var empty = Ours.Select(file => (File: file, Name: Path.GetFileNameWithoutExtension(Path.GetFileNameWithoutExtension(file))))
            .Where(pair => EmptyWords.Any(word => pair.Name.EndsWith(word, StringComparison.Ordinal)) && !pair.Name.EndsWith("TagHelper", StringComparison.Ordinal));

        Assert.Empty(empty.Select(pair => pair.File));
    }

    [Fact]
    public void Nothing_of_ours_names_a_place_on_somebodys_machine()
    {
        var files = Ours.Concat(SourceTree.Files("docs", ".md")).Append("README.md").Where(file => SourceTree.Has(file) && !file.EndsWith("ShapeTests.cs", StringComparison.Ordinal)).ToList();

        var naming = files.Where(file => SourceTree.Read(file).Contains("/home/", StringComparison.Ordinal) || SourceTree.Read(file).Contains("C:\\Users", StringComparison.Ordinal));

        Assert.Empty(naming);
    }
}
