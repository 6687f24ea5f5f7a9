using DanVan.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace DanVan.Browser.Tests.Reports;

/// <summary>The grid under real hands: kept while typed, over a lost line and a closed window; blocks from Excel; undo; folding.</summary>
[Collection(Browsing.Name)]
public sealed class EntryGridTests(PortalInBrowser portal)
{
    private const string Officer = "trabong.dv";
    private const string Talks = "Buổi tuyên truyền, Dân vận, buổi";
    private const string Listeners = "Lượt người nghe tuyên truyền, Dân vận, lượt người";
    private const string Hours = "Giờ phát thanh tuyên truyền, Dân vận, giờ";

    [SkippableFact]
    public Task A_figure_is_kept_while_it_is_typed_and_what_follows_from_it_moves() => portal.JourneyAsync(async visit =>
    {
        await OpenAsync(visit);
        await TypeAsync(visit, Talks, "41");

        await Assertions.Expect(State(visit)).ToContainTextAsync("Đã lưu lúc");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.GetByLabel(Talks)).ToHaveValueAsync("41");
    });

    [SkippableFact]
    public Task The_next_figure_in_the_same_cell_is_kept_too_however_alike_the_strokes() => portal.JourneyAsync(async visit =>
    {
        await OpenAsync(visit);
        foreach (var figure in new[] { "7", "8", "7" })
        {
            await TypeAsync(visit, Hours, figure);
            await Assertions.Expect(State(visit)).ToContainTextAsync("Đã lưu lúc");
            await Assertions.Expect(visit.Page.Locator(".cell.is-saving, .cell.is-waiting")).ToHaveCountAsync(0);
        }

        await TypeAsync(visit, Hours, "8");
        _ = await visit.Page.WaitForFunctionAsync("() => !Object.keys(localStorage).some(key => key.startsWith('danvan.cho.'))");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.GetByLabel(Hours)).ToHaveValueAsync("8");
    });

    [SkippableFact]
    public Task What_was_refused_is_still_there_to_be_mended_after_leaving_the_page() => portal.JourneyAsync(async visit =>
    {
        await OpenAsync(visit);
        await TypeAsync(visit, Hours, "12 triệu");
        await Assertions.Expect(State(visit)).ToContainTextAsync("Cần sửa 1 ô");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Rà soát" }).First.ClickAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.Load);
        await visit.Page.GoBackAsync();
        await visit.Page.ReloadAsync();

        await Assertions.Expect(visit.Page.GetByLabel(Hours)).ToHaveValueAsync("12 triệu");
        await Assertions.Expect(visit.Page.Locator(".cell.is-error .said")).ToContainTextAsync("không ghi đơn vị");
        await TypeAsync(visit, Hours, "12");
        await Assertions.Expect(State(visit)).ToContainTextAsync("Đã lưu lúc");
    });

    [SkippableFact]
    public Task A_column_of_the_whole_sheet_lands_row_by_row_and_slips_into_no_neighbour() => portal.JourneyAsync(async visit =>
    {
        await OpenAsync(visit);
        // As the sheet has it: an empty line at every heading, 999 where the other side or the portal gives the figure.
        var sheet = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("table.grid tbody tr")].slice(1, 40).map((row, at) =>
              row.classList.contains("group") ? "" : row.querySelector("td:nth-of-type(2) .cell input:not([type=hidden])") ? String(at % 7 + 1) : "999")
            """);

        await PasteAsync(visit, Talks, string.Join("\r\n", sheet) + "\r\n");

        var landed = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("table.grid tbody tr")].slice(1, 40).map(row =>
              row.classList.contains("group") ? "" : row.querySelector("td:nth-of-type(2) .cell input:not([type=hidden])")?.value ?? "999")
            """);
        Assert.Equal(sheet, landed, StringComparer.Ordinal);
        await Assertions.Expect(State(visit)).ToContainTextAsync("Đã lưu lúc");
        await visit.Page.GetByLabel(Talks).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(State(visit)).ToContainTextAsync("Đã lưu lúc");
    });

    [SkippableFact]
    public Task What_is_typed_without_a_line_waits_in_the_browser_and_is_sent_when_the_line_is_back() => portal.JourneyAsync(async visit =>
    {
        await OpenAsync(visit);
        await visit.Page.Context.SetOfflineAsync(true);
        await TypeAsync(visit, Talks, "42");
        await TypeAsync(visit, Listeners, "1.420");
        await Assertions.Expect(State(visit)).ToContainTextAsync("Chờ mạng: 2 ô giữ trong máy này");

        await visit.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(State(visit)).ToContainTextAsync("Đã lưu lúc");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.GetByLabel(Talks)).ToHaveValueAsync("42");
        await Assertions.Expect(visit.Page.GetByLabel(Listeners)).ToHaveValueAsync("1.420");
    });

    [SkippableFact]
    public Task A_window_that_was_closed_without_a_line_loses_nothing() => portal.JourneyAsync(async visit =>
    {
        await OpenAsync(visit);
        var address = visit.Page.Url;
        // Dead until the second window has shown what waits. Whether a window that is being closed still gets its send out is
        // the browser's affair: what counts is that the figure is there in the end.
        var isDead = true;
        var profile = visit.Page.Context;
        await profile.RouteAsync("**/luu-o", route => isDead ? route.AbortAsync() : route.ContinueAsync());
        await TypeAsync(visit, Talks, "43");
        await Assertions.Expect(State(visit)).ToContainTextAsync("Chờ mạng");

        var page = await profile.NewPageAsync();
        _ = await page.GotoAsync(address);
        await Assertions.Expect(page.GetByLabel(Talks)).ToHaveValueAsync("43");
        await Assertions.Expect(page.Locator("[data-save-state]")).ToContainTextAsync("Chờ mạng");
        await visit.Page.CloseAsync();
        isDead = false;
        _ = await page.EvaluateAsync("dispatchEvent(new Event('online'))");

        _ = await page.WaitForFunctionAsync("() => !Object.keys(localStorage).some(key => key.startsWith('danvan.cho.'))");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel(Talks)).ToHaveValueAsync("43");
    });

    [SkippableFact]
    public Task What_waits_for_a_report_that_was_closed_meanwhile_stays_with_the_reason_to_be_copied_or_given_up() => portal.JourneyAsync(async visit =>
    {
        const string Closed = "Kỳ báo cáo đã đóng.";
        await OpenAsync(visit);
        await visit.Page.Context.SetOfflineAsync(true);
        await TypeAsync(visit, Talks, "77");
        await Assertions.Expect(State(visit)).ToContainTextAsync("Chờ mạng");
        // What the server says of cells for a report that takes none is asserted where it is asked over HTTP.
        await visit.Page.RouteAsync("**/luu-o", route => route.FulfillAsync(new() { Status = 422, ContentType = "application/json", Body = $"{{\"locked\":\"{Closed}\"}}" }));
        await visit.Page.Context.SetOfflineAsync(false);

        var left = visit.Page.Locator("#con-giu");
        await Assertions.Expect(left).ToContainTextAsync($"{Closed} Số đã nhập vẫn giữ trong máy này");
        await Assertions.Expect(State(visit)).ToContainTextAsync("1 ô chưa gửi vẫn giữ trong máy này");

        // The page as it comes back when the report is locked.
        await visit.Page.RouteAsync(visit.Page.Url, async route =>
        {
            var answer = await route.FetchAsync();
            var html = System.Text.RegularExpressions.Regex.Replace(await answer.TextAsync(), "data-autosave=\"[^\"]*\"", "data-autosave=\"\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
            await route.FulfillAsync(new() { Response = answer, Body = html.Replace("data-left=\"\"", $"data-left=\"{Closed}\"", StringComparison.Ordinal) });
        });
        await visit.Page.ReloadAsync();
        await Assertions.Expect(left).ToContainTextAsync(Closed);
        await Assertions.Expect(left.Locator("textarea")).ToHaveValueAsync("Buổi tuyên truyền\t77");
        await visit.LookAsync();
        visit.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await left.GetByRole(AriaRole.Button, new() { Name = "Bỏ 1 ô này" }).ClickAsync();

        await Assertions.Expect(left).ToHaveCountAsync(0);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('danvan.cho.')).length"));
    });

    [SkippableFact]
    public Task The_save_bar_stays_in_one_line_whatever_it_says() => portal.JourneyAsync(async visit =>
    {
        await OpenAsync(visit);
        var height = "() => document.querySelector('.save-bar').getBoundingClientRect().height";
        var before = await visit.Page.EvaluateAsync<double>(height);

        await TypeAsync(visit, Hours, "12 triệu");
        await Assertions.Expect(State(visit)).ToContainTextAsync("Cần sửa 1 ô");

        Assert.Equal(before, await visit.Page.EvaluateAsync<double>(height), 1.0);
        await TypeAsync(visit, Hours, "12");
        await Assertions.Expect(State(visit)).ToContainTextAsync("Đã lưu lúc");
    });

    [SkippableFact]
    public Task A_phone_shows_one_indicator_at_a_time_with_keys_to_the_next() => portal.JourneyAsync(
        async visit =>
        {
            await GoAsync(visit);
            var bar = visit.Page.Locator("[data-one-by-one]");
            await bar.GetByRole(AriaRole.Button, new() { Name = "Cả bảng" }).ClickAsync();
            await Assertions.Expect(visit.Page.GetByLabel(Hours)).ToBeVisibleAsync();
            await bar.GetByRole(AriaRole.Button, new() { Name = "Từng chỉ tiêu" }).ClickAsync();
            await Assertions.Expect(visit.Page.Locator(".grid tbody tr:not(.group):visible")).ToHaveCountAsync(1);
            var before = await bar.Locator(".count").TextContentAsync();

            await bar.GetByRole(AriaRole.Button, new() { Name = "Trước" }).ClickAsync();
            await Assertions.Expect(bar.Locator(".count")).Not.ToHaveTextAsync(before!);
            await visit.LookAsync();
            var field = visit.Page.Locator(".grid tbody tr.is-on .c-side input:not([type=hidden])").First;
            await Assertions.Expect(field).ToBeFocusedAsync();
            await field.FillAsync("7");
            await field.PressAsync("Enter");

            await Assertions.Expect(bar.Locator(".count")).ToHaveTextAsync(before!);
            await Assertions.Expect(State(visit)).ToContainTextAsync("Đã lưu lúc");
        },
        width: 375,
        height: 700);

    [SkippableFact]
    public Task Two_windows_in_one_cell_show_both_figures_to_choose() => portal.JourneyAsync(async visit =>
    {
        await OpenAsync(visit);
        await TypeAsync(visit, Talks, "1");
        await Assertions.Expect(State(visit)).ToContainTextAsync("Đã lưu lúc");
        var other = await visit.Page.Context.NewPageAsync();
        _ = await other.GotoAsync(visit.Page.Url);
        await other.GetByLabel(Talks).FillAsync("50");
        await other.GetByLabel(Talks).BlurAsync();
        await Assertions.Expect(other.Locator("[data-save-state]")).ToContainTextAsync("Đã lưu lúc");

        await TypeAsync(visit, Talks, "60");
        await Assertions.Expect(visit.Page.GetByText("ghi 50; đồng chí ghi 60")).ToBeVisibleAsync();
        await visit.LookAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Giữ 60" }).ClickAsync();

        await Assertions.Expect(State(visit)).ToContainTextAsync("Đã lưu lúc");
        await other.ReloadAsync();
        await Assertions.Expect(other.GetByLabel(Talks)).ToHaveValueAsync("60");
    });

    [SkippableFact]
    public Task A_figure_that_cannot_be_read_is_said_at_its_cell_and_the_others_are_kept() => portal.JourneyAsync(async visit =>
    {
        await OpenAsync(visit);
        await TypeAsync(visit, Talks, "12.5");
        await TypeAsync(visit, Listeners, "77");

        await Assertions.Expect(visit.Page.Locator(".cell.is-error .said")).ToContainTextAsync("Chỉ tiêu này là số nguyên");
        await visit.LookAsync();
        await TypeAsync(visit, Talks, "12");
        await Assertions.Expect(State(visit)).ToContainTextAsync("Đã lưu lúc");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.GetByLabel(Talks)).ToHaveValueAsync("12");
        await Assertions.Expect(visit.Page.GetByLabel(Listeners)).ToHaveValueAsync("77");
    });

    [SkippableFact]
    public Task A_column_from_Excel_is_pasted_kept_and_undone_as_one() => portal.JourneyAsync(async visit =>
    {
        await OpenAsync(visit);
        await TypeAsync(visit, Talks, "5");
        await TypeAsync(visit, Listeners, "6");
        await TypeAsync(visit, Hours, "7");
        await Assertions.Expect(State(visit)).ToContainTextAsync("Đã lưu lúc");

        // A spreadsheet in English, a cell that a merge left empty, and the line that ends a selection.
        await PasteAsync(visit, Talks, "31\r\n\r\n1,234.5\r\n");

        await Assertions.Expect(visit.Page.GetByLabel(Talks)).ToHaveValueAsync("31");
        await Assertions.Expect(visit.Page.GetByLabel(Listeners)).ToHaveValueAsync("6");
        await Assertions.Expect(visit.Page.GetByLabel(Hours)).ToHaveValueAsync("1.234,5");

        await visit.Page.GetByLabel(Talks).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Control+z");

        await Assertions.Expect(visit.Page.GetByLabel(Talks)).ToHaveValueAsync("5");
        await Assertions.Expect(visit.Page.GetByLabel(Hours)).ToHaveValueAsync("7");
        await Assertions.Expect(State(visit)).ToContainTextAsync("Đã lưu lúc");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.GetByLabel(Talks)).ToHaveValueAsync("5");
    });

    [SkippableFact]
    public Task Shift_and_arrows_choose_a_block_that_is_copied_for_Excel() => portal.JourneyAsync(async visit =>
    {
        await OpenAsync(visit);
        await TypeAsync(visit, Talks, "5");
        await TypeAsync(visit, Listeners, "6");
        await visit.Page.GetByLabel(Talks).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Shift+ArrowDown");

        Assert.Equal(2, await visit.Page.Locator(".cell.is-chosen").CountAsync());
        var copied = await visit.Page.EvaluateAsync<string>(
            """
            () => {
              const data = new DataTransfer();
              document.activeElement.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
              return data.getData("text/plain");
            }
            """);
        Assert.Equal("5\r\n6", copied);
    });

    [SkippableFact]
    public Task Groups_fold_and_a_filter_leaves_what_is_to_be_done() => portal.JourneyAsync(async visit =>
    {
        await OpenAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tuyên truyền", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel(Talks)).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tuyên truyền", Exact = true }).ClickAsync();
        await TypeAsync(visit, Talks, "5");
        await TypeAsync(visit, Listeners, "");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Chưa nhập" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByLabel(Talks)).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.GetByLabel(Listeners)).ToBeVisibleAsync();
        await visit.LookAsync();
    });

    [SkippableFact]
    public Task Signing_out_tells_what_was_not_sent_and_clears_it() => portal.JourneyAsync(async visit =>
    {
        await OpenAsync(visit);
        await visit.Page.Context.SetOfflineAsync(true);
        await TypeAsync(visit, Talks, "99");
        await Assertions.Expect(State(visit)).ToContainTextAsync("Chờ mạng");
        var asked = "";
        visit.Page.Dialog += (_, dialog) =>
        {
            asked = dialog.Message;
            _ = dialog.AcceptAsync();
        };
        // The line comes back with the click; what waits is not sent before it.
        await visit.Page.RouteAsync("**/luu-o", route => route.AbortAsync());
        await visit.Page.Context.SetOfflineAsync(false);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/dang-nhap*");

        Assert.Contains("Còn 1 ô chưa gửi được", asked, StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('danvan.cho.')).length"));
    });

    [SkippableFact]
    public Task Ten_indicators_are_in_sight_on_a_small_screen() => portal.JourneyAsync(
        async visit =>
        {
            await OpenAsync(visit);
            var seen = await visit.Page.EvaluateAsync<int>(
                """
                () => {
                  const bottom = document.querySelector(".save-bar").getBoundingClientRect().top;
                  return [...document.querySelectorAll("table.grid tbody tr:not(.group)")].filter(row => row.getBoundingClientRect().bottom <= bottom).length;
                }
                """);
            Assert.True(seen >= 10, $"{seen} indicators are in sight.");
        },
        width: 1366,
        height: 640);

    private static ILocator State(Visit visit) => visit.Page.Locator("[data-save-state]");

    private static async Task GoAsync(Visit visit)
    {
        await visit.SignInAsync(Officer);
        await visit.GoAsync("/bao-cao-quy?ky=2021-4");
        await visit.Page.Locator("main tbody th a").First.ClickAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    private static async Task OpenAsync(Visit visit)
    {
        await GoAsync(visit);
        await Assertions.Expect(visit.Page.Locator("[data-grid-filter]")).ToBeVisibleAsync();
    }

    private static async Task TypeAsync(Visit visit, string label, string text)
    {
        var cell = visit.Page.GetByLabel(label);
        await cell.FillAsync(text);
        await cell.BlurAsync();
    }

    private static async Task PasteAsync(Visit visit, string label, string text)
    {
        await visit.Page.GetByLabel(label).FocusAsync();
        await visit.Page.PasteAsync(text);
    }
}
