using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose.Patterns;

/// <summary>"5 tháng đầu năm" in a report whose stretch is another.</summary>
internal static class PeriodPattern
{
    public static void Find(ProseSentence sentence, ProseContext context, List<ProseFinding> findings)
    {
        foreach (var quantity in sentence.Quantities)
        {
            if (IsStretch(sentence, quantity) && !MayStandIn(quantity.Value, context) && !IsCompared(sentence, quantity) && !IsOfAnotherYear(sentence, quantity, context))
            {
                findings.Add(sentence.Finding(ProseFindingKind.Period, quantity, ProseOperation.Given, [], context.Months));
            }
        }
    }

    // "N tháng đầu năm", "N tháng qua", "N tháng vừa qua"; "5 tháng triển khai" and "trong 8 tháng thi công" are other stretches.
    private static bool IsStretch(ProseSentence sentence, Quantity quantity)
    {
        if (!quantity.IsPlain || quantity.Unit is not "tháng" || quantity.Value is < 2 or > 12 || quantity.Value != decimal.Truncate(quantity.Value))
        {
            return false;
        }

        var at = quantity.Last + 2;
        return sentence.Has(at, "đầu", "năm") || sentence.Has(at, "vừa", "qua")
            || (sentence.WordAt(at) is "qua" && sentence.WordAt(at + 1) is "" or "," or ":");
    }

    // A report rightly speaks of quarters, halves and the year before its own end; nothing else ends there.
    private static bool MayStandIn(decimal months, ProseContext context) => context.Stretch is ReportStretch.HalfYear
        ? months is 3 or 6 or 12
        : months is 3 or 6 or 9 or 12;

    private static bool IsCompared(ProseSentence sentence, Quantity quantity) =>
        sentence.Contains(quantity.First - 6, quantity.First, word => word is "so" or "cùng" or "kế" or "hơn" or "dự" or "sẽ" or "từ" or "đến");

    private static bool IsOfAnotherYear(ProseSentence sentence, Quantity quantity, ProseContext context)
    {
        var year = quantity.Last + 4;
        if (year >= sentence.End || !sentence[year].IsNumber)
        {
            return sentence.WordAt(year) is "trước" or "ngoái" or "sau" or "tới";
        }

        return context.Year is { } own && sentence.YearAt(year) is { } stated && stated != own;
    }
}
