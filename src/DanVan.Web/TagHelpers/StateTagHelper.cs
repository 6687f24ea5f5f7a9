using DanVan.Web.Wording;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Web.TagHelpers;

/// <summary>A state: shape, word and colour, never colour alone.</summary>
[HtmlTargetElement("state", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StateTagHelper : TagHelper
{
    public StateText Of { get; set; } = new("", "", "");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Of.Tone.Length == 0 ? "state" : $"state state-{Of.Tone}");
        _ = output.Content.AppendHtml($"<svg class=\"i\" aria-hidden=\"true\"><use href=\"/img/icons.svg#i-{Of.Icon}\"/></svg>").Append(Of.Word);
    }
}
