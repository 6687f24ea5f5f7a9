using DanVan.Domain.Common;

namespace DanVan.Data.Seeding;

/// <summary>
/// The accounts of the demo province: who they are, in which posts. The seeder makes them and the sign-in page lists them,
/// both in Development only. This is the one place where their password stands.
/// </summary>
public static class DemoAccounts
{
    public const string Password = "DanVan@2021";

    /// <summary>The area in which a deputy's post is shown.</summary>
    private const string DeputyArea = "binhson";

    // Code, name, the Party committee's kind, the place as the military names it; the order is the official one.
    private static readonly (string Code, string Name, string Committee, string Place)[] Areas =
    [
        ("522", "Quảng Ngãi", "Thành ủy", "thành phố"),
        ("524", "Bình Sơn", "Huyện ủy", "huyện"),
        ("525", "Trà Bồng", "Huyện ủy", "huyện"),
        ("527", "Sơn Tịnh", "Huyện ủy", "huyện"),
        ("528", "Tư Nghĩa", "Huyện ủy", "huyện"),
        ("529", "Sơn Hà", "Huyện ủy", "huyện"),
        ("530", "Sơn Tây", "Huyện ủy", "huyện"),
        ("531", "Minh Long", "Huyện ủy", "huyện"),
        ("532", "Nghĩa Hành", "Huyện ủy", "huyện"),
        ("533", "Mộ Đức", "Huyện ủy", "huyện"),
        ("534", "Đức Phổ", "Thị ủy", "thị xã"),
        ("535", "Ba Tơ", "Huyện ủy", "huyện"),
        ("536", "Lý Sơn", "Huyện ủy", "huyện"),
    ];

    /// <summary>The province first, then each area in official order.</summary>
    public static IReadOnlyList<DemoGroup> Groups { get; } = [Province(), .. Areas.Select(AreaGroup)];

    public static IEnumerable<DemoAccount> All => Groups.SelectMany(group => group.Accounts);

    /// <summary>An area's name as it begins user names: "Lý Sơn" gives "lyson".</summary>
    public static string UserNameOf(string areaName) => VietnameseText.Fold(areaName).Replace(" ", "", StringComparison.Ordinal);

    private static DemoGroup Province() => new("Cấp tỉnh",
    [
        new("tinh.dv", [
            new(Function.StandingOffice, "BDVTU-DVCQ", "Cán bộ tổng hợp, Phòng Dân vận Chính quyền và Đoàn thể"),
            new(Function.Officer, "BDVTU", "Cán bộ Ban Dân vận Tỉnh ủy")]),
        new("tinh.qs", [
            new(Function.StandingOffice, "BCHQST-PCT", "Trợ lý dân vận, Phòng Chính trị"),
            new(Function.Officer, "BCHQST", "Trợ lý dân vận Bộ Chỉ huy Quân sự tỉnh")]),
        new("lanhdao.dv", [new(Function.Leader, "BDVTU", "Trưởng Ban Dân vận Tỉnh ủy")]),
        new("lanhdao.qs", [new(Function.Leader, "BCHQST", "Chính ủy Bộ Chỉ huy Quân sự tỉnh")]),
        new("vanthu.dv", [new(Function.Clerk, "BDVTU", "Văn thư Ban Dân vận Tỉnh ủy")]),
        new("vanthu.qs", [new(Function.Clerk, "BCHQST", "Văn thư Bộ Chỉ huy Quân sự tỉnh")]),
        new("quantri", [
            new(Function.Administrator, null, "Quản trị tỉnh Quảng Ngãi"),
            new(Function.Administrator, null, "Quản trị hệ thống", IsOfPortal: true)]),
        new("xem", [new(Function.Viewer, null, "Cán bộ Ban Dân vận Trung ương")]),
    ]);

    private static DemoGroup AreaGroup((string Code, string Name, string Committee, string Place) area)
    {
        var user = UserNameOf(area.Name);
        var (party, military) = ($"BDV-{area.Code}", $"CHQS-{area.Code}");
        var partyBody = $"Ban Dân vận {area.Committee} {area.Name}";
        var militaryBody = $"Ban CHQS {area.Place} {area.Name}";
        List<DemoAccount> accounts =
        [
            new($"{user}.dv", [new(Function.Officer, party, $"Cán bộ {partyBody}")]),
            new($"{user}.qs", [new(Function.Officer, military, $"Trợ lý {militaryBody}")]),
            new($"{user}.ld.dv", [new(Function.Leader, party, $"Trưởng {partyBody}")]),
            new($"{user}.ld.qs", [new(Function.Leader, military, $"Chính trị viên {militaryBody}")]),
            new($"{user}.vt", [new(Function.Clerk, party, $"Văn thư {partyBody}"), new(Function.Clerk, military, $"Văn thư {militaryBody}")]),
        ];
        if (user == DeputyArea)
        {
            accounts.Add(new($"{user}.pho.dv", [new(Function.Leader, party, $"Phó Trưởng {partyBody}", IsDeputy: true)]));
        }

        return new($"{char.ToUpperInvariant(area.Place[0])}{area.Place[1..]} {area.Name}", accounts);
    }
}

/// <summary>Accounts that belong together on the sign-in page.</summary>
public sealed record DemoGroup(string Name, IReadOnlyList<DemoAccount> Accounts);

/// <summary>One account with its posts; the first is the one acted in after sign-in.</summary>
public sealed record DemoAccount(string UserName, IReadOnlyList<DemoPost> Posts)
{
    /// <summary>Looked after by the portal, not by the province: nobody in a province may reset the password of the portal's administrator.</summary>
    public bool IsOfPortal => Posts.Any(post => post.IsOfPortal);
}

/// <summary>A post of a demo account.</summary>
/// <param name="OrganizationCode">As in organizations.csv; null for administrators and viewers.</param>
/// <param name="IsOfPortal">Without province: the portal's administrator.</param>
public sealed record DemoPost(Function Function, string? OrganizationCode, string Title, bool IsDeputy = false, bool IsOfPortal = false)
{
    public Side? Side => OrganizationCode switch
    {
        null => null,
        _ when OrganizationCode.StartsWith("BDV", StringComparison.Ordinal) => Domain.Common.Side.Party,
        _ => Domain.Common.Side.Military,
    };
}
