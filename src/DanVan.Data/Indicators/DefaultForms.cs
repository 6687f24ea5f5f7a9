using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Indicators;

/// <summary>
/// Makes the national default forms of the catalogue: its groups in catalogue order, five narrative sections. A quarter that
/// has a national form already keeps it.
/// </summary>
public sealed class DefaultForms(PortalDb db)
{
    private static readonly (int Quarter, string Title)[] Titles =
    [
        (1, "Báo cáo quý I"),
        (2, "Báo cáo quý II và 6 tháng đầu năm"),
        (3, "Báo cáo quý III"),
        (4, "Báo cáo quý IV và năm"),
    ];

    private static readonly string[] Narratives =
    [
        "Tình hình",
        "Kết quả thực hiện",
        "Đánh giá (ưu điểm, hạn chế, nguyên nhân)",
        "Nhiệm vụ kỳ tới",
        "Kiến nghị, đề xuất",
    ];

    /// <summary>Adds the forms that are missing and saves them.</summary>
    public async Task<Refusal?> CarryOutAsync(Actor actor, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var today = VietnamTime.DateOf(now);
        var indicators = await db.Indicators.AsNoTracking().Where(indicator => indicator.ProvinceId == null).ToListAsync(cancellation);
        var versions = indicators
            .SelectMany(indicator => indicator.Versions.Where(version => version.ProvinceId is null && !(version.ValidTo < today)).OrderBy(version => version.ValidFrom).Take(1))
            .OrderBy(version => version.DisplayOrder)
            .ToList();
        if (versions.Count == 0)
        {
            return FormRefusals.NoCatalogue();
        }

        var sections = versions
            .GroupBy(version => version.Group, StringComparer.Ordinal)
            .Select(group => new FormArrangement(group.Key, [.. group.Select(version => version.IndicatorId)]))
            .ToList();
        var there = await db.Forms.Where(form => form.ProvinceId == null && !form.IsFrozen).Select(form => form.Quarter).ToListAsync(cancellation);
        foreach (var (quarter, title) in Titles.Where(form => !there.Contains(form.Quarter)))
        {
            var form = ReportForm.Create(null, quarter, title, versions.Min(version => version.ValidFrom), null, actor, now);
            if ((form.Arrange(sections, actor, now) ?? form.Narrate([.. Narratives.Select(text => (text, NarrativeOwner.Both))], actor, now)) is { } refusal)
            {
                return refusal;
            }

            _ = db.Forms.Add(form);
        }

        return await db.SaveAsync(cancellation);
    }
}
