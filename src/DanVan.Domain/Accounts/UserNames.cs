namespace DanVan.Domain.Accounts;

/// <summary>User names are typed on phones and from paper: lower-case ASCII letters, digits and single dots, dashes, underscores between them.</summary>
public static class UserNames
{
    public const int MinLength = 3;
    public const int MaxLength = 40;

    /// <summary>As stored: without surrounding spaces, lower case.</summary>
    public static string Clean(string typed) => typed.Trim().ToLowerInvariant();

    public static bool IsValid(string userName)
    {
        if (userName.Length is < MinLength or > MaxLength || !IsPlain(userName[0]) || !IsPlain(userName[^1]))
        {
            return false;
        }

        for (var i = 1; i < userName.Length; i++)
        {
            var isJoint = userName[i] is '.' or '-' or '_';
            if ((!isJoint && !IsPlain(userName[i])) || (isJoint && !IsPlain(userName[i - 1])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter);
}
