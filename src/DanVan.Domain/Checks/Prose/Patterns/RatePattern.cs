using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose.Patterns;

/// <summary>A fraction and its per cent, in either order; a part and its whole with "chiếm".</summary>
internal static class RatePattern
{
    // Words between fraction and per cent: "35/36 xã, thị trấn hoàn thành, đạt tỷ lệ 97,2%".
    private const int Reach = 14;

    public static void Find(ProseSentence sentence, List<ProseFinding> findings)
    {
        var all = sentence.Quantities;
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Denominator is { } whole && i + 1 < all.Count)
            {
                if (RateOf(sentence, all, i) is { } rate)
                {
                    Compare(sentence, rate, all[i], whole, findings);
                }
            }
            else if (all[i].Kind is QuantityKind.Percent && i >= 2)
            {
                CompareShare(sentence, all, i, findings);
            }
        }
    }

    private static Quantity? RateOf(ProseSentence sentence, List<Quantity> all, int fraction)
    {
        var after = fraction + 2 < all.Count ? all[fraction + 2] : null;
        if (after is { Kind: QuantityKind.Percent, IsRangeEnd: false } && IsSaidOf(sentence, all[fraction + 1].Last + 1, after))
        {
            return after;
        }

        // "97,23% (35/36 xã)"
        var before = fraction > 0 ? all[fraction - 1] : null;
        return before is { Kind: QuantityKind.Percent, IsRangeEnd: false } && all[fraction].First == before.Last + 2 && sentence.WordAt(before.Last + 1) == "("
            ? before
            : null;
    }

    private static bool IsSaidOf(ProseSentence sentence, int from, Quantity rate)
    {
        if (rate.First - from > Reach || sentence.Contains(from, rate.First, word => word is ";" or "tăng" or "giảm" or "vượt" or "còn" or "trong" or "riêng"))
        {
            return false;
        }

        // What the rate is said with stands right in front of it, or the parenthesis opens there.
        var cue = sentence.Find(Math.Max(from, rate.First - 5), rate.First, word => word is "đạt" or "chiếm" or "bằng" or "lệ" or "(" or "=" or "tức");
        return cue >= 0;
    }

    private static void Compare(ProseSentence sentence, Quantity rate, Quantity part, Quantity whole, List<ProseFinding> findings)
    {
        if (whole.Value == 0 || IsOfSomethingElse(sentence, rate.Last + 1))
        {
            return;
        }

        // "4,5/9 tỷ đồng": the scale is written once.
        var isScaledOnce = part.Scale == 1 && whole.Scale > 1;
        var share = part.Value * (isScaledOnce ? whole.Scale : 1) * 100 / whole.Value;
        if (!rate.Says(share))
        {
            findings.Add(sentence.Finding(ProseFindingKind.Rate, rate, ProseOperation.ShareInPercent, [part, whole], share));
        }
    }

    // "62.400 người, trong đó 27.456 người ..., chiếm 44%": only when the sentence leaves no other whole to think of.
    private static void CompareShare(ProseSentence sentence, List<Quantity> all, int at, List<ProseFinding> findings)
    {
        var (rate, part, whole) = (all[at], all[at - 1], all[at - 2]);
        var isPair = at == 2 && part.IsPlain && whole.IsPlain && part.HasUnitOf(whole) && part.Value <= whole.Value && whole.Value > 0
            && part.Depth == 0 && whole.Depth == 0 && !rate.IsRangeEnd;
        if (!isPair || rate.First - part.Last > Reach
            || sentence.WordAt(rate.First - 1) is not ("chiếm" or "lệ")
            || sentence.Contains(part.Last + 1, rate.First, word => word is ";" or "tăng" or "giảm")
            || !IsPartOf(sentence, whole.Last + 1, part.First)
            || sentence.Contains(rate.Last + 1, Math.Min(sentence.End, rate.Last + 4), word => word is "tổng" or "số" or "dân" or "của" or "so" or "trên" or "toàn"))
        {
            return;
        }

        var share = part.Value * 100 / whole.Value;
        if (!rate.Says(share, ShareRange(part.Range, whole.Range)))
        {
            findings.Add(sentence.Finding(ProseFindingKind.Rate, rate, ProseOperation.ShareInPercent, [part, whole], share));
        }
    }

    private static bool IsPartOf(ProseSentence sentence, int from, int to)
    {
        for (var at = from; at + 1 < to; at++)
        {
            if (sentence.Has(at, "trong", "đó"))
            {
                return true;
            }
        }

        return false;
    }

    private static ValueRange ShareRange(ValueRange part, ValueRange whole) =>
        new(part.Low * 100 / whole.High, whole.Low > 0 ? part.High * 100 / whole.Low : decimal.MaxValue);

    // "35/36 xã, đạt 70% kế hoạch năm" may be a rate of the plan.
    private static bool IsOfSomethingElse(ProseSentence sentence, int from) =>
        sentence.Contains(from, Math.Min(sentence.End, from + 3), word => word is "kế" or "chỉ" or "so" or "nghị" or "dân");
}
