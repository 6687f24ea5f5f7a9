using System.Globalization;
using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Data.Saving;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.People;

/// <summary>One account: its state, its posts past, present and to come, and what was done with it (Người dùng).</summary>
public sealed class DetailsPage(PortalDb db, Actor actor, ProgrammeClock clock) : PageModel
{
    private const int StoryLength = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The account's token that the page showed.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>Where notices are mailed.</summary>
    [BindProperty]
    public string? MailAddress { get; set; }

    public Person Person { get; private set; } = null!;

    public IReadOnlyList<Post> Posts { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool IsOneself => Person.Id == actor.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        MailAddress = Person.Email;
        return Page();
    }

    public Task<IActionResult> OnPostDisableAsync(CancellationToken cancellation) =>
        ChangeAsync(person => person.Disable(actor, clock.Now), "Đã vô hiệu hóa tài khoản; các phiên đang mở chấm dứt ngay.", cancellation);

    public Task<IActionResult> OnPostMailAsync(CancellationToken cancellation) =>
        ChangeAsync(person => person.ChooseMail(MailAddress, person.MailChoice, actor, clock.Now), "Đã lưu địa chỉ nhận thư báo.", cancellation);

    public Task<IActionResult> OnPostEnableAsync(CancellationToken cancellation) =>
        ChangeAsync(person => person.Enable(actor, clock.Now), "Đã mở lại tài khoản.", cancellation);

    /// <summary>Takes back a post that has not begun.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(int post, int version, CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation) || await db.Posts.SingleOrDefaultAsync(held => held.Id == post && held.PersonId == Id, cancellation) is not { } future)
        {
            return NotFound();
        }

        db.Expect(future, version);
        if (future.Withdraw(clock.Today, actor, clock.Now) is { } refusal)
        {
            return this.Refused(refusal);
        }

        _ = db.Posts.Remove(future);
        return await db.SaveAsync(cancellation) is { } unsaved ? this.Refused(unsaved) : Done("Đã hủy chức vụ chưa bắt đầu.");
    }

    private async Task<IActionResult> ChangeAsync(Func<Person, Refusal?> act, string told, CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation) || await db.Users.SingleOrDefaultAsync(person => person.Id == Id, cancellation) is not { } person)
        {
            return NotFound();
        }

        db.Expect(person, Stamp);
        var refusal = act(person) ?? await db.SaveAsync(cancellation);
        return refusal is null ? Done(told) : this.Refused(refusal, refusal.Code == "account.mail-address-invalid" ? nameof(MailAddress) : "");
    }

    private RedirectToPageResult Done(string told)
    {
        this.Tell(told);
        return RedirectToPage("/Administration/People/Details", new { id = Id });
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(person => person.Id == Id, cancellation) is not { } person)
        {
            return false;
        }

        Person = person;
        Posts = await db.Posts.AsNoTracking().Where(post => post.PersonId == Id)
            .OrderByDescending(post => post.ValidFrom).ThenBy(post => post.Id).ToListAsync(cancellation);
        var account = person.Key;
        var posts = Posts.Select(post => post.Id.ToString(CultureInfo.InvariantCulture)).ToList();
        Story = await db.History.AsNoTracking()
            .Where(entry => (entry.SubjectType == nameof(Person) && entry.SubjectKey == account)
                || (entry.SubjectType == nameof(Post) && posts.Contains(entry.SubjectKey)))
            .OrderByDescending(entry => entry.Id).Take(StoryLength).ToListAsync(cancellation);
        return true;
    }
}
