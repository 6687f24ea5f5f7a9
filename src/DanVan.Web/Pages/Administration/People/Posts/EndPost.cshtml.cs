using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.People.Posts;

/// <summary>A post gets its last day (Kết thúc chức vụ).</summary>
public sealed class EndPostPage(PortalDb db, Actor actor, ProgrammeClock clock, IValidator<EndPostPage.Input> rules) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "post", SupportsGet = true)]
    public int PostId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public Post Held { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } held)
        {
            return NotFound();
        }

        Held = held;
        Form.LastDay = clock.Today.Short();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } held)
        {
            return NotFound();
        }

        Held = held;
        if (!this.Accepts(rules, Form))
        {
            return this.Mend();
        }

        db.Expect(held, Version);
        var others = await db.Posts.Where(post => post.PersonId == Id && post.Id != held.Id).ToListAsync(cancellation);
        var refusal = held.End(DateReader.Read(Form.LastDay)!.Value, others, actor, clock.Now) ?? await db.SaveAsync(cancellation);
        if (refusal is not null)
        {
            return this.Refused(refusal, refusal.Code.StartsWith("post.ends", StringComparison.Ordinal) ? "Form.LastDay" : "");
        }

        this.Tell($"Chức vụ {held.Title} kết thúc hết ngày {held.ValidTo!.Value.Short()}.");
        return RedirectToPage("/Administration/People/Details", new { id = Id });
    }

    private Task<Post?> FindAsync(CancellationToken cancellation) =>
        db.Posts.SingleOrDefaultAsync(post => post.Id == PostId && post.PersonId == Id, cancellation);

    public sealed class Input
    {
        public string LastDay { get; set; } = "";
    }

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules() =>
            _ = RuleFor(input => input.LastDay).Must(text => DateReader.Read(text) is not null).WithMessage("Nhập ngày như 22/12/2021.");
    }
}
