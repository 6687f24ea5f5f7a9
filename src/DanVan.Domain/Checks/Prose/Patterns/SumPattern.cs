using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose.Patterns;

/// <summary>
/// A total and its parts. "gồm" lists all parts; "trong đó" may name some of them, so that only an excess, or a list that
/// misses the total by little, is a mistake; "tổng cộng" adds what stands before it.
/// </summary>
internal static class SumPattern
{
    // A "trong đó" that names nine tenths or more of the total, part by part, was meant to name all.
    private const decimal NearlyAll = 0.9m;

    // Lists within lists, sums of more than the sentence says.
    private static readonly Phrases RunningTotal = new("trong_đó gồm nâng lũy_kế đến_nay cùng_kỳ khác còn_lại nhiệm_kỳ kế_hoạch thêm đầu_năm …");

    public static void Find(ProseSentence sentence, List<ProseFinding> findings)
    {
        if (sentence.Quantities.Count < 2)
        {
            return;
        }

        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (SumCue.Read(sentence, at) is { } cue)
            {
                if (cue.Kind is SumCueKind.TotalAfter)
                {
                    FindTotalAfter(sentence, cue, findings);
                }
                else
                {
                    FindTotalBefore(sentence, cue, findings);
                }
            }
        }
    }

    private static void FindTotalBefore(ProseSentence sentence, SumCue cue, List<ProseFinding> findings)
    {
        var list = PartList.After(sentence, cue);
        if (list.IsOpen || list.Parts.Count == 0)
        {
            return;
        }

        var before = sentence.Quantities.Where(quantity => quantity.Last < cue.At && quantity.Depth <= cue.Depth).ToList();
        var total = before.FindLast(quantity => list.Parts.All(part => part.HasUnitOf(quantity) || part.Unit.Length == 0 || PartList.IsBare(sentence, part)))
            ?? (cue.Kind is SumCueKind.AllParts && before.Count > 0 && list.IsOfOneKindWith(sentence, before[^1]) ? before[^1] : null);
        if (total is not { IsPlain: true } || sentence.Contains(total.Last + 1, cue.At, word => word is ";"))
        {
            return;
        }

        // A number between total and cue of another unit is what the parts may belong to, unless the units tell them apart.
        var isNearest = before[^1] == total || list.Parts.TrueForAll(part => part.HasUnitOf(total));
        if (!isNearest)
        {
            return;
        }

        if (list.Parts.Find(part => part.HasUnitOf(total) && part.Range.Low > total.Range.High) is { } tooLarge)
        {
            findings.Add(sentence.Finding(ProseFindingKind.Sum, total, ProseOperation.PartOf, [tooLarge], tooLarge.Value));
            return;
        }

        if (list.Parts.Count < 2)
        {
            return;
        }

        var sum = list.Sum;
        var isAll = cue.Kind is SumCueKind.AllParts || list.IsComplementary(sentence) || list.IsLabelledByColon(sentence);
        var isWrong = !total.Says(list.Parts.Sum(part => part.Value), sum)
            && (isAll || (list.IsDisjoint(sentence, total) && (sum.Low > total.Range.High || sum.High >= total.Range.Low * NearlyAll)));
        if (isWrong)
        {
            findings.Add(sentence.Finding(ProseFindingKind.Sum, total, ProseOperation.Add, list.Parts, list.Parts.Sum(part => part.Value)));
        }
    }

    private static void FindTotalAfter(ProseSentence sentence, SumCue cue, List<ProseFinding> findings)
    {
        var all = sentence.Quantities;
        var at = all.FindIndex(quantity => quantity.First > cue.At);
        if (at < 2 || all[at].First - cue.At > 5 || !all[at].IsPlain || all[at].Depth != cue.Depth)
        {
            return;
        }

        var total = all[at];
        var start = sentence.First;
        for (var back = cue.At - 1; back >= sentence.First; back--)
        {
            if (sentence.WordAt(back) is ";")
            {
                start = back + 1;
                break;
            }
        }

        // Nested lists, running totals and open lists say nothing certain about what is added.
        var before = all.Where(quantity => quantity.First >= start && quantity.First < cue.At && quantity.Depth == cue.Depth).ToList();
        if (before.Exists(quantity => quantity.IsRangeEnd || quantity.Denominator is not null)
            || RunningTotal.AreIn(sentence, start, total.First))
        {
            return;
        }

        var parts = before.FindAll(quantity => quantity.IsPlain && quantity.HasUnitOf(total));
        if (parts.Count < 2 || parts.Exists(part => part.Value == total.Value) || IsSumOfATail(parts, total))
        {
            return;
        }

        var sum = parts.Aggregate(default(ValueRange), (range, part) => range + part.Range);
        if (!total.Says(parts.Sum(part => part.Value), sum))
        {
            findings.Add(sentence.Finding(ProseFindingKind.Sum, total, ProseOperation.Add, parts, parts.Sum(part => part.Value)));
        }
    }

    // The total may be of the last parts only, when the sentence began with something else.
    private static bool IsSumOfATail(List<Quantity> parts, Quantity total)
    {
        var range = default(ValueRange);
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            range += parts[i].Range;
            if (i < parts.Count - 1 && range.Meets(total.Range))
            {
                return true;
            }
        }

        return false;
    }
}
