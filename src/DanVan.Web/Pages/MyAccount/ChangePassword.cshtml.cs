using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.MyAccount;

/// <summary>The own password, against the present one; every other session of the account ends (Đổi mật khẩu).</summary>
public sealed class ChangePasswordPage(
    PortalDbOpener opener,
    CurrentChange change,
    CurrentActor current,
    SignInManager<Person> signIn,
    UserManager<Person> people,
    PortalSession session,
    Passwords passwords,
    Attempts attempts,
    ProgrammeClock clock,
    IValidator<ChangePasswordPage.Input> rules) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!attempts.Take(HttpContext))
        {
            return this.TooMany();
        }

        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        // Wrong guesses count towards the lockout: a session left open must not serve to find the password.
        var actor = current.Actor;
        var known = (await people.FindByIdAsync(actor.PersonId.ToString()))!;
        var check = await signIn.CheckPasswordSignInAsync(known, Form.Current, lockoutOnFailure: true);
        if (!check.Succeeded)
        {
            ModelState.AddModelError("Form.Current", check.IsLockedOut
                ? "Nhập sai nhiều lần: tài khoản tạm khóa 15 phút."
                : "Mật khẩu hiện tại không đúng.");
            return this.Mend();
        }

        if (!this.Accepts(passwords, known.UserName!, Form.Password, "Form.Password"))
        {
            return this.Mend();
        }

        // The account may belong to another province than the chosen post, so it is not read through the post's scope.
        await using var db = opener.Open(Visibility.Everything, change);
        var person = await db.Users.SingleAsync(account => account.Id == actor.PersonId, cancellation);
        person.ChangePassword(passwords.Hash(person, Form.Password), actor, clock.Now);
        if (await db.SaveAsync(cancellation) is { } refusal)
        {
            return this.Refused(refusal);
        }

        await session.ReopenAsync(person, actor.PostId, User);
        this.Tell("Đã đổi mật khẩu.");
        return LocalRedirect("/");
    }

    public sealed class Input
    {
        public string Current { get; set; } = "";

        public string Password { get; set; } = "";

        public string Again { get; set; } = "";
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.Current).NotEmpty().WithMessage("Nhập mật khẩu hiện tại.");
            _ = RuleFor(input => input.Password).NotEmpty().WithMessage("Nhập mật khẩu mới.")
                .NotEqual(input => input.Current).WithMessage("Mật khẩu mới phải khác mật khẩu hiện tại.");
            _ = RuleFor(input => input.Again).Equal(input => input.Password).WithMessage("Hai lần nhập mật khẩu chưa giống nhau.");
        }
    }
}
