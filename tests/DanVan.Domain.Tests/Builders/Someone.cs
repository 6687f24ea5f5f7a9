using DanVan.Domain.Common;

namespace DanVan.Domain.Tests.Builders;

/// <summary>People by post: one account for each, so that enterer, confirmer and accepter differ.</summary>
internal static class Someone
{
    public const int PartyBody = 100;
    public const int MilitaryBody = 200;
    public const int ProvincePartyBody = 1;
    public const int ProvinceMilitaryBody = 2;

    public static readonly Actor PartyOfficer = Post(Function.Officer, Side.Party, PartyBody);
    public static readonly Actor MilitaryOfficer = Post(Function.Officer, Side.Military, MilitaryBody);
    public static readonly Actor PartyLeader = Post(Function.Leader, Side.Party, PartyBody);
    public static readonly Actor PartyDeputy = Post(Function.Leader, Side.Party, PartyBody, isDeputy: true);
    public static readonly Actor MilitaryLeader = Post(Function.Leader, Side.Military, MilitaryBody);
    public static readonly Actor PartyOffice = Post(Function.StandingOffice, Side.Party, ProvincePartyBody, isProvincial: true);
    public static readonly Actor MilitaryOffice = Post(Function.StandingOffice, Side.Military, ProvinceMilitaryBody, isProvincial: true);
    public static readonly Actor OtherOfficer = Post(Function.Officer, Side.Party, 999);
    public static readonly Actor OtherLeader = Post(Function.Leader, Side.Party, 999);
    public static readonly Actor Administrator = Post(Function.Administrator, null, null);
    public static readonly Actor Viewer = Post(Function.Viewer, null, null);
    public static readonly Actor PartyClerk = Post(Function.Clerk, Side.Party, PartyBody);

    public static readonly IReadOnlyList<Actor> Everyone =
        [PartyOfficer, MilitaryOfficer, PartyLeader, PartyDeputy, MilitaryLeader, PartyOffice, MilitaryOffice, OtherOfficer, OtherLeader, Administrator, Viewer, PartyClerk];

    private static int _posts;

    public static Actor Officer(Side side) => side is Side.Party ? PartyOfficer : MilitaryOfficer;

    public static Actor Leader(Side side) => side is Side.Party ? PartyLeader : MilitaryLeader;

    public static Actor Office(Side side) => side is Side.Party ? PartyOffice : MilitaryOffice;

    public static Actor Post(Function function, Side? side, int? organizationId, bool isDeputy = false, bool isProvincial = false) =>
        new(Guid.NewGuid(), ++_posts, $"{function} {side}", function, isDeputy, 1, side, organizationId, isProvincial);
}
