using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Worlds;

// Nine indicators: every kind, owner and settlement once; two sections; three narrative sections.
public sealed partial class ReportWorld
{
    /// <summary>Military, flow.</summary>
    public const string Days = "GD_NGAYCONG";

    /// <summary>Both, the two columns must be equal; flow.</summary>
    public const string Houses = "AS_NHA";

    /// <summary>Both, columns add up less the joint part; flow.</summary>
    public const string Gifts = "AS_QUA";

    /// <summary>Both, the Military side leads; money in triệu đồng; flow.</summary>
    public const string Cost = "HD_KINHPHI";

    /// <summary>Houses + Gifts.</summary>
    public const string Aid = "AS_TONG";

    /// <summary>Party, flow.</summary>
    public const string Talks = "DC_DOITHOAI";

    /// <summary>Party, flow.</summary>
    public const string GoodTalks = "DC_DOITHOAI_TOT";

    /// <summary>Party, snapshot.</summary>
    public const string Groups = "BD_TODANVAN";

    /// <summary>GoodTalks over Talks in per cent, two decimals.</summary>
    public const string Share = "DC_TYLE";

    private static readonly IndicatorContent Plain = new(
        "", "việc", null, "Giúp dân", IndicatorKind.Sum, [], [], [], Owner.Party, null, null, 0, 0, null, Direction.Up, "registry", "Số việc đã làm trong kỳ.");

    public static IReadOnlyList<(string Code, IndicatorContent Content)> Catalogue { get; } =
    [
        (Days, Plain with { Name = "Ngày công giúp dân", Unit = "ngày công", Owner = Owner.Military }),
        (Houses, Plain with { Name = "Nhà được hỗ trợ", Unit = "suất", Owner = Owner.Both, Settle = Settlement.Same }),
        (Gifts, Plain with { Name = "Suất quà đã tặng", Unit = "suất", Owner = Owner.Both, Settle = Settlement.Add }),
        (Cost, Plain with { Name = "Kinh phí thực hiện", Unit = "đồng", EntryUnit = "triệu đồng", Decimals = 1, Owner = Owner.Both, Settle = Settlement.Lead, LeadSide = Side.Military }),
        (Aid, Plain with { Name = "Tổng số nhà và quà", Unit = "suất", Owner = Owner.Both, Kind = IndicatorKind.Total, Parts = [Houses, Gifts] }),
        (Talks, Plain with { Name = "Cuộc đối thoại", Unit = "cuộc", Group = "Dân chủ cơ sở" }),
        (GoodTalks, Plain with { Name = "Cuộc đối thoại có kết luận", Unit = "cuộc", Group = "Dân chủ cơ sở" }),
        (Groups, Plain with { Name = "Tổ dân vận", Unit = "tổ", Group = "Dân chủ cơ sở", Kind = IndicatorKind.Snapshot }),
        (Share, Plain with { Name = "Tỷ lệ đối thoại có kết luận", Unit = "%", Group = "Dân chủ cơ sở", Kind = IndicatorKind.Ratio, Numerator = [GoodTalks], Denominator = [Talks], Decimals = 2 }),
    ];

    // The same use cases as the pages: national entries by the portal's administrator, one form for every quarter.
    private static async Task EnsureCatalogueAsync(PortalDb db)
    {
        if (await db.Indicators.AnyAsync(indicator => indicator.Code == Days))
        {
            return;
        }

        var entries = Catalogue.Select(row => new CatalogueEntry(row.Code, row.Content, Always, null, IsProvincial: false)).ToList();
        var defined = await new DefineIndicators(db).CarryOutAsync(entries, Portal(), Made, CancellationToken.None);
        Assert.All(defined.Definitions, definition => Allowed(definition.Refusal));
        Assert.Empty(defined.Faults);
        await StoreAsync(db);

        var ids = await db.Indicators.ToDictionaryAsync(indicator => indicator.Code, indicator => indicator.Id, StringComparer.Ordinal);
        var form = ReportForm.Create(null, null, "Báo cáo quý", Always, null, Portal(), Made);
        var sections = Catalogue.GroupBy(row => row.Content.Group, StringComparer.Ordinal).Select(group => new FormArrangement(group.Key, [.. group.Select(row => ids[row.Code])]));
        Allowed(form.Arrange([.. sections], Portal(), Made));
        Allowed(form.Narrate([("Tình hình", NarrativeOwner.Both), ("Kết quả của Dân vận", NarrativeOwner.Party), ("Kết quả của Quân sự", NarrativeOwner.Military)], Portal(), Made));
        _ = db.Forms.Add(form);
        await StoreAsync(db);
    }
}
