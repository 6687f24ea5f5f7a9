using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Tests.Architecture;

/// <summary>What the content security policy and the forms rely on, read off the markup.</summary>
public sealed class MarkupTests
{
    private static readonly IReadOnlyList<string> Pages = SourceTree.Files("src/DanVan.Web", ".cshtml");

    [Theory]
    [InlineData("<style\\b", "<style>")]
    [InlineData("\\sstyle\\s*=", "<p style=\"color: red\">")]
    [InlineData("<script(?![^>]*\\ssrc=)", "<script>alert(1)</script>")]
    [InlineData("<[^>@]*\\son[a-z]+\\s*=", "<button onclick=\"go()\">")]
    [InlineData("javascript:", "<a href=\"javascript:go()\">")]
    // It writes an inline style into an empty list; the page's own summary does not.
    [InlineData("asp-validation-summary", "<div asp-validation-summary=\"All\">")]
    // Would switch off what protects every post.
    [InlineData("asp-antiforgery\\s*=\\s*\"false\"", "<form asp-antiforgery=\"false\">")]
    [InlineData("<!form\\b", "<!form method=\"post\">")]
    // The tag helpers that write antiforgery token and change id look for exactly this spelling.
    [InlineData("<form\\b[^>]*\\smethod\\s*=\\s*(?!\"post\"|\"get\")", "<form method=\"POST\">")]
    // With an address of its own the form gets no token.
    [InlineData("<form\\b[^>]*\\saction\\s*=[^>]*method=\"post\"|<form\\b[^>]*method=\"post\"[^>]*\\saction\\s*=", "<form method=\"post\" action=\"/x\">")]
    public void No_page_contains(string pattern, string example)
    {
        var found = Pages.Where(page => Regex.IsMatch(SourceTree.Read(page), pattern, RegexOptions.ExplicitCapture));

        Assert.Matches(pattern, example);
        Assert.NotEmpty(Pages);
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("\\b(src|href|srcset|action|poster|data)\\s*=\\s*[\"'](https?:)?//", "<img src=\"https://example.org/x.png\">")]
    [InlineData("url\\(\\s*[\"']?(https?:)?//", "background: url(https://example.org/x.png)")]
    [InlineData("@import", "@import 'x.css'")]
    [InlineData("\\b(from|import|fetch)\\s*\\(?\\s*[\"'`](https?:)?//", "import x from 'https://example.org/x.js'")]
    public void Nothing_is_loaded_from_outside(string pattern, string example)
    {
        var files = Pages.Concat(SourceTree.Files("src/DanVan.Web", ".css", ".js", ".svg", ".cs")).ToList();

        Assert.Matches(pattern, example);
        Assert.True(files.Count > Pages.Count, "No style sheet, script or class was looked at.");
        Assert.DoesNotContain(files, file => Regex.IsMatch(SourceTree.Read(file), pattern, RegexOptions.ExplicitCapture));
    }

    [Fact]
    public void Every_form_that_posts_gets_its_tokens_from_the_tag_helpers()
    {
        var posting = Pages.Where(page => SourceTree.Read(page).Contains("method=\"post\"", StringComparison.Ordinal)).ToList();
        var imports = SourceTree.Read("src/DanVan.Web/Pages/_ViewImports.cshtml");

        Assert.NotEmpty(posting);
        Assert.Contains("@addTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers", imports, StringComparison.Ordinal);
        Assert.Contains("@addTagHelper *, DanVan.Web", imports, StringComparison.Ordinal);
        Assert.DoesNotContain(Pages, page => SourceTree.Read(page).Contains("@removeTagHelper", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_error_page_and_the_sign_in_which_asks_by_itself_answer_posts_without_the_filter()
    {
        var pages = typeof(Program).Assembly.GetTypes().Where(type => typeof(PageModel).IsAssignableFrom(type)).ToList();

        var open = pages.Where(page => page.GetCustomAttribute<IgnoreAntiforgeryTokenAttribute>() is not null);

        Assert.True(pages.Count >= 3, $"Only {pages.Count} pages were looked at.");
        Assert.Equal(["ErrorPage", "SignInPage"], open.Select(page => page.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_page_has_a_title()
    {
        // A page that is only a file to fetch or a post to answer shows nothing.
        var pages = Pages.Where(page => SourceTree.Read(page) is var text && text.StartsWith("@page", StringComparison.Ordinal) && text.Contains('<', StringComparison.Ordinal)).ToList();

        var untitled = pages.Where(page => !SourceTree.Read(page).Contains("ViewData[\"Title\"]", StringComparison.Ordinal));

        Assert.NotEmpty(pages);
        Assert.Empty(untitled);
    }
}
