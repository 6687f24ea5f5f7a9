using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Data.Scoping;
using DanVan.Domain.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.People;

/// <summary>A new account with its first post; the person chooses the password with the slip (Thêm người dùng).</summary>
public sealed class CreatePage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<CreatePage.Input> rules) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public PostChoices Choices { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Choices = await PostChoices.LoadAsync(db, actor, clock.Today, cancellation);
        Form.Post.From = clock.Today.Short();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Choices = await PostChoices.LoadAsync(db, actor, clock.Today, cancellation);
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        var (person, refusal) = Person.Make(Form.UserName, Form.DisplayName, actor.ProvinceId, actor, clock.Now);
        if (person is null)
        {
            return this.Refused(refusal!, refusal!.Code == "account.display-name-missing" ? "Form.DisplayName" : "Form.UserName");
        }

        if (!string.IsNullOrWhiteSpace(Form.MailAddress) && person.ChooseMail(Form.MailAddress, person.MailChoice, actor, clock.Now) is { } wrongAddress)
        {
            return this.Refused(wrongAddress, "Form.MailAddress");
        }

        // User names are unique on the whole portal, also beyond what this administrator sees.
        if (await db.Users.IgnoreQueryFilters([PortalDb.Scope]).AnyAsync(other => other.NormalizedUserName == person.NormalizedUserName, cancellation))
        {
            return this.Refused(AccountRefusals.UserNameTaken(person.UserName!), "Form.UserName");
        }

        var body = Form.Post.OrganizationId is { } bodyId ? await db.Organizations.FindVisibleAsync(bodyId, cancellation) : null;
        var (post, wrong) = Post.Give(Form.Post.WishOf(person.Id, actor.ProvinceId), body, [], actor, clock.Now);
        if (post is null)
        {
            return this.Refused(wrong!, $"Form.Post.{PostInput.FieldOf(wrong!)}");
        }

        _ = db.Users.Add(person);
        _ = db.Posts.Add(post);
        if (await db.SaveAsync(cancellation) is { } unsaved)
        {
            return this.Refused(unsaved);
        }

        this.Tell($"Đã thêm {person.UserName}. In phiếu giao tài khoản để người dùng đặt mật khẩu.");
        return RedirectToPage("/Administration/People/Details", new { id = person.Id });
    }

    public sealed class Input
    {
        public string UserName { get; set; } = "";

        public string DisplayName { get; set; } = "";

        public string? MailAddress { get; set; }

        public PostInput Post { get; set; } = new();
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.UserName).NotEmpty().WithMessage("Nhập tên đăng nhập.");
            _ = RuleFor(input => input.DisplayName).NotEmpty().WithMessage("Nhập tên hiển thị.")
                .MaximumLength(Person.DisplayNameMaxLength).WithMessage($"Tên hiển thị dài tối đa {Person.DisplayNameMaxLength} ký tự.");
            _ = RuleFor(input => input.Post).SetValidator(new PostInputRules());
        }
    }
}
