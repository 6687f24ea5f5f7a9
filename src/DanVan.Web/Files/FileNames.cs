using System.Text;
using DanVan.Domain.Common;

namespace DanVan.Web.Files;

/// <summary>Names of files that people fetch: letters without marks, digits and hyphens, so that every machine keeps them.</summary>
internal static class FileNames
{
    private const int MostLetters = 100;

    /// <summary>"Báo cáo quý 4/2021", "huyện Bình Sơn" become "bao-cao-quy-4-2021-huyen-binh-son.xlsx".</summary>
    public static string Of(string extension, params IEnumerable<string> parts)
    {
        var name = new StringBuilder();
        foreach (var letter in VietnameseText.Fold(string.Join(' ', parts)))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                _ = name.Append(letter);
            }
            else if (name.Length > 0 && name[^1] is not '-')
            {
                _ = name.Append('-');
            }
        }

        var plain = name.ToString().TrimEnd('-');
        return $"{(plain.Length > MostLetters ? plain[..MostLetters].TrimEnd('-') : plain)}.{extension}";
    }
}
