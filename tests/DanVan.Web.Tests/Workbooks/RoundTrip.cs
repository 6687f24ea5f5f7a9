using System.Net;
using AngleSharp.Html.Dom;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Reports;

namespace DanVan.Web.Tests.Workbooks;

/// <summary>What an officer does: fetch, fill in, send, look, write.</summary>
internal static class RoundTrip
{
    public static async Task<SheetInHand> DownloadAsync(this Filing filing, HttpClient browser)
    {
        var answer = await browser.GetAsync(new Uri($"{filing.Address}/excel", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new SheetInHand(await answer.Content.ReadAsByteArrayAsync());
    }

    public static async Task<HttpResponseMessage> SendAsync(this Filing filing, HttpClient browser, byte[] bytes, string name = "bieu.xlsx") =>
        await browser.SubmitWithAsync((await browser.GetPageAsync($"{filing.Address}/nhap-excel")).FormWith("tep"), ("tep", name, bytes));

    public static async Task<IHtmlDocument> PreviewAsync(this Filing filing, HttpClient browser, SheetInHand sheet)
    {
        var answer = await filing.SendAsync(browser, sheet.Bytes);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect, (await answer.ReadPageAsync()).QuerySelector("main")?.TextContent);
        return await browser.FollowAsync(answer);
    }

    /// <summary>The line of the preview that speaks of a cell.</summary>
    public static string LineOf(this IHtmlDocument preview, string place) =>
        string.Join(' ', preview.QuerySelectorAll("ul.dry > li").Single(line => line.QuerySelector(".line")!.TextContent == $"ô {place}").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
