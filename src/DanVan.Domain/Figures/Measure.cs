using DanVan.Domain.Common;

namespace DanVan.Domain.Figures;

/// <summary>
/// Unit, entry unit, decimals and range of an indicator, and the one place that converts between what is typed and what is stored.
/// </summary>
/// <param name="Unit">The stored unit's name: "đồng", "km", "lượt người".</param>
/// <param name="EntryUnit">What people type in, where it differs: "triệu đồng".</param>
/// <param name="Decimals">Decimals of the entry unit.</param>
/// <param name="Min">Smallest plausible value, in <paramref name="Unit"/>.</param>
/// <param name="Max">Largest plausible value, in <paramref name="Unit"/>.</param>
public sealed record Measure(string Unit, string? EntryUnit, int Decimals, long? Min, long? Max)
{
    private static readonly Dictionary<string, long> Factors = new(StringComparer.Ordinal)
    {
        ["nghìn đồng"] = 1_000,
        ["triệu đồng"] = 1_000_000,
        ["tỷ đồng"] = 1_000_000_000,
    };

    /// <summary>How many stored units one entry unit holds: 1.000.000 for triệu đồng, 1 where people type the unit itself.</summary>
    public long EntryFactor => EntryUnit is null ? 1 : Factors[EntryUnit];

    /// <summary>Stored amount of one step of the last entry decimal.</summary>
    public long AmountPerScaledEntry => EntryUnit is null ? 1 : EntryFactor / Power10(Decimals);

    public string ShownUnit => EntryUnit ?? Unit;

    /// <summary>Decimals of the stored amount: none for money in đồng, the indicator's own otherwise.</summary>
    public int StoredDecimals => EntryUnit is null ? Decimals : 0;

    public long? MinAmount => Min is { } min ? min * Power10(StoredDecimals) : null;

    public long? MaxAmount => Max is { } max ? max * Power10(StoredDecimals) : null;

    public static IEnumerable<string> EntryUnits => Factors.Keys;

    public static bool KnowsEntryUnit(string entryUnit) => Factors.ContainsKey(entryUnit);

    /// <summary>How many decimals of a known entry unit are still whole đồng: 6 for triệu đồng.</summary>
    public static int DecimalsOf(string entryUnit) => Digits(Factors[entryUnit]);

    /// <summary>In the entry unit, vi-VN: 312.500.000 đồng with triệu đồng is "312,5".</summary>
    public string Format(long amount)
    {
        if (EntryUnit is null)
        {
            return VietnameseNumber.Format(amount, Decimals);
        }

        // Sums of whole thousands stay whole thousands; anything finer is shown to the đồng.
        var step = AmountPerScaledEntry;
        return amount % step == 0
            ? VietnameseNumber.Format(amount / step, Decimals)
            : VietnameseNumber.Format(amount, Digits(EntryFactor));
    }

    /// <summary>The amount in the entry unit, for those who count with it: 312.500.000 đồng with triệu đồng is 312,5.</summary>
    public decimal InEntryUnit(long amount) => EntryUnit is null ? amount / (decimal)Power10(Decimals) : amount / (decimal)EntryFactor;

    /// <summary>"312.500.000 đồng": the stored amount in the stored unit, shown as echo where the entry unit differs.</summary>
    public string Echo(long amount) => $"{VietnameseNumber.Format(amount, StoredDecimals)} {Unit}";

    internal static long Power10(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static int Digits(long factor)
    {
        var digits = 0;
        for (var rest = factor; rest > 1; rest /= 10)
        {
            digits++;
        }

        return digits;
    }
}
