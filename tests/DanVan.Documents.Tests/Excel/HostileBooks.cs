using System.IO.Compression;
using System.Text;
using DanVan.Documents.Excel;

namespace DanVan.Documents.Tests.Excel;

/// <summary>Workbooks as an attacker, or a damaged line, sends them; made by hand so that every byte is meant.</summary>
internal static class HostileBooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PlainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>A small workbook with these cells in its only sheet; parts may be replaced or added.</summary>
    public static byte[] With(string cells = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", string type = PlainType, params (string Name, string Text)[] parts)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{type}\"/></Types>",
            ["_rels/.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Links}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Links}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            ["xl/worksheets/sheet1.xml"] = $"<worksheet xmlns=\"{Main}\"><sheetData>{cells}</sheetData></worksheet>",
        };
        foreach (var (name, text) in parts)
        {
            all[name] = text;
        }

        return Zip([.. all.Select(pair => (pair.Key, Encoding.UTF8.GetBytes(pair.Value)))]);
    }

    public static byte[] Zip(params IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A bomb: so many megabytes of blanks in one sheet, a few kilobytes on the way.</summary>
    public static byte[] Bomb(int megabytes) => With($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string(' ', megabytes * 1024 * 1024)}</t></is></c></row>");

    /// <summary>The same with a lie in the archive's directory: every part says that it holds ten bytes.</summary>
    public static byte[] LyingBomb(int megabytes)
    {
        var bytes = Bomb(megabytes);
        for (var at = 0; at + 46 < bytes.Length; at++)
        {
            if (bytes.AsSpan(at).StartsWith("PK\x01\x02"u8))
            {
                BitConverter.TryWriteBytes(bytes.AsSpan(at + 24, 4), 10);
            }
            else if (bytes.AsSpan(at).StartsWith("PK\x03\x04"u8))
            {
                BitConverter.TryWriteBytes(bytes.AsSpan(at + 22, 4), 10);
            }
        }

        return bytes;
    }

    /// <summary>What Excel makes of a workbook with a password: a compound file with one stream of that name.</summary>
    public static byte[] Encrypted() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]];

    public static byte[] OldFormat() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2048]];

    public static byte[] Huge() => [.. "PK\x03\x04"u8, .. new byte[BookReader.MaxBytes]];
}
