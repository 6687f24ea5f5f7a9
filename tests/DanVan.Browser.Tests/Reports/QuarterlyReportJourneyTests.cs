using System.Globalization;
using DanVan.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace DanVan.Browser.Tests.Reports;

/// <summary>The main job from end to end, by the people of Lý Sơn and of the province, each at a browser of their own.</summary>
[Collection(Browsing.Name)]
public sealed class QuarterlyReportJourneyTests(PortalInBrowser portal)
{
    private const string Talks = "Buổi tuyên truyền";
    private const string Consolidation = "/tong-hop?ky=2021-4";

    private string _report = "";

    [SkippableFact]
    public async Task A_pair_files_its_report_the_province_returns_a_cell_accepts_it_and_the_consolidation_moves()
    {
        var before = 0;
        await portal.JourneyAsync(async visit =>
        {
            await visit.SignInAsync("tinh.dv");
            before = await ConsolidatedAsync(visit);
        });

        await EntersAndSendsAsync("lyson.dv", starts: true);
        await EntersAndSendsAsync("lyson.qs", starts: false);
        await ConfirmsAsync("lyson.ld.dv", "lãnh đạo bên Quân sự");
        await ConfirmsAsync("lyson.ld.qs", "bộ phận tham mưu");

        await portal.JourneyAsync(async visit =>
        {
            await visit.SignInAsync("tinh.dv");
            await visit.GoAsync($"{_report}/tra-lai");
            await visit.Page.GetByLabel("Lý do").FillAsync("Số buổi cao hơn sổ theo dõi.");
            await visit.Page.GetByRole(AriaRole.Row, new() { Name = Talks }).Filter(new() { HasText = "Dân vận" }).GetByRole(AriaRole.Checkbox).CheckAsync();
            await visit.PressAsync("Trả lại");
            await Assertions.Expect(visit.Page.GetByText("“Số buổi cao hơn sổ theo dõi.”")).ToBeVisibleAsync();
        });

        await portal.JourneyAsync(async visit =>
        {
            await visit.SignInAsync("lyson.dv");
            await visit.GoAsync(_report);
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = Talks, Exact = true }).ClickAsync();
            var cell = visit.Page.GetByLabel($"{Talks}, Dân vận, buổi");
            await Assertions.Expect(cell).ToBeVisibleAsync();
            await cell.FillAsync("2");
            await visit.PressAsync("Lưu số liệu");
            await visit.SendToLeaderAsync(_report);
        });

        await portal.JourneyAsync(async visit =>
        {
            await visit.SignInAsync("lyson.ld.qs");
            await visit.GoAsync(_report);
            await Assertions.Expect(visit.Page.GetByText("bên Quân sự đã xác nhận 22/12/2021")).ToBeVisibleAsync();
        });
        await ConfirmsAsync("lyson.ld.dv", "bộ phận tham mưu");
        await ClearsAsync("tinh.dv");
        await ClearsAsync("tinh.qs");

        await portal.JourneyAsync(async visit =>
        {
            await visit.SignInAsync("tinh.dv");
            // 2 of the Party side and 3 of the Military side, nothing jointly.
            Assert.Equal(before + 5, await ConsolidatedAsync(visit));

            await visit.GoAsync($"{_report}/lich-su");
            var story = string.Join('\n', await visit.Page.Locator(".story strong").AllTextContentsAsync());
            AssertInOrder(
                story,
                "Đưa vào tổng hợp", "Đạt phần bên Quân sự rà soát", "Đạt phần bên Dân vận rà soát", "báo cáo gửi tỉnh", "Dân vận xác nhận", "Trình lãnh đạo",
                "Tỉnh trả lại: Buổi tuyên truyền", "báo cáo gửi tỉnh", "Quân sự xác nhận", "Dân vận xác nhận", "Trình lãnh đạo", "Trình lãnh đạo", "Bắt đầu báo cáo");
        });
    }

    private Task EntersAndSendsAsync(string officer, bool starts) => portal.JourneyAsync(async visit =>
    {
        await visit.SignInAsync(officer);
        if (starts)
        {
            await visit.PressAsync("Bắt đầu nhập", exact: false);
            _report = new Uri(visit.Page.Url).AbsolutePath;
        }
        else
        {
            await visit.GoAsync(_report);
        }

        foreach (var cell in await visit.Page.Locator(".c-side .cell input:not([type=hidden])").AllAsync())
        {
            await cell.FillAsync("3");
        }

        await visit.PressAsync("Lưu số liệu");
        await Assertions.Expect(visit.Page.GetByText("Đã nhập đủ; có thể trình lãnh đạo.")).ToBeVisibleAsync();

        await visit.WriteNarrativeAsync(_report);
        await visit.SendToLeaderAsync(_report);
    });

    private Task ConfirmsAsync(string leader, string next) => portal.JourneyAsync(async visit =>
    {
        await visit.SignInAsync(leader);
        await visit.GoAsync($"{_report}/xac-nhan");
        await visit.PressAsync("Xác nhận");
        await Assertions.Expect(visit.Page.GetByText(next).First).ToBeVisibleAsync();
    });

    private Task ClearsAsync(string office) => portal.JourneyAsync(async visit =>
    {
        await visit.SignInAsync(office);
        await visit.GoAsync($"{_report}/dat");
        await visit.PressAsync("Đạt");
    });

    private static async Task<int> ConsolidatedAsync(Visit visit)
    {
        await visit.GoAsync(Consolidation);
        var row = visit.Page.GetByRole(AriaRole.Row).Filter(new() { Has = visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = Talks, Exact = true }) });
        var figure = await row.Locator("td.num").First.InnerTextAsync();
        // The words after it are for ears.
        return int.Parse(string.Concat(figure.TakeWhile(sign => sign is '.' || char.IsDigit(sign))).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    private static void AssertInOrder(string text, params string[] parts)
    {
        var from = 0;
        foreach (var part in parts)
        {
            var at = text.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"“{part}” is missing or stands too early in:\n{text}");
            from = at + part.Length;
        }
    }
}
