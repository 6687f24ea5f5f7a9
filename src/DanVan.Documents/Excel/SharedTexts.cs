using System.Text;
using System.Xml;

namespace DanVan.Documents.Excel;

/// <summary>The texts that a workbook keeps once and its cells name by number.</summary>
internal static class SharedTexts
{
    private const int MostTexts = 200_000;

    public static IReadOnlyList<string> Read(BookParts parts)
    {
        var texts = new List<string>();
        using var xml = parts.Read("xl/sharedStrings.xml");
        while (xml?.Read() is true)
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "si")
            {
                texts.Add(TextOf(xml));
                if (texts.Count > MostTexts)
                {
                    throw new SwollenException();
                }
            }
        }

        return texts;
    }

    /// <summary>All runs of the element that the reader stands on, without the reading aids of Asian scripts; the reader ends on its end.</summary>
    public static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var (depth, isAid, isText) = (xml.Depth, false, false);
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "rPh":
                    isAid = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh":
                    isAid = false;
                    break;
                case XmlNodeType.Element when xml.LocalName == "t":
                    isText = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "t":
                    isText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA when isText && !isAid:
                    _ = text.Append(xml.Value);
                    break;
                default:
                    break;
            }
        }

        return text.ToString();
    }
}
