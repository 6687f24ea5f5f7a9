using System.Globalization;
using DanVan.Data.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Access;

/// <summary>
/// Two provinces in one database and one person in every kind of post of the first. Nothing that the tests of the class ask
/// changes it: what may be done is asked for with a version that is no longer true.
/// </summary>
public sealed class AccessWorld : IAsyncLifetime
{
    private static readonly DateOnly Always = new(2000, 1, 1);

    public Portal Portal { get; } = new();

    /// <summary>In the order of the table's columns.</summary>
    internal IReadOnlyList<KindOfPost> Kinds { get; private set; } = [];

    internal Targets Targets { get; private set; } = null!;

    /// <summary>What an up-to-date form of each report carries, by the report's id.</summary>
    internal IReadOnlyDictionary<string, string> ReportVersions { get; private set; } = null!;

    private ReportWorld First { get; set; } = null!;

    public async Task InitializeAsync()
    {
        First = await ReportWorld.CreateAsync(Portal, "51", areas: 2);
        var second = await ReportWorld.CreateAsync(Portal, "49", areas: 1);
        var keeper = await Portal.HasPersonAsync("cong", Function.Administrator, title: "Quản trị hệ thống");
        Kinds = await PeopleAsync(keeper);
        Targets = await new TargetMaking(Portal, First, second).MakeAsync(keeper, Kinds);
        await using var db = Portal.Open();
        ReportVersions = await db.Reports.IgnoreAutoIncludes().ToDictionaryAsync(report => report.Id.ToString(), report => report.Version.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    public Task DisposeAsync()
    {
        Portal.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Everything that somebody could have changed, in one text.</summary>
    public async Task<string> FingerprintAsync()
    {
        await using var db = Portal.Open();
        var reports = await db.Reports.IgnoreAutoIncludes().OrderBy(report => report.Id).Select(report => $"{report.Id} {report.State} {report.Version}").ToListAsync();
        var sides = await db.SideEntries.OrderBy(side => side.Id).Select(side => $"{side.Id} {side.State} {side.Version}").ToListAsync();
        var people = await db.Users.OrderBy(person => person.Id).Select(person => $"{person.Id} {person.SecurityStamp} {person.IsDisabled} {person.PasswordHash}").ToListAsync();
        var posts = await db.Posts.OrderBy(post => post.Id).Select(post => $"{post.Id} {post.ValidFrom} {post.ValidTo} {post.Version}").ToListAsync();
        var periods = await db.Periods.OrderBy(period => period.Id).Select(period => $"{period.Id} {period.State} {period.Version}").ToListAsync();
        int[] counts =
        [
            await db.History.CountAsync(), await db.Receipts.CountAsync(), await db.CellChanges.CountAsync(), await db.Revisions.CountAsync(), await db.Narratives.CountAsync(),
            await db.Areas.CountAsync(), await db.Organizations.CountAsync(), await db.Pairings.CountAsync(), await db.Successions.CountAsync(), await db.CalendarDays.CountAsync(),
            await db.Indicators.CountAsync(), await db.Forms.CountAsync(), await db.ImportFiles.CountAsync(), await db.Provinces.CountAsync(),
            await db.JointDocuments.CountAsync(), await db.PlanTasks.CountAsync(), await db.DocumentComments.CountAsync(), await db.DocumentRecipients.CountAsync(), await db.DocumentReceipts.CountAsync(),
            await db.LegalBases.CountAsync(), await db.CitedBases.CountAsync(), await db.TaskProgress.CountAsync(), await db.Handovers.CountAsync(),
        ];
        return string.Join('\n', [.. reports, .. sides, .. people, .. posts, .. periods, string.Join(' ', counts)]);
    }

    private async Task<IReadOnlyList<KindOfPost>> PeopleAsync(Person keeper)
    {
        var province = First.Province.Id;
        var party = First.Pairings[1].PartyOrganizationId;
        var nobody = await ComesAsync("nobody", null);
        var kinds = new List<KindOfPost>
        {
            nobody,
            await ComesAsync("portal", await SeatOf(keeper)),
            await ComesAsync("admin", First.Administrator),
            await ComesAsync("viewer", First.Viewer),
            await ComesAsync("so.p", First.Office(Side.Party)),
            await ComesAsync("so.m", First.Office(Side.Military), side: Side.Military),
        };
        foreach (var (home, mark) in new[] { (0, 'p'), (1, 'd') })
        {
            foreach (var side in Sides.Both)
            {
                var end = side is Side.Party ? "p" : "m";
                var clerk = await Portal.HasPersonAsync($"vanthu.{mark}{end}", Function.Clerk, province, First.Pairings[home].OrganizationOf(side));
                kinds.Add(await ComesAsync($"{mark}o.{end}", First.Officer(home, side), home, side));
                kinds.Add(await ComesAsync($"{mark}l.{end}", First.Leader(home, side), home, side));
                kinds.Add(await ComesAsync($"{mark}c.{end}", await SeatOf(clerk), home, side));
            }
        }

        var deputy = await Portal.HasPersonAsync("pho", Function.Leader, province, party, isDeputy: true);
        kinds.Add(await ComesAsync("deputy", await SeatOf(deputy)));
        kinds.Add(await ComesAsync("former", await FormerAsync(province, party)));

        // Acts in the first post until another is chosen: the clerk's, not the administrator's.
        var several = await Portal.HasPersonAsync("nhieu", Function.Clerk, province, party);
        await Portal.AddPostAsync(several, Function.Administrator, province, null, "Quản trị");
        kinds.Add(await ComesAsync("two", await SeatOf(several)));
        return kinds;
    }

    private Task<KindOfPost> ComesAsync(string code, Seat? seat, int home = 1, Side side = Side.Party) =>
        KindOfPost.ComesAsync(Portal, code, seat?.UserName, home, side, seat?.Actor.PostId ?? 0);

    private async Task<Seat> FormerAsync(int province, int organization)
    {
        var person = await Portal.HasPersonAsync("cu", Function.Officer, province, organization);
        await using var db = Portal.Open();
        var held = await db.Posts.SingleAsync(post => post.PersonId == person.Id);
        _ = db.Posts.Remove(held);
        _ = db.Posts.Add(new Post(person.Id, province, organization, Function.Officer, "Nguyên cán bộ", false, Always, new DateOnly(2021, 12, 21)));
        _ = await db.SaveChangesAsync();
        return await SeatOf(person);
    }

    private async Task<Seat> SeatOf(Person person)
    {
        await using var db = Portal.Open();
        var post = await db.Posts.Where(post => post.PersonId == person.Id).OrderBy(post => post.Id).FirstAsync();
        return new Seat(person.UserName!, new Actor(person.Id, post.Id, post.Title, post.Function, post.IsDeputy, post.ProvinceId, null, null, false));
    }
}
