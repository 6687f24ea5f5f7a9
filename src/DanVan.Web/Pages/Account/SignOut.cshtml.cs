using DanVan.Web.Access;
using DanVan.Web.Changes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Account;

/// <summary>Ends the session; only a post does it, so that no foreign link can (Đăng xuất).</summary>
public sealed class SignOutPage(PortalSession session) : PageModel
{
    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? Page() : RedirectToPage("/Account/SignIn");

    public async Task<IActionResult> OnPostAsync()
    {
        await session.CloseAsync();
        this.Tell("Đã đăng xuất.");
        return RedirectToPage("/Account/SignIn");
    }
}
