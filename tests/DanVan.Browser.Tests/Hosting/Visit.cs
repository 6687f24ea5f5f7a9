using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DanVan.Browser.Tests.Hosting;

/// <summary>One person at one browser: goes, clicks, looks; whatever the browser complains about is remembered.</summary>
public sealed class Visit
{
    /// <summary>Runs in every document before its own scripts, so that the policy's violations become console errors.</summary>
    public const string ReportsPolicyViolations =
        "document.addEventListener('securitypolicyviolation', e => console.error(`Content-Security-Policy: ${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));";

    // axe takes seconds on a page of eighty rows, and judges parts, not words: a page made of parts that were all looked at
    // together before, at this width and in these colours, has nothing new to say.
    private const string PartsOfPage = """
        (() => [innerWidth, matchMedia("(prefers-color-scheme: dark)").matches, document.documentElement.dataset.bsTheme,
          ...new Set([...document.querySelectorAll("*")].map(e => `${e.parentElement?.localName}>${e.localName}.${e.getAttribute("class")} ${e.getAttributeNames().sort().join()} ${e.getAttribute("role")} ${e.getAttribute("type")}`))].join("\n"))()
        """;

    private static readonly ConcurrentDictionary<string, byte> Known = new(StringComparer.Ordinal);

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentDictionary<string, int> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Url, string Text)> _failedLoads = new();

    // axe lays styled probes into the page, which the policy rightly refuses; messages arrive in order, so those between its
    // start and its answer are its own.
    private volatile bool _axeIsLooking;

    public Visit(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _complaints.Enqueue($"script error: {error}");
        page.Response += (_, answer) => Remember(answer);
        page.Console += (_, message) => Remember(message);
    }

    public IPage Page { get; }

    /// <summary>Opens an address of the portal and looks at the page as <see cref="LookAsync"/> does.</summary>
    public async Task GoAsync(string path, int status = 200)
    {
        var answer = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(status, answer!.Status);
        await LookAsync();
    }

    /// <summary>Fills in the sign-in page; where it leads is the caller's to assert.</summary>
    public async Task SignInAsync(string userName, string password = "DanVan@2021")
    {
        await GoAsync("/dang-nhap");
        await Page.GetByLabel("Tên đăng nhập").FillAsync(userName);
        await Page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(password);
        await PressAsync("Đăng nhập");
    }

    /// <summary>Presses a button that posts, waits for the page that answers and looks at it.</summary>
    /// <param name="button">Its name, or with <paramref name="exact"/> false how it begins: lists say after it what it is about.</param>
    /// <param name="exact">The whole name.</param>
    public async Task PressAsync(string button, bool exact = true)
    {
        await Page.RunAndWaitForResponseAsync(
            () => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = exact }).ClickAsync(),
            answer => answer.Request.IsNavigationRequest && answer.Status is < 300 or >= 400);
        await Page.WaitForLoadStateAsync(LoadState.Load);
        await LookAsync();
    }

    /// <summary>Asserts that the page has a title, no accessibility violation that axe knows, and nothing to complain about so far.</summary>
    public async Task LookAsync()
    {
        Assert.False(string.IsNullOrWhiteSpace(await Page.TitleAsync()), $"{Page.Url} has no title.");
        await AskAxeAsync(null);
    }

    /// <summary>The same page in dark colours: whether its words stand out from what is behind them.</summary>
    public async Task LookInTheDarkAsync()
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AskAxeAsync(new() { RunOnly = RunOnlyOptions.Rules("color-contrast") });
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Asserts that nothing went wrong in the browser so far.</summary>
    public void IsClean()
    {
        // A form that is refused answers 4xx by design, and Chromium writes an error for the document itself; only what a
        // page failed to load beside it is a fault.
        var missing = _failedLoads.Where(load => !_documents.ContainsKey(load.Url)).Select(load => $"{load.Text} {load.Url}");
        var broken = _documents.Where(document => document.Value >= 500).Select(document => $"{document.Value} {document.Key}");
        Assert.Empty(_complaints.Concat(missing).Concat(broken));
    }

    private async Task AskAxeAsync(AxeRunOptions? options)
    {
        IsClean();
        if (!Known.TryAdd(await Page.EvaluateAsync<string>(PartsOfPage), 0))
        {
            return;
        }

        _axeIsLooking = true;
        // A page without frames needs no second page to put its parts together in: that costs more than the looking.
#pragma warning disable CS0618 // "Legacy" is axe's own word for looking where it stands; there is no other way to spare the second page.
        var found = await Page.Locator(":root").RunAxeLegacy(options);
#pragma warning restore CS0618
        _axeIsLooking = false;
        Assert.True(found.Violations.Length == 0, $"axe on {Page.Url}:\n{string.Join('\n', found.Violations.Select(Describe))}");
        IsClean();
    }

    // A part of a page that nobody may read without sign-in is answered by the sign-in page, which no browser calls an error.
    private static bool IsPartOfPage(IRequest request) => request.ResourceType is "image" or "stylesheet" or "script" or "font" or "manifest";

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Select(node => node.Html))}";

    private void Remember(IResponse answer)
    {
        // What a script asks for may be refused by design as a form may.
        if (answer.Request.IsNavigationRequest || answer.Request.ResourceType is "fetch")
        {
            _documents[answer.Url] = answer.Status;
        }
        else if (IsPartOfPage(answer.Request) && answer.Status is >= 300 and not 304)
        {
            _complaints.Enqueue($"part of the page not found: {answer.Status} {answer.Url}");
        }
    }

    private void Remember(IConsoleMessage message)
    {
        if (message.Type is not "error" || (_axeIsLooking && message.Text.Contains("style", StringComparison.Ordinal)))
        {
            return;
        }

        // A test that cuts the line, or stops an answer, knows it.
        if (message.Text.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal) || message.Text.EndsWith("net::ERR_FAILED", StringComparison.Ordinal))
        {
            return;
        }

        if (message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            _failedLoads.Enqueue((message.Location.Split(':') is { Length: > 2 } parts ? string.Join(':', parts[..^2]) : message.Location, message.Text));
        }
        else
        {
            _complaints.Enqueue($"console: {message.Text}");
        }
    }
}
