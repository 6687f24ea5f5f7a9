namespace DanVan.Domain.Checks.Prose.Reading;

/// <summary>What neighbouring quantities are to each other: fractions, ends of ranges, rates per unit.</summary>
internal static class QuantityRelations
{
    // Words between "mỗi suất" and its amount: "trị giá", "được hỗ trợ", "là".
    private const int Reach = 5;

    public static void Mark(List<ProseToken> tokens, int first, int end, List<Quantity> quantities)
    {
        for (var i = 0; i < quantities.Count; i++)
        {
            var quantity = quantities[i];
            quantity.Per = PerBefore(tokens, first, quantity) ?? PerAfter(tokens, end, quantity);
            if (i + 1 < quantities.Count)
            {
                Join(tokens, first, quantity, quantities[i + 1]);
            }
        }
    }

    private static void Join(List<ProseToken> tokens, int first, Quantity left, Quantity right)
    {
        // A space may stand after the stroke: "8.328/ 8.574".
        if (right.First == left.Last + 2 && tokens[left.Last + 1].Text is "/" && left is { Kind: QuantityKind.Count, IsDenominator: false })
        {
            left.Denominator = right;
            right.IsDenominator = true;
            return;
        }

        if (right.First == left.Last + 2 && tokens[left.Last + 1].Text is "-" or "–" or "—")
        {
            left.IsRangeEnd = right.IsRangeEnd = true;
            return;
        }

        // "từ 300.000 đến 500.000 đồng"; "tăng từ 80 đến 90" is a change, but then nothing is said by leaving it out.
        var gap = right.First - left.Last;
        if (gap <= 4 && tokens[right.First - 1].Text is "đến" or "tới" && HasBefore(tokens, first, left.First, "từ"))
        {
            left.IsRangeEnd = right.IsRangeEnd = true;
        }
    }

    private static bool HasBefore(List<ProseToken> tokens, int first, int at, string word)
    {
        for (var back = at - 1; back >= Math.Max(first, at - 3); back--)
        {
            if (tokens[back].Text == word)
            {
                return true;
            }
        }

        return false;
    }

    // "mỗi suất trị giá 400.000 đồng", "bình quân 80 lượt"
    private static string? PerBefore(List<ProseToken> tokens, int first, Quantity quantity)
    {
        for (var back = quantity.First - 1; back >= Math.Max(first, quantity.First - Reach - 1); back--)
        {
            var token = tokens[back];
            if (token.IsNumber || token.Text is "," or ";" or ")" or "tổng")
            {
                return null;
            }

            if (token.Text is "mỗi" or "từng")
            {
                return tokens[back + 1].Text;
            }

            if ((token.Text is "bình" or "trung") && tokens[back + 1].Text is "quân" or "bình")
            {
                return "";
            }
        }

        return null;
    }

    // "400.000 đồng/suất", "80 lượt người mỗi buổi", "2 lần/năm"
    private static string? PerAfter(List<ProseToken> tokens, int end, Quantity quantity)
    {
        for (var at = quantity.Last + 1; at + 1 < Math.Min(end, quantity.Last + 5); at++)
        {
            var token = tokens[at];
            if (token.IsNumber || token.Text is "," or ";" or "(" or ")" or "và")
            {
                return null;
            }

            if ((token.Text is "/" or "mỗi" or "một") && tokens[at + 1].IsWord && (token.Text is not "một" || tokens[at - 1].Text is "đồng"))
            {
                return tokens[at + 1].Text;
            }
        }

        return null;
    }
}
