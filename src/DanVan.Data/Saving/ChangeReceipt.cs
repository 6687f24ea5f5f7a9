namespace DanVan.Data.Saving;

/// <summary>
/// Proof that a form was carried out, written in its transaction. A repeated post (double click, retry, queue) finds it and
/// gets the first answer instead of doing the thing again.
/// </summary>
public sealed class ChangeReceipt
{
    public const int LocationMaxLength = 400;

    /// <summary>Made by the page that showed the form.</summary>
    public Guid ChangeId { get; init; }

    public Guid PersonId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Where the first answer led; null if the portal was stopped before it could answer.</summary>
    public string? Location { get; set; }
}
