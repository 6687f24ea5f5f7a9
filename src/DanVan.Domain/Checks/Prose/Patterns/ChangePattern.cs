using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose.Patterns;

/// <summary>"từ 80 lên 90, tăng 12,5%": the rise or fall that its two ends give.</summary>
internal static class ChangePattern
{
    private const int Reach = 10;

    public static void Find(ProseSentence sentence, List<ProseFinding> findings)
    {
        var all = sentence.Quantities;
        for (var i = 0; i + 2 < all.Count; i++)
        {
            var (from, to, change) = (all[i], all[i + 1], all[i + 2]);
            if (IsPair(sentence, from, to) && VerbOf(sentence, to, change) is { } verb && Contradicts(sentence, from, to, change, verb) is { } finding)
            {
                findings.Add(finding);
            }
        }
    }

    private static bool IsPair(ProseSentence sentence, Quantity from, Quantity to)
    {
        var isUsable = IsEnd(from) && IsEnd(to) && (from.Kind == to.Kind) && (from.Unit.Length == 0 || to.Unit.Length == 0 || !IsUnit(from) || !IsUnit(to) || from.HasUnitOf(to));
        return isUsable && from.Value > 0
            && to.First - from.Last <= 7
            && sentence.Contains(from.First - 3, from.First, word => word is "từ")
            && sentence.Contains(from.Last + 1, to.First, word => word is "lên" or "xuống" or "còn")
            && !sentence.Contains(from.Last + 1, to.First, word => word is ";" or "từ" or "đến");
    }

    // "lên", "xuống" right after the number is the verb of the pair, no unit.
    private static bool IsUnit(Quantity quantity) => quantity.Unit is not ("lên" or "xuống" or "còn" or "tăng" or "giảm" or "đến");

    private static bool IsEnd(Quantity quantity) => !quantity.IsRangeEnd && quantity.Denominator is null && !quantity.IsDenominator && quantity.Per is null;

    // The verb stands between the pair and the change, with nothing but words of the pair before it.
    private static string? VerbOf(ProseSentence sentence, Quantity to, Quantity change)
    {
        if (change.First - to.Last > Reach || !IsEnd(change) || sentence.Contains(to.Last + 1, change.First, word => word is ";" or "từ" or "trong" or "riêng" or "và" or "kế"))
        {
            return null;
        }

        var at = sentence.Find(change.First - 3, change.First, word => word is "tăng" or "giảm" or "gấp");
        return at > to.Last ? sentence.WordAt(at) : null;
    }

    private static ProseFinding? Contradicts(ProseSentence sentence, Quantity from, Quantity to, Quantity change, string verb)
    {
        var rises = to.Value > from.Value;
        if ((rises ? verb is "giảm" : verb is not "giảm") || to.Value == from.Value || IsAgainstAPlan(sentence, change.Last + 1))
        {
            return null;
        }

        var exact = from.Qualifier is Figures.Qualifier.Exact && to.Qualifier is Figures.Qualifier.Exact;
        if (!exact)
        {
            return null;
        }

        var difference = Math.Abs(to.Value - from.Value);
        var relative = difference * 100 / from.Value;
        var isTimes = change.Kind is QuantityKind.Count && change.Unit is "lần";
        var isRate = from.Kind is QuantityKind.Percent;
        if (isTimes)
        {
            // "tăng 2 lần" is said of doubling as well as of twice as much again.
            var times = to.Value / from.Value;
            return verb is "giảm" || change.Says(times) || (verb is "tăng" && change.Says(times - 1))
                ? null
                : sentence.Finding(ProseFindingKind.Change, change, ProseOperation.Times, [from, to], times);
        }

        if (verb is "gấp")
        {
            return null;
        }

        if (change.Kind is QuantityKind.Percent && !isRate)
        {
            return change.Says(relative) ? null
                : sentence.Finding(ProseFindingKind.Change, change, rises ? ProseOperation.RiseInPercent : ProseOperation.FallInPercent, [from, to], relative);
        }

        var isAbsolute = isRate
            ? change.Kind is QuantityKind.Points or QuantityKind.Percent
            : change.Kind == from.Kind && (change.HasUnitOf(to) || change.HasUnitOf(from));
        if (!isAbsolute || change.Says(difference) || (change.Kind is QuantityKind.Percent && change.Says(relative)))
        {
            return null;
        }

        // Both ends may be rounded: 16,5 to 18,2 tỷ may be 1,6 or 1,8.
        var spread = (from.Step + to.Step) / 2;
        return change.Step > 0 && change.Kind is QuantityKind.Money && change.Range.Meets(new(difference - spread, difference + spread))
            ? null
            : sentence.Finding(ProseFindingKind.Change, change, rises ? ProseOperation.Rise : ProseOperation.Fall, [from, to], difference);
    }

    private static bool IsAgainstAPlan(ProseSentence sentence, int from) =>
        sentence.Contains(from, from + 6, word => word is "kế" or "chỉ" or "nghị") && sentence.Contains(from, from + 3, word => word is "so" or "kế" or "chỉ" or "nghị" or "với");
}
