using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Web.TagHelpers;

/// <summary>An icon of the sprite; says something only where it carries a label.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary>Read aloud; leave out where the word stands beside it.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "i");
        if (Label is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Label);
        }

        _ = output.Content.SetHtmlContent($"<use href=\"/img/icons.svg#i-{Name}\"/>");
    }
}
