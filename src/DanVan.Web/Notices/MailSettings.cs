using DanVan.Domain.Accounts;

namespace DanVan.Web.Notices;

public enum MailMode
{
    /// <summary>Nothing leaves the house; the inbox is all there is.</summary>
    None = 1,

    /// <summary>Each letter is a file in a folder that a mail server empties.</summary>
    Pickup = 2,

    Smtp = 3,
}

/// <summary>How letters leave the portal, from the section "Mail" (docs/notices.md). A setting that cannot work stops the start with a sentence.</summary>
public sealed record MailSettings
{
    public MailMode Mode { get; init; } = MailMode.None;

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "";

    /// <summary>Where people reach the portal, "https://danvan.example.vn": links in letters begin with it.</summary>
    public string PublicAddress { get; init; } = "";

    public string PickupFolder { get; init; } = "";

    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>STARTTLS; a password never travels without it.</summary>
    public bool Tls { get; init; } = true;

    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    public static MailSettings Of(IConfiguration configuration)
    {
        MailSettings settings;
        try
        {
            settings = configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
        }
        catch (InvalidOperationException unreadable)
        {
            throw new InvalidOperationException("Mục Mail trong cấu hình có giá trị không đọc được: Mode là none, pickup hoặc smtp; Port là số; Tls là true hoặc false.", unreadable);
        }

        return settings.Fault() is { } fault ? throw new InvalidOperationException(fault) : settings;
    }

    /// <summary>What cannot work, in a sentence for whoever installs the portal; null when all is well.</summary>
    public string? Fault() => Mode switch
    {
        MailMode.None => null,
        _ when !MailAddress.IsValid(From) => $"Mail:Mode là {Mode.ToString().ToLowerInvariant()} nhưng Mail:From không phải địa chỉ thư điện tử.",
        _ when !IsAddress(PublicAddress) => "Mail:PublicAddress phải là địa chỉ mà người dùng mở cổng, bắt đầu bằng https:// (hoặc http://) và không có đường dẫn phía sau.",
        MailMode.Pickup when !Path.IsPathFullyQualified(PickupFolder) => "Mail:Mode là pickup nhưng Mail:PickupFolder không phải đường dẫn đầy đủ của một thư mục.",
        MailMode.Smtp when Host.Length == 0 => "Mail:Mode là smtp nhưng thiếu Mail:Host.",
        MailMode.Smtp when Port is < 1 or > 65535 => "Mail:Port phải từ 1 đến 65535.",
        MailMode.Smtp when UserName.Length > 0 && !Tls => "Có Mail:UserName thì Mail:Tls phải là true: mật khẩu không được đi trên đường không mã hóa.",
        MailMode.Smtp when UserName.Length > 0 && Password.Length == 0 => "Có Mail:UserName nhưng thiếu Mail:Password (đặt bằng biến môi trường Mail__Password).",
        _ when !Enum.IsDefined(Mode) => "Mail:Mode là none, pickup hoặc smtp.",
        _ => null,
    };

    /// <summary>A link that works outside the portal.</summary>
    public string LinkTo(string path) => PublicAddress.TrimEnd('/') + path;

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };
}
