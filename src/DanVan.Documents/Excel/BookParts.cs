using System.IO.Compression;
using System.Xml;
using DanVan.Domain.Common;

namespace DanVan.Documents.Excel;

/// <summary>
/// The parts inside a sent .xlsx, opened only after the whole was judged from outside: sizes, proportions, names, and what the
/// file says it carries. Every part is read through a counter, for what a file declares of itself may be a lie.
/// </summary>
internal sealed class BookParts : IDisposable
{
    private const int MostParts = 1_000;
    private const long MostTogether = 40 * 1024 * 1024;
    private const long MostOfOne = 24 * 1024 * 1024;

    // Plain XML of tables shrinks to a tenth or a twentieth; a part is suspicious only where it is large as well.
    private const long MostTimes = 200;
    private const long SmallPart = 1024 * 1024;

    private const string PlainWorkbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private long _read;

    private BookParts(ZipArchive archive) => _archive = archive;

    /// <summary>Throws <see cref="InvalidDataException"/> and its like where the archive is damaged; the caller turns them into a refusal.</summary>
    public static (BookParts? Parts, Refusal? Refusal) Open(byte[] bytes)
    {
        var parts = new BookParts(new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read));
        if (parts.Judge() is { } refusal)
        {
            parts.Dispose();
            return (null, refusal);
        }

        return (parts, null);
    }

    public bool Has(string name) => _parts.ContainsKey(name);

    /// <summary>A reader over the part's XML: no document type, no outside, no more than is allowed. Null when there is no such part.</summary>
    public XmlReader? Read(string name) => _parts.TryGetValue(name, out var part) ? XmlReader.Create(Counted(part), Settings()) : null;

    public void Dispose() => _archive.Dispose();

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostOfOne,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private Refusal? Judge()
    {
        var together = 0L;
        foreach (var entry in _archive.Entries)
        {
            together += entry.Length;
            if (_parts.Count >= MostParts || together > MostTogether || entry.Length > MostOfOne
                || (entry.Length > SmallPart && entry.Length / Math.Max(1, entry.CompressedLength) > MostTimes))
            {
                return BookRefusals.Swollen();
            }

            // Two parts of one name: what we judge and what Excel opens might be two things.
            if (entry.FullName.Contains("..", StringComparison.Ordinal) || entry.FullName.Contains('\\', StringComparison.Ordinal) || !_parts.TryAdd(entry.FullName, entry))
            {
                return BookRefusals.Broken("zip");
            }
        }

        return Carries() ?? Points();
    }

    // What the file says it is and carries.
    private Refusal? Carries()
    {
        using var types = Read("[Content_Types].xml");
        if (types is null)
        {
            return BookRefusals.NotAWorkbook();
        }

        if (_parts.Keys.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)))
        {
            return BookRefusals.Macros();
        }

        if (_parts.Keys.Any(name => Holds(name, "/externalLinks/", "/embeddings/", "/activeX/", "connections.xml", "/queryTables/", "/customXml/item0")))
        {
            return BookRefusals.ExternalLinks();
        }

        var isWorkbook = false;
        while (types.Read())
        {
            if (types.NodeType is not XmlNodeType.Element || types.GetAttribute("ContentType") is not { } type)
            {
                continue;
            }

            if (Holds(type, "macroEnabled", "vbaProject", "macrosheet"))
            {
                return BookRefusals.Macros();
            }

            if (Holds(type, "externalLink", "oleObject", "activeX", "connections"))
            {
                return BookRefusals.ExternalLinks();
            }

            isWorkbook |= type == PlainWorkbook;
        }

        return isWorkbook && Has("xl/workbook.xml") ? null : BookRefusals.NotAWorkbook();
    }

    // Where its parts point to; a hyperlink leads only whoever clicks on it.
    private Refusal? Points()
    {
        foreach (var name in _parts.Keys.Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            using var links = Read(name)!;
            while (links.Read())
            {
                if (links.NodeType is XmlNodeType.Element && links.GetAttribute("TargetMode") is "External"
                    && links.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) is not true)
                {
                    return BookRefusals.ExternalLinks();
                }
            }
        }

        return null;
    }

    private static bool Holds(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private CountedStream Counted(ZipArchiveEntry part) => new(part.Open(), count => _read += count, () => _read > MostTogether);

    /// <summary>Stops a part that gives more than all parts together may hold.</summary>
    private sealed class CountedStream(Stream inner, Action<int> count, Func<bool> isOver) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count1) => Tell(inner.Read(buffer, offset, count1));

        public override int Read(Span<byte> buffer) => Tell(inner.Read(buffer));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count1) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Tell(int bytes)
        {
            count(bytes);
            return isOver() ? throw new SwollenException() : bytes;
        }
    }
}

/// <summary>A part gave more than it said.</summary>
internal sealed class SwollenException : Exception
{
    public SwollenException()
    {
    }

    public SwollenException(string message)
        : base(message)
    {
    }

    public SwollenException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
