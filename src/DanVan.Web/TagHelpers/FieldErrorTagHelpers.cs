using Microsoft.AspNetCore.Mvc.ModelBinding;
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

/// <summary>Marks a field that must be mended and ties it to its sentence, wherever asp-for names it.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
public sealed class InvalidFieldTagHelper : TagHelper
{
    public override int Order => 1000;

    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Inside <field> the field's own helper has said it already.
        if (output.Attributes.ContainsName("aria-invalid") || ViewContext.ModelState.GetFieldValidationState(For.Name) is not ModelValidationState.Invalid)
        {
            return;
        }

        var describedBy = output.Attributes.TryGetAttribute("aria-describedby", out var attribute) ? $"{attribute.Value} " : "";
        output.Attributes.SetAttribute("aria-invalid", "true");
        output.Attributes.SetAttribute("aria-describedby", $"{describedBy}{TagBuilder.CreateSanitizedId(For.Name, "_")}-e");
    }
}
