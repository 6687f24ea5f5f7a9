namespace DanVan.Data.Accounts;

/// <summary>
/// The one-time link that makes the first administrator of the portal (Thiết lập ban đầu). There is at most one: each start
/// without an administrator replaces it, using it removes it.
/// </summary>
public sealed class SetUpInvitation
{
    /// <summary>The only key, so that two starts at once cannot leave two links.</summary>
    public const int TheOne = 1;

    public const int ValidHours = 24;

    public int Id { get; init; } = TheOne;

    /// <summary>The token itself stands in the start's log only.</summary>
    public required string TokenHash { get; set; }

    public DateTimeOffset Expires { get; set; }
}
