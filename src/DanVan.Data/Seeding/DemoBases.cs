using DanVan.Domain.JointDocuments.Bases;

namespace DanVan.Data.Seeding;

/// <summary>The demo's legal bases: numbers, days and issuers as they were published, worded shortly.</summary>
internal static class DemoBases
{
    /// <summary>What replaced one stands before it.</summary>
    public static readonly IReadOnlyList<(BasisContent Content, string? ReplacedBy)> All =
    [
        (Of("23-QĐ/TW", new DateOnly(2021, 7, 30), "Bộ Chính trị", "Quyết định ban hành Quy chế công tác dân vận của hệ thống chính trị"), null),
        (Of("290-QĐ/TW", new DateOnly(2010, 2, 25), "Bộ Chính trị", "Quyết định ban hành Quy chế công tác dân vận của hệ thống chính trị"), "23-QĐ/TW"),
        (Of("25-NQ/TW", new DateOnly(2013, 6, 3), "Ban Chấp hành Trung ương", "Nghị quyết về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới"), null),
        (Of("120-KL/TW", new DateOnly(2016, 1, 7), "Bộ Chính trị", "Kết luận về tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả việc xây dựng và thực hiện Quy chế dân chủ ở cơ sở"), null),
    ];

    private static BasisContent Of(string number, DateOnly day, string issuer, string title) => new(number, day, issuer, title, day, null, null);
}
