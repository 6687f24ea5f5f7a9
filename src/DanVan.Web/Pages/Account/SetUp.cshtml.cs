using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using DanVan.Domain.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Account;

/// <summary>The one-time link of the first start makes the first administrator of the portal (Thiết lập ban đầu).</summary>
public sealed class SetUpPage(
    PortalDbOpener opener,
    CurrentChange change,
    Passwords passwords,
    Attempts attempts,
    ProgrammeClock clock,
    TimeProvider time,
    IValidator<SetUpPage.Input> rules) : PageModel
{
    private const string Title = "Quản trị hệ thống";

    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(Name = "ma", SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>The link still stands, so the form is worth showing.</summary>
    public bool IsOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await using var db = opener.Open(Visibility.Everything);
        IsOpen = await Invitation(db).AnyAsync(cancellation);
        return IsOpen ? Page() : this.Refused(AccountRefusals.SetUpNotValid());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        IsOpen = true;
        if (!attempts.Take(HttpContext))
        {
            return this.TooMany();
        }

        if (!this.Accepts(rules, Form) || !this.Accepts(passwords, Form.UserName, Form.Password, "Form.Password"))
        {
            return this.Mend();
        }

        await using var db = opener.Open(Visibility.Everything, change);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        // Whoever removes the link has it: two posts at once cannot both.
        if (await Invitation(db).ExecuteDeleteAsync(cancellation) == 0)
        {
            IsOpen = false;
            return this.Refused(AccountRefusals.SetUpNotValid());
        }

        if (await MakeAdministratorAsync(db, cancellation) is { } refusal)
        {
            return this.Refused(refusal, "Form.UserName");
        }

        await transaction.CommitAsync(cancellation);
        this.Tell("Đã tạo quản trị hệ thống. Đăng nhập để tạo tỉnh đầu tiên.");
        return RedirectToPage("/Account/SignIn");
    }

    private async Task<Refusal?> MakeAdministratorAsync(PortalDb db, CancellationToken cancellation)
    {
        var founder = new Actor(Guid.Empty, 0, Title, Function.Administrator, false, null, null, null, false);
        var (person, refusal) = Person.Make(Form.UserName, Title, null, founder, clock.Now);
        if (person is null)
        {
            return refusal;
        }

        if (await db.Users.AnyAsync(other => other.NormalizedUserName == person.NormalizedUserName, cancellation))
        {
            return AccountRefusals.UserNameTaken(person.UserName!);
        }

        var (post, wrong) = Post.Give(new PostWish(person.Id, null, Function.Administrator, Title, false, clock.Today, null), null, [], founder, clock.Now);
        if (post is null)
        {
            return wrong;
        }

        person.CameFromSetUp(passwords.Hash(person, Form.Password), founder, clock.Now);
        _ = db.Users.Add(person);
        _ = db.Posts.Add(post);
        return await db.SaveAsync(cancellation);
    }

    private IQueryable<SetUpInvitation> Invitation(PortalDb db)
    {
        var hash = SetUpLink.HashOf(Token ?? "");
        var now = time.GetUtcNow();
        return db.SetUpInvitations.Where(invitation => invitation.TokenHash == hash && invitation.Expires > now);
    }

    public sealed class Input
    {
        public string UserName { get; set; } = "";

        public string Password { get; set; } = "";

        public string Again { get; set; } = "";
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.UserName).NotEmpty().WithMessage("Nhập tên đăng nhập.");
            _ = RuleFor(input => input.Password).NotEmpty().WithMessage("Nhập mật khẩu.");
            _ = RuleFor(input => input.Again).Equal(input => input.Password).WithMessage("Hai lần nhập mật khẩu chưa giống nhau.");
        }
    }
}
