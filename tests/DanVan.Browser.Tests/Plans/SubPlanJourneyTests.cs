using DanVan.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace DanVan.Browser.Tests.Plans;

/// <summary>A district derives its plan from the province's, signs it by scan, is seen on the board, and sees what an amendment changed; by the people of Mộ Đức and of the province.</summary>
[Collection(Browsing.Name)]
public sealed class SubPlanJourneyTests(PortalInBrowser portal)
{
    private const string Declined = "Nạo vét kênh mương thủy lợi nội đồng";
    private const string Localised = "Huy động ngày công giúp dân";
    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"u8.ToArray();

    private string _sub = "";
    private string _plan = "";

    [SkippableFact]
    public async Task A_district_derives_localises_declines_agrees_and_signs_its_plan_and_sees_what_the_amendment_changed()
    {
        await DerivesAsync();
        await portal.JourneyAsync(async visit =>
        {
            await visit.SignInAsync("moduc.qs");
            await visit.GoAsync("/");
            await visit.FollowAsync("Đọc, thống nhất");
            await visit.StepAsync(_sub, "thong-nhat", "Thống nhất");
        });
        await IsSignedAsync(_sub, "moduc.dv", "moduc.vt", "Văn thư Ban Dân vận", "moduc.vt", "Văn thư Ban CHQS");

        await portal.JourneyAsync(async visit =>
        {
            await visit.SignInAsync("tinh.dv");
            await visit.GoAsync($"{_plan}/do-phu");
            var row = visit.Page.GetByRole(AriaRole.Row).Filter(new() { Has = visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Mộ Đức", Exact = true }) }).First;
            await Assertions.Expect(row).ToContainTextAsync("Ban hành");
            await Assertions.Expect(row).ToContainTextAsync("95 %");
            await Assertions.Expect(visit.Page.GetByText("Đồng ruộng dùng nước hồ chứa")).ToBeVisibleAsync();

            // Whoever reads it for a body that it is addressed to has received it; the other office has not yet.
            await visit.GoAsync(_sub);
            await visit.GoAsync($"{_sub}/noi-nhan");
            var receipts = visit.Page.Locator("[aria-labelledby='h-receipts'] tbody tr");
            await Assertions.Expect(receipts.Filter(new() { HasText = "Đã mở" })).ToHaveCountAsync(1);
            await Assertions.Expect(receipts.Filter(new() { HasText = "Chưa mở" })).ToHaveCountAsync(1);
            await visit.GoAsync($"{_sub}/lich");
            await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("ba xã điểm ven biển");
        });

        // The amendment of the demo waits for the Military side.
        await portal.JourneyAsync(async visit =>
        {
            await visit.SignInAsync("tinh.qs");
            await visit.ActAsAsync("Trợ lý dân vận Bộ Chỉ huy Quân sự tỉnh");
            await visit.StepAsync(_plan, "thong-nhat", "Thống nhất");
        });
        await IsSignedAsync(_plan, "tinh.qs", "vanthu.dv", null, "vanthu.qs", null, "Trợ lý dân vận Bộ Chỉ huy Quân sự tỉnh");

        await portal.JourneyAsync(async visit =>
        {
            await visit.SignInAsync("moduc.dv");
            await visit.GoAsync("/");
            await visit.FollowAsync("Xem thay đổi");
            var changed = visit.Page.Locator("[aria-labelledby='h-lag']");
            await Assertions.Expect(changed).ToContainTextAsync("Dịch bệnh kéo dài");
            await Assertions.Expect(changed.Locator("ins").First).ToContainTextAsync("17.550 tấn");
        });
    }

    private Task DerivesAsync() => portal.JourneyAsync(async visit =>
    {
        await visit.SignInAsync("moduc.dv");
        await visit.FollowAsync("Soạn");
        _plan = $"/ke-hoach/{await visit.Page.GetByLabel("Theo văn bản").InputValueAsync()}";
        await visit.PressAsync("Tạo dự thảo");
        _sub = new Uri(visit.Page.Url).AbsolutePath;

        await visit.GoAsync($"{_sub}/cua-tinh");
        var refused = visit.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Declined });
        await refused.GetByText("Không thực hiện", new() { Exact = false }).First.ClickAsync();
        await refused.GetByLabel("Lý do không thực hiện").FillAsync("Đồng ruộng dùng nước hồ chứa");
        await visit.ThroughAsync(refused.GetByRole(AriaRole.Button, new() { Name = "Ghi không thực hiện" }));
        await visit.PressAsync("Nhận nguyên 19 nhiệm vụ chưa trả lời");
        await visit.ThroughAsync(visit.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Localised }).GetByRole(AriaRole.Link, new() { Name = "Cụ thể hóa" }));
        await visit.Page.GetByLabel("Việc cần làm").FillAsync("Huy động ngày công giúp dân ở ba xã điểm ven biển");
        await visit.PressAsync("Lưu nhiệm vụ");

