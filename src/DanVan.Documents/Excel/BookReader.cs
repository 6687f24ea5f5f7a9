using System.Text;
using System.Xml;
using DanVan.Domain.Common;

namespace DanVan.Documents.Excel;

/// <summary>
/// Reads the cells of an .xlsx that somebody sent. Nothing in the bytes is trusted: whatever they are, the answer is a workbook
/// or a refusal, never an exception. Formulas are not computed, links not followed, macros refused with the whole file.
/// </summary>
public static class BookReader
{
    public const int MaxBytes = 10 * 1024 * 1024;

    private const int MostSheets = 50;

    // Compound files: the old .xls, and what Excel makes of an .xlsx with a password.
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static BookReading Read(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return new(null, BookRefusals.TooLarge(MaxBytes / 1024 / 1024));
        }

        if (bytes.AsSpan().StartsWith(Compound))
        {
            return new(null, bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? BookRefusals.Password() : BookRefusals.OldFormat());
        }

        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            return new(null, BookRefusals.NotAWorkbook());
        }

        var part = "zip";
        try
        {
            var (parts, refusal) = BookParts.Open(bytes);
            if (parts is null)
            {
                return new(null, refusal);
            }

            using (parts)
            {
                return Read(parts, name => part = name);
            }
        }
        catch (SwollenException)
        {
            return new(null, BookRefusals.Swollen());
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or IOException or FormatException or OverflowException
            or ArgumentException or NotSupportedException or InvalidOperationException or IndexOutOfRangeException)
        {
            return new(null, BookRefusals.Broken(part));
        }
    }

    private static BookReading Read(BookParts parts, Action<string> now)
    {
        now("xl/workbook.xml");
        var sheets = SheetsOf(parts);
        if (sheets.Count is 0 or > MostSheets)
        {
            return new(null, BookRefusals.Broken("xl/workbook.xml"));
        }

        now("xl/sharedStrings.xml");
        var texts = SharedTexts.Read(parts);
        now("xl/styles.xml");
        var dates = DateStyles.Read(parts);
        var read = new List<ReadSheet>();
        foreach (var (name, isHidden, part) in sheets)
        {
            now(part);
            using var xml = parts.Read(part);
            if (xml is null)
            {
                return new(null, BookRefusals.Broken(part));
            }

            var reader = new SheetReader(name, texts, dates);
            if (reader.Read(xml) is { } refusal)
            {
                return new(null, refusal);
            }

            read.Add(new ReadSheet(name, isHidden, reader.Cells));
        }

        return new(new ReadBook(read), null);
    }

    private static List<(string Name, bool IsHidden, string Part)> SheetsOf(BookParts parts)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var links = parts.Read("xl/_rels/workbook.xml.rels"))
        {
            while (links?.Read() is true)
            {
                if (links.NodeType is XmlNodeType.Element && links.GetAttribute("Id") is { } id && links.GetAttribute("Target") is { } target
                    && links.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) is true)
                {
                    targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
                }
            }
        }

        var sheets = new List<(string, bool, string)>();
        using var book = parts.Read("xl/workbook.xml")!;
        while (book.Read())
        {
            // The link's attribute has one of two namespaces, by the flavour of the format.
            if (book.NodeType is XmlNodeType.Element && book.LocalName == "sheet" && LinkOf(book) is { } id && targets.TryGetValue(id, out var part))
            {
                sheets.Add((VietnameseText.Nfc(book.GetAttribute("name") ?? ""), book.GetAttribute("state") is "hidden" or "veryHidden", part));
            }
        }

        return sheets;
    }

    private static string? LinkOf(XmlReader sheet)
    {
        string? link = null;
        while (sheet.MoveToNextAttribute())
        {
            if (sheet.LocalName == "id" && sheet.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
            {
                link = sheet.Value;
            }
        }

        _ = sheet.MoveToElement();
        return link;
    }
}
