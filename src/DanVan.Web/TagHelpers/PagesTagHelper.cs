using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Web.TagHelpers;

/// <summary>Links to the pages of a list; the filter stays in the address.</summary>
[HtmlTargetElement("pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagesTagHelper : TagHelper
{
    /// <summary>Rows on one page of every list.</summary>
    public const int Size = 50;

    /// <summary>The page's name in the address.</summary>
    public const string Field = "trang";

    public int Page { get; set; } = 1;

    /// <summary>Rows of the whole list.</summary>
    public int Total { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <summary>The page itself, or the nearest that the list has.</summary>
    public static int Within(int page, int total) => Math.Clamp(page, 1, LastOf(total));

    /// <summary>Rows to skip; a page number from the address may be anything.</summary>
    public static int Skip(int page) => (Math.Clamp(page, 1, 100_000) - 1) * Size;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var last = LastOf(Total);
        if (last == 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", "Trang");
        var list = new TagBuilder("ul") { Attributes = { ["class"] = "pages" } };
        foreach (var page in Enumerable.Range(1, last).Where(page => page == 1 || page == last || Math.Abs(page - Page) <= 2))
        {
            _ = list.InnerHtml.AppendHtml(Link(page));
        }

        _ = output.Content.AppendHtml(list);
    }

    private static int LastOf(int total) => Math.Max(1, (total + Size - 1) / Size);

    private TagBuilder Link(int page)
    {
        var query = new QueryBuilder(View.HttpContext.Request.Query
            .Where(pair => pair.Key != Field)
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")))
        {
            { Field, page.ToString(CultureInfo.InvariantCulture) },
        };
        var link = new TagBuilder("a") { Attributes = { ["href"] = query.ToString() } };
        if (page == Page)
        {
            link.Attributes["aria-current"] = "page";
        }

        _ = link.InnerHtml.Append(page.ToString(CultureInfo.InvariantCulture));
        var item = new TagBuilder("li");
        _ = item.InnerHtml.AppendHtml(link);
        return item;
    }
}
