using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Domain.Common;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.People.Slips;

/// <summary>
/// A slip for one person: for a new account, or in place of a forgotten password (Đặt lại mật khẩu). The answer to the post
/// is the slip itself, because the code is nowhere kept from which a redirect could show it.
/// </summary>
public sealed class IssueSlipPage(PortalDb db, Actor actor, ProgrammeClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Stamp { get; set; }

    public Person Person { get; private set; } = null!;

    public Slip? Slip { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(person => person.Id == Id, cancellation) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await db.Users.SingleOrDefaultAsync(person => person.Id == Id, cancellation) is not { } found)
        {
            return NotFound();
        }

        Person = found;
        db.Expect(found, Stamp);
        var today = clock.Today;
        var titles = await db.Posts.Where(post => post.PersonId == Id && (post.ValidTo == null || today <= post.ValidTo))
            .OrderBy(post => post.Function).Select(post => post.Title).ToListAsync(cancellation);
        var (slip, refusal) = People.Slip.Issue(found, titles, actor, clock.Now);
        refusal ??= await db.SaveAsync(cancellation);
        if (refusal is not null)
        {
            return this.Refused(refusal);
        }

        Slip = slip;
        return Page();
    }
}
