using System.Globalization;
using DanVan.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace DanVan.Browser.Tests.Reports;

/// <summary>
/// A side's whole part in one sitting, as it goes on a bad day: keys and a paste, a lost line, a closed browser, an expired
/// sign-in, another person's figure in between. Every key is counted against the same figures typed into Excel.
/// </summary>
[Collection(Browsing.Name)]
public sealed class OneSittingTests(PortalInBrowser portal)
{
    // The side that was absent when the other submitted alone: nothing is typed there yet.
    private const string Officer = "ducpho.qs";
    private const int KeysMoreThanExcel = 10;

    private int _keys;
    private int _keysInExcel;

    [SkippableFact]
    public Task A_report_is_filled_by_keys_and_paste_survives_a_lost_line_a_closed_browser_and_a_conflict_and_goes_to_the_leader() => portal.JourneyAsync(async visit =>
    {
        await visit.SignInAsync(Officer);
        await visit.GoAsync("/bao-cao-quy?ky=2021-4");
        await visit.Page.Locator("main tbody th a").First.ClickAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.Load);
        await Assertions.Expect(visit.Page.Locator("[data-grid-filter]")).ToBeVisibleAsync();
        var (report, profile) = (visit.Page.Url, visit.Page.Context);
        var cells = visit.Page.Locator(".c-side .cell input:not([type=hidden])");
        var count = await cells.CountAsync();
        Assert.True(count > 20, $"{count} figures are asked of the side.");

        // The first ten by keys.
        await cells.First.FocusAsync();
        for (var i = 0; i < 10; i++)
        {
            await TypeAsync(visit.Page, Figure(i));
        }

        await Assertions.Expect(State(visit.Page)).ToContainTextAsync("Đã lưu lúc");

        // All but the last three in one block from Excel: copied there, pasted here.
        var pasted = count - 13;
        await PasteAsync(visit.Page, string.Join("\r\n", Enumerable.Range(10, pasted).Select(Figure)) + "\r\n");
        await Assertions.Expect(cells.Nth(9 + pasted)).ToHaveValueAsync(Figure(9 + pasted));
        await Assertions.Expect(State(visit.Page)).ToContainTextAsync("Đã lưu lúc");

        _ = await visit.Page.WaitForFunctionAsync("() => !Object.keys(localStorage).some(key => key.startsWith('danvan.cho.'))");

        // The line is lost; the last three wait in the browser, which is closed over them and forgets who was signed in.
        await profile.SetOfflineAsync(true);
        await cells.Nth(count - 3).FocusAsync();
        for (var i = count - 3; i < count; i++)
        {
            await TypeAsync(visit.Page, Figure(i));
        }

        await Assertions.Expect(State(visit.Page)).ToContainTextAsync("Chờ mạng: 3 ô giữ trong máy này");
        var contested = await cells.Nth(count - 2).GetAttributeAsync("name");
        await visit.Page.CloseAsync();
        await profile.ClearCookiesAsync();
        await profile.SetOfflineAsync(false);

        // Meanwhile somebody of the same side writes one of the three at another machine.
        await portal.JourneyAsync(async other =>
        {
            await other.SignInAsync(Officer);
            _ = await other.Page.GotoAsync(report);
            var cell = other.Page.Locator($"input[name='{contested}']");
            await cell.FillAsync("77");
            await cell.BlurAsync();
            await Assertions.Expect(State(other.Page)).ToContainTextAsync("Đã lưu lúc");
        });

        // Back: signed in anew, what waited is sent, the contested one is shown with both figures.
        var again = new Visit(await profile.NewPageAsync());
        await again.SignInAsync(Officer);
        _ = await again.Page.GotoAsync(report);
        var mine = Figure(count - 2);
        await Assertions.Expect(again.Page.GetByText($"ghi 77; đồng chí ghi {mine}")).ToBeVisibleAsync();
        var keep = again.Page.GetByRole(AriaRole.Button, new() { Name = $"Giữ {mine}" });
        await keep.FocusAsync();
        await PressAsync(again.Page, "Enter");
        await Assertions.Expect(State(again.Page)).ToContainTextAsync("Đã lưu lúc");
        await again.Page.ReloadAsync();
        cells = again.Page.Locator(".c-side .cell input:not([type=hidden])");
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(Figure(i), await cells.Nth(i).InputValueAsync());
        }

        Assert.True(_keys <= _keysInExcel + KeysMoreThanExcel, $"{_keys} keys here, {_keysInExcel} in Excel.");
        await again.WriteNarrativeAsync(new Uri(report).AbsolutePath);
        await again.SendToLeaderAsync(new Uri(report).AbsolutePath);
        await Assertions.Expect(again.Page.GetByText("Chờ lãnh đạo").First).ToBeVisibleAsync();
    });

    // Small enough for every indicator, and never the neighbour's.
    private static string Figure(int cell) => ((cell % 7) + 1).ToString(CultureInfo.InvariantCulture);

    private static ILocator State(IPage page) => page.Locator("[data-save-state]");

    private async Task TypeAsync(IPage page, string figure)
    {
        foreach (var sign in figure)
        {
            await PressAsync(page, $"{sign}");
        }

        await PressAsync(page, "Enter");
        _keysInExcel += figure.Length + 1;
    }

    // Copying is one key in Excel whatever becomes of it; pasting is one in either.
    private async Task PasteAsync(IPage page, string text)
    {
        _keys++;
        _keysInExcel++;
        await page.PasteAsync(text);
    }

    private async Task PressAsync(IPage page, string key)
    {
        _keys++;
        await page.Keyboard.PressAsync(key);
    }
}
