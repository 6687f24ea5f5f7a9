using DanVan.Domain.Indicators;

namespace DanVan.Web.Wording;

/// <summary>The words of the catalogue on screen.</summary>
internal static class CatalogueWords
{
    public static string Word(this IndicatorKind kind) => kind switch
    {
        IndicatorKind.Sum => "Cộng dồn",
        IndicatorKind.Snapshot => "Cuối kỳ",
        IndicatorKind.Total => "Tổng (tính ra)",
        _ => "Tỷ lệ (tính ra)",
    };

    public static string Word(this Owner owner) => owner switch
    {
        Owner.Party => "Dân vận",
        Owner.Military => "Quân sự",
        _ => "Chung",
    };

    public static string Word(this Settlement settle) => settle switch
    {
        Settlement.Add => "Cộng hai bên, trừ phần làm chung",
        Settlement.Same => "Một số chung, hai bên phải bằng nhau",
        _ => "Bên chủ trì nhập",
    };

    public static string Word(this Direction direction) => direction switch
    {
        Direction.Up => "Tăng là tốt",
        Direction.Down => "Giảm là tốt",
        _ => "Trung tính",
    };

    public static string Word(this NarrativeOwner owner) => owner switch
    {
        NarrativeOwner.Party => "Dân vận",
        NarrativeOwner.Military => "Quân sự",
        _ => "Chung",
    };

    public static Domain.Common.Side? SideOf(this Owner owner) => owner is Owner.Both ? null : (Domain.Common.Side)owner;

    /// <summary>"từ 15/12/2016", "15/12/2016 – 31/12/2021".</summary>
    public static string Days(DateOnly from, DateOnly? to) => to is { } last ? $"{from.Short()} – {last.Short()}" : $"từ {from.Short()}";
}
