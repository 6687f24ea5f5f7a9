using DanVan.Domain.Figures;

namespace DanVan.Domain.Checks.Prose.Reading;

/// <summary>
/// Finds the quantities of one sentence. Dates, years, document and telephone numbers, ordinals, coordinates and list numbers
/// are passed over here, so that no pattern ever sees them.
/// </summary>
internal sealed class QuantityReader(string text, List<ProseToken> tokens, int first, int end)
{
    // Larger numbers are no figures of the programme, and their products would not fit a decimal.
    private const decimal LargestCount = 10_000_000_000;
    private const decimal LargestMoney = 1_000_000_000_000_000;

    private readonly List<Quantity> _found = [];

    public List<Quantity> Read()
    {
        var depth = 0;
        for (var at = first; at < end; at++)
        {
            var token = tokens[at];
            if (token.IsNumber)
            {
                if (!IsName(at) && Quantity(at, depth) is { } quantity)
                {
                    _found.Add(quantity);
                    at = quantity.Last;
                }
            }
            else if (token.Text is "(")
            {
                depth++;
            }
            else if (token.Text is ")" && depth > 0)
            {
                depth--;
            }
        }

        QuantityRelations.Mark(tokens, first, end, _found);
        return _found;
    }

    private Quantity? Quantity(int at, int depth)
    {
        if (!NumberReader.TryRead(Digits(at), out var value, out var decimals, out var isGrouped))
        {
            return null;
        }

        var last = at;
        var scale = 1m;
        var kind = QuantityKind.Count;
        if (Word(at + 1) is { } next && ProseWords.Scales.TryGetValue(next, out scale))
        {
            last = at + 1;
            value *= scale;
            last = Smaller(last, ref value, ref scale, ref decimals);
        }
        else
        {
            scale = 1;
        }

        var unit = Word(last + 1) ?? "";
        var isMoneyWord = unit is "đ" or "vnđ" or "vnd" || (unit is "đồng" && Word(last + 2) is not ("chí" or "bào" or "đội" or "đẳng"));
        if (isMoneyWord)
        {
            (kind, last) = (QuantityKind.Money, last + 1);
        }
        else if (scale >= 1_000_000 && !ProseWords.Counted.Contains(unit))
        {
            kind = QuantityKind.Money;
        }
        else if (scale == 1 && (Is(last + 1, "%") || (unit is "phần" && Word(last + 2) is "trăm")))
        {
            (kind, last) = (QuantityKind.Percent, last + (unit is "phần" ? 2 : 1));
        }
        else if (scale == 1 && unit is "điểm" && (Is(last + 2, "%") || (Word(last + 2) is "phần" && Word(last + 3) is "trăm")))
        {
            (kind, last) = (QuantityKind.Points, last + (Is(last + 2, "%") ? 2 : 3));
        }

        unit = kind is QuantityKind.Money ? "đồng" : kind is QuantityKind.Count ? unit : "%";
        if (kind is QuantityKind.Count && !IsCount(at, decimals, isGrouped, scale, unit))
        {
            return null;
        }

        if (value > (kind is QuantityKind.Money ? LargestMoney : LargestCount))
        {
            return null;
        }

        var step = decimals > 0 || scale > 1 || kind is QuantityKind.Percent or QuantityKind.Points || ProseWords.Measured.Contains(unit)
            ? scale / Power10(decimals)
            : 0;
        return new()
        {
            First = at,
            Last = last,
            Value = value,
            Step = step,
            Scale = scale,
            Kind = kind,
            Unit = unit,
            UnitNext = kind is QuantityKind.Count ? Word(last + 2) ?? "" : "",
            Qualifier = QualifierBefore(at),
            Depth = depth,
        };
    }

    // "1 tỷ 250 triệu 500 nghìn": each part smaller than the one before.
    private int Smaller(int last, ref decimal value, ref decimal scale, ref int decimals)
    {
        while (decimals == 0 && last + 2 < end && tokens[last + 1].IsNumber && Word(last + 2) is { } word
            && ProseWords.Scales.TryGetValue(word, out var smaller) && smaller < scale
            && NumberReader.TryRead(Digits(last + 1), out var part, out var partDecimals, out _) && part * smaller < scale)
        {
            value += part * smaller;
            // Shown in the largest scale, known to the smallest.
            decimals = partDecimals;
            scale = smaller;
            last += 2;
        }

        return last;
    }

    private bool IsCount(int at, int decimals, bool isGrouped, decimal scale, string unit)
    {
        // "12,000" of things that are counted is the English way of twelve thousand: nobody knows.
        if (decimals >= 3 && scale == 1 && !ProseWords.Measured.Contains(unit))
        {
            return false;
        }

        var length = tokens[at].End - tokens[at].Start;
        return isGrouped || length != 4 || ProseWords.Counted.Contains(unit) || !NumberReader.TryRead(Digits(at), out var value, out _, out _) || value is < 1900 or > 2100;
    }

    // Names made of numbers: documents, dates, hours, places, telephones, list numbers.
    private bool IsName(int at)
    {
        var token = tokens[at];
        if (at + 1 < end && tokens[at + 1] is var next && next.Start == token.End)
        {
            // "4+4+5" is a sum, "Km15+300" a place.
            if (next.Text is "+" && !IsSummand(at))
            {
                return true;
            }

            if (next.Text is "°" or "'" or "\"" or "º" or "′" or "″" or ":" && (next.Text is not ":" || IsNumberAt(at + 2, next.End)))
            {
                return true;
            }

            // 867/NQ-UBTVQH14, 23-QĐ/TW, 05-KH; but "lần/năm" hangs on a word.
            if (next.Text is "/" or "-" && at + 2 < end && tokens[at + 2].IsWord && tokens[at + 2].Start == next.End)
            {
                return true;
            }
        }

        var before = at > first ? tokens[at - 1] : default;
        if (at > first && before.End == token.Start)
        {
            // Covid-19, 15°07', Km15+300; a range's second number and a fraction's are looked at elsewhere.
            if (before.Text is "+" && !IsSummand(at))
            {
                return true;
            }

            if (before.IsWord || before.Text is "°" or "'" or "′" or "º" or "." || (before.Text is "-" && at > first + 1 && tokens[at - 2].IsWord && tokens[at - 2].End == before.Start))
            {
                return true;
            }
        }

        return IsListNumber(at) || IsTelephone(at) || IsDate(at) || IsNamed(at);
    }

