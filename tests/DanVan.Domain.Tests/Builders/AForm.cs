using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Tests.Builders;

/// <summary>A small form with every kind of indicator, settlement and narrative owner.</summary>
internal static class AForm
{
    public const int Days = 1;
    public const int Houses = 2;
    public const int Gifts = 3;
    public const int Cost = 4;
    public const int Talks = 5;
    public const int Groups = 6;
    public const int Meetings = 7;
    public const int Share = 8;

    public static readonly FormDefinition Small = new(
        1,
        "Báo cáo quý",
        [
            new SectionDefinition(10, "Giúp dân", [
                Indicator(Days, "GD_NGAYCONG", Owner.Military),
                Indicator(Houses, "AS_NHA", Owner.Both, Settlement.Same),
                Indicator(Gifts, "AS_QUA", Owner.Both, Settlement.Add),
                Indicator(Cost, "HD_KINHPHI", Owner.Both, Settlement.Lead, Side.Military),
            ]),
            new SectionDefinition(20, "Dân chủ cơ sở", [
                Indicator(Talks, "DC_DOITHOAI", Owner.Party),
                Indicator(Groups, "BD_TODANVAN", Owner.Party) with { Kind = IndicatorKind.Snapshot },
                Indicator(Meetings, "TONG", Owner.Both) with { Kind = IndicatorKind.Total, Settle = null, PartIds = [Houses, Gifts] },
                Indicator(Share, "TYLE", Owner.Both) with { Kind = IndicatorKind.Ratio, Settle = null, NumeratorIds = [Houses], DenominatorIds = [Houses, Gifts], Measure = new Measure("%", null, 2, 0, null) },
            ]),
        ],
        [
            new NarrativeDefinition(1, "I", "Tình hình", NarrativeOwner.Both),
            new NarrativeDefinition(2, "II", "Kết quả của Dân vận", NarrativeOwner.Party),
            new NarrativeDefinition(3, "III", "Kết quả của Quân sự", NarrativeOwner.Military),
        ]);

    public static IndicatorDefinition Indicator(int id, string code, Owner owner, Settlement? settle = null, Side? lead = null) => new(
        id, code, code, "", new Measure("việc", null, 0, 0, 1_000_000), IndicatorKind.Sum, owner, settle, lead, Direction.Up, "", [], [], []);
}
