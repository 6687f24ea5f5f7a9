using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose.Patterns;

/// <summary>
/// Numbers that contradict the form's cells. A number belongs to an indicator only when its unit and every word of the
/// indicator's name stand beside it, no other indicator fits as well, and nothing narrows it to a place, a plan or another time.
/// </summary>
internal sealed class FormPattern
{
    // Of another time, a plan, a comparison or a part.
    private static readonly Phrases OtherScope = new(
        "kế_hoạch chỉ_tiêu phấn_đấu dự_kiến so_với cùng_kỳ lũy_kế nhiệm_kỳ mỗi bình_quân riêng trước tới sẽ thêm năm tháng tuần đợt giai_đoạn đến_nay hiện_nay"
        + " tăng giảm trong_đó gồm còn_lại trung_bình ngày quý_trước quý_i quý_ii quý_iii quý_iv tiếp_tục cần đề_nghị kiến_nghị được_giao");

    private static readonly Phrases Places = new(
        "xã thôn bản phường thị_trấn làng xóm ấp buôn đại_đội trung_đội tiểu_đoàn trung_đoàn lữ_đoàn sư_đoàn hội_phụ hội_nông hội_cựu hội_chữ hội_liên đoàn_thanh đoàn_công chi_hội chi_đoàn chi_bộ"
        + " đồn trạm huyện thị_xã thành_phố tại đảo công_an biên_phòng hải_quân liên_đoàn mặt_trận ban_chqs ban_dân bộ_chqs tổ_dân khu_dân");

    // A place after these is the whole area: "toàn huyện", "các xã", "trên địa bàn".
    private static readonly System.Collections.Frozen.FrozenSet<string> WholeArea = ProseWords.Set("toàn các địa những hai mọi");

    private static readonly System.Collections.Frozen.FrozenSet<string> Narrowing = ProseWords.Set("về cho tại ở trên của ven với theo dịp nhân thuộc");

    private readonly Dictionary<string, List<FormWords>> _byNoun = new(StringComparer.Ordinal);
    private readonly List<Match> _matches = [];

    public FormPattern(IReadOnlyList<FormFigures> form)
    {
        foreach (var row in form)
        {
            if (IndicatorName.Of(row.Indicator) is not { } name)
            {
                continue;
            }

            var words = new FormWords(row, name);
            foreach (var noun in name.Nouns)
            {
                if (!_byNoun.TryGetValue(noun, out var known))
                {
                    _byNoun[noun] = known = [];
                }

                known.Add(words);
            }
        }
    }

    public void Read(ProseSentence sentence)
    {
        if (!sentence.Quantities.Exists(quantity => _byNoun.ContainsKey(quantity.Unit)))
        {
            return;
        }

        var wholeScopeEnd = WholeScopeEnd(sentence);
        for (var i = 0; i < sentence.Quantities.Count && sentence.Quantities[i].First <= wholeScopeEnd; i++)
        {
            var quantity = sentence.Quantities[i];
            if (quantity.IsPlain && quantity.Depth == 0 && (IndicatorOf(sentence, i) ?? HeardOf(sentence, i)) is { } indicator && !IsCompared(sentence, quantity))
            {
                _matches.Add(new(sentence, quantity, indicator));
            }
        }
    }

    /// <summary>An indicator that the prose gives several values is described in parts: then nothing is said.</summary>
    public void Report(List<ProseFinding> findings)
    {
        foreach (var group in _matches.GroupBy(match => match.Indicator))
        {
            var indicator = group.Key;
            if (group.Select(match => match.Quantity.Value).Distinct().Take(2).Count() > 1)
            {
                continue;
            }

            foreach (var (sentence, quantity, _) in group)
            {
                var said = quantity.Range;
                var isPart = IsNarrowed(sentence, quantity);
                // One of several numbers of the same kind is the cell's: the other is told beside it.
                var isToldBeside = sentence.Quantities.Exists(other => other != quantity && other.HasUnitOf(quantity) && indicator.Values.Exists(value => other.Range.Meets(value)));
                var isWrong = !isToldBeside && indicator.Values.TrueForAll(value => !said.Meets(value) && (!isPart || said.Low > value.High));
                if (isWrong)
                {
                    findings.Add(sentence.Finding(ProseFindingKind.Form, quantity, ProseOperation.Given, [], indicator.Expected, indicator.Id));
                }
            }
        }
    }

