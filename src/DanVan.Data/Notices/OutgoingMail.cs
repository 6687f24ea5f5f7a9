namespace DanVan.Data.Notices;

public enum MailState
{
    /// <summary>To be sent, or to be tried again.</summary>
    Waiting = 1,

    Sent = 2,

    /// <summary>Tried often enough; an administrator sees it with the reason.</summary>
    GivenUp = 3,

    /// <summary>The person took the address out or wants no mail any more; the inbox has it all.</summary>
    Dropped = 4,
}

/// <summary>What kept a mail from going out.</summary>
public enum MailFault
{
    /// <summary>No server answers, or not in time.</summary>
    NoConnection = 1,

    /// <summary>The server does not know or not take this address.</summary>
    AddressRefused = 2,

    /// <summary>The server refused for another reason.</summary>
    Refused = 3,

    /// <summary>The pickup folder cannot be written.</summary>
    FolderNotWritable = 4,
}

/// <summary>One letter to one person: of a single notice, or of all of a day. Its text is made when it is sent and never stored.</summary>
public sealed class OutgoingMail
{
    public const int KeyMaxLength = 80;
    public const int DetailMaxLength = 300;

    /// <summary>Names the letter for mail servers and the file in a pickup folder: sent twice it is the same letter.</summary>
    public Guid Id { get; init; }

    /// <summary>Unique: "n" and the notice, or "d", the person and the day.</summary>
    public required string Key { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>The province whose administrator looks after the account; null for the portal's own.</summary>
    public int? ProvinceId { get; init; }

    /// <summary>All of a day in one letter.</summary>
    public bool IsDigest { get; init; }

    public MailState State { get; set; } = MailState.Waiting;

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Not tried before this instant. Moved on before each try, so that nobody else tries meanwhile.</summary>
    public DateTimeOffset NextAt { get; set; }

    /// <summary>Failed tries.</summary>
    public int Failures { get; set; }

    public MailFault? Fault { get; set; }

    /// <summary>What the server said, for whoever looks after it.</summary>
    public string? Detail { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>An administrator lets a letter that was given up go again, with all its tries.</summary>
    public bool SendAgain(DateTimeOffset now)
    {
        if (State is not MailState.GivenUp)
        {
            return false;
        }

        (State, Failures, NextAt) = (MailState.Waiting, 0, now);
        return true;
    }
}
