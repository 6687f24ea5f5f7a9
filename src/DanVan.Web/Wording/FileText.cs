using DanVan.Domain.Common;

namespace DanVan.Web.Wording;

/// <summary>How files are spoken of.</summary>
internal static class FileText
{
    /// <param name="bytes">The file's size.</param>
    public static string Size(int bytes) => bytes < 1024 * 1024
        ? $"{VietnameseNumber.Format(Math.Max(1, bytes / 1024), 0)} KB"
        : $"{VietnameseNumber.Format(bytes * 10L / 1024 / 1024, 1)} MB";
}
