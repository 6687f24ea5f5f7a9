using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages;

/// <summary>What is due from me, its state, days left, one click to it (Việc của tôi).</summary>
public sealed class IndexPage : PageModel;
