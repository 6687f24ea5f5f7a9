namespace DanVan.Web.Wording;

/// <summary>Areas in narrow tables, where the usual type goes without saying and the others are abbreviated.</summary>
internal static class AreaText
{
    public const string Provincial = "Cấp tỉnh trực tiếp thực hiện";

    /// <summary>"TP. Quảng Ngãi", "TX. Đức Phổ", "Bình Sơn".</summary>
    public static string Narrow(string type, string name) => type switch
    {
        "thành phố" => $"TP. {name}",
        "thị xã" => $"TX. {name}",
        "thị trấn" => $"TT. {name}",
        "quận" => $"Q. {name}",
        "phường" => $"P. {name}",
        "đặc khu" => $"Đặc khu {name}",
        _ => name,
    };

    public static string Narrow(bool isProvincial, string type, string name) => isProvincial ? Provincial : Narrow(type, name);
}
