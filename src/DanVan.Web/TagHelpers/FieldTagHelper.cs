using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Web.TagHelpers;

/// <summary>One field of a form: label above, help under it, the control, and what is wrong with it, tied together for every reader.</summary>
[HtmlTargetElement("field")]
public sealed class FieldTagHelper : TagHelper
{
    internal const string HelpKey = "field-help";

    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Help { get; set; }

    public bool Optional { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = FieldIds.Of(View, For);
        context.Items[HelpKey] = Help is not null;
        var control = await output.GetChildContentAsync();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
        _ = label.InnerHtml.Append(Label);
        if (Optional)
        {
            _ = label.InnerHtml.AppendHtml(" <span class=\"optional\">(không bắt buộc)</span>");
        }

        _ = output.Content.AppendHtml(label);
        if (Help is not null)
        {
            _ = output.Content.AppendHtml(Paragraph("help", FieldIds.HelpOf(id), Help));
        }

        _ = output.Content.AppendHtml(control);
        if (FieldIds.ErrorsOf(View, For) is { Count: > 0 } errors)
        {
            _ = output.Content.AppendHtml(Paragraph("field-error", FieldIds.ErrorOf(id), string.Join(' ', errors)));
        }
    }

    private static TagBuilder Paragraph(string css, string id, string text)
    {
        var paragraph = new TagBuilder("p") { Attributes = { ["class"] = css, ["id"] = id } };
        _ = paragraph.InnerHtml.Append(text);
        return paragraph;
    }
}

/// <summary>Tells readers of a control about its help and its error, and dresses it.</summary>
[HtmlTargetElement("input", Attributes = "asp-for", ParentTag = "field")]
[HtmlTargetElement("select", Attributes = "asp-for", ParentTag = "field")]
[HtmlTargetElement("textarea", Attributes = "asp-for", ParentTag = "field")]
public sealed class FieldControlTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = FieldIds.Of(View, For);
        var described = new List<string>();
        if (context.Items.TryGetValue(FieldTagHelper.HelpKey, out var help) && help is true)
        {
            described.Add(FieldIds.HelpOf(id));
        }

        if (FieldIds.ErrorsOf(View, For).Count > 0)
        {
            described.Add(FieldIds.ErrorOf(id));
            output.Attributes.SetAttribute("aria-invalid", "true");
        }

        if (described.Count > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", string.Join(' ', described));
        }

        output.Attributes.SetAttribute("class", context.TagName == "select" ? "form-select" : "form-control");
    }
}

internal static class FieldIds
{
    public static string Of(ViewContext view, ModelExpression field) =>
        TagBuilder.CreateSanitizedId(view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name), "_");

    public static string HelpOf(string id) => $"{id}-help";

    public static string ErrorOf(string id) => $"{id}-error";

    public static IReadOnlyList<string> ErrorsOf(ViewContext view, ModelExpression field) =>
        view.ModelState.TryGetValue(view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name), out var entry)
            ? [.. entry.Errors.Select(error => error.ErrorMessage)]
            : [];
}
