using System.Globalization;
using System.Xml;

namespace DanVan.Documents.Excel;

/// <summary>Which of a workbook's styles show a number as a date or a time.</summary>
internal static class DateStyles
{
    public static IReadOnlySet<int> Read(BookParts parts)
    {
        var codes = new Dictionary<int, string>();
        var dates = new HashSet<int>();
        var (style, isStyles) = (0, false);
        using var xml = parts.Read("xl/styles.xml");
        while (xml?.Read() is true)
        {
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "cellXfs" })
            {
                isStyles = false;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "cellXfs" })
            {
                isStyles = !xml.IsEmptyElement;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Number(xml.GetAttribute("numFmtId")) is { } own)
            {
                codes[own] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (isStyles && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                if (Number(xml.GetAttribute("numFmtId")) is { } format && IsDate(format, codes.GetValueOrDefault(format)))
                {
                    _ = dates.Add(style);
                }

                style++;
            }
        }

        return dates;
    }

    // The numbers that the format fixes for dates and times, the East Asian ones among them.
    private static bool IsDate(int format, string? code) =>
        code is null ? format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) : IsDate(code);

    // Letters of a date outside quotes, brackets and escapes: "#,##0 "đồng"" holds none.
    private static bool IsDate(string code)
    {
        var (isQuoted, isBracketed) = (false, false);
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '[' when !isQuoted:
                    isBracketed = true;
                    break;
                case ']' when !isQuoted:
                    isBracketed = false;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' when !isQuoted && !isBracketed:
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
