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

namespace DanVan.Web.Pages.MyAccount;

/// <summary>The own account: where and how notices are mailed (Tài khoản của tôi).</summary>
public sealed class AccountPage(PortalDbOpener opener, CurrentChange change, CurrentActor current, ProgrammeClock clock, IValidator<AccountPage.Input> rules) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The account's token that the page showed.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    public string UserName { get; private set; } = "";

    public string DisplayName => current.DisplayName;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await using var db = Open();
        var person = await LoadAsync(db, cancellation);
        Stamp = person.ConcurrencyStamp;
        Form = new Input { Address = person.Email, Choice = person.MailChoice };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var db = Open();
        var person = await LoadAsync(db, cancellation);
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        db.Expect(person, Stamp);
        if (person.ChooseMail(Form.Address, Form.Choice!.Value, current.Actor, clock.Now) is { } wrong)
        {
            return this.Refused(wrong, "Form.Address");
        }

        if (await db.SaveAsync(cancellation) is { } refusal)
        {
            return this.Refused(refusal);
        }

        this.Tell("Đã lưu cách nhận thư.");
        return RedirectToPage("/MyAccount/Account");
    }

    // The account may belong to another province than the chosen post, so it is not read through the post's scope.
    private PortalDb Open() => opener.Open(Visibility.Everything, change);

    private async Task<Person> LoadAsync(PortalDb db, CancellationToken cancellation)
    {
        var id = current.Actor.PersonId;
        var person = await db.Users.SingleAsync(account => account.Id == id, cancellation);
        UserName = person.UserName ?? "";
        return person;
    }

    public sealed class Input
    {
        public string? Address { get; set; }

        public MailChoice? Choice { get; set; }
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.Choice).NotNull().WithMessage("Chọn cách nhận thư.").IsInEnum().WithMessage("Chọn cách nhận thư.");
        }
    }
}