    private FormWords? IndicatorOf(ProseSentence sentence, int index)
    {
        var quantity = sentence.Quantities[index];
        if (!_byNoun.TryGetValue(quantity.Unit, out var indicators))
        {
            return null;
        }

        FormWords? found = null;
        var isAmbiguous = false;
        foreach (var indicator in indicators)
        {
            if (!indicator.Name.TakesUnit(quantity) || !indicator.Name.IsNamedIn(sentence, index))
            {
                continue;
            }

            if (found is null || indicator.Name.SaysMoreThan(found.Name))
            {
                (found, isAmbiguous) = (indicator, false);
            }
            else if (!found.Name.SaysMoreThan(indicator.Name))
            {
                isAmbiguous = true;
            }
        }

        return isAmbiguous || found is not { HasFigure: true } ? null : found;
    }

    // "60 buổi tuyên truyền cho 6.224 lượt người" are "lượt người nghe tuyên truyền": what they heard is named at the number before.
    private FormWords? HeardOf(ProseSentence sentence, int index)
    {
        if (sentence.Quantities[index] is not { Unit: "lượt", UnitNext: "người" } heard || index == 0 || !_byNoun.TryGetValue("lượt", out var indicators))
        {
            return null;
        }

        var what = sentence.Quantities[index - 1];
        var joint = sentence.Find(what.Last + 1, heard.First, word => word is "cho" or "với");
        if (joint < 0 || !IsAudience(sentence, joint) || IndicatorOf(sentence, index - 1) is null || IsNarrowed(sentence, what))
        {
            return null;
        }

        var heardIt = indicators.FindAll(indicator => indicator.Name.IsHeardOf(sentence, what.Last, joint));
        return heardIt is [{ HasFigure: true } only] ? only : null;
    }

    // Up to here the sentence speaks of the whole area and the report's own time; numbers after it are of something else.
    private static int WholeScopeEnd(ProseSentence sentence)
    {
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (OtherScope.IsAt(sentence, at) || (Places.IsAt(sentence, at) && !WholeArea.Contains(sentence.WordAt(at - 1))))
            {
                return at;
            }
        }

        return sentence.End;
    }

    private static bool IsCompared(ProseSentence sentence, Quantity quantity) =>
        sentence.Contains(quantity.Last + 2, quantity.Last + 12, word => word is "so" or "kế" or "mỗi" or "lũy");

    // "54 buổi tuyên truyền về biển, đảo" are perhaps not all: then only more than all is wrong.
    private static bool IsNarrowed(ProseSentence sentence, Quantity quantity)
    {
        for (var at = quantity.Last + 1; at < sentence.End && !sentence[at].IsNumber && sentence.WordAt(at) is not (";" or "."); at++)
        {
            // "60 buổi tuyên truyền cho 6.224 lượt người": how many heard all of them.
            if (Narrowing.Contains(sentence.WordAt(at)) && !IsAudience(sentence, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAudience(ProseSentence sentence, int at) =>
        sentence.WordAt(at) is "cho" or "với"
        && sentence.Quantities.Find(quantity => quantity.First > at) is { IsPlain: true, Unit: "lượt" or "người" } next
        && !sentence.Contains(at + 1, next.First, word => !ProseWords.Qualifiers.ContainsKey(word));

    private sealed record Match(ProseSentence Sentence, Quantity Quantity, FormWords Indicator);
}
