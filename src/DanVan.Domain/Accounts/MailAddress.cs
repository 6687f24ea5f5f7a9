using DanVan.Domain.Common;

namespace DanVan.Domain.Accounts;

/// <summary>How a person wants to be mailed; the inbox holds every notice whatever is chosen (Cách nhận thư).</summary>
public enum MailChoice
{
    /// <summary>Một thư mỗi ngày.</summary>
    Daily = 1,

    /// <summary>Gửi thư ngay.</summary>
    AtOnce = 2,

    /// <summary>Không gửi thư.</summary>
    None = 3,
}

/// <summary>The mail address of a person, by the letters that every mail server takes: what is typed here ends up in the head of a letter.</summary>
public static class MailAddress
{
    public const int MaxLength = 254;
    private const int LocalMaxLength = 64;
    private const string LocalMarks = ".!#$%&'*+/=?^_`{|}~-";

    /// <summary>Without surrounding spaces; null when nothing was typed.</summary>
    public static string? Clean(string? typed) => typed?.Trim() is { Length: > 0 } text ? text : null;

    public static bool IsValid(string address)
    {
        if (address.Length > MaxLength || address.Split('@') is not [var local, var host])
        {
            return false;
        }

        return local.Length is > 0 and <= LocalMaxLength
            && local.All(letter => char.IsAsciiLetterOrDigit(letter) || LocalMarks.Contains(letter, StringComparison.Ordinal))
            && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal)
            && host.Split('.') is { Length: > 1 } parts
            && parts.All(part => part.Length is > 0 and <= 63 && part[0] != '-' && part[^1] != '-' && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
    }
}

/// <summary>The person's address or choice of mail was changed. The address itself does not stand in history.</summary>
public sealed record MailChosen(bool HasAddress, MailChoice Choice, Actor By, DateTimeOffset At) : DomainEvent(By, At);
