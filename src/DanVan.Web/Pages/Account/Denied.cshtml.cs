using DanVan.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Account;

/// <summary>Where a gate sends whoever may not pass: another post, or none at all today (Không được phép).</summary>
public sealed class DeniedPage(CurrentActor current) : PageModel
{
    [BindProperty(Name = "ve", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public bool HasNoPost => User.Identity is { IsAuthenticated: true } && !current.HasPost;

    public bool HasSeveralPosts => current.Posts.Count > 1;

    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
