using DanVan.Data.Accounts;
using DanVan.Web.Changes;
using DanVan.Web.Start;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace DanVan.Web.Pages.Account;

/// <summary>User name and password, with lockout and a rate limit (Đăng nhập).</summary>
[EnableRateLimiting(Accounts.SignInLimit)]
public sealed class SignInPage(SignInManager<Person> signIn, UserManager<Person> people, IValidator<SignInPage.Input> rules) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(Name = "ve", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        var person = await people.FindByNameAsync(Form.UserName);
        var result = person is null || person.IsDisabled
            ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.PasswordSignInAsync(person, Form.Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/");
        }

        ModelState.AddModelError("", result.IsLockedOut
            ? "Tài khoản tạm khóa 15 phút vì nhập sai nhiều lần. Hãy thử lại sau hoặc nhờ quản trị cấp lại mật khẩu."
            : "Tên đăng nhập hoặc mật khẩu không đúng.");
        return this.Mend();
    }

    public sealed class Input
    {
        public string UserName { get; set; } = "";

        public string Password { get; set; } = "";
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.UserName).NotEmpty().WithMessage("Nhập tên đăng nhập.");
            _ = RuleFor(input => input.Password).NotEmpty().WithMessage("Nhập mật khẩu.");
        }
    }
}
