using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Web.TagHelpers;

/// <summary>At the top of a form: what is wrong, each sentence a link to its field. Nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>What did not happen: "Chưa lưu được".</summary>
    public string Heading { get; set; } = "Chưa thực hiện được";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("id", "loi");
        var heading = new TagBuilder("h2");
        _ = heading.InnerHtml.AppendHtml("<svg class=\"i\" aria-hidden=\"true\"><use href=\"/img/icons.svg#i-exclamation-octagon-fill\"/></svg>").Append(Heading);
        var list = new TagBuilder("ul");
        foreach (var (key, entry) in View.ModelState)
        {
            foreach (var error in entry.Errors)
            {
                _ = list.InnerHtml.AppendHtml(Item(key, error.ErrorMessage));
            }
        }

        _ = output.Content.AppendHtml(heading).AppendHtml(list);
    }

    private static TagBuilder Item(string key, string sentence)
    {
        var item = new TagBuilder("li");
        if (key.Length == 0)
        {
            _ = item.InnerHtml.Append(sentence);
            return item;
        }

        var link = new TagBuilder("a") { Attributes = { ["href"] = $"#{TagBuilder.CreateSanitizedId(key, "_")}" } };
        _ = link.InnerHtml.Append(sentence);
        _ = item.InnerHtml.AppendHtml(link);
        return item;
    }
}
