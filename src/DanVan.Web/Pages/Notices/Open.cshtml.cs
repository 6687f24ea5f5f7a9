using DanVan.Data;
using DanVan.Data.Notices;
using DanVan.Domain.Common;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Notices;

/// <summary>One notice: opening it marks it as read and leads to its subject, or says why that is out of sight (Mở thông báo). Links in letters lead here.</summary>
public sealed class OpenPage(PortalDb db, CurrentActor current, ProgrammeClock clock) : PageModel
{
    public Notice Notice { get; private set; } = null!;

    /// <summary>Its subject can be opened in the chosen post.</summary>
    public bool IsVisible { get; private set; }

    /// <summary>The person holds the post that it was sent to and acts in another now.</summary>
    public bool IsOfOtherPost => Notice.PostId != current.Actor.PostId && current.Posts.Any(post => post.Actor.PostId == Notice.PostId);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await FindAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        Notice.ReadAt ??= clock.Now;
        return await db.SaveAsync(cancellation) is { } refusal
            ? this.Refused(refusal)
            : LocalRedirect(IsVisible ? NoticeWording.Address(Notice) : $"/thong-bao/{id}");
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancellation)
    {
        if (await db.Notices.SingleOrDefaultAsync(notice => notice.Id == id, cancellation) is not { } notice)
        {
            return false;
        }

        Notice = notice;
        // Administrators read no reports, though they may be the same person.
        IsVisible = !current.Actor.Is(Function.Administrator)
            && (notice.ReportId is { } report
                ? await db.Reports.IgnoreAutoIncludes().AnyAsync(row => row.Id == report, cancellation)
                : notice.PostId == current.Actor.PostId);
        return true;
    }
}
