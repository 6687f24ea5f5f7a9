using DanVan.Benchmarks.Serving;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Benchmarks.Pages;

/// <summary>The floor under every page: what the frame, the cookie and the compression cost when the body costs nothing.</summary>
[AllowAnonymous]
public sealed class FloorPage(FloorBodies bodies) : PageModel
{
    public string Body { get; private set; } = "";

    public void OnGet(string name) => Body = bodies.Of(name);
}
