using System.IO.Compression;
using System.Text;
using DanVan.Domain.Common;
using DanVan.Domain.Files;
using SkiaSharp;

namespace DanVan.Documents.Files;

/// <summary>
/// Says what a sent file is by its content, never by its name, and makes it fit to be kept: images are decoded and drawn anew,
/// which leaves out place, camera and whatever else was hidden in them; documents with macros are refused.
/// </summary>
public static class FileInspector
{
    /// <summary>Larger images are not decoded at all: a small file can unfold to gigabytes.</summary>
    public const int MostMegapixels = 64;

    // An A4 page scanned at 300 dpi fits.
    private const int LongestSide = 4000;
    private const int ThumbnailSide = 240;
    private const int JpegQuality = 88;
    private const int ThumbnailQuality = 80;
    private const int MostParts = 5_000;

    /// <param name="bytes">The whole file, no more than <see cref="StoredFile.MostBytes"/>.</param>
    public static (InspectedFile? File, Refusal? Refusal) Inspect(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return (null, FileRefusals.Missing());
        }

        if (bytes.Length > StoredFile.MostBytes)
        {
            return (null, FileRefusals.TooLarge(StoredFile.MostBytes / 1024 / 1024));
        }

        return bytes switch
        {
            [0xFF, 0xD8, 0xFF, ..] => Image(bytes, FileKind.Jpeg),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Image(bytes, FileKind.Png),
            [(byte)'P', (byte)'K', 3, 4, ..] => Office(bytes),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Pdf(bytes),
            _ => (null, FileRefusals.UnknownKind()),
        };
    }

    // A cut-off transfer lacks the end mark, which stands within the last kilobyte.
    private static (InspectedFile?, Refusal?) Pdf(byte[] bytes) =>
        bytes.AsSpan(Math.Max(0, bytes.Length - 1024)).IndexOf("%%EOF"u8) >= 0
            ? (new InspectedFile(FileKind.Pdf, bytes, null), null)
            : (null, FileRefusals.Damaged());

    private static (InspectedFile?, Refusal?) Office(byte[] bytes)
    {
        try
        {
            using var parts = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
            if (parts.Entries.Count > MostParts)
            {
                return (null, FileRefusals.Damaged());
            }

            var names = parts.Entries.Select(entry => entry.FullName.Replace('\\', '/').TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var kind = names.Contains("word/document.xml") ? FileKind.Docx : names.Contains("xl/workbook.xml") ? FileKind.Xlsx : default(FileKind?);
            return kind is not { } known || !names.Contains("[Content_Types].xml") ? (null, FileRefusals.UnknownKind())
                : names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? (null, FileRefusals.HasMacros())
                : (new InspectedFile(known, bytes, null), null);
        }
        catch (InvalidDataException)
        {
            return (null, FileRefusals.Damaged());
        }
    }

    private static (InspectedFile?, Refusal?) Image(byte[] bytes, FileKind kind)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0)
        {
            return (null, FileRefusals.Damaged());
        }

        if ((long)codec.Info.Width * codec.Info.Height > MostMegapixels * 1_000_000L)
        {
            return (null, FileRefusals.ImageTooLarge(MostMegapixels));
        }

        using var decoded = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(decoded.Info, decoded.GetPixels()) is not SKCodecResult.Success)
        {
            return (null, FileRefusals.Damaged());
        }

        using var upright = Upright(decoded, codec.EncodedOrigin);
        var format = kind is FileKind.Jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png;
        return (new InspectedFile(kind, Draw(upright, LongestSide, format, JpegQuality), Draw(upright, ThumbnailSide, SKEncodedImageFormat.Jpeg, ThumbnailQuality)), null);
    }

    // Cameras write how they were held beside the picture; with that note gone the picture itself must stand upright.
    private static SKBitmap Upright(SKBitmap image, SKEncodedOrigin origin)
    {
        var (width, height) = (image.Width, image.Height);
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var upright = new SKBitmap(isTurned ? height : width, isTurned ? width : height);
        using var canvas = new SKCanvas(upright);
        // A transparent picture is shown, and made small, on white as paper is.
        canvas.Clear(SKColors.White);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => SKMatrix.Identity,
        });
        canvas.DrawBitmap(image, 0, 0);
        canvas.Flush();
        return upright;
    }

    private static byte[] Draw(SKBitmap image, int longest, SKEncodedImageFormat format, int quality)
    {
        var scale = Math.Min(1, longest / (double)Math.Max(image.Width, image.Height));
        using var scaled = scale < 1
            ? image.Resize(new SKSizeI(Math.Max(1, (int)(image.Width * scale)), Math.Max(1, (int)(image.Height * scale))), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear))
            : null;
        using var encoded = (scaled ?? image).Encode(format, quality);
        return encoded.ToArray();
    }
}
