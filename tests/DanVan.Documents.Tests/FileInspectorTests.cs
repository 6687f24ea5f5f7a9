using System.IO.Compression;
using System.Text;
using DanVan.Documents.Excel;
using DanVan.Documents.Files;
using DanVan.Domain.Files;
using SkiaSharp;

namespace DanVan.Documents.Tests;

/// <summary>What a sent file is, by its content; what is left of where and with what a picture was taken.</summary>
public sealed class FileInspectorTests
{
    [Fact]
    public void A_photograph_keeps_its_picture_upright_and_nothing_of_where_it_was_taken()
    {
        // 30 x 20, the left half red; the camera was held so that it must be turned right to stand.
        var sent = WithExif(Picture(SKEncodedImageFormat.Jpeg), orientation: 6, secret: "15.1214N 108.8044E");

        var (file, refusal) = FileInspector.Inspect(sent);

        Assert.Null(refusal);
        Assert.Equal(FileKind.Jpeg, file!.Kind);
        Assert.DoesNotContain("108.8044E", Encoding.Latin1.GetString(file.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(file.Bytes), StringComparison.Ordinal);
        using var upright = SKBitmap.Decode(file.Bytes);
        Assert.Equal((20, 30), (upright.Width, upright.Height));
        Assert.True(upright.GetPixel(10, 5).Red > 200, "what was left is now above");
        Assert.True(upright.GetPixel(10, 25).Red < 60, "what was right is now below");
    }

    [Fact]
    public void An_image_gets_a_small_picture_of_itself()
    {
        var (file, _) = FileInspector.Inspect(Picture(SKEncodedImageFormat.Png, 1200, 600));

        using var small = SKBitmap.Decode(file!.Thumbnail);
        Assert.Equal((240, 120), (small.Width, small.Height));
        Assert.True(file.IsScan);
    }

    [Fact]
    public void A_PDF_is_kept_as_it_is_and_one_that_was_cut_off_is_refused()
    {
        var whole = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

        Assert.Equal(whole, FileInspector.Inspect(whole).File!.Bytes);
        Assert.Equal("file.damaged", FileInspector.Inspect(whole[..30]).Refusal?.Code);
    }

    [Fact]
    public void Office_documents_are_known_by_their_parts_and_macros_are_refused()
    {
        Assert.Equal(FileKind.Docx, FileInspector.Inspect(Zip("[Content_Types].xml", "word/document.xml")).File?.Kind);
        Assert.Equal(FileKind.Xlsx, FileInspector.Inspect(new Book([new BookSheet("Một", [], [])]).ToBytes()).File?.Kind);
        Assert.Equal("file.has-macros", FileInspector.Inspect(Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")).Refusal?.Code);
        Assert.Equal("file.unknown-kind", FileInspector.Inspect(Zip("trang.html")).Refusal?.Code);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("MZ this is a programme")]
    [InlineData("GIF89a and so on")]
    public void What_is_none_of_them_is_refused_whatever_it_is_called(string content) =>
        Assert.Equal("file.unknown-kind", FileInspector.Inspect(Encoding.ASCII.GetBytes(content)).Refusal?.Code);

    [Fact]
    public void A_damaged_or_swollen_image_is_refused_before_it_is_drawn()
    {
        var picture = Picture(SKEncodedImageFormat.Jpeg, 400, 400);
        var bomb = Picture(SKEncodedImageFormat.Png);
        // The width and height of a PNG stand at 16 and 20; the check sum of the head is made anew.
        bomb[16] = bomb[20] = 0;
        bomb[17] = bomb[21] = 1;
        Crc(bomb);

        Assert.Equal("file.damaged", FileInspector.Inspect(picture[..(picture.Length / 3)]).Refusal?.Code);
        Assert.Equal("file.image-too-large", FileInspector.Inspect(bomb).Refusal?.Code);
    }

    [Fact]
    public void Nothing_and_too_much_are_refused()
    {
        Assert.Equal("file.missing", FileInspector.Inspect([]).Refusal?.Code);
        Assert.Equal("file.too-large", FileInspector.Inspect(new byte[StoredFile.MostBytes + 1]).Refusal?.Code);
    }

    private static byte[] Picture(SKEncodedImageFormat format, int width = 30, int height = 20)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Black);
        using var red = new SKPaint { Color = SKColors.Red };
        canvas.DrawRect(0, 0, width / 2f, height, red);
        canvas.Flush();
        using var encoded = bitmap.Encode(format, 95);
        return encoded.ToArray();
    }

    // One directory with the orientation and a text, as cameras write it right after the start mark.
    private static byte[] WithExif(byte[] jpeg, byte orientation, string secret)
    {
        var text = Encoding.ASCII.GetBytes(secret + "\0");
        byte[] directory =
        [
            (byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0,
            2, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
            0x0E, 0x01, 2, 0, (byte)text.Length, 0, 0, 0, 38, 0, 0, 0,
            0, 0, 0, 0,
            .. text,
        ];
        byte[] segment = [.. "Exif\0\0"u8, .. directory];
        var length = segment.Length + 2;
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. segment, .. jpeg[2..]];
    }

    private static byte[] Zip(params IReadOnlyList<string> names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write("<x/>"u8);
            }
        }

        return bytes.ToArray();
    }

    // The check sum over the head of a PNG: type and data, 12 to 29.
    private static void Crc(byte[] png)
    {
        var crc = uint.MaxValue;
        foreach (var one in png.AsSpan(12, 17))
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        crc = ~crc;
        for (var at = 0; at < 4; at++)
        {
            png[29 + at] = (byte)(crc >> (24 - (8 * at)));
        }
    }
}
