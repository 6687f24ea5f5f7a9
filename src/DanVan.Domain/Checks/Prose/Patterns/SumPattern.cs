using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose.Patterns;

/// <summary>
/// A total and its parts. "gồm" lists all parts; "trong đó" may name some of them, so that only an excess, or a list that
/// misses the total by little, is a mistake; "tổng cộng" adds what stands before it.
/// </summary>
internal static class SumPattern
{
    // A "trong đó" that names more of the total than this, part by part, was meant to name all.
    private const decimal NearlyAll = 0.95m;

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
        var candidates = before.FindAll(quantity => list.Parts.All(part => part.HasUnitOf(quantity) || part.Unit.Length == 0 || PartList.IsBare(sentence, part)));
        var total = candidates.LastOrDefault()
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

        // Another number of the unit may be the total, or all of them together.
        var others = candidates.FindAll(quantity => quantity != total && quantity.IsPlain);
        var together = candidates.Sum(quantity => quantity.Value);
        if (others.Exists(other => Fits(list, other)) || (others.Count > 0 && list.Value <= together))
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

        var sum = PartList.SumOf(list.Parts, total);
        var isAll = cue.Kind is SumCueKind.AllParts || list.IsComplementary(sentence) || list.IsLabelledByColon(sentence) || list.IsAddition(sentence);
        var isWrong = !Says(total, list.Value, sum)
            && (isAll || (list.IsDisjoint(sentence, total) && (sum.Low > total.Range.High || list.Value > total.Value * NearlyAll)));
        if (isWrong)
        {
            findings.Add(sentence.Finding(ProseFindingKind.Sum, total, ProseOperation.Add, list.Parts, list.Value));
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

            if (sentence.WordAt(back) is "tổng")
            {
                return;
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

        if (!Says(total, parts.Sum(part => part.Value), PartList.SumOf(parts, total)))
        {
            findings.Add(sentence.Finding(ProseFindingKind.Sum, total, ProseOperation.Add, parts, parts.Sum(part => part.Value)));
        }
    }

    private static bool Fits(PartList list, Quantity total) => Says(total, list.Value, PartList.SumOf(list.Parts, total));

    // A sum that is exact meets a whole count exactly; otherwise what was rounded decides.
    private static bool Says(Quantity total, decimal value, ValueRange sum) =>
        sum.Low == sum.High && total is { Step: <= 1, Scale: 1, Qualifier: Figures.Qualifier.Exact, Kind: QuantityKind.Count } && total.Value == decimal.Truncate(total.Value)
            ? value == total.Value
            : total.Says(value, sum);

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
