using System.Collections.Concurrent;
using System.Diagnostics;
using DanVan.Data.Seeding;
using DanVan.Domain.Common;
using DanVan.Web.Notices;
using DanVan.Web.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Access;

/// <summary>One of the demo's people in one of the posts, and what kind of post it is.</summary>
internal sealed record DemoSeat(string Kind, DemoAccount Account, DemoPost Post)
{
    /// <summary>
    /// Every post of the province and of one area, and the officers and leaders of all other areas: their reports stand in every
    /// state that there is, their clerks read what the others read.
    /// </summary>
    public static IReadOnlyList<DemoSeat> All { get; } =
    [
        .. from @group in DemoAccounts.Groups
           from account in @group.Accounts
           from post in account.Posts
           where post.Function is not Function.Clerk || @group == DemoAccounts.Groups[0] || @group == DemoAccounts.Groups[1]
           select new DemoSeat(KindOf(@group, post), account, post),
    ];

    public override string ToString() => $"{Kind} ({Account.UserName})";

    private static string KindOf(DemoGroup @group, DemoPost post) => post.IsOfPortal
        ? "Administrator of the portal"
        : $"{(post.IsDeputy ? "Deputy " : "")}{post.Function}{(post.Side is { } side ? $" {side}" : "")}{(@group == DemoAccounts.Groups[0] ? " of the province" : "")}";
}

/// <summary>The portal with its demo province, made once, crawled once by everybody.</summary>
public sealed class Crawling : IAsyncLifetime
{
    internal const string Nobody = "Nobody";

    // Of a list of reports the first person of a kind opens three; the next ones have their own report in another state.
    private const int FirstOpens = 3;
    private const int NextOpens = 1;

    public Portal Portal { get; } = new(web => web.UseSetting("Demo:Enabled", "true"));

    internal IReadOnlyList<Crawl> Crawls { get; private set; } = [];

    internal TimeSpan Seeding { get; private set; }

    internal TimeSpan Walking { get; private set; }

    public async Task InitializeAsync()
    {
        var started = Stopwatch.GetTimestamp();
        var shapes = new RouteShapes(Portal.Services.GetRequiredService<EndpointDataSource>());
        // What the demo's people did of late, in their inboxes.
        Assert.True(await Portal.Services.GetRequiredService<NoticeRun>().RunOnceAsync());
        Seeding = Stopwatch.GetElapsedTime(started);
        var crawls = new ConcurrentBag<Crawl>();
        var nobody = new Crawl(Nobody, Portal.Anonymous(), shapes, FirstOpens);
        await nobody.FollowAsync("/dang-nhap");
        crawls.Add(nobody);
        var firsts = DemoSeat.All.DistinctBy(seat => seat.Kind, StringComparer.Ordinal).ToHashSet();
        await Parallel.ForEachAsync(DemoSeat.All, async (seat, _) =>
        {
            var crawl = new Crawl(seat.ToString(), await SeatAsync(seat), shapes, firsts.Contains(seat) ? FirstOpens : NextOpens);
            await crawl.FollowAsync("/");
            crawls.Add(crawl);
        });
        Crawls = [.. crawls];
        Walking = Stopwatch.GetElapsedTime(started) - Seeding;
    }

    public Task DisposeAsync()
    {
        Portal.Dispose();
        return Task.CompletedTask;
    }

    private async Task<HttpClient> SeatAsync(DemoSeat seat)
    {
        var browser = await Portal.As(seat.Account.UserName, DemoAccounts.Password);
        if (seat.Post == seat.Account.Posts[0])
        {
            return browser;
        }

        var page = await browser.GetPageAsync("/chon-chuc-vu");
        var place = page.QuerySelectorAll("li.work").Single(place => place.QuerySelector(".what")!.TextContent == seat.Post.Title);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)place.QuerySelector("form")!;
        _ = await browser.FollowAsync(await browser.SubmitAsync(form, ("post", form.QuerySelector("button")!.GetAttribute("value")!)));
        return browser;
    }
}
