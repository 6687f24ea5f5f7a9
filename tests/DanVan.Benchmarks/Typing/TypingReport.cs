using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DanVan.Benchmarks.Serving;
using Microsoft.Playwright;

namespace DanVan.Benchmarks.Typing;

/// <summary>
/// A form with 200 indicators under quick hands in Chromium: how long it takes to open and the longest task of the page while
/// ten figures are typed, as it is and with a processor four times as slow, as in an office. The rows beyond the demo province's
/// own are copies of them, put into the page on its way to the browser.
/// </summary>
internal static partial class TypingReport
{
    private const string Officer = "lyson.dv";
    private const int Indicators = 200;

    // Ten cells at the pace of a quick hand: 80 ms from key to key.
    private const int Figures = 10;
    private const int KeyEvery = 80;

    // Long tasks are those beyond 50 ms by the browser's own definition.
    private const string Watch = "window.longTasks = []; new PerformanceObserver(list => window.longTasks.push(...list.getEntries().map(task => [task.startTime, task.duration]))).observe({ type: 'longtask', buffered: true });";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static async Task PrintAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } chromium)
        {
            Console.WriteLine("No Chromium on this machine.");
            return;
        }

        await PagesReport.OnPreparedPortalAsync(async address =>
        {
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Headless = true, Args = ["--no-sandbox"] });
            foreach (var slower in new[] { 1, 4 })
            {
                await MeasureAsync(browser, address, slower);
            }
        });
    }

    private static async Task MeasureAsync(IBrowser browser, Uri address, int slower)
    {
        await using var profile = await browser.NewContextAsync(new() { BaseURL = address.ToString(), ViewportSize = new() { Width = 1366, Height = 768 } });
        var page = await profile.NewPageAsync();
        _ = await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync(Officer);
        await page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync("DanVan@2021");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        _ = await page.GotoAsync("/bao-cao-quy?ky=2021-4");
        var start = page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu nhập" });
        if (await start.CountAsync() > 0)
        {
            await start.First.ClickAsync();
        }
        else
        {
            await page.Locator("main tbody th a").First.ClickAsync();
        }

        await page.WaitForURLAsync(ReportAddress());
        await page.RouteAsync(ReportAddress(), async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = Multiplied(await answer.TextAsync()) });
        });
        await page.AddInitScriptAsync(Watch);
        var processor = await profile.NewCDPSessionAsync(page);
        _ = await processor.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object>(StringComparer.Ordinal) { ["rate"] = slower });
        _ = await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Load });
        await page.Locator("[data-grid-filter]").WaitForAsync();
        var rows = await page.Locator("table.grid tbody tr:not(.group)").CountAsync();
        var opened = await page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].loadEventEnd");
        var atOpening = await LongestSinceAsync(page, 0);

        // Only rows of the server's own have a cell to be kept in; typing begins at the first.
        await page.Locator(".c-side .cell input:not([type=hidden])").First.SelectTextAsync();
        var from = await page.EvaluateAsync<double>("() => performance.now()");
        for (var figure = 0; figure < Figures; figure++)
        {
            // Another figure at each run: what stands there already is not sent.
            await page.Keyboard.TypeAsync($"{10 + slower + figure}", new() { Delay = KeyEvery });
            await page.Keyboard.PressAsync("Enter", new() { Delay = KeyEvery });
        }

        await page.Locator("[data-save-state]").Filter(new() { HasText = "Đã lưu lúc" }).WaitForAsync();
        var whileTyping = await LongestSinceAsync(page, from);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows} indicators, processor slowed {slower} times: open after {opened:N0} ms, longest task then {Shown(atOpening)}; {Figures} figures typed, a key every {KeyEvery} ms, longest task then {Shown(whileTyping)} (aim: none beyond 50 ms)."));
    }

    private static string Shown(double longest) => longest == 0 ? "at most 50 ms" : string.Create(CultureInfo.InvariantCulture, $"{longest:N0} ms");

    private static async Task<double> LongestSinceAsync(IPage page, double from)
    {
        var tasks = await page.EvaluateAsync<JsonElement>("() => window.longTasks");
        return tasks.EnumerateArray().Where(task => task[0].GetDouble() >= from).Select(task => task[1].GetDouble()).DefaultIfEmpty().Max();
    }

    // Copies whole groups, with names and ids of their own, until there are enough rows.
    private static string Multiplied(string html)
    {
        var groups = Group().Matches(html).Select(match => match.Value).ToList();
        var rows = groups.Sum(group => Row().Count(group));
        var last = html.LastIndexOf("</tbody>", StringComparison.Ordinal) + "</tbody>".Length;
        var added = new System.Text.StringBuilder();
        for (var (round, at) = (1, 0); rows < Indicators; at++)
        {
            if (at == groups.Count)
            {
                (round, at) = (round + 1, 0);
            }

            _ = added.Append(Renamed(groups[at], round));
            rows += Row().Count(groups[at]);
        }

        return html.Insert(last, added.ToString());
    }

    private static string Renamed(string group, int round) => Named().Replace(group, match => $"{match.Groups["what"].Value}=\"{match.Groups["name"].Value}-{round}\"");

    [GeneratedRegex("/bao-cao-quy/[0-9a-f-]{36}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReportAddress();

    [GeneratedRegex("<tbody data-group.*?</tbody>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Group();

    [GeneratedRegex("<tr(?! class=\"group\")", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex("\\b(?<what>id|name|for|aria-describedby|data-group)=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
