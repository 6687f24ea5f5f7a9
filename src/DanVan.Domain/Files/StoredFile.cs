using DanVan.Domain.Common;
using DanVan.Domain.Imports;

namespace DanVan.Domain.Files;

/// <summary>What a file is by its content, whatever its name says.</summary>
public enum FileKind
{
    Pdf = 1,

    Jpeg = 2,

    Png = 3,

    /// <summary>Word, without macros.</summary>
    Docx = 4,

    /// <summary>Excel, without macros.</summary>
    Xlsx = 5,
}

/// <summary>
/// What was found in a file that somebody sent: images are drawn anew, so that nothing of where and with what they were taken
/// is left in them.
/// </summary>
/// <param name="Bytes">What is kept.</param>
/// <param name="Thumbnail">A small JPEG; null where there is nothing to draw.</param>
public sealed record InspectedFile(FileKind Kind, byte[] Bytes, byte[]? Thumbnail)
{
    public bool IsScan => Kind is FileKind.Pdf or FileKind.Jpeg or FileKind.Png;
}

/// <summary>A file kept in the database: evidence beside a figure, the scan of a signed paper. Its bytes lie apart, so that lists never load them.</summary>
public sealed class StoredFile : AggregateRoot
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Letters of a SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    private StoredFile(Guid id)
        : base(id)
    {
    }

    public int ProvinceId { get; private init; }

    public int AreaId { get; private init; }

    /// <summary>As shown, with the ending of its kind; never used as a path.</summary>
    public string Name { get; private init; } = "";

    public FileKind Kind { get; private init; }

    /// <summary>In bytes.</summary>
    public int Size { get; private init; }

    /// <summary>SHA-256 of what is kept, in lower-case hexadecimal.</summary>
    public string Hash { get; private init; } = "";

    public Guid PersonId { get; private init; }

    public string AddedByTitle { get; private init; } = "";

    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>Null once the content was taken away.</summary>
    public FileContent? Content { get; private set; }

    /// <param name="id">Made by the caller from the moment.</param>
    /// <param name="provinceId">Where it belongs.</param>
    /// <param name="areaId">Who sees the area sees the file.</param>
    /// <param name="name">As the browser sent it.</param>
    /// <param name="found">Its content.</param>
    /// <param name="hash">SHA-256 of <see cref="InspectedFile.Bytes"/>.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="now">When.</param>
    public static StoredFile Keep(Guid id, int provinceId, int areaId, string name, InspectedFile found, string hash, Actor by, DateTimeOffset now) => new(id)
    {
        ProvinceId = provinceId,
        AreaId = areaId,
        Name = NameOf(name, found.Kind),
        Kind = found.Kind,
        Size = found.Bytes.Length,
        Hash = hash,
        PersonId = by.PersonId,
        AddedByTitle = by.PostTitle,
        AddedAt = now,
        Content = new FileContent(id, found.Bytes, found.Thumbnail),
    };

    /// <summary>The name without its ending, and the ending that the content has.</summary>
    public static string NameOf(string sent, FileKind kind)
    {
        var name = ImportFile.Sanitise(sent);
        var dot = name.LastIndexOf('.');
        var bare = (dot > 0 ? name[..dot] : name).Trim();
        return $"{(bare.Length == 0 ? "tep" : bare)}.{EndingOf(kind)}";
    }

    public static string EndingOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => "pdf",
        FileKind.Jpeg => "jpg",
        FileKind.Png => "png",
        FileKind.Docx => "docx",
        _ => "xlsx",
    };
}

/// <summary>The bytes of a <see cref="StoredFile"/>.</summary>
public sealed class FileContent
{
    internal FileContent(Guid fileId, byte[] bytes, byte[]? thumbnail) => (FileId, Bytes, Thumbnail) = (fileId, bytes, thumbnail);

    public Guid FileId { get; private init; }

    public byte[] Bytes { get; private init; }

    /// <summary>A small JPEG of an image.</summary>
    public byte[]? Thumbnail { get; private init; }
}

/// <summary>Why a file is not taken.</summary>
public static class FileRefusals
{
    public static Refusal Missing() => new("file.missing");

    public static Refusal TooLarge(int mostMegabytes) => new("file.too-large", mostMegabytes);

    /// <summary>Neither PDF, JPEG, PNG, .docx nor .xlsx by its content.</summary>
    public static Refusal UnknownKind() => new("file.unknown-kind");

    /// <summary>It begins like its kind and cannot be read to the end.</summary>
    public static Refusal Damaged() => new("file.damaged");

    /// <summary>A Word or Excel file with macros.</summary>
    public static Refusal HasMacros() => new("file.has-macros");

    public static Refusal ImageTooLarge(int mostMegapixels) => new("file.image-too-large", mostMegapixels);

    /// <summary>A signed paper comes as PDF or image.</summary>
    public static Refusal NotAScan() => new("file.not-a-scan");

    /// <summary>What is secret does not come into the portal.</summary>
    public static Refusal Secret() => new("file.secret");

    public static Refusal SecrecyUnanswered() => new("file.secrecy-unanswered");
}
