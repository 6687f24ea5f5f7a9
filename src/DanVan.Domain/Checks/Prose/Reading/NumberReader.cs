namespace DanVan.Domain.Checks.Prose.Reading;

/// <summary>Digits as Vietnamese offices write them; anything doubtful is no number for the guard.</summary>
internal static class NumberReader
{
    // Up to here products of two values still fit a decimal.
    private const int MostDigits = 12;
    private const int MostDecimals = 4;

    /// <summary>Reads "1.234,5"; false for "12.5", "2.1.3", "0912" and whatever is too long.</summary>
    /// <param name="decimals">Digits after the comma.</param>
    /// <param name="isGrouped">Whether thousands marks were written: "2.021" is no year.</param>
    public static bool TryRead(ReadOnlySpan<char> digits, out decimal value, out int decimals, out bool isGrouped)
    {
        value = 0;
        var comma = digits.IndexOf(',');
        var whole = comma < 0 ? digits : digits[..comma];
        var fraction = comma < 0 ? default : digits[(comma + 1)..];
        decimals = fraction.Length;
        isGrouped = whole.Contains('.');
        if (whole.Length is 0 or > MostDigits + (MostDigits / 3) || decimals > MostDecimals || fraction.ContainsAny('.', ','))
        {
            return false;
        }

        // "06" is how counts below ten are written; longer numbers with a zero in front are codes and telephones.
        if (whole[0] is '0' && whole.Length > 2)
        {
            return false;
        }

        var sinceMark = 0;
        var count = 0;
        for (var i = 0; i < whole.Length; i++)
        {
            if (whole[i] is '.')
            {
                if (i == 0 || (sinceMark == i ? i > 3 : sinceMark != 3))
                {
                    return false;
                }

                sinceMark = 0;
                continue;
            }

            value = (value * 10) + (whole[i] - '0');
            sinceMark++;
            count++;
        }

        if (count > MostDigits || (isGrouped && sinceMark != 3))
        {
            return false;
        }

        var worth = 1m;
        foreach (var digit in fraction)
        {
            worth /= 10;
            value += (digit - '0') * worth;
        }

        return true;
    }
}