    // One of three or more numbers with "+" between them; with two it may be a place, as in "15+300".
    private bool IsSummand(int at)
    {
        var from = at;
        while (Joins(from - 2, "+"))
        {
            from -= 2;
        }

        // "Km15+300+..." hangs on a word.
        return Joins(from, "+") && Joins(from + 2, "+") && !(from > first && tokens[from - 1].IsWord && tokens[from - 1].End == tokens[from].Start);
    }

    private bool IsNamed(int at)
    {
        var noun = at > first && tokens[at - 1].IsWord ? tokens[at - 1].Text : "";
        if (!ProseWords.NamedByNumber.Contains(noun) || (noun is "số" && at > first + 1 && tokens[at - 2].Text is "tổng"))
        {
            return false;
        }

        if (noun is "ngày" or "tháng" or "năm" or "quý" or "giờ" && NumberReader.TryRead(Digits(at), out var value, out _, out var isGrouped))
        {
            var most = noun switch { "ngày" => 31, "tháng" => 12, "quý" => 4, "giờ" => 59, _ => 2100 };
            if (!isGrouped && value <= most && (noun is not "năm" || value >= 1900))
            {
                return true;
            }
        }

        // "mỗi tổ 12 người", "trong tuần 5 buổi": what is counted follows.
        var unit = Word(at + 1) ?? "";
        var isCounted = ProseWords.Counted.Contains(unit) || Is(at + 1, "%");
        return !isCounted || noun is "số";
    }

    // 15/7, 10/01/2020, 25-26/7: also where "ngày" stands far in front.
    private bool IsDate(int at)
    {
        if (Joins(at, "/") && Joins(at + 2, "/"))
        {
            return true;
        }

        if (Joins(at - 2, "/") && (Joins(at - 4, "/") || Joins(at, "/")))
        {
            return true;
        }

        if (Joins(at, "-") && Joins(at + 2, "/"))
        {
            return true;
        }

        var head = Joins(at, "/") ? at : Joins(at - 2, "/") ? at - 2 : -1;
        if (head < 0 || !NumberReader.TryRead(Digits(head), out var day, out _, out _) || !NumberReader.TryRead(Digits(head + 2), out var month, out _, out _))
        {
            return head >= 0;
        }

        if (month is >= 1900 and <= 2100 && day <= 12)
        {
            return true;
        }

        if (day is < 1 or > 31 || month is < 1 or > 12)
        {
            return false;
        }

        var word = head > first ? tokens[head - 1].Text : "";
        var unit = Word(head + 3) ?? "";
        return word is "ngày" or "dịp" or "sáng" or "chiều" or "tối" or "trưa" or "trước" or "sau" or "đến" or "hết" or "-" or "mùng" or "lễ"
            || (word is "từ" && unit.Length == 0)
            || (!ProseWords.Counted.Contains(unit) && !Is(head + 3, "(") && !Is(head + 3, ",") && !ProseWords.Measured.Contains(unit) && day > month);
    }

    private bool IsTelephone(int at)
    {
        // Two bare numbers side by side are no quantities: "0912 345 678".
        var follows = IsNumber(at + 1) && tokens[at + 1].Start == tokens[at].End + 1;
        var precedes = IsNumber(at - 1) && tokens[at].Start == tokens[at - 1].End + 1;
        return follows || precedes;
    }

    private bool IsListNumber(int at) =>
        at == first && at + 1 < end && (tokens[at + 1].Text is ")" or "." or "/" && tokens[at + 1].Start == tokens[at].End)
        && !(tokens[at + 1].Text is "/" && IsNumber(at + 2));

    private Qualifier QualifierBefore(int at)
    {
        for (var back = 1; back <= 2 && at - back >= first; back++)
        {
            var word = tokens[at - back].Text;
            if (ProseWords.Qualifiers.TryGetValue(word, out var qualifier))
            {
                return qualifier;
            }

            // "ước đạt 620", "khoảng chừng 620", "xấp xỉ 600", "ít nhất 50".
            if (word is "xỉ")
            {
                return Qualifier.About;
            }

            if (word is "nhất" or "thiểu" && at - back > first && tokens[at - back - 1].Text is "ít" or "tối")
            {
                return Qualifier.MoreThan;
            }

            if (word is not ("đạt" or "tính"))
            {
                break;
            }
        }

        return Qualifier.Exact;
    }

    private bool Joins(int at, string sign) =>
        IsNumber(at) && IsNumber(at + 2) && tokens[at + 1].Text == sign && tokens[at + 1].Start == tokens[at].End && tokens[at + 2].Start == tokens[at + 1].End;

    private bool IsNumber(int at) => at >= first && at < end && tokens[at].IsNumber;

    private bool IsNumberAt(int at, int start) => IsNumber(at) && tokens[at].Start == start;

    private bool Is(int at, string sign) => at >= first && at < end && tokens[at].Text == sign;

    private string? Word(int at) => at >= first && at < end && tokens[at].IsWord ? tokens[at].Text : null;

    private ReadOnlySpan<char> Digits(int at) => text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start);

    private static decimal Power10(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
