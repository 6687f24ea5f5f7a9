namespace DanVan.Domain.Common;

/// <summary>
/// Who is acting, in which of today's posts. Everything a person may see and do follows from it.
/// </summary>
/// <param name="PersonId">The account.</param>
/// <param name="PostId">The chosen post (0 for the portal itself, as when demo data is made).</param>
/// <param name="PostTitle">How the post is shown in every story, e.g. "Cán bộ Ban Dân vận Huyện ủy Bình Sơn".</param>
/// <param name="Function">The one function of the chosen post.</param>
/// <param name="IsDeputy">A deputy who may confirm in the post's name.</param>
/// <param name="ProvinceId">Null only for the portal's administrator.</param>
/// <param name="Side">Null for administrators and viewers.</param>
/// <param name="OrganizationId">The organisation that is a party of pairings; for a standing office its parent body.</param>
/// <param name="IsProvincial">The organisation stands at the province's level.</param>
public sealed record Actor(
    Guid PersonId,
    int PostId,
    string PostTitle,
    Function Function,
    bool IsDeputy,
    int? ProvinceId,
    Side? Side,
    int? OrganizationId,
    bool IsProvincial)
{
    public bool Is(Function function) => Function == function;
}
