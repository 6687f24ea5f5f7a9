namespace DanVan.Web.Wording;

/// <summary>Sentences for provinces, areas, organisations, pairings and posts.</summary>
internal static class OrganizationWording
{
    public static readonly (string, Func<IReadOnlyList<object>, string>)[] Sentences =
    [
        ("province.day-out-of-range", _ => "Ngày trong tháng phải từ 1 đến 28."),
        ("organization.names-overlap", facts => $"Cơ quan {facts[0]} đã có tên khác trong khoảng thời gian này; kết thúc tên cũ trước."),
    ];
}
