using DanVan.Domain.Common;

namespace DanVan.Domain.Accounts;

/// <summary>Why an account may not be changed so.</summary>
public static class AccountRefusals
{
    public static Refusal UserNameInvalid(string userName) => new("account.user-name-invalid", userName);

    public static Refusal UserNameTaken(string userName) => new("account.user-name-taken", userName);

    public static Refusal DisplayNameMissing() => new("account.display-name-missing");

    public static Refusal MailAddressInvalid(string address) => new("account.mail-address-invalid", address);

    /// <summary>Nobody switches off the account they act with.</summary>
    public static Refusal NotYourself() => new("account.not-yourself");

    public static Refusal IsDisabled() => new("account.is-disabled");

    public static Refusal AlreadyDisabled() => new("account.already-disabled");

    public static Refusal NotDisabled() => new("account.not-disabled");

    /// <summary>One sentence for an unknown name, a wrong, used or expired code, so that nothing can be learnt from it.</summary>
    public static Refusal CodeNotValid() => new("account.code-not-valid");

    /// <summary>The set-up link is unknown, used or expired.</summary>
    public static Refusal SetUpNotValid() => new("account.set-up-not-valid");
}
