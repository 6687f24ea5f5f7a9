using DanVan.Domain.Common;

namespace DanVan.Web.Wording;

internal static class Counts
{
    /// <summary>"1.630".</summary>
    public static string Vietnamese(this int count) => VietnameseNumber.Format(count, 0);
}
