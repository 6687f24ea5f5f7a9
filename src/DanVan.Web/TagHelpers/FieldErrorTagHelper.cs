using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Web.TagHelpers;

/// <summary>The sentence at the field, named by the field's aria-describedby as "{id}-e".</summary>
[HtmlTargetElement("field-error", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldErrorTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!ViewContext.ModelState.TryGetValue(For.Name, out var entry) || entry.Errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field-error");
        output.Attributes.SetAttribute("id", $"{TagBuilder.CreateSanitizedId(For.Name, "_")}-e");
        _ = output.Content
            .AppendHtml("<svg class=\"i\" aria-hidden=\"true\"><use href=\"/img/icons.svg#i-exclamation-octagon-fill\"/></svg><span>")
            .Append(string.Join(" ", entry.Errors.Select(error => error.ErrorMessage)))
            .AppendHtml("</span>");
    }
}
