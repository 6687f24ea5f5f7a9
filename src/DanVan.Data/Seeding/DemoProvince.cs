using DanVan.Data.Accounts;
using DanVan.Data.Imports;
using DanVan.Data.Indicators;
using DanVan.Data.Periods;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Imports;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Seeding;

/// <summary>
/// Makes the demo province of Development: Quảng Ngãi with its 13 areas, two years of reports, people by post. Everything goes
/// through the same files, use cases and domain methods that people use; nothing is written past the rules.
/// </summary>
public sealed class DemoProvince(PortalDbOpener opener, FrozenForms forms, IEnumerable<IImport> imports, IPasswordHasher<Person> passwords)
{
    public const string Code = "51";

    private static readonly DateOnly Beginning = new(2019, 12, 16);
    private static readonly Quarter First = new(2020, 1);
    private static readonly Quarter Last = new(2021, 4);

    /// <summary>Whether the province is there and whole; a seeding that was killed leaves it without its last quarter's reports.</summary>
    public async Task<bool> IsThereAsync(CancellationToken cancellation = default)
    {
        await using var db = opener.Open(Visibility.Everything);
        return await (
            from province in db.Provinces.IgnoreAutoIncludes()
            where province.Code == Code
            join period in db.Periods on province.Id equals period.ProvinceId
            where period.Year == Last.Year && period.QuarterNumber == Last.Number
            join report in db.Reports.IgnoreAutoIncludes() on period.Id equals report.PeriodId
            select report.Id).AnyAsync(cancellation);
    }

    /// <summary>Whether nothing but an unfinished demo province is in the database, so that starting over loses nobody's work.</summary>
    public async Task<bool> IsUnfinishedAsync(CancellationToken cancellation = default)
    {
        await using var db = opener.Open(Visibility.Everything);
        var provinces = await db.Provinces.IgnoreAutoIncludes().Select(province => province.IsDemo).ToListAsync(cancellation);
        return provinces.Count == 1 && provinces[0] && !await IsThereAsync(cancellation);
    }

    public async Task SeedAsync(CancellationToken cancellation = default)
    {
        var start = VietnamTime.At(Beginning, new TimeOnly(8, 0));
        var keeper = Keeper(start);
        var portal = new Actor(keeper.Id, 0, "Quản trị hệ thống", Function.Administrator, false, null, null, null, false);
        int provinceId;
        await using (var db = opener.Open(Visibility.Everything))
        {
            _ = db.Users.Add(keeper);
            var province = Province.Create(
                Code,
                "Quảng Ngãi",
                [new ProvinceLevel("province", 1, "cấp tỉnh"), new ProvinceLevel("district", 2, "cấp huyện"), new ProvinceLevel("commune", 3, "cấp xã")],
                isDemo: true,
                portal,
                start);
            _ = db.Provinces.Add(province);
            Must(await db.SaveAsync(cancellation));
            provinceId = province.Id;
            if (!await db.Indicators.IgnoreAutoIncludes().AnyAsync(indicator => indicator.ProvinceId == null, cancellation))
            {
                await ImportAsync(db, "chi-tieu", "indicators.csv", portal, start, cancellation);
            }

            Must(await new DefaultForms(db).CarryOutAsync(portal, start, cancellation));
            await ImportAsync(db, "quy-tac", "checks.csv", portal, start, cancellation);
        }

        var administrator = new Actor(keeper.Id, 0, "Quản trị tỉnh Quảng Ngãi", Function.Administrator, false, provinceId, null, null, true);
        await using (var db = opener.Open(Visibility.OfProvince(provinceId)))
        {
            foreach (var (kind, file) in new[] { ("dia-ban", "areas.csv"), ("co-quan", "organizations.csv"), ("hai-co-quan", "pairings.csv"), ("ke-thua", "successions.csv"), ("ngay-nghi", "holidays.csv") })
            {
                await ImportAsync(db, kind, file, administrator, start, cancellation);
            }
        }

        await AddPeopleAsync(provinceId, keeper, administrator, start, cancellation);
        await AddPeriodsAsync(provinceId, administrator, cancellation);
        await using (var db = opener.Open(Visibility.Everything))
        {
            var reports = await DemoReports.PrepareAsync(db, forms, provinceId, cancellation);
            // Plans come before the reports that say how far they have come.
            await new DemoDocuments(db, reports.PersonOf).WriteAsync(provinceId, cancellation);
            db.AttachRange(reports.Periods);
            foreach (var period in reports.Periods)
            {
                await reports.WriteAsync(period, isLast: period.Quarter == Last, cancellation);
            }

            await AddPastAsync(db, provinceId, administrator, cancellation);
            var consolidated = new DemoConsolidated(db, forms, reports.Office);
            foreach (var period in reports.Periods.Where(period => period.Quarter == Last || period.Quarter == Last.Previous))
            {
                await consolidated.WriteAsync(period, isLast: period.Quarter == Last, cancellation);
            }
        }
    }

