using DanVan.Domain.Figures;
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

    /// <summary>In a narrow column: where the figure was re-entered a star says so, other marks stay away.</summary>
    public bool Brief { get; set; }

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
                _ = inner.InnerHtml.AppendHtml("<span class=\"qual\">").Append(FigureReader.WordOf(Of.Qualifier)).AppendHtml("</span> ");
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

        foreach (var (mark, meaning) in Marks())
        {
            var sign = new TagBuilder("abbr");
            sign.AddCssClass("muted small");
            sign.Attributes["title"] = meaning;
            _ = sign.InnerHtml.Append(Brief ? "*" : mark);
            _ = output.Content.Append(Brief ? "" : " ").AppendHtml(sign);
        }
    }

    private IEnumerable<(string Mark, string Meaning)> Marks()
    {
        if (Of.IsOneSided && !Brief)
        {
            yield return ("một bên", "Có số chỉ do một bên báo cáo, bên kia chưa xác nhận");
        }

        if (Of.IsReentered)
        {
            yield return ("nhập lại", "Số liệu nhập lại từ văn bản của thời gian trước khi dùng hệ thống");
        }

        if (Of.IsPartial && !Brief)
        {
            yield return ("thiếu phần", "Có chỉ tiêu thành phần chưa có số");
        }
    }
}
