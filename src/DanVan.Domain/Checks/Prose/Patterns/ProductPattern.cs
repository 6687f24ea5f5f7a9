using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose.Patterns;

/// <summary>"116 suất, mỗi suất 400.000 đồng, tổng trị giá 46,4 triệu đồng", also with several kinds of gift.</summary>
internal static class ProductPattern
{
    // More was given than what is counted and priced.
    private static readonly Phrases LooseEnds = new("khác gồm cùng_với cùng_nhiều ngoài_ra thêm kèm kèm_theo còn_lại nhiều …");

    public static void Find(ProseSentence sentence, List<ProseFinding> findings)
    {
        var all = sentence.Quantities;
        var start = 0;
        for (var i = 0; i <= all.Count; i++)
        {
            // A semicolon begins a new statement.
            if (i == all.Count || (i > start && sentence.Contains(all[i - 1].Last + 1, all[i].First, word => word is ";")))
            {
                Check(sentence, all[start..i], findings);
                start = i;
            }
        }
    }

    private static void Check(ProseSentence sentence, List<Quantity> part, List<ProseFinding> findings)
    {
        var prices = part.Where(quantity => quantity is { Kind: QuantityKind.Money, Per.Length: > 0 }).ToList();
        if (prices.Count == 0 || part.Exists(quantity => quantity.IsRangeEnd || quantity.Denominator is not null) || HasLooseEnds(sentence, part))
        {
            return;
        }

        var totals = part.Where(quantity => quantity is { Kind: QuantityKind.Money, Per: null }).ToList();
        if (totals.Count != 1 || !IsTotal(sentence, totals[0]))
        {
            return;
        }

        var pairs = new List<Quantity>();
        foreach (var price in prices)
        {
            if (CountOf(sentence, part, price) is not { } count || pairs.Contains(count))
            {
                return;
            }

            pairs.Add(count);
            pairs.Add(price);
        }

        // Anything else that is given away may be in the total too.
        var others = part.Where(quantity => !pairs.Contains(quantity) && quantity != totals[0]);
        if (others.All(IsRecipient) && totals[0].First > pairs[0].First && !IsJoined(sentence, pairs[^1], totals[0]))
        {
            Compare(sentence, totals[0], pairs, findings);
        }
    }

    private static void Compare(ProseSentence sentence, Quantity total, List<Quantity> pairs, List<ProseFinding> findings)
    {
        var (range, expected) = (default(ValueRange), 0m);
        for (var i = 0; i < pairs.Count; i += 2)
        {
            range += pairs[i].Range * ValueRange.Of(pairs[i + 1].Value, 0, pairs[i + 1].Qualifier);
            expected += pairs[i].Value * pairs[i + 1].Value;
        }

        if (!total.Says(expected, range))
        {
            findings.Add(sentence.Finding(ProseFindingKind.Product, total, ProseOperation.Multiply, pairs, expected));
        }
    }

    // The nearest number in front that counts what the price is for.
    private static Quantity? CountOf(ProseSentence sentence, List<Quantity> part, Quantity price)
    {
        for (var i = part.IndexOf(price) - 1; i >= 0; i--)
        {
            var count = part[i];
            if (count is { Kind: QuantityKind.Count, IsPlain: true, IsMeasured: false }
                && (count.Unit == price.Per || IsNamed(sentence, count, price.Per!)))
            {
                return count;
            }
        }

        return null;
    }

    // "12 nhà đại đoàn kết, mỗi nhà", "20 bộ bàn ghế, mỗi bộ": the word is among the three after the number.
    private static bool IsNamed(ProseSentence sentence, Quantity count, string what) =>
        sentence.Contains(count.Last + 1, count.Last + 4, word => word == what) && !sentence.Contains(count.Last + 1, count.Last + 3, word => word is "," or "/");

    // "40 triệu đồng/căn từ quỹ và ngày công của bộ đội, tổng giá trị ...": more than the priced things went into it.
    private static bool IsJoined(ProseSentence sentence, Quantity price, Quantity total) =>
        sentence.Contains(price.Last + 1, total.First, word => word is "và" or "từ");

    private static bool IsTotal(ProseSentence sentence, Quantity total) => sentence.Contains(
        Math.Max(sentence.First, total.First - 6), total.First, word => word is "giá" or "trị" or "tiền" or "phí" or "cộng" or "=");

    private static bool HasLooseEnds(ProseSentence sentence, List<Quantity> part) => LooseEnds.AreIn(sentence, part[0].First, part[^1].First);

    private static bool IsRecipient(Quantity quantity) => quantity.Kind is QuantityKind.Count
        && quantity.Unit is "người" or "hộ" or "xã" or "thôn" or "gia" or "huyện" or "học" or "em" or "cháu" or "đối" or "trường" or "ngày" or "đồng" or "đợt" or "phường" or "bản";
}
