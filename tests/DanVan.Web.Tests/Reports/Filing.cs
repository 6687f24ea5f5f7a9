using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Reports;

/// <summary>One report as people meet it: its pages, the fields of its grid by code and column, and what is stored of it.</summary>
internal sealed class Filing
{
    private readonly Portal _portal;
    private readonly IReadOnlyDictionary<string, int> _indicators;

    private readonly ReportWorld? _world;

    private Filing(Portal portal, ReportWorld? world, int pairing, Guid id, IReadOnlyDictionary<string, int> indicators) =>
        (_portal, _world, Pairing, Id, _indicators) = (portal, world, pairing, id, indicators);

    public ReportWorld World => _world ?? throw new InvalidOperationException("This report was not made by a world of the tests.");

    public int Pairing { get; }

    public Guid Id { get; }

    public string Address => $"/bao-cao-quy/{Id}";

    public static async Task<Filing> OfAsync(Portal portal, Stage stage, int pairing = 1, Func<string, Column, Figure?>? figures = null) =>
        await OfAsync(portal, await ReportWorld.CreateAsync(portal), stage, pairing, figures);

    public static async Task<Filing> OfAsync(Portal portal, ReportWorld world, Stage stage, int pairing = 1, Func<string, Column, Figure?>? figures = null) =>
        new(portal, world, pairing, await world.HasReportAsync(pairing, stage, figures: figures), await IndicatorsAsync(portal));

    /// <summary>A report that people started through the pages.</summary>
    public static async Task<Filing> OfAsync(Portal portal, Guid id) => new(portal, null, 0, id, await IndicatorsAsync(portal));

    public string Cell(string code, Column column) => $"c.{_indicators[code]}.{(int)column}";

    public string Note(string code, Column column) => $"n.{_indicators[code]}.{(int)column}";

    public string Seen(string code, Column column) => $"v.{_indicators[code]}.{(int)column}";

    public int Indicator(string code) => _indicators[code];

    public Task<HttpClient> OfficerAsync(Side side) => World.As(World.Officer(Pairing, side));

    public Task<HttpClient> LeaderAsync(Side side) => World.As(World.Leader(Pairing, side));

    public Task<HttpClient> OfficeAsync(Side side) => World.As(World.Office(side));

    public async Task<IHtmlFormElement> GridAsync(HttpClient browser) => GridOf(await browser.GetPageAsync(Address));

    public static IHtmlFormElement GridOf(IHtmlDocument page) => page.Forms.Single(form => form.Id == "so-lieu");

    /// <summary>Opens the grid, types and saves.</summary>
    public async Task<HttpResponseMessage> TypeAsync(HttpClient browser, params (string Name, string Value)[] fields) =>
        await SaveAsync(browser, await GridAsync(browser), fields);

    public static Task<HttpResponseMessage> SaveAsync(HttpClient browser, IHtmlFormElement grid, params (string Name, string Value)[] fields) =>
        browser.SubmitAsync(grid, [("act", "save"), .. fields]);

