using System.Reflection;
using DanVan.Domain.Common;
using DanVan.Domain.Indicators;

namespace DanVan.Domain.Tests.Builders;

/// <summary>Entries of a catalogue that keep every rule until a test bends them.</summary>
internal static class Catalogue
{
    public static readonly DateOnly Begin = new(2016, 12, 15);

    public static IndicatorContent Counted { get; } = new(
        "Buổi tuyên truyền", "buổi", null, "Tuyên truyền", IndicatorKind.Sum, [], [], [], Owner.Both, Settlement.Add, null, 0, 0, 5000, Direction.Up, "", "");

    public static IndicatorContent Total(params string[] parts) => Counted with { Kind = IndicatorKind.Total, Parts = parts, Settle = null, Max = null };

    public static IndicatorContent Ratio(string[] numerator, string[] denominator) =>
        Counted with { Kind = IndicatorKind.Ratio, Unit = "%", Numerator = numerator, Denominator = denominator, Settle = null, Max = null, Decimals = 2 };

    public static CatalogueEntry Entry(string code, IndicatorContent content, DateOnly? from = null, DateOnly? to = null, bool provincial = false) =>
        new(code, content, from ?? Begin, to, provincial);

    /// <summary>A stored indicator with a number, as storage would give it.</summary>
    public static Indicator Stored(int id, string code, params (IndicatorContent Content, DateOnly From, DateOnly? To, int? ProvinceId)[] versions)
    {
        var indicator = new Indicator(code, null);
        Number(indicator, typeof(CatalogueEntity), id);
        foreach (var ((content, from, to, provinceId), index) in versions.Select((version, index) => (version, index)))
        {
            Assert.Null(indicator.Define(content, from, to, index, _ => false, Actors.Of(Function.Administrator, provinceId), Actors.Now).Refusal);
            var version = indicator.Versions[^1];
            Number(version, typeof(IndicatorVersion), (id * 100) + index + 1);
        }

        return indicator;
    }

    public static void Number(object thing, Type declaring, int id) => declaring.GetProperty("Id", BindingFlags.Public | BindingFlags.Instance)!.SetValue(thing, id);
}
