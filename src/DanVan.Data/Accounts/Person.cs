using DanVan.Domain.Accounts;
using DanVan.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace DanVan.Data.Accounts;

/// <summary>An account: one person with a user name and dated posts (Người dùng).</summary>
public sealed class Person : IdentityUser<Guid>, ITellsHistory
{
    public const int DisplayNameMaxLength = 120;

    /// <summary>Days in which the code on a slip may be used.</summary>
    public const int ActivationDays = 14;

    private readonly List<DomainEvent> _events = [];

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

    /// <summary>How the person wants to be mailed; without an address (<c>Email</c>) nobody is.</summary>
    public MailChoice MailChoice { get; set; } = MailChoice.Daily;

    public string Key => Id.ToString();

    public IReadOnlyList<DomainEvent> Events => _events;

    /// <summary>Signs in with a password of the person's own.</summary>
    public bool IsActivated => PasswordHash is not null;

    /// <summary>An account without password, or why its names do not do. Whether the user name is free is the database's to say.</summary>
    public static PersonMaking Make(string userName, string displayName, int? provinceId, Actor by, DateTimeOffset now)
    {
        var clean = UserNames.Clean(userName);
        if (!UserNames.IsValid(clean))
        {
            return new(null, AccountRefusals.UserNameInvalid(userName));
        }

        if (displayName.Trim().Length is 0 or > DisplayNameMaxLength)
        {
            return new(null, AccountRefusals.DisplayNameMissing());
        }

        var person = new Person
        {
            Id = Guid.CreateVersion7(now),
            UserName = clean,
            NormalizedUserName = Normalize(clean),
            ProvinceId = provinceId,
            LockoutEnabled = true,
            SecurityStamp = NewStamp(),
        };
        person.Show(displayName);
        person._events.Add(new PersonCreated(clean, by, now));
        return new(person, null);
    }

    /// <summary>User names are unique in upper case, whatever the database thinks of letters.</summary>
    public static string Normalize(string userName) => VietnameseText.Nfc(UserNames.Clean(userName)).ToUpperInvariant();

    /// <summary>Sets the shown name with its keys for search and order.</summary>
    public void Show(string displayName)
    {
        DisplayName = VietnameseText.Nfc(displayName.Trim());
        SearchKey = VietnameseText.Fold($"{DisplayName} {UserName}");
        SortKey = SortKeyOf(DisplayName);
    }

    /// <summary>Another shown name; the user name never changes.</summary>
    public void Rename(string displayName, Actor by, DateTimeOffset now)
    {
        _events.Add(new PersonRenamed(DisplayName, VietnameseText.Nfc(displayName.Trim()), by, now));
        Show(displayName);
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    /// <summary>Sets or takes out the address for notices and how the person wants them. Several people of an office may share an address.</summary>
    public Refusal? ChooseMail(string? address, MailChoice choice, Actor by, DateTimeOffset now)
    {
        var clean = MailAddress.Clean(address);
        if (clean is not null && !MailAddress.IsValid(clean))
        {
            return AccountRefusals.MailAddressInvalid(clean);
        }

        (Email, NormalizedEmail, EmailConfirmed, MailChoice) = (clean, clean?.ToUpperInvariant(), false, choice);
        ConcurrencyStamp = Guid.NewGuid().ToString();
        _events.Add(new MailChosen(clean is not null, choice, by, now));
        return null;
    }

    /// <summary>Puts the hash of a new code on the account; the old password, code and sessions end at once.</summary>
    public Refusal? IssueActivation(string codeHash, Actor by, DateTimeOffset now)
    {
        if (IsDisabled)
        {
            return AccountRefusals.IsDisabled();
        }

        ActivationHash = codeHash;
        ActivationExpires = now.AddDays(ActivationDays);
        PasswordHash = null;
        EndSessions();
        _events.Add(new ActivationIssued(ActivationExpires.Value, by, now));
        return null;
    }

    /// <summary>Uses the slip's code up and sets the first password.</summary>
    public Refusal? Activate(string codeHash, string passwordHash, Actor by, DateTimeOffset now)
    {
        if (IsDisabled || ActivationHash is null || !ActivationCode.AreEqual(ActivationHash, codeHash) || now > ActivationExpires)
        {
            return AccountRefusals.CodeNotValid();
        }

        ActivationHash = null;
        ActivationExpires = null;
        PasswordHash = passwordHash;
        EndSessions();
        _events.Add(new AccountActivated(by, now));
        return null;
    }

    /// <summary>The person's own new password; other sessions of the account end.</summary>
    public void ChangePassword(string passwordHash, Actor by, DateTimeOffset now)
    {
        PasswordHash = passwordHash;
        EndSessions();
        _events.Add(new PasswordChanged(by, now));
    }

    /// <summary>Switches the account off; its sessions end with the next request.</summary>
    public Refusal? Disable(Actor by, DateTimeOffset now)
    {
        if (by.PersonId == Id)
        {
            return AccountRefusals.NotYourself();
        }

        if (IsDisabled)
        {
            return AccountRefusals.AlreadyDisabled();
        }

        IsDisabled = true;
        ActivationHash = null;
        ActivationExpires = null;
        EndSessions();
        _events.Add(new PersonDisabled(by, now));
        return null;
    }

    public Refusal? Enable(Actor by, DateTimeOffset now)
    {
        if (!IsDisabled)
        {
            return AccountRefusals.NotDisabled();
        }

        IsDisabled = false;
        EndSessions();
        _events.Add(new PersonEnabled(by, now));
        return null;
    }

    /// <summary>Notes in history that this account came from the set-up link.</summary>
    public void CameFromSetUp(string passwordHash, Actor by, DateTimeOffset now)
    {
        PasswordHash = passwordHash;
        _events.Add(new PortalSetUp(UserName!, by, now));
    }

    public void ForgetEvents() => _events.Clear();

    // A new security stamp ends every session; Identity's concurrency stamp makes simultaneous changes of one account collide.
    private void EndSessions()
    {
        SecurityStamp = NewStamp();
        ConcurrencyStamp = Guid.NewGuid().ToString();
        LockoutEnd = null;
        AccessFailedCount = 0;
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");

    // Vietnamese lists go by the given name, which is the last word.
    private static string SortKeyOf(string displayName)
    {
        var given = displayName[(displayName.LastIndexOf(' ') + 1)..];
        return VietnameseText.SortKey($"{given} {displayName}");
    }
}

/// <summary>The account, or why it may not be made.</summary>
public readonly record struct PersonMaking(Person? Person, Refusal? Refusal);
