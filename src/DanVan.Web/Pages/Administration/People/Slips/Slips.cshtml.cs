using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Domain.Common;
using DanVan.Web.Changes;
using DanVan.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.People.Slips;

/// <summary>
/// Slips for all who have not chosen a password yet, several on a page of paper (Phiếu giao tài khoản). Codes are made when
/// slips are printed and are never stored, so the answer to the post is the slips themselves.
/// </summary>
public sealed class SlipsPage(PortalDb db, Actor actor, ProgrammeClock clock) : PageModel
{
    [BindProperty(Name = PagesTagHelper.Field, SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<Row> Waiting { get; private set; } = [];

    public IReadOnlyList<Slip> Printed { get; private set; } = [];

    public int Total { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(Guid[] chosen, CancellationToken cancellation)
    {
        ModelState.Clear();
        await LoadAsync(cancellation);

        // Only who stands on this page may be chosen; the page is read again instead of trusting a list of ids.
        var people = await OnThisPage().ToListAsync(cancellation);
        var slips = new List<Slip>();
        foreach (var person in people.Where(person => chosen.Contains(person.Id)))
        {
            var titles = Waiting.FirstOrDefault(row => row.Id == person.Id)?.Titles ?? [];
            var (slip, refusal) = Slip.Issue(person, titles, actor, clock.Now);
            if (slip is null)
            {
                return this.Refused(refusal!);
            }

            slips.Add(slip);
        }

        if (slips.Count == 0)
        {
            ModelState.AddModelError("", "Chọn ít nhất một người.");
            return this.Mend();
        }

        if (await db.SaveAsync(cancellation) is { } unsaved)
        {
            return this.Refused(unsaved);
        }

        Printed = slips;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        Total = await NotActivated().CountAsync(cancellation);
        Waiting = await OnThisPage().AsNoTracking()
            .Select(person => new Row(
                person.Id,
                person.UserName!,
                person.DisplayName,
                person.ActivationExpires,
                db.Posts.Where(post => post.PersonId == person.Id && (post.ValidTo == null || today <= post.ValidTo))
                    .OrderBy(post => post.Function).ThenBy(post => post.Id).Select(post => post.Title).ToList()))
            .ToListAsync(cancellation);
    }

    private IQueryable<Person> NotActivated() => db.Users.Where(person => !person.IsDisabled && person.PasswordHash == null);

    private IQueryable<Person> OnThisPage() =>
        NotActivated().OrderBy(person => person.SortKey).ThenBy(person => person.Id).Skip(PagesTagHelper.Skip(PageNumber)).Take(PagesTagHelper.Size);

    public sealed record Row(Guid Id, string UserName, string DisplayName, DateTimeOffset? Expires, IReadOnlyList<string> Titles);
}
