using DanVan.Data;
using DanVan.Data.Notices;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Notices;

/// <summary>The person's own inbox, whichever post is chosen, newest first (Thông báo).</summary>
public sealed class IndexPage(PortalDb db, CurrentActor current, ProgrammeClock clock) : PageModel
{
    private const string UnreadWord = "chua-doc";

    [BindProperty(Name = "loc", SupportsGet = true)]
    public string? Filter { get; set; }

    [BindProperty(Name = PagesTagHelper.Field, SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public bool OnlyUnread => Filter == UnreadWord;

    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>The last one that was there when the page was shown, on whichever page of the list.</summary>
    public long LastDelivered { get; private set; }

    /// <summary>As counted for the bell.</summary>
    public int Unread => current.UnreadNotices;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var shown = OnlyUnread ? db.Notices.Where(notice => notice.ReadAt == null) : db.Notices;
        var all = await shown.GroupBy(notice => notice.PersonId).Select(own => new { Count = own.Count(), Last = own.Max(notice => notice.Id) }).SingleOrDefaultAsync(cancellation);
        (Total, LastDelivered) = (all?.Count ?? 0, all?.Last ?? 0);
        PageNumber = PagesTagHelper.Within(PageNumber, Total);
        Notices = await shown.AsNoTracking().OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Id)
            .Skip(PagesTagHelper.Skip(PageNumber)).Take(PagesTagHelper.Size).ToListAsync(cancellation);
    }

    /// <summary>Marks as read what was there when the page was shown; what came since stays unread.</summary>
    public async Task<IActionResult> OnPostReadAsync([FromForm(Name = "den")] long until, CancellationToken cancellation)
    {
        var now = clock.Now;
        _ = await db.Notices.Where(notice => notice.ReadAt == null && notice.Id <= until)
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now), cancellation);
        this.Tell("Đã đánh dấu các thông báo là đã đọc.");
        return RedirectToPage("/Notices/Index");
    }
}
