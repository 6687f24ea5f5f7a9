using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Web.TagHelpers;

/// <summary>A text that people typed, one paragraph a line; empty lines leave nothing.</summary>
[HtmlTargetElement("paragraphs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ParagraphsTagHelper : TagHelper
{
    public string? Of { get; set; }

    /// <summary>Class of each paragraph.</summary>
    public string? Css { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var line in (Of ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var paragraph = new TagBuilder("p");
            if (Css is not null)
            {
                paragraph.AddCssClass(Css);
            }

            _ = paragraph.InnerHtml.Append(line);
            _ = output.Content.AppendHtml(paragraph);
        }
    }
}