    // The year before the first report, for same periods and longer spans.
    private async Task AddPastAsync(PortalDb db, int provinceId, Actor administrator, CancellationToken cancellation)
    {
        var now = VietnamTime.At(new DateOnly(First.Year + 1, 1, 11), new TimeOnly(9, 0));
        Must(await new PlanPeriods(db).CarryOutAsync(provinceId, First.Year - 1, administrator, now, cancellation));
        var bytes = await new DemoPast(db, forms).FileAsync(provinceId, First.Year - 1, cancellation);
        await ImportAsync(db, "so-lieu-nhap-lai", $"so-lieu-{First.Year - 1}.csv", bytes, administrator, now, cancellation);
    }

    private async Task ImportAsync(PortalDb db, string kind, string file, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var stream = typeof(DemoProvince).Assembly.GetManifestResourceStream($"DanVan.Data.Seeding.Files.{file}")!;
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellation);
        await ImportAsync(db, kind, file, bytes.ToArray(), actor, now, cancellation);
    }

    private async Task ImportAsync(PortalDb db, string kind, string file, byte[] bytes, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var received = ImportFile.Receive(Guid.CreateVersion7(now), kind, file, bytes, actor, now);
        var answer = await new ImportRun(db).ApplyAsync(imports.Single(import => import.Kind == kind), received, actor, now, cancellation);
        Must(answer.Refusal);
        if (answer.Plan is { CanApply: false } plan)
        {
            throw new InvalidOperationException($"{file}: {string.Join("; ", plan.Lines.Where(line => line.Refusal is not null).Select(line => $"{line.Line} {line.Refusal}"))}");
        }
    }

    // The account that keeps the portal and brings the files in; it belongs to no province.
    private Person Keeper(DateTimeOffset now)
    {
        var account = DemoAccounts.All.Single(account => account.IsOfPortal);
        var made = Person.Make(account.UserName, account.Posts[0].Title, null, new Actor(Guid.Empty, 0, "Hệ thống", Function.Administrator, false, null, null, null, false), now);
        Must(made.Refusal);
        made.Person!.PasswordHash = passwords.HashPassword(made.Person, DemoAccounts.Password);
        return made.Person;
    }

    private async Task AddPeopleAsync(int provinceId, Person keeper, Actor by, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = opener.Open(Visibility.Everything);
        var bodies = await db.Organizations.Where(body => body.ProvinceId == provinceId).ToDictionaryAsync(body => body.Code, StringComparer.Ordinal, cancellation);
        foreach (var account in DemoAccounts.All)
        {
            var person = keeper;
            if (!account.IsOfPortal)
            {
                var made = Person.Make(account.UserName, account.Posts[0].Title, provinceId, by, now);
                Must(made.Refusal);
                person = made.Person!;
                // One known password for all of them, hashed once: a real one is never shared.
                person.PasswordHash = keeper.PasswordHash;
                _ = db.Users.Add(person);
            }

            foreach (var post in account.Posts)
            {
                var body = post.OrganizationCode is { } code ? bodies[code] : null;
                // Bodies that began later than the demo did get their people with them.
                var from = body is null ? new DateOnly(2019, 1, 1) : body.Names.Min(name => name.ValidFrom);
                _ = db.Posts.Add(new Post(person.Id, post.IsOfPortal ? null : provinceId, body?.Id, post.Function, post.Title, post.IsDeputy, from, null));
            }
        }

        Must(await db.SaveAsync(cancellation));
    }

    private async Task AddPeriodsAsync(int provinceId, Actor by, CancellationToken cancellation)
    {
        await using var db = opener.Open(Visibility.Everything);
        var province = await db.Provinces.SingleAsync(row => row.Id == provinceId, cancellation);
        var calendar = new WorkingCalendar(await db.CalendarDays.Where(day => day.ProvinceId == provinceId).ToListAsync(cancellation));
        for (var quarter = First; quarter <= Last; quarter = quarter.Next)
        {
            var opened = VietnamTime.At(quarter.FirstDay, new TimeOnly(9, 0));
            var period = ReportingPeriod.Plan(province, quarter, calendar, by, opened);
            _ = db.Periods.Add(period);
            Must(await db.SaveAsync(cancellation));
            Must(await new OpenPeriod(db).CarryOutAsync(period, by, opened, cancellation));
        }
    }

    internal static void Must(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"The demo province was refused: {refusal}");
        }
    }
}
