using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using DanVan.Domain.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Changes;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.People;

/// <summary>
/// The portal's administrator gives each province its first administrator (Quản trị tỉnh). The portal's own scope holds no
/// province's people, so the page reads administrators, and nobody else, through a session that sees them all.
/// </summary>
public sealed class ProvincialAdministratorsPage(
    PortalDbOpener opener, CurrentChange change, Actor actor, ProgrammeClock clock, IValidator<ProvincialAdministratorsPage.Input> rules)
    : PageModel, IAsyncDisposable
{
    private readonly PortalDb _db = opener.Open(Visibility.Everything, change);

    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<ProvinceChoice> Provinces { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<Slip> Printed { get; private set; } = [];

    // Or the framework takes it for a handler of a method named PAGE.
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Provinces = await _db.Provinces.IgnoreAutoIncludes().AsNoTracking().OrderBy(province => province.Code)
            .Select(province => new ProvinceChoice(province.Id, province.Name)).ToListAsync();
        Rows = await ReadAsync();
        _ = await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        if (Provinces.FirstOrDefault(choice => choice.Id == Form.ProvinceId) is not { } province)
        {
            ModelState.AddModelError("Form.ProvinceId", "Chọn tỉnh.");
            return this.Mend();
        }

        var (person, refusal) = Person.Make(Form.UserName, Form.DisplayName, province.Id, actor, clock.Now);
        if (person is null)
        {
            return this.Refused(refusal!, refusal!.Code == "account.display-name-missing" ? "Form.DisplayName" : "Form.UserName");
        }

        if (await _db.Users.AnyAsync(other => other.NormalizedUserName == person.NormalizedUserName, cancellation))
        {
            return this.Refused(AccountRefusals.UserNameTaken(person.UserName!), "Form.UserName");
        }

        var wish = new PostWish(person.Id, province.Id, Function.Administrator, $"Quản trị tỉnh {province.Name}", false, clock.Today, null);
        var (post, wrong) = Post.Give(wish, null, [], actor, clock.Now);
        if (post is null)
        {
            return this.Refused(wrong!);
        }

        _ = _db.Users.Add(person);
        _ = _db.Posts.Add(post);
        if (await _db.SaveAsync(cancellation) is { } unsaved)
        {
            return this.Refused(unsaved);
        }

        this.Tell($"Đã thêm {person.UserName}, {post.Title}. In phiếu để giao tài khoản.");
        return RedirectToPage("/Administration/People/ProvincialAdministrators");
    }

    public async Task<IActionResult> OnPostSlipAsync(Guid person, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (Rows.FirstOrDefault(row => row.PersonId == person) is not { } chosen)
        {
            return NotFound();
        }

        var account = await _db.Users.SingleAsync(candidate => candidate.Id == person, cancellation);
        var (slip, refusal) = Slip.Issue(account, [$"Quản trị tỉnh {chosen.ProvinceName}"], actor, clock.Now);
        refusal ??= await _db.SaveAsync(cancellation);
        if (slip is null || refusal is not null)
        {
            return this.Refused(refusal!);
        }

        Printed = [slip];
        return Page();
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    private Task<List<Row>> ReadAsync()
    {
        var today = clock.Today;
        return (
            from post in _db.Posts
            where post.Function == Function.Administrator && (post.ValidTo == null || today <= post.ValidTo)
            join province in _db.Provinces.IgnoreAutoIncludes() on post.ProvinceId equals province.Id
            join person in _db.Users on post.PersonId equals person.Id
            where person.ProvinceId == province.Id
            orderby province.Code, person.SortKey
            select new Row(person.Id, province.Name, person.UserName!, person.DisplayName, person.IsDisabled, person.PasswordHash != null))
            .AsNoTracking().Take(500).ToListAsync();
    }

    public sealed record ProvinceChoice(int Id, string Name);

    public sealed record Row(Guid PersonId, string ProvinceName, string UserName, string DisplayName, bool IsDisabled, bool IsActivated);

    public sealed class Input
    {
        public int? ProvinceId { get; set; }

        public string UserName { get; set; } = "";

        public string DisplayName { get; set; } = "";
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.ProvinceId).NotNull().WithMessage("Chọn tỉnh.");
            _ = RuleFor(input => input.UserName).NotEmpty().WithMessage("Nhập tên đăng nhập.");
            _ = RuleFor(input => input.DisplayName).NotEmpty().WithMessage("Nhập tên hiển thị.")
                .MaximumLength(Person.DisplayNameMaxLength).WithMessage($"Tên hiển thị dài tối đa {Person.DisplayNameMaxLength} ký tự.");
        }
    }
}
