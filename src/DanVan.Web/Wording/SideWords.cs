using DanVan.Domain.Common;

namespace DanVan.Web.Wording;

/// <summary>The sides in addresses.</summary>
internal static class SideWords
{
    public static string Address(this Side side) => side is Side.Party ? "dan-van" : "quan-su";

    /// <summary>Null for a word that names no side.</summary>
    public static Side? Read(string word) => word switch
    {
        "dan-van" => Side.Party,
        "quan-su" => Side.Military,
        _ => null,
    };
}
