using System.Text;
using DanVan.Data;
using DanVan.Data.Imports;
using DanVan.Domain.Common;
using DanVan.Domain.Imports;
using DanVan.Domain.Organizations;
using DanVan.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Worlds;

/// <summary>Provinces for tests, made as the portal makes them: created, then filled by the real imports.</summary>
public static class World
{
    private static readonly IReadOnlyList<IImport> Order = [new AreaImport(), new OrganizationImport(), new PairingImport(), new SuccessionImport()];

    /// <summary>Three tiers, no area yet.</summary>
    public static Task<int> HasEmptyProvinceAsync(this Portal portal, string code = "51", string name = "Quảng Ngãi") =>
        portal.HasProvinceAsync(code, name, ("province", "cấp tỉnh"), ("district", "cấp huyện"), ("commune", "cấp xã"));

    /// <summary>Quảng Ngãi with the 16 areas, bodies, 16 pairings and 2 successions of the default files; its number.</summary>
    public static async Task<int> HasQuangNgaiAsync(this Portal portal)
    {
        var province = await portal.HasEmptyProvinceAsync();
        await portal.FillAsync(province, DefaultFile("areas"), DefaultFile("organizations"), DefaultFile("pairings"), DefaultFile("successions"));
        return province;
    }

    /// <summary>A province as it is after 1 July 2025: two tiers, 96 commune pairings with codes C001 to C096, no district; its number.</summary>
    public static async Task<int> HasTwoTierProvinceAsync(this Portal portal, string code = "92")
    {
        var province = await portal.HasProvinceAsync(code, "Hai Cấp", ("province", "cấp tỉnh"), ("commune", "cấp xã"));
        await portal.FillAsync(province, [.. TwoTierFiles(code).Select(Encoding.UTF8.GetBytes)]);
        return province;
    }

    public static async Task<int> HasProvinceAsync(this Portal portal, string code, string name, params IReadOnlyList<(string Key, string Name)> levels)
    {
        await using var db = portal.Open();
        var province = Province.Create(code, name, [.. levels.Select((level, order) => new ProvinceLevel(level.Key, order + 1, level.Name))], isDemo: false, Maker(null), portal.Clock.GetUtcNow());
        _ = db.Provinces.Add(province);
        _ = await db.SaveChangesAsync();
        return province.Id;
    }

    /// <summary>The bytes of a default file: "areas", "organizations", "pairings", "successions".</summary>
    public static byte[] DefaultFile(string name)
    {
        using var file = typeof(PortalDb).Assembly.GetManifestResourceStream($"DanVan.Data.Seeding.Files.{name}.csv")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Applies one file of a kind and returns what it gave.</summary>
    public static async Task<ImportAnswer> ImportAsync(this Portal portal, int provinceId, IImport import, byte[] bytes, bool dryRun = false)
    {
        var person = await portal.ImporterAsync();
        await using var db = portal.Open();
        var now = portal.Clock.GetUtcNow();
        var actor = Maker(provinceId) with { PersonId = person };
        var file = ImportFile.Receive(Guid.CreateVersion7(now), import.Kind, $"{import.Kind}.csv", bytes, actor, now);
        var run = new ImportRun(db);
        return dryRun ? await run.TryAsync(import, file, actor, now) : await run.ApplyAsync(import, file, actor, now);
    }

    private static async Task FillAsync(this Portal portal, int provinceId, params byte[][] files)
    {
        foreach (var (import, bytes) in Order.Zip(files))
        {
            var answer = await portal.ImportAsync(provinceId, import, bytes);
            var refused = answer.Plan?.Lines.FirstOrDefault(line => line.Refusal is not null);
            Assert.True(answer.Refusal is null, $"{import.Kind}: {answer.Refusal} line {refused?.Line} {refused?.Refusal}");
        }
    }

    // Kept files name their sender, so there must be one; nobody can sign in as this account.
    private static async Task<Guid> ImporterAsync(this Portal portal)
    {
        await using var db = portal.Open();
        var known = await db.Users.Where(person => person.NormalizedUserName == "IMPORTER").Select(person => person.Id).SingleOrDefaultAsync();
        if (known != Guid.Empty)
        {
            return known;
        }

        var person = new DanVan.Data.Accounts.Person { Id = Guid.CreateVersion7(portal.Clock.GetUtcNow()), UserName = "importer", NormalizedUserName = "IMPORTER" };
        _ = db.Users.Add(person);
        _ = await db.SaveChangesAsync();
        return person.Id;
    }

    private static Actor Maker(int? provinceId) => new(Guid.Empty, 0, "Quản trị", Function.Administrator, false, provinceId, null, null, false);

    /// <summary>The three files of <see cref="HasTwoTierProvinceAsync"/>: areas, bodies (no standing office), pairings.</summary>
    public static IEnumerable<string> TwoTierFiles(string code)
    {
        var communes = Enumerable.Range(1, 96).Select(number => $"{number:000}").ToList();
        yield return File(
            "code,name,type,level,parent_code,valid_from,valid_to,display_order,tags",
            $"{code},Hai Cấp,tỉnh,province,,2025-07-01,,1,",
            communes.Select(number => $"C{number},Xã số {number},xã,commune,{code},2025-07-01,,{number},"));
        yield return File(
            "code,side,level,area_code,parent_code,official_name,short_name,symbol,standing_office,valid_from,valid_to",
            $"BTGDV,Party,province,{code},,Ban Tuyên giáo và Dân vận Tỉnh ủy Hai Cấp,Ban TG&DV Tỉnh ủy,BTGDVTU,,2025-07-01,\nBCHQS,Military,province,{code},,Bộ Chỉ huy Quân sự tỉnh Hai Cấp,Bộ CHQS tỉnh,BCHQS,,2025-07-01,",
            communes.Select(number => $"DV-{number},Party,commune,C{number},BTGDV,Ban Xây dựng Đảng Đảng ủy xã số {number},Ban XDĐ xã {number},BXDD,,2025-07-01,\n"
                + $"QS-{number},Military,commune,C{number},BCHQS,Ban Chỉ huy Quân sự xã số {number},Ban CHQS xã {number},BCHQS,,2025-07-01,"));
        yield return File(
            "area_code,party_code,military_code,valid_from,valid_to",
            $"{code},BTGDV,BCHQS,2025-07-01,",
            communes.Select(number => $"C{number},DV-{number},QS-{number},2025-07-01,"));
    }

    private static string File(string head, string first, IEnumerable<string> rows) => string.Join('\n', [head, first, .. rows]);
}
