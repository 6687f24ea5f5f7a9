using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Web.TagHelpers;

/// <summary>What must be mended, at the top, each line a link to its field. Nothing where nothing is wrong.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, error.ErrorMessage)))
            .ToList();
        if (errors.Count == 0)
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
        var heading = errors.Exists(error => error.Field.Length > 0) ? $"Cần sửa {errors.Count} chỗ" : "Chưa thực hiện được";
        _ = output.Content.AppendHtml("<h2><svg class=\"i\" aria-hidden=\"true\"><use href=\"/img/icons.svg#i-exclamation-octagon-fill\"/></svg>").Append(heading).AppendHtml("</h2><ul>");
        foreach (var (field, message) in errors)
        {
            _ = output.Content.AppendHtml("<li>");
            if (field.Length > 0)
            {
                _ = output.Content.AppendHtml($"<a href=\"#{TagBuilder.CreateSanitizedId(field, "_")}\">").Append(message).AppendHtml("</a>");
            }
            else
            {
                _ = output.Content.Append(message);
            }

            _ = output.Content.AppendHtml("</li>");
        }

        _ = output.Content.AppendHtml("</ul>");
    }
}

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
        if (ViewContext.ModelState.GetFieldValidationState(For.Name) is not ModelValidationState.Invalid)
        {
            return;
        }

        var describedBy = output.Attributes.TryGetAttribute("aria-describedby", out var attribute) ? $"{attribute.Value} " : "";
        output.Attributes.SetAttribute("aria-invalid", "true");
        output.Attributes.SetAttribute("aria-describedby", $"{describedBy}{TagBuilder.CreateSanitizedId(For.Name, "_")}-e");
    }
}
