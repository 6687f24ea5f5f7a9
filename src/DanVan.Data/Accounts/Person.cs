using Microsoft.AspNetCore.Identity;

namespace DanVan.Data.Accounts;

/// <summary>An account: one person with a user name and dated posts (Người dùng).</summary>
public sealed class Person : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 120;

    /// <summary>Shown to the person and to administrators; stories show posts.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Folded display and user name, for search.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>Vietnamese alphabetical order by given name (the last word), then the rest.</summary>
    public string SortKey { get; set; } = "";

    /// <summary>The province whose administrator looks after the account; null for the portal's own.</summary>
    public int? ProvinceId { get; set; }

    /// <summary>A switched-off account signs in no more; its history stays.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>Hash of the one-time activation code that stands on the printed slip; null once it is used.</summary>
    public string? ActivationHash { get; set; }

    public DateTimeOffset? ActivationExpires { get; set; }
}
