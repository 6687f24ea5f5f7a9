using System.Security.Cryptography;
using System.Text;

namespace DanVan.Data.Accounts;

/// <summary>
/// The one-time code on a printed slip: 80 random bits as four groups of four letters and digits that cannot be mistaken
/// for each other on paper (no I, L, O, U). Only its hash is kept; at this length a plain SHA-256 cannot be searched.
/// </summary>
public static class ActivationCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Groups = 4;
    private const int GroupLength = 4;

    /// <summary>A new code as printed: "7QK3-M0ZD-19XC-V4TB".</summary>
    public static string New()
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, Groups * GroupLength);
        return string.Join('-', letters.Chunk(GroupLength).Select(group => new string(group)));
    }

    /// <summary>Hash of a code as people type it: small letters, spaces, O for 0 and I or L for 1 are forgiven.</summary>
    public static string HashOf(string typed)
    {
        var clean = new StringBuilder(typed.Length);
        foreach (var letter in typed.ToUpperInvariant())
        {
            _ = letter switch
            {
                'O' => clean.Append('0'),
                'I' or 'L' => clean.Append('1'),
                _ when char.IsAsciiLetterOrDigit(letter) => clean.Append(letter),
                _ => clean,
            };
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(clean.ToString())));
    }

    /// <summary>Compares hashes in constant time.</summary>
    public static bool AreEqual(string hash, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(other));
}
