using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Data.Periods;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Worlds;

/// <summary>A person in one post: signs in by <see cref="UserName"/> and acts in the domain as <see cref="Actor"/>.</summary>
public sealed record Seat(string UserName, Actor Actor);

/// <summary>
/// A small province made by domain methods: pairings with people in every post, a catalogue of nine indicators, a frozen form
/// and an open quarter IV/2021. Pairing 0 is the provincial one; 1 is the city, then the districts in official order.
/// Several worlds may share one database: each is a province of its own with the same national catalogue.
/// </summary>
public sealed partial class ReportWorld
{
    public static readonly Quarter FourthOf2021 = new(2021, 4);

    private static readonly DateOnly Always = new(2000, 1, 1);
    private static readonly DateTimeOffset Made = new(2019, 1, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly (string Type, string Name)[] Places =
    [
        ("thành phố", "Quảng Ngãi"), ("huyện", "Bình Sơn"), ("thị xã", "Đức Phổ"), ("huyện", "Trà Bồng"), ("huyện", "Sơn Tịnh"),
        ("huyện", "Tư Nghĩa"), ("huyện", "Sơn Hà"), ("huyện", "Sơn Tây"), ("huyện", "Minh Long"), ("huyện", "Nghĩa Hành"),
        ("huyện", "Mộ Đức"), ("huyện", "Ba Tơ"), ("huyện", "Lý Sơn"),
    ];

    private readonly Portal _portal;
    private readonly Dictionary<Quarter, ReportingPeriod> _periods = [];
    private readonly Dictionary<(Function Function, int Pairing, Side? Side), Seat> _seats = [];
    private readonly List<Area> _areas = [];
    private readonly List<Pairing> _pairings = [];
    private readonly List<Organization> _bodies = [];

    private ReportWorld(Portal portal, Province province) => (_portal, Province) = (portal, province);

    public Province Province { get; }

    /// <summary>In the order of the pairings; 0 is the province itself.</summary>
    public IReadOnlyList<Area> Areas => _areas;

    /// <summary>0 is the provincial pairing.</summary>
    public IReadOnlyList<Pairing> Pairings => _pairings;

    /// <summary>Quarter IV/2021: due on 20/12/2021, the provincial report on 22/12/2021.</summary>
    public ReportingPeriod Period => _periods[FourthOf2021];

    /// <param name="portal">The portal under test.</param>
    /// <param name="code">The province's code; user names begin with it.</param>
    /// <param name="areas">Areas below the province, at most 13; one pairing each beside the provincial one.</param>
    public static async Task<ReportWorld> CreateAsync(Portal portal, string code = "51", int areas = 3)
    {
        await using var db = portal.Open();
        var province = Province.Create(code, $"Tỉnh {code}", [new("province", 1, "cấp tỉnh"), new("district", 2, "cấp huyện")], false, Portal(), Made);
        _ = db.Provinces.Add(province);
        await StoreAsync(db);
        var world = new ReportWorld(portal, province);
        await world.AddPairingsAsync(db, areas);
        await world.AddPeopleAsync(db);
        await world.OpenAsync(FourthOf2021);
        return world;
    }

    public Seat Officer(int pairing, Side side) => _seats[(Function.Officer, pairing, side)];

    public Seat Leader(int pairing, Side side) => _seats[(Function.Leader, pairing, side)];

    /// <summary>Văn thư of the pairing's Party body.</summary>
    public Seat Clerk(int pairing) => _seats[(Function.Clerk, pairing, Side.Party)];

    public Seat Office(Side side) => _seats[(Function.StandingOffice, 0, side)];

    public Seat Administrator => _seats[(Function.Administrator, 0, null)];

    public Seat Viewer => _seats[(Function.Viewer, 0, null)];

    public Task<HttpClient> As(Seat seat) => _portal.As(seat.UserName);

    /// <summary>The period of a quarter, planned and opened with the form frozen for it; made once.</summary>
    public async Task<ReportingPeriod> OpenAsync(Quarter quarter)
    {
        if (_periods.TryGetValue(quarter, out var known))
        {
            return known;
        }

        await using var db = _portal.Open();
        await EnsureCatalogueAsync(db);
        var period = ReportingPeriod.Plan(Province, quarter, new WorkingCalendar([]), Office(Side.Party).Actor, Made);
        _ = db.Periods.Add(period);
        await StoreAsync(db);
        Allowed(await new OpenPeriod(db).CarryOutAsync(period, Office(Side.Party).Actor, Made));
        _periods.Add(quarter, period);
        return period;
    }

    /// <summary>Planned and not opened.</summary>
    public async Task<ReportingPeriod> PlanAsync(Quarter quarter)
    {
        await using var db = _portal.Open();
        var period = ReportingPeriod.Plan(Province, quarter, new WorkingCalendar([]), Office(Side.Party).Actor, Made);
        _ = db.Periods.Add(period);
        await StoreAsync(db);
        return period;
    }

    public async Task CloseAsync(Quarter quarter)
    {
        await using var db = _portal.Open();
        var period = await db.Periods.SingleAsync(p => p.ProvinceId == Province.Id && p.Year == quarter.Year && p.QuarterNumber == quarter.Number);
        Allowed(period.Close(Office(Side.Party).Actor, Made));
        await StoreAsync(db);
        _periods[quarter] = period;
    }

    /// <summary>The number of one of the catalogue's indicators; codes are those of <see cref="Catalogue"/>.</summary>
    public async Task<int> IndicatorAsync(string code)
    {
        await using var db = _portal.Open();
        return await db.Indicators.Where(indicator => indicator.Code == code).Select(indicator => indicator.Id).SingleAsync();
    }

    private async Task AddPairingsAsync(PortalDb db, int areas)
    {
        _areas.Add(new Area(Province.Id, Province.Code, Province.Name, "tỉnh", "province", null, Always, null, 1, ""));
        _ = db.Areas.Add(_areas[0]);
        await StoreAsync(db);
        _areas.AddRange(Places.Take(areas).Select((place, index) =>
            new Area(Province.Id, $"{Province.Code}{index + 1:00}", place.Name, place.Type, "district", _areas[0].Id, Always, null, index + 2, "")));
        db.Areas.AddRange(_areas.Skip(1));
        await StoreAsync(db);

        foreach (var (area, index) in _areas.Select((area, index) => (area, index)).ToList())
        {
            var party = Body($"BDV-{area.Code}", Side.Party, area, $"Ban Dân vận {area.FullName}");
            var military = Body($"CHQS-{area.Code}", Side.Military, area, $"Ban CHQS {area.FullName}");
            db.Organizations.AddRange(party, military);
            await StoreAsync(db);
            _bodies.AddRange([party, military]);
            _pairings.Add(new Pairing(Province.Id, area.Id, party.Id, military.Id, isProvincial: index == 0, Always, null));
        }

        db.Pairings.AddRange(_pairings);
        foreach (var side in Sides.Both)
        {
            var parent = _bodies.Single(body => body.Side == side && body.AreaId == _areas[0].Id);
            var office = new Organization(Province.Id, $"SO-{side}", side, "province", _areas[0].Id, parent.Id, isStandingOffice: true);
            Allowed(office.AddName(Name(side is Side.Party ? "Phòng Dân vận Chính quyền và Đoàn thể" : "Phòng Chính trị")));
            _ = db.Organizations.Add(office);
            _bodies.Add(office);
        }

        await StoreAsync(db);
    }

    private Organization Body(string code, Side side, Area area, string name)
    {
        var body = new Organization(Province.Id, code.ToUpperInvariant(), side, area.Level, area.Id, null, isStandingOffice: false);
        Allowed(body.AddName(Name(name)));
        return body;
    }

    private static OrganizationName Name(string name) => new(name, name, "BC", Always, null);

    private async Task AddPeopleAsync(PortalDb db)
    {
        using var scope = _portal.Services.CreateScope();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>();
        var posts = new List<(Function Function, int Pairing, Side? Side, string UserName, Post Post, int? ActsFor)>();
        foreach (var (pairing, index) in _pairings.Select((pairing, index) => (pairing, index)))
        {
            var place = index == 0 ? "tinh" : index.ToString(System.Globalization.CultureInfo.InvariantCulture);
            foreach (var side in Sides.Both)
            {
                var body = pairing.OrganizationOf(side);
                var name = _bodies.Single(b => b.Id == body).Names[0].ShortName;
                Seat(Function.Officer, index, side, body, body, $"{Province.Code}.{place}.{Code(side)}", $"Cán bộ {name}");
                Seat(Function.Leader, index, side, body, body, $"{Province.Code}.{place}.ld.{Code(side)}", $"Trưởng {name}");
            }

            Seat(Function.Clerk, index, Side.Party, pairing.PartyOrganizationId, pairing.PartyOrganizationId, $"{Province.Code}.{place}.vt", "Văn thư");
        }

        foreach (var office in _bodies.Where(body => body.IsStandingOffice))
        {
            Seat(Function.StandingOffice, 0, office.Side, office.Id, office.ParentId, $"{Province.Code}.tonghop.{Code(office.Side!.Value)}", $"Cán bộ tổng hợp, {office.Names[0].ShortName}");
        }

        Seat(Function.Administrator, 0, null, null, null, $"{Province.Code}.quantri", "Quản trị");
        Seat(Function.Viewer, 0, null, null, null, $"{Province.Code}.xem", "Phòng Dân vận Quân khu");
        await StoreAsync(db);
        foreach (var (function, pairing, side, userName, post, actsFor) in posts)
        {
            var actor = new Actor(post.PersonId, post.Id, post.Title, function, false, Province.Id, side, actsFor, IsProvincial: pairing == 0 && actsFor is not null);
            _seats.Add((function, pairing, side), new Seat(userName, actor));
        }

        void Seat(Function function, int pairing, Side? side, int? organizationId, int? actsFor, string userName, string title)
        {
            var (made, refusal) = Person.Make(userName, title, Province.Id, Portal(), Made);
            Allowed(refusal);
            var person = made!;
            person.PasswordHash = hasher.HashPassword(person, PortalSignIn.Password);
            var post = new Post(person.Id, Province.Id, organizationId, function, title, isDeputy: false, Always, null);
            _ = db.Users.Add(person);
            _ = db.Posts.Add(post);
            posts.Add((function, pairing, side, userName, post, actsFor));
        }
    }

    private static string Code(Side side) => side is Side.Party ? "dv" : "qs";

    private static Actor Portal() => new(Guid.Empty, 0, "Hệ thống", Function.Administrator, false, null, null, null, false);

    private static void Allowed(Refusal? refusal) => Assert.True(refusal is null, refusal?.ToString());

    private static async Task StoreAsync(PortalDb db) => Allowed(await db.SaveAsync());
}
