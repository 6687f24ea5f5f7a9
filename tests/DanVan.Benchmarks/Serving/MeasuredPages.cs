namespace DanVan.Benchmarks.Serving;

/// <summary>A page that is measured; signed in as a demo account, or as nobody.</summary>
internal sealed record MeasuredPage(string Name, string Path, string? User = null);

internal static class MeasuredPages
{
    /// <summary>One line a page.</summary>
    public static readonly IReadOnlyList<MeasuredPage> All =
    [
        new("dang-nhap", "/dang-nhap"),
        new("viec-cua-toi", "/", "binhson.dv"),
    ];
}
