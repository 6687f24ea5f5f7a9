using DanVan.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace DanVan.Browser.Tests.Reports;

/// <summary>What journeys do to a report on its pages: paste from Excel, write the narrative, hand it to the leader.</summary>
internal static class Filling
{
    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V"];

    /// <summary>Pastes into the field in hand, as Ctrl+V does after copying in Excel.</summary>
    public static Task PasteAsync(this IPage page, string text) => page.EvaluateAsync(
        """
        text => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        text);

    /// <summary>Fills every section that is open to this person and still empty.</summary>
    public static async Task WriteNarrativeAsync(this Visit visit, string report)
    {
        await visit.GoAsync($"{report}/noi-dung");
        foreach (var numeral in Numerals)
        {
            var section = visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Lưu mục {numeral}", Exact = true });
            var text = visit.Page.GetByLabel($"Nội dung mục {numeral}", new() { Exact = true });
            if (await section.CountAsync() == 0 || await text.InputValueAsync() != "")
            {
                continue;
            }

            await visit.Page.Locator("form").Filter(new() { Has = section }).GetByLabel("Không", new() { Exact = true }).CheckAsync();
            await text.FillAsync("Hai bên phối hợp theo kế hoạch; không có vướng mắc.");
            await visit.PressAsync($"Lưu mục {numeral}");
        }
    }

    /// <summary>Trình lãnh đạo; where it asks, nothing was done together.</summary>
    public static async Task SendToLeaderAsync(this Visit visit, string report)
    {
        await visit.GoAsync($"{report}/trinh-lanh-dao");
        var nothingJoint = visit.Page.GetByLabel("Không làm chung việc nào trong các chỉ tiêu trên (ghi 0)");
        if (await nothingJoint.CountAsync() > 0)
        {
            await nothingJoint.CheckAsync();
        }

        await visit.PressAsync("Trình lãnh đạo");
        Assert.Equal(report, new Uri(visit.Page.Url).AbsolutePath);
    }
}
