using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Web.Changes;

/// <summary>Puts a fresh change id into every form that posts, so that no page can forget it.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class ChangeIdTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        _ = output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{ChangeFilter.Field}\" value=\"{Guid.NewGuid()}\" />");
}
