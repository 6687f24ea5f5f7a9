using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Domain.Common;
using DanVan.Web.Files;
using DanVan.Web.TagHelpers;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.People;

/// <summary>The accounts that the actor looks after, by given name (Người dùng).</summary>
public sealed class IndexPage(PortalDb db, Actor actor, ProgrammeClock clock) : PageModel
{
    public const string WithoutPost = "khong-chuc-vu";
    public const string Disabled = "vo-hieu";
    public const string NotActivated = "chua-kich-hoat";

    [BindProperty(Name = "tim", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = "co-quan", SupportsGet = true)]
    public int? OrganizationId { get; set; }

    [BindProperty(Name = "chuc-nang", SupportsGet = true)]
    public Function? Function { get; set; }

    [BindProperty(Name = "trang-thai", SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(Name = PagesTagHelper.Field, SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public PostChoices Choices { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        // A filter from an old or hand-made address that means nothing filters nothing.
        ModelState.Clear();
        var today = clock.Today;
        Choices = await PostChoices.LoadAsync(db, actor, today, cancellation);
        var people = Filtered(today);
        Total = await people.CountAsync(cancellation);
        var whole = TableFile.IsAsked(Request);
        Rows = await people.OrderBy(person => person.SortKey).ThenBy(person => person.Id).Skip(whole ? 0 : PagesTagHelper.Skip(PageNumber)).Take(whole ? TableFile.MostRows : PagesTagHelper.Size)
            .Select(person => new Row(
                person.Id,
                person.UserName!,
                person.DisplayName,
                person.IsDisabled,
                person.PasswordHash != null,
                db.Posts.Where(post => post.PersonId == person.Id && post.ValidFrom <= today && (post.ValidTo == null || today <= post.ValidTo))
                    .OrderBy(post => post.Function).ThenBy(post => post.Id).Select(post => post.Title).ToList()))
            .ToListAsync(cancellation);
        return whole ? Table() : Page();
    }

    private FileContentResult Table()
    {
        var table = new TableFile("Người dùng", ("Tên hiển thị", 40), ("Tên đăng nhập", 24), ("Chức vụ", 60), ("Tài khoản", 20)).Say($"Chức vụ giữ ngày {clock.Today.Short()}.");
        foreach (var row in Rows)
        {
            _ = table.Row(
                TableFile.Text(row.DisplayName), TableFile.Text(row.UserName), TableFile.Text(string.Join("; ", row.Titles)),
                TableFile.Text(row.IsDisabled ? "vô hiệu" : row.IsActivated ? "đang dùng" : "chưa kích hoạt"));
        }

        return table.ToResult("nguoi dung");
    }

    private IQueryable<Person> Filtered(DateOnly today)
    {
        var people = db.Users.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Search))
        {
            var folded = VietnameseText.Fold(Search);
            people = people.Where(person => person.SearchKey.Contains(folded));
        }

        var held = db.Posts.Where(post => post.ValidFrom <= today && (post.ValidTo == null || today <= post.ValidTo));
        if (OrganizationId is { } bodyId)
        {
            people = people.Where(person => held.Any(post => post.PersonId == person.Id && post.OrganizationId == bodyId));
        }

        if (Function is { } function)
        {
            people = people.Where(person => held.Any(post => post.PersonId == person.Id && post.Function == function));
        }

        return State switch
        {
            WithoutPost => people.Where(person => !held.Any(post => post.PersonId == person.Id)),
            Disabled => people.Where(person => person.IsDisabled),
            NotActivated => people.Where(person => !person.IsDisabled && person.PasswordHash == null),
            _ => people,
        };
    }

    public sealed record Row(Guid Id, string UserName, string DisplayName, bool IsDisabled, bool IsActivated, IReadOnlyList<string> Titles);
}
