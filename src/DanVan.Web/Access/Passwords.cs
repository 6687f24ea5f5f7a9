using DanVan.Data.Accounts;
using DanVan.Data.Seeding;
using DanVan.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace DanVan.Web.Access;

/// <summary>
/// What a new password must be: long enough and not made of what everybody guesses first. No rule asks for kinds of
/// characters; such rules only make people write passwords down.
/// </summary>
public sealed class Passwords(UserManager<Person> people, IPasswordHasher<Person> hasher, IWebHostEnvironment environment)
{
    public const int MinLength = 10;

    /// <summary>Longer ones only cost time to hash.</summary>
    public const int MaxLength = 128;

    private const int LettersOfOnesOwn = 4;

    // Words that guessers try here before anything else; longer ones first, so that parts of them do not stay behind.
    private static readonly string[] Guessed =
    [
        "password", "passw0rd", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwerty", "asdfgh", "abcdefgh", "abcdef", "abc",
        "letmein", "welcome", "administrator", "admin", "iloveyou", "matkhau", "dangnhap", "danvan", "quansu", "quantri",
        "tinhuy", "huyenuy", "banchqs", "chqs", "bdv", "vietnam", "quangngai", "hanoi", "saigon", "anhyeuem", "emyeuanh",
    ];

    /// <summary>Sentences that say what is wrong with the password for this account; empty when it will do.</summary>
    public IReadOnlyList<string> Complaints(string userName, string password)
    {
        if (password.Length < MinLength)
        {
            return [$"Mật khẩu cần ít nhất {MinLength} ký tự; một câu ngắn dễ nhớ là tốt nhất."];
        }

        if (password.Length > MaxLength)
        {
            return [$"Mật khẩu dài tối đa {MaxLength} ký tự."];
        }

        if (environment.IsDevelopment() && password == DemoAccounts.Password)
        {
            return [];
        }

        return IsGuessable(userName, password)
            ? ["Mật khẩu này dễ đoán (tên đăng nhập, dãy phím, từ quen thuộc hoặc chỉ có chữ số). Chọn mật khẩu khác, ví dụ bốn từ không liên quan nhau."]
            : [];
    }

    public string Hash(Person person, string password) => hasher.HashPassword(person, password);

    public Task<bool> IsRightAsync(Person person, string password) => people.CheckPasswordAsync(person, password);

    private static bool IsGuessable(string userName, string password)
    {
        var rest = VietnameseText.Fold(password);
        foreach (var part in userName.Split('.', '-', '_').Where(part => part.Length >= 3))
        {
            rest = rest.Replace(part, "", StringComparison.OrdinalIgnoreCase);
        }

        foreach (var word in Guessed)
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest.Where(char.IsLetter).Distinct().Count() < LettersOfOnesOwn;
    }
}
