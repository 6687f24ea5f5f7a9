namespace DanVan.Benchmarks.Serving;

/// <summary>A page that is measured; signed in as a demo account, or as nobody.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Path">Its address, or the address of the page that leads to it.</param>
/// <param name="User">Demo account.</param>
/// <param name="Link">A pattern: the first such address on the page is the one that is measured.</param>
internal sealed record MeasuredPage(string Name, string Path, string? User = null, string? Link = null);

internal static class MeasuredPages
{
    /// <summary>One line a page.</summary>
    public static readonly IReadOnlyList<MeasuredPage> All =
    [
        new("dang-nhap", "/dang-nhap"),
        new("viec-cua-toi", "/", "binhson.dv"),
        new("nhap-so-lieu", "/bao-cao-quy?ky=2021-4", "trabong.dv", "/bao-cao-quy/[0-9a-f-]{36}"),
        new("tong-hop", "/tong-hop?ky=2021-4", "tinh.dv"),
    ];
}
