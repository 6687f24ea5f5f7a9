using DanVan.Domain.Figures;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Web.TagHelpers;

/// <summary>A summed or computed figure with its qualifier and marks; a way to what it is made of where one is given.</summary>
[HtmlTargetElement("total", Attributes = "of, measure", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TotalTagHelper : TagHelper
{
    public TotalFigure Of { get; set; }

    public Measure Measure { get; set; } = null!;

    /// <summary>Where the figure comes from; plain text without it.</summary>
    public string? Href { get; set; }

    /// <summary>What the link is of, read aloud after the number.</summary>
    public string? About { get; set; }

    public bool Strong { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Of.Amount is { } amount)
        {
            var number = new TagBuilder(Href is null ? "span" : "a");
            if (Href is not null)
            {
                number.Attributes["href"] = Href;
            }

            var inner = Strong ? new TagBuilder("strong") : number;
            if (Of.Qualifier is not Qualifier.Exact)
            {
                _ = inner.InnerHtml.AppendHtml("<span class=\"qual\">").Append(FigureText.Word(Of.Qualifier)).AppendHtml("</span> ");
            }

            _ = inner.InnerHtml.Append(Measure.Format(amount));
            if (Strong)
            {
                _ = number.InnerHtml.AppendHtml(inner);
            }

            if (Href is not null && About is not null)
            {
                _ = number.InnerHtml.AppendHtml("<span class=\"visually-hidden\">, ").Append(About).AppendHtml("</span>");
            }

            _ = output.Content.AppendHtml(number);
        }
        else
        {
            _ = output.Content.Append("–");
        }

        if (Of.IsOneSided)
        {
            _ = output.Content.AppendHtml(" <abbr class=\"muted small\" title=\"Có số chỉ do một bên báo cáo, bên kia chưa xác nhận\">một bên</abbr>");
        }

        if (Of.IsPartial)
        {
            _ = output.Content.AppendHtml(" <abbr class=\"muted small\" title=\"Có chỉ tiêu thành phần chưa có số\">thiếu phần</abbr>");
        }
    }
}