        for (var number = 1; number <= 4; number++)
        {
            await visit.GoAsync($"{_sub}/muc/{number}");
            await visit.Page.GetByLabel("Nội dung mục", new() { Exact = false }).FillAsync("Thực hiện kế hoạch của tỉnh trên địa bàn huyện.");
            await visit.PressAsync("Lưu mục", exact: false);
        }

        await visit.GoAsync($"{_sub}/can-cu");
        await visit.Page.GetByLabel("23-QĐ/TW", new() { Exact = false }).CheckAsync();
        await visit.PressAsync("Lưu căn cứ");
        await visit.GoAsync($"{_sub}/noi-nhan/sua");
        await visit.Page.GetByLabel("Hai bộ phận tham mưu, giúp việc của tỉnh").CheckAsync();
        await visit.PressAsync("Lưu nơi nhận");
        await visit.GoAsync($"{_sub}/ra-soat");
        await Assertions.Expect(visit.Page.GetByText("Chưa có nơi nhận.")).ToHaveCountAsync(0);
        await visit.StepAsync(_sub, "gui-lay-y-kien", "Gửi lấy ý kiến");
        await visit.StepAsync(_sub, "thong-nhat", "Thống nhất");
    });

    // Sent for signature, the signed paper entered by the lead's clerk, registered by the other body's, distributed.
    private async Task IsSignedAsync(string document, string officer, string clerk, string? clerksPost, string partner, string? partnersPost, string? officersPost = null)
    {
        await portal.JourneyAsync(async visit =>
        {
            await visit.SignInAsync(officer);
            await visit.ActAsAsync(officersPost);
            await visit.GoAsync($"{document}/trinh-ky");
            await visit.Page.GetByLabel("Người ký bên Dân vận").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await visit.Page.GetByLabel("Người ký bên Quân sự").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await visit.PressAsync("Trình ký");
        });
        await portal.JourneyAsync(async visit =>
        {
            await visit.SignInAsync(clerk);
            await visit.ActAsAsync(clerksPost);
            await visit.GoAsync($"{document}/ban-da-ky");
            await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Không" }).CheckAsync();
            var number = (await visit.Page.Locator("#Form_Number-help, .help").Filter(new() { HasText = "Sổ đang giữ số" }).TextContentAsync())!.Trim().TrimEnd('.').Split(' ')[^1];
            await visit.Page.GetByLabel("Số văn bản").FillAsync(number);
            await visit.Page.GetByLabel("Ngày văn bản").FillAsync("22/12/2021");
            await visit.Page.GetByLabel("Bản quét", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "ban-ky.pdf", MimeType = "application/pdf", Buffer = Pdf });
            await visit.Page.GetByLabel("Tôi xác nhận bản quét", new() { Exact = false }).CheckAsync();
            await visit.PressAsync("Nhập bản đã ký");
        });
        await portal.JourneyAsync(async visit =>
        {
            await visit.SignInAsync(partner);
            await visit.ActAsAsync(partnersPost);
            await visit.GoAsync($"{document}/vao-so");
            await visit.PressAsync("Vào sổ văn bản");
        });
        await portal.JourneyAsync(async visit =>
        {
            await visit.SignInAsync(clerk);
            await visit.ActAsAsync(clerksPost);
            await visit.StepAsync(document, "phat-hanh", "Phát hành");
            await Assertions.Expect(visit.Page.Locator(".dv-head .state")).ToContainTextAsync("Ban hành");
        });
    }
}

/// <summary>What these journeys do on a document's pages.</summary>
internal static class Walking
{
    /// <summary>Goes where a link's words lead; the words may go on after what is given.</summary>
    public static async Task FollowAsync(this Visit visit, string link)
    {
        await visit.ThroughAsync(visit.Page.Locator("main .works").GetByRole(AriaRole.Link, new() { Name = link, Exact = false }).Last);
    }

    /// <summary>Presses what leads to another page and looks at that.</summary>
    public static async Task ThroughAsync(this Visit visit, ILocator what)
    {
        await visit.Page.RunAndWaitForResponseAsync(() => what.ClickAsync(), answer => answer.Request.IsNavigationRequest && answer.Status is < 300 or >= 400);
        await visit.Page.WaitForLoadStateAsync(LoadState.Load);
        await visit.LookAsync();
    }

    /// <summary>Does a step that asks for nothing.</summary>
    public static async Task StepAsync(this Visit visit, string document, string step, string button)
    {
        await visit.GoAsync($"{document}/{step}");
        await visit.PressAsync(button);
    }

    /// <summary>Takes up another post of the same person; stays in the one at hand for null.</summary>
    public static async Task ActAsAsync(this Visit visit, string? post)
    {
        if (post is null)
        {
            return;
        }

        await visit.GoAsync("/chon-chuc-vu");
        var held = visit.Page.Locator("main .work").Filter(new() { HasText = post });
        await Assertions.Expect(held).ToHaveCountAsync(1);
        if (await held.GetByRole(AriaRole.Button).CountAsync() > 0)
        {
            await visit.ThroughAsync(held.GetByRole(AriaRole.Button));
        }
    }
}
