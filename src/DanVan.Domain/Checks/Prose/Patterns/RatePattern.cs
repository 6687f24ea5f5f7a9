using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose.Patterns;

/// <summary>A fraction and its per cent, in either order; a part and its whole with "chiếm".</summary>
internal static class RatePattern
{
    // Words between fraction and per cent: "35/36 xã, thị trấn hoàn thành, đạt tỷ lệ 97,2%".
    private const int Reach = 14;

    private static readonly Phrases Taken = new("nhận thụ_lý có phát_sinh đề_nghị");

    private static readonly Phrases Done = new("giải_quyết xử_lý trả_lời hoàn_thành giải_đáp");

    // What came over from before, or was passed on, belongs to the whole as well.
    private static readonly Phrases Elsewhere = new("tồn kỳ_trước quý_trước năm_trước chuyển thuộc thẩm_quyền đủ_điều kế_hoạch chỉ_tiêu lũy_kế");

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
                CompareDone(sentence, all, i, findings);
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

    // "Tiếp nhận 221 đơn, giải quyết 200 đơn, đạt 97,23%": what was done of what came in, when nothing else is told of either.
    private static void CompareDone(ProseSentence sentence, List<Quantity> all, int at, List<ProseFinding> findings)
    {
        var (rate, done, taken) = (all[at], all[at - 1], all[at - 2]);
        var isPair = at == 2 && all.Count == 3 && done.IsPlain && taken.IsPlain && done.HasUnitOf(taken) && done.Value <= taken.Value && taken.Value > 0
            && done.Depth == 0 && taken.Depth == 0 && !rate.IsRangeEnd;
        if (!isPair
            || !IsDoneOf(sentence, taken, done)
            || !IsRateOnly(sentence, done, rate)
            || Elsewhere.AreIn(sentence, sentence.First, sentence.End)
            || !IsEnd(sentence, rate.Last + 1))
        {
            return;
        }

        var share = done.Value * 100 / taken.Value;
        if (!rate.Says(share, ShareRange(done.Range, taken.Range)))
        {
            findings.Add(sentence.Finding(ProseFindingKind.Rate, rate, ProseOperation.ShareInPercent, [done, taken], share));
        }
    }

    // "tiếp nhận 221 đơn thư, đã giải quyết xong 200 đơn thư"
    private static bool IsDoneOf(ProseSentence sentence, Quantity taken, Quantity done)
    {
        var comma = sentence.Find(taken.Last + 1, done.First, word => word is ",");
        return comma >= 0 && comma - taken.Last <= 4 && done.First - comma <= 6
            && Done.AreIn(sentence, comma + 1, done.First)
            && Taken.AreIn(sentence, Math.Max(sentence.First, taken.First - 3), taken.First);
    }

    // Nothing between them but the rest of what is counted, a comma and "đạt", "đạt tỷ lệ".
    private static bool IsRateOnly(ProseSentence sentence, Quantity done, Quantity rate)
    {
        var comma = sentence.Find(done.Last + 1, rate.First, word => word is "," or "(");
        return comma >= 0 && comma - done.Last <= 3 && sentence.WordAt(comma + 1) is "đạt" or "bằng" or "chiếm" or "tỷ" && rate.First - comma <= 4;
    }

    // "97,23% kế hoạch", "97,23% số đơn đủ điều kiện" are of something else.
    private static bool IsEnd(ProseSentence sentence, int at) => at >= sentence.End || sentence.WordAt(at) is "." or ";" or ")";

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
