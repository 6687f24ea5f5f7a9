using System.Globalization;
using DanVan.Domain.Checks.Prose;

namespace DanVan.Web.Wording;

/// <summary>Findings of the prose guard as sentences that show the arithmetic.</summary>
internal static class ProseWording
{
    private const int MostDecimals = 4;

    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = "−" };

    /// <summary>"120 + 230 = 350, không phải 360."</summary>
    public static string InVietnamese(this ProseFinding finding)
    {
        var arithmetic = finding.Arithmetic;
        var numbers = arithmetic.Operands.Select(number => number.Text).ToList();
        return arithmetic.Operation switch
        {
            ProseOperation.Add => NotAsStated(finding, string.Join(" + ", numbers)),
            ProseOperation.ShareInPercent => NotAsStated(finding, $"{numbers[0]} : {numbers[1]}"),
            ProseOperation.Multiply => NotAsStated(finding, string.Join(" + ", numbers.Chunk(2).Select(pair => $"{pair[0]} × {pair[1]}"))),
            ProseOperation.Rise => NotAsStated(finding, $"{numbers[1]} − {numbers[0]}"),
            ProseOperation.Fall => NotAsStated(finding, $"{numbers[0]} − {numbers[1]}"),
            ProseOperation.RiseInPercent => NotAsStated(finding, $"({numbers[1]} − {numbers[0]}) : {numbers[0]}"),
            ProseOperation.FallInPercent => NotAsStated(finding, $"({numbers[0]} − {numbers[1]}) : {numbers[0]}"),
            ProseOperation.Times => NotAsStated(finding, $"{numbers[1]} : {numbers[0]}"),
            ProseOperation.PartOf => $"Một phần là {numbers[0]}, nhiều hơn tổng số {Stated(finding)}.",
            _ => Given(finding),
        };
    }

    private static string Given(ProseFinding finding) => finding.Kind switch
    {
        ProseFindingKind.Period => $"Báo cáo này là của {Expected(finding)} tháng; lời văn ghi {finding.Stated.Text} tháng.",
        ProseFindingKind.Spelled => $"Viết bằng chữ là {Expected(finding)}, bằng số là {finding.Stated.Text}.",
        _ => $"Biểu số liệu ghi {Expected(finding)}; lời văn ghi {Stated(finding)}.",
    };

    private static string NotAsStated(ProseFinding finding, string terms) => $"{terms} = {Expected(finding)}, không phải {Stated(finding)}.";

    private static string Stated(ProseFinding finding) =>
        finding.Stated.Qualifier is Domain.Figures.Qualifier.Exact ? finding.Stated.Text : $"{Domain.Figures.FigureReader.WordOf(finding.Stated.Qualifier)} {finding.Stated.Text}";

    // In the scale in which the text states it, with as few decimals as tell the two apart.
    private static string Expected(ProseFinding finding)
    {
        var stated = finding.Stated;
        var value = finding.Arithmetic.Expected / stated.Scale;
        var written = stated.Value / stated.Scale;
        var decimals = stated.Unit == "%" ? 2 : 0;
        while (decimals < MostDecimals && (decimal.Round(value, decimals) == written || Math.Abs(value - decimal.Round(value, decimals)) * 20 > Math.Abs(value - written)))
        {
            decimals++;
        }

        var number = decimal.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("#,##0.####", Vietnamese);
        return $"{number}{Suffix(stated)}";
    }

    private static string Suffix(ProseNumber stated)
    {
        var scale = stated.Scale switch { 1_000 => " nghìn", 10_000 => " vạn", 1_000_000 => " triệu", 1_000_000_000 => " tỷ", _ => "" };
        return stated.Unit switch
        {
            "%" => "%",
            "đồng" => $"{scale} đồng",
            "điểm %" => " điểm %",
            _ => scale,
        };
    }
}
