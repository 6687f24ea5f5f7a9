using DanVan.Domain.Common;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Web.TagHelpers;

/// <summary>A side's identity: letters and name, the same everywhere. Without a side: Chung.</summary>
[HtmlTargetElement("side", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SideTagHelper : TagHelper
{
    public Side? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Of is { } side ? $"side {side.Css()}" : "side side-both");
        output.Attributes.SetAttribute("data-code", Of is { } code ? code.Code() : "DV·QS");
        _ = output.Content.SetContent(Of is { } name ? name.Name() : "Chung");
    }
}
