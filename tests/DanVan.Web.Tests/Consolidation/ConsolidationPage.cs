using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Web.Tests.Hosting;

namespace DanVan.Web.Tests.Consolidation;

/// <summary>Reads the consolidation as a person does: a row by its name, a column by its place.</summary>
internal static class ConsolidationPage
{
    public const int Now = 1;
    public const int LastYear = 2;
    public const int Cumulative = 3;
    public const int Reports = 4;

    public const string Submitted = "da-gui";

    public static Task<IHtmlDocument> ConsolidationAsync(this HttpClient browser, string query = "") => browser.GetPageAsync($"/tong-hop{query}");

    /// <summary>What stands in a row's cell, with the words for those who do not see it left out.</summary>
    public static string Figure(this IHtmlDocument page, string indicator, int column = Now) =>
        Plain(page.QuerySelectorAll("table.list tbody tr").Single(row => Name(row) == indicator).QuerySelectorAll("td")[column]);

    /// <summary>The word in a square of the matrix.</summary>
    public static string Square(this IHtmlDocument page, string area, string quarter)
    {
        var heads = page.QuerySelectorAll("table.heat thead th").Select(head => head.TextContent.Trim()).ToList();
        return Plain(page.QuerySelectorAll("table.heat tbody tr").Single(row => Name(row) == area).Children[heads.IndexOf(quarter)]);
    }

    public static IReadOnlyList<string> Areas(this IHtmlDocument page) => [.. page.QuerySelectorAll("table.heat tbody tr").Select(Name)];

    /// <summary>The big figure of a card: "1/4".</summary>
    public static string Card(this IHtmlDocument page, string title) =>
        page.QuerySelectorAll(".figure-card").Single(card => card.QuerySelector("p")!.TextContent.Trim() == title).QuerySelector(".big a")!.TextContent.Trim();

    public static string Plain(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var hidden in copy.QuerySelectorAll(".visually-hidden").ToList())
        {
            hidden.Remove();
        }

        return string.Join(' ', copy.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Name(IElement row) => row.QuerySelector("th")!.TextContent.Trim();
}
