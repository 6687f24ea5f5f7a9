using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Web.TagHelpers;

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
