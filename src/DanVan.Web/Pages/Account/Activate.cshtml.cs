using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using DanVan.Domain.Accounts;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Account;

/// <summary>The code of a printed slip becomes a password of the person's own, once (Kích hoạt tài khoản).</summary>
public sealed class ActivatePage(
    PortalDbOpener opener, CurrentChange change, Passwords passwords, Attempts attempts, ProgrammeClock clock, IValidator<ActivatePage.Input> rules) : PageModel
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

        // The password is judged before the code, so that the answer says nothing about the account.
        if (!this.Accepts(rules, Form) || !this.Accepts(passwords, Form.UserName, Form.Password, "Form.Password"))
        {
            return this.Mend();
        }

        // Nobody is signed in, so the account is looked for through a session of its own.
        await using var db = opener.Open(Visibility.Everything, change);
        var name = Person.Normalize(Form.UserName);
        var person = await db.Users.SingleOrDefaultAsync(account => account.NormalizedUserName == name, cancellation);
        var passwordHash = passwords.Hash(person ?? new Person(), Form.Password);
        var refusal = person is null
            ? AccountRefusals.CodeNotValid()
            : person.Activate(ActivationCode.HashOf(Form.Code), passwordHash, AccountOwner.Of(person), clock.Now);
        refusal ??= await db.SaveAsync(cancellation);
        if (refusal is not null)
        {
            return this.Refused(refusal);
        }

        this.Tell($"Đã kích hoạt tài khoản {person!.UserName}. Đăng nhập bằng mật khẩu vừa đặt.");
        return RedirectToPage("/Account/SignIn");
    }

    public sealed class Input
    {
        public string UserName { get; set; } = "";

        public string Code { get; set; } = "";

        public string Password { get; set; } = "";

        public string Again { get; set; } = "";
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.UserName).NotEmpty().WithMessage("Nhập tên đăng nhập.").MaximumLength(60).WithMessage("Tên đăng nhập quá dài.");
            _ = RuleFor(input => input.Code).NotEmpty().WithMessage("Nhập mã kích hoạt trên phiếu.").MaximumLength(40).WithMessage("Mã kích hoạt quá dài.");
            _ = RuleFor(input => input.Password).NotEmpty().WithMessage("Nhập mật khẩu mới.");
            _ = RuleFor(input => input.Again).Equal(input => input.Password).WithMessage("Hai lần nhập mật khẩu chưa giống nhau.");
        }
    }
}
