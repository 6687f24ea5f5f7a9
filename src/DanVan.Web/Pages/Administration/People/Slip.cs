using DanVan.Data.Accounts;
using DanVan.Domain.Common;

namespace DanVan.Web.Pages.Administration.People;

/// <summary>A printed slip; the code on it exists here and nowhere else (Phiếu giao tài khoản).</summary>
public sealed record Slip(string DisplayName, string UserName, IReadOnlyList<string> Titles, string Code, DateTimeOffset Expires)
{
    /// <summary>Puts a new code on the account and on a slip; the slip counts only once the change is saved.</summary>
    public static SlipMaking Issue(Person person, IReadOnlyList<string> titles, Actor by, DateTimeOffset now)
    {
        var code = ActivationCode.New();
        return person.IssueActivation(ActivationCode.HashOf(code), by, now) is { } refusal
            ? new(null, refusal)
            : new(new Slip(person.DisplayName, person.UserName!, titles, code, person.ActivationExpires!.Value), null);
    }
}

/// <summary>The slip, or why none is made.</summary>
public readonly record struct SlipMaking(Slip? Slip, Refusal? Refusal);
