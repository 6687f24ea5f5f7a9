using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments.Recipients;

/// <summary>Why a list of recipients, or how one was sent to, is not taken.</summary>
public static class RecipientRefusals
{
    public static Refusal TooMany(int count, int most) => new("recipient.too-many", count, most);

    public static Refusal NameTooLong(string beginning, int most) => new("recipient.name-too-long", beginning, most);

    public static Refusal Twice(string name) => new("recipient.twice", name);

    /// <summary>Only the province has bodies below it.</summary>
    public static Refusal NobodyBelow() => new("recipient.nobody-below");

    /// <summary>A body with an account is not sent to; it opens the document itself.</summary>
    public static Refusal OpensItself(string name) => new("recipient.opens-itself", name);

    public static Refusal WayMissing() => new("recipient.way-missing");

    /// <summary>Before it was issued, in the future, or no day at all.</summary>
    public static Refusal DayOutOfRange(DateOnly from, DateOnly to) => new("recipient.day-out-of-range", from, to);

    public static Refusal NoteTooLong(int length, int most) => new("recipient.note-too-long", length, most);
}
