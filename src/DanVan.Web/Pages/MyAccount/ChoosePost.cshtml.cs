using DanVan.Data.Accounts;
using DanVan.Domain.Common;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.MyAccount;

/// <summary>A person with several posts today acts in one of them at a time (Chọn chức vụ).</summary>
public sealed class ChoosePostPage(CurrentActor current, PortalSession session, UserManager<Person> people) : PageModel
{
    [BindProperty(Name = "ve", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public IReadOnlyList<SeatedPost> Posts => current.Posts;

    public int ChosenId => current.Actor.PostId;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(int post)
    {
        if (current.Posts.FirstOrDefault(held => held.Actor.PostId == post) is not { } chosen)
        {
            return this.Refused(CommonRefusals.NotYourFunction());
        }

        var person = await people.FindByIdAsync(chosen.Actor.PersonId.ToString());
        await session.ReopenAsync(person!, chosen.Actor.PostId, User);
        this.Tell($"Đang dùng chức vụ: {chosen.Actor.PostTitle}.");
        return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/");
    }
}
