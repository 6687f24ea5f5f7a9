using System.Text.RegularExpressions;
using DanVan.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace DanVan.Browser.Tests;

/// <summary>
/// Every kind of page that people reach by links, once: accessible in light and dark, nothing to complain about in the browser,
/// and no wider than a phone.
/// </summary>
[Collection(Browsing.Name)]
public sealed partial class EveryPageTests(PortalInBrowser portal, ITestOutputHelper output)
{
    private const int Phone = 375;

    // Between them they reach every kind of page: both posts of the administrator, an office, a reader, and sides whose reports
    // stand elsewhere, so that each step is there for somebody.
    private static readonly (string UserName, bool InOtherPost)[] People =
    [
        ("quantri", false), ("quantri", true), ("tinh.dv", false), ("trabong.dv", false), ("sontinh.dv", false), ("sontinh.ld.qs", false),
        ("tunghia.ld.dv", false), ("moduc.dv", false), ("lyson.dv", false), ("xem", false),
    ];

    private static readonly string[] Steps = ["dat", "tra-lai", "trinh-lanh-dao", "lay-lai", "xac-nhan", "tra-lai-can-bo", "rut-xac-nhan", "dinh-chinh"];

    [SkippableFact]
    public async Task Every_kind_of_page_is_accessible_in_light_and_dark_and_fits_a_phone()
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (userName, inOtherPost) in People)
        {
            await portal.JourneyAsync(async visit =>
            {
                await visit.SignInAsync(userName);
                if (inOtherPost)
                {
                    await visit.GoAsync("/chon-chuc-vu");
                    await visit.PressAsync("Dùng chức vụ này", exact: false);
                }

                await WalkAsync(visit, userName, met);
            });
        }

        output.WriteLine($"{met.Count}: {string.Join(", ", met.Order(StringComparer.Ordinal))}");
        Assert.InRange(met.Count, 70, 200);
        Assert.All(Steps, step => Assert.Contains($"/bao-cao-quy/*/{step}", met));
    }

    private static async Task WalkAsync(Visit visit, string userName, HashSet<string> met)
    {
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var address))
        {
            _ = await visit.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
            var links = await LinksAsync(visit.Page);
            await ShortenAsync(visit.Page);
            await visit.LookAsync();
            await visit.LookInTheDarkAsync();
            await FitsAPhoneAsync(visit.Page);
            foreach (var link in links.Where(link => met.Add(ShapeOf(link, userName))))
            {
                waiting.Enqueue(link);
            }
        }
    }

    /// <summary>The address with what differs between things of a kind taken out; reports and their list offer everybody something else.</summary>
    private static string ShapeOf(string address, string userName)
    {
        var shape = Thing().Replace(address.Split('?')[0], "*") + (address.Contains('?', StringComparison.Ordinal) ? "?" : "");
        return shape is "/bao-cao-quy/*" or "/bao-cao-quy" ? $"{shape} ({userName})" : shape;
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(IPage page)
    {
        // A template, a workbook, a table, a scan: files to save, not pages.
        var links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href').split('#')[0])");
        return [.. links.Where(link => !link.EndsWith("/tep-mau", StringComparison.Ordinal) && !link.EndsWith("/excel", StringComparison.Ordinal) && !link.Contains("xuat=", StringComparison.Ordinal) && !link.StartsWith("/tep/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
    }

    // Rows of one table and items of one list are alike, and looking at eighty of them takes axe a minute of the day.
    private static async Task ShortenAsync(IPage page) => _ = await page.EvaluateAsync(
        """
        document.querySelectorAll('main table').forEach(table => [...table.tBodies].slice(3).forEach(part => part.remove()));
        document.querySelectorAll('main tbody').forEach(part => [...part.rows].slice(6).forEach(row => row.remove()));
        document.querySelectorAll('main ul:not(.tabs), main ol').forEach(list => [...list.children].slice(6).forEach(item => item.remove()));
        """);

    private static async Task FitsAPhoneAsync(IPage page)
    {
        var desk = page.ViewportSize!;
        await page.SetViewportSizeAsync(Phone, 740);
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        await page.SetViewportSizeAsync(desk.Width, desk.Height);
        Assert.True(over <= 0, $"{page.Url} is {over} px wider than a phone.");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9]+(-[0-9])?(?=/|$)|(?<=/)[A-Z][A-Z0-9_]+(?=/|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thing();
}
