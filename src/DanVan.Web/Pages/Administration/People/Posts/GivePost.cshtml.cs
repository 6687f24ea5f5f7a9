using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Data.Scoping;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.People.Posts;

/// <summary>A further post for a person (Giao chức vụ).</summary>
public sealed class GivePostPage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<PostInput> rules) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PostInput Form { get; set; } = new();

    public string DisplayName { get; private set; } = "";

    public PostChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is null)
        {
            return NotFound();
        }

        Form.From = clock.Today.Short();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } person)
        {
            return NotFound();
        }

        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        var others = await db.Posts.Where(post => post.PersonId == Id).ToListAsync(cancellation);
        var body = Form.OrganizationId is { } bodyId ? await db.Organizations.FindVisibleAsync(bodyId, cancellation) : null;
        var (post, refusal) = Post.Give(Form.WishOf(person.Id, person.ProvinceId), body, others, actor, clock.Now);
        if (post is null)
        {
            return this.Refused(refusal!, $"Form.{PostInput.FieldOf(refusal!)}");
        }

        _ = db.Posts.Add(post);
        if (await db.SaveAsync(cancellation) is { } unsaved)
        {
            return this.Refused(unsaved);
        }

        this.Tell($"Đã giao chức vụ: {post.Title}, từ {post.ValidFrom.Short()}.");
        return RedirectToPage("/Administration/People/Details", new { id = Id });
    }

    private async Task<Person?> FindAsync(CancellationToken cancellation)
    {
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Id == Id, cancellation);
        if (person is not null)
        {
            DisplayName = person.DisplayName;
            Choices = await PostChoices.LoadAsync(db, actor, clock.Today, cancellation);
        }

        return person;
    }
}
