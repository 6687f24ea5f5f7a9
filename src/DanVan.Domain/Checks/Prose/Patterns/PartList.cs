using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose.Patterns;

/// <summary>The parts that follow a cue, and how sure it is that they are all of them and do not overlap.</summary>
internal sealed class PartList
{
    // Pairs that leave nothing out.
    private static readonly (string One, string Other)[] Complements = [("tập thể", "cá nhân"), ("nam", "nữ")];

    private static readonly (string[] Wholes, Func<Quantity, bool> Takes)[] Kinds =
    [
        (["đồng chí", "người", "cán bộ", "đại biểu", "thành viên", "quân nhân"], part => ProseWords.Persons.Contains(part.Unit)),
        (["điển hình", "gương điển"], part => part.Unit is "tập" or "cá" or "mô"),
        (["công trình", "hạng mục", "phần việc"], part => !ProseWords.Persons.Contains(part.Unit) && part.Unit is not ("suất" or "lượt" or "ngày" or "buổi" or "cuộc")),
        (["căn", "ngôi", "đơn vị", "tổ chức"], part => part.Unit is "nhà" or "căn" or "xã" or "đơn"),
    ];

    private readonly int _from;

    private PartList(int from, bool isOpen, List<Quantity> parts)
    {
        _from = from;
        IsOpen = isOpen;
        Parts = parts;
    }

    /// <summary>Nobody can say what belongs to it: partial words, ranges, fractions, lists within lists.</summary>
    public bool IsOpen { get; }

    public List<Quantity> Parts { get; }

    public decimal Value => Parts.Sum(part => part.Value);

    /// <summary>Whole counts add up exactly; rounded parts leave a range.</summary>
    public static ValueRange SumOf(List<Quantity> parts, Quantity total)
    {
        var isExact = parts.Append(total).All(part => part is { Kind: QuantityKind.Count, Scale: 1, Qualifier: Figures.Qualifier.Exact } && part.Value == decimal.Truncate(part.Value));
        var sum = parts.Sum(part => part.Value);
        return isExact ? new(sum, sum) : parts.Aggregate(default(ValueRange), (range, part) => range + part.Range);
    }

    public static PartList After(ProseSentence sentence, SumCue cue)
    {
        var depth = cue.Depth + (cue.IsParenthesis ? 1 : 0);
        var isColon = sentence.WordAt(cue.From) is ":";
        var end = EndOf(sentence, cue, isColon);
        var parts = sentence.Quantities.Where(quantity => quantity.First >= cue.From && quantity.First < end && quantity.Depth == depth).ToList();
        var isOpen = parts.Exists(part => part.IsRangeEnd || part.Denominator is not null)
            || sentence.WordAt(end) is "." or "…" or "gồm" or "đó"
            || ProseWords.Partial.AreIn(sentence, cue.From, end)
            || (end + 1 < sentence.End && sentence.WordAt(end) is "," or ";" && sentence.Contains(end, end + 4, word => word is "còn"));
        var (same, isCut) = OfOneUnit(sentence, parts);
        return new(cue.From, isOpen || isCut, same);
    }

    /// <summary>"thanh niên 900, phụ nữ 820": the part has no unit of its own.</summary>
    public static bool IsBare(ProseSentence sentence, Quantity part) => sentence.WordAt(part.Last + 1) is "" or "," or ")" or "và" or "+" or "." or ";";

    /// <summary>"12 công trình, gồm 5 căn nhà và 7 giếng": parts of different names that are all of the whole's kind.</summary>
    public bool IsOfOneKindWith(ProseSentence sentence, Quantity whole)
    {
        if (!whole.IsPlain || whole.Kind is not QuantityKind.Count || whole.IsMeasured || Parts.Count < 2)
        {
            return false;
        }

        var name = $"{whole.Unit} {whole.UnitNext}";
        var kind = Array.FindIndex(Kinds, one => one.Wholes.Any(word => word == name || word == whole.Unit));
        return kind >= 0 && !Parts.Exists(part => part.HasUnitOf(whole)) && Parts.TrueForAll(part => part.Kind is QuantityKind.Count && !part.IsMeasured && part.Unit.Length > 0 && Kinds[kind].Takes(part))
            && !HasVerbs(sentence);
    }