    /// <summary>Types the same figure into every field of the side and the same sentence into every section that nobody has written.</summary>
    public async Task FillAsync(HttpClient browser, Side side, string figure = "5")
    {
        var grid = await GridAsync(browser);
        var column = $".{(int)side}";
        var fields = grid.QuerySelectorAll("input[name^='c.']").Select(field => field.GetAttribute("name")!).Where(name => name.EndsWith(column, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(fields);
        var saved = await SaveAsync(browser, grid, [.. fields.Select(field => (field, figure))]);
        Assert.True(saved.StatusCode is HttpStatusCode.Redirect, (await saved.ReadPageAsync()).QuerySelector(".error-summary")?.TextContent);
        foreach (var number in (await browser.GetPageAsync($"{Address}/noi-dung")).QuerySelectorAll("form [name=Number]").Select(field => int.Parse(field.GetAttribute("value")!, CultureInfo.InvariantCulture)))
        {
            // What the other side has written for both is left alone: writing it anew would open that side again.
            if (await TextAsync(number) is not null)
            {
                continue;
            }

            Assert.Equal(HttpStatusCode.Redirect, (await WriteAsync(browser, number, ("Text", "Đã triển khai trong kỳ."), ("Secret", "khong"))).StatusCode);
        }
    }

    /// <summary>Opens one section's form, writes and saves, as a browser sends it: multipart.</summary>
    public async Task<HttpResponseMessage> WriteAsync(HttpClient browser, int number, params (string Name, string Value)[] fields) =>
        await browser.SubmitMultipartAsync(await SectionAsync(browser, number), fields);

    public async Task<IHtmlFormElement> SectionAsync(HttpClient browser, int number) => SectionOf(await browser.GetPageAsync($"{Address}/noi-dung"), number);

    public static IHtmlFormElement SectionOf(IHtmlDocument page, int number) =>
        page.Forms.Single(form => form.QuerySelector("[name=Number]")?.GetAttribute("value") == number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Opens a step's page and does it.</summary>
    public async Task<HttpResponseMessage> StepAsync(HttpClient browser, string step, params (string Name, string Value)[] fields) =>
        await browser.SubmitAsync((await browser.GetPageAsync($"{Address}/{step}")).FormWith("Version"), fields);

    /// <summary>The field of a cell in an answered page.</summary>
    public IHtmlInputElement Input(IHtmlDocument page, string code, Column column) =>
        Assert.IsAssignableFrom<IHtmlInputElement>(page.QuerySelector($"[name='{Cell(code, column)}']"));

    /// <summary>What is said under a cell; null when nothing is.</summary>
    public string? Said(IHtmlDocument page, string code, Column column) => page.GetElementById($"{Cell(code, column)}-e")?.TextContent.Trim();

    /// <summary>Does a step that must succeed and returns the page that follows.</summary>
    public async Task<IHtmlDocument> DoneAsync(HttpClient browser, string step, params (string Name, string Value)[] fields)
    {
        var answer = await StepAsync(browser, step, fields);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect, $"{step}: {(await answer.ReadPageAsync()).QuerySelector("main")?.TextContent}");
        return await browser.FollowAsync(answer);
    }

    /// <summary>What the current revision keeps in a cell.</summary>
    public async Task<Figure> FigureAsync(string code, Column column) => (await StoredAsync(code, column))?.Figure ?? Figure.Blank;

    public async Task<Entry?> StoredAsync(string code, Column column)
    {
        await using var db = _portal.Open();
        var (indicator, revision) = (_indicators[code], (await ReportAsync(db)).Current.Id);
        return await db.Entries.AsNoTracking().SingleOrDefaultAsync(cell => cell.RevisionId == revision && cell.IndicatorId == indicator && cell.Column == column);
    }

    public async Task<NarrativeText?> TextAsync(int number)
    {
        await using var db = _portal.Open();
        var revision = (await ReportAsync(db)).Current.Id;
        return await db.Narratives.AsNoTracking().SingleOrDefaultAsync(text => text.RevisionId == revision && text.Number == number);
    }

    public async Task<QuarterlyReport> ReportAsync()
    {
        await using var db = _portal.Open();
        return await ReportAsync(db);
    }

    public async Task<SideState> SideAsync(Side side)
    {
        await using var db = _portal.Open();
        return await db.SideEntries.Where(entry => entry.ReportId == Id && entry.Side == side).Select(entry => entry.State).SingleAsync();
    }

    public async Task<int> ChangesAsync()
    {
        await using var db = _portal.Open();
        return await db.CellChanges.CountAsync();
    }

    private static async Task<IReadOnlyDictionary<string, int>> IndicatorsAsync(Portal portal)
    {
        await using var db = portal.Open();
        return await db.Indicators.ToDictionaryAsync(indicator => indicator.Code, indicator => indicator.Id, StringComparer.Ordinal);
    }

    private Task<QuarterlyReport> ReportAsync(PortalDb db) => db.Reports.AsNoTracking().SingleAsync(report => report.Id == Id);
}

internal static class Multipart
{
    /// <summary>Sends a form as multipart/form-data, which is how a form says that has no file but may be long.</summary>
    public static Task<HttpResponseMessage> SubmitMultipartAsync(this HttpClient browser, IHtmlFormElement form, params (string Name, string Value)[] fields)
    {
        Assert.Equal("multipart/form-data", form.GetAttribute("enctype"));
        var content = new MultipartFormDataContent();
        var given = fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        foreach (var element in form.Elements.OfType<IElement>().Where(element => element.HasAttribute("name") && !given.ContainsKey(element.GetAttribute("name")!)))
        {
            if (element is IHtmlTextAreaElement text)
            {
                content.Add(new StringContent(text.Value), text.Name!);
            }
            else if (element is IHtmlInputElement input && (input.Type is not "radio" || input.IsChecked))
            {
                content.Add(new StringContent(input.Value), input.Name!);
            }
        }

        foreach (var (name, value) in given)
        {
            content.Add(new StringContent(value), name);
        }

        return browser.PostAsync(new Uri(new Uri(form.BaseUri).AbsolutePath, UriKind.Relative), content);
    }
}
