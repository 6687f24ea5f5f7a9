using DanVan.Data.Accounts;
using DanVan.Data.Seeding;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Start;
using FluentValidation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Account;

/// <summary>
/// User name and password, with lockout and a limit of attempts (Đăng nhập). The form's token is checked by the handlers,
/// because a page left open overnight must come back with a sentence and not as an error.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class SignInPage(
    SignInManager<Person> signIn,
    UserManager<Person> people,
    PortalSession session,
    Passwords passwords,
    Attempts attempts,
    IAntiforgery antiforgery,
    DemoSettings demo,
    TimeProvider time,
    ILogger<SignInPage> log,
    IValidator<SignInPage.Input> rules) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(Name = "ve", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>Accounts of the demo province; empty everywhere but in Development with the demo on.</summary>
    public IReadOnlyList<DemoGroup> DemoGroups => demo.Enabled ? DemoAccounts.Groups : [];

    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? Home() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await StopsAsync() is { } stopped)
        {
            return stopped;
        }

        return this.Accepts(rules, Form) ? await TryAsync(Form.UserName, Form.Password, cancellation) : this.Mend();
    }

    /// <summary>One click on a demo account.</summary>
    public async Task<IActionResult> OnPostDemoAsync(string? account, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (await StopsAsync() is { } stopped)
        {
            return stopped;
        }

        return demo.Enabled ? await TryAsync(account ?? "", DemoAccounts.Password, cancellation) : NotFound();
    }

    private async Task<IActionResult?> StopsAsync()
    {
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            ModelState.AddModelError("", "Trang đăng nhập đã mở quá lâu nên chưa gửi được. Nhập lại mật khẩu rồi đăng nhập lần nữa.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        return attempts.Take(HttpContext) ? null : this.TooMany();
    }

    private async Task<IActionResult> TryAsync(string userName, string password, CancellationToken cancellation)
    {
        var person = await people.FindByNameAsync(userName.Trim());
        if (person is not { IsDisabled: false, IsActivated: true })
        {
            // As slow as a wrong password, so that the time does not tell which names exist.
            _ = passwords.Hash(person ?? new Person(), password);
            Note("unknown, disabled or not activated", person);
            return Wrong();
        }

        var result = await signIn.CheckPasswordSignInAsync(person, password, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            await session.OpenAsync(person, cancellation);
            log.LogInformation("Sign-in of {PersonId} from {Address}", person.Id, HttpContext.Connection.RemoteIpAddress);
            return Home();
        }

        Note(result.IsLockedOut ? "locked" : "wrong password", person);
        return result.IsLockedOut ? Locked(person) : Wrong();
    }

    // Never the typed name: people type their password into that field.
    private void Note(string why, Person? person) =>
        log.LogWarning("Sign-in refused ({Why}) for {PersonId} from {Address}", why, person?.Id, HttpContext.Connection.RemoteIpAddress);

    private PageResult Wrong()
    {
        ModelState.AddModelError("", "Tên đăng nhập hoặc mật khẩu không đúng. Sau 5 lần sai liên tiếp tài khoản tạm khóa 15 phút.");
        return Again();
    }

    private PageResult Locked(Person person)
    {
        var minutes = person.LockoutEnd is { } end ? Math.Max(1, (int)Math.Ceiling((end - time.GetUtcNow()).TotalMinutes)) : 15;
        ModelState.AddModelError("", $"Tài khoản tạm khóa vì nhập sai nhiều lần; còn {minutes} phút. Hãy thử lại sau, hoặc nhờ quản trị cấp phiếu kích hoạt mới.");
        return Again();
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private LocalRedirectResult Home() => LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/");

    public sealed class Input
    {
        public string UserName { get; set; } = "";

        public string Password { get; set; } = "";
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            _ = RuleFor(input => input.UserName).NotEmpty().WithMessage("Nhập tên đăng nhập.").MaximumLength(60).WithMessage("Tên đăng nhập quá dài.");
            _ = RuleFor(input => input.Password).NotEmpty().WithMessage("Nhập mật khẩu.").MaximumLength(Passwords.MaxLength).WithMessage("Mật khẩu quá dài.");
        }
    }
}