    /// <summary>"141 tập thể và 563 cá nhân".</summary>
    public bool IsComplementary(ProseSentence sentence) => Parts.Count == 2 && Complements.Any(pair =>
        (Follows(sentence, Parts[0], pair.One) && Follows(sentence, Parts[1], pair.Other)) || (Follows(sentence, Parts[0], pair.Other) && Follows(sentence, Parts[1], pair.One)));

    /// <summary>"4 + 4 + 5".</summary>
    public bool IsAddition(ProseSentence sentence)
    {
        for (var i = 1; i < Parts.Count; i++)
        {
            if (sentence.WordAt(Parts[i].First - 1) is not "+")
            {
                return false;
            }
        }

        return Parts.Count > 1;
    }

    /// <summary>"đợt 1: 120 lượt, đợt 2: 150 lượt".</summary>
    public bool IsLabelledByColon(ProseSentence sentence) => Parts.TrueForAll(part => sentence.WordAt(part.First - 1) is ":");

    /// <summary>Each part is named before its number and has the total's unit, and no name is one that people share.</summary>
    public bool IsDisjoint(ProseSentence sentence, Quantity total)
    {
        var from = _from;
        foreach (var part in Parts)
        {
            var label = sentence.Find(from, part.First, word => word.Length > 0 && char.IsLetter(word[0]) && word is not ("và" or "hơn" or "gần" or "trên" or "khoảng"));
            if (label < 0 || !(part.HasUnitOf(total) || IsBare(sentence, part)) || ProseWords.Overlapping.AreIn(sentence, from, part.First))
            {
                return false;
            }

            from = part.Last + (part.HasUnitOf(total) ? 2 : 1);
            if (!IsEndOfPart(sentence, part))
            {
                return false;
            }
        }

        return true;
    }

    // After the unit the next part begins: a comma, "và", or the end.
    private static bool IsEndOfPart(ProseSentence sentence, Quantity part)
    {
        var at = part.Last + 1;
        while (at < sentence.End && sentence[at].IsWord && sentence.WordAt(at) is not "và" && at - part.Last <= 3)
        {
            at++;
        }

        return at >= sentence.End || sentence.WordAt(at) is "," or "và" or ")" or ";" or "(" or ".";
    }

    private static bool Follows(ProseSentence sentence, Quantity part, string name)
    {
        var words = name.Split(' ');
        return sentence.WordAt(part.Last + 1) == words[0] && (words.Length == 1 || sentence.WordAt(part.Last + 2) == words[1]);
    }

    // "gồm 4 xã và tổ chức 3 lớp": a verb begins something else.
    private bool HasVerbs(ProseSentence sentence) => sentence.Contains(_from, Parts[^1].First, word => word is "tặng" or "hỗ" or "giúp" or "tổ" or "mở" or "huy" or "trao" or "cấp");

    private static int EndOf(ProseSentence sentence, SumCue cue, bool isColon)
    {
        var depth = 0;
        for (var at = cue.From; at < sentence.End; at++)
        {
            var word = sentence.WordAt(at);
            if (word is "gồm" or "đó")
            {
                // A list within the list.
                return at;
            }
            else if (word is "(")
            {
                depth++;
            }
            else if (word is ")" && --depth < 0)
            {
                return at;
            }
            else if ((word is ";" && !isColon && depth == 0) || word is "tổng" or "lũy" or "còn" or "ngoài" or "đồng" && sentence.WordAt(at + 1) is "thời" or "cộng" or "ra" or "kế")
            {
                return at;
            }
        }

        return sentence.End;
    }

    // Parts of the first one's unit, up to the first of another; when units differ from the start the list keeps them all.
    // A last part that leaves the unit out ("và Sơn Tây 5") belongs to them; of one that nobody can tell the list stays open.
    private static (List<Quantity> Parts, bool IsCut) OfOneUnit(ProseSentence sentence, List<Quantity> parts)
    {
        var plain = parts.FindAll(part => part.IsPlain);
        if (plain.Count < 2 || !plain[1].HasUnitOf(plain[0]))
        {
            return (plain, false);
        }

        var same = plain.FindIndex(part => !part.HasUnitOf(plain[0]) && !IsBare(sentence, part));
        return same < 0 ? (plain, false) : (plain[..same], plain[same].Kind is QuantityKind.Count && !ProseWords.Counted.Contains(plain[same].Unit) && !plain[same].IsMeasured);
    }
}
