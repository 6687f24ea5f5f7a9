using DanVan.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace DanVan.Browser.Tests;

[Collection(Browsing.Name)]
public sealed class FrontDoorTests(PortalInBrowser portal)
{
    [SkippableFact]
    public Task The_sign_in_page_is_accessible_and_clean() => portal.JourneyAsync(async visit =>
    {
        await visit.GoAsync("/dang-nhap");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Đăng nhập");
    });

    [SkippableFact]
    public Task The_sign_in_page_fits_a_phone() => portal.JourneyAsync(
        async visit =>
        {
            await visit.GoAsync("/dang-nhap");

            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "The page scrolls sideways at 320 px.");
        },
        width: 320,
        height: 640);

    [SkippableFact]
    public Task A_wrong_password_is_answered_in_Vietnamese_with_the_name_still_there() => portal.JourneyAsync(async visit =>
    {
        await visit.SignInAsync("khong.co.ai", "mat-khau-sai");

        await Assertions.Expect(visit.Page.GetByText("Tên đăng nhập hoặc mật khẩu không đúng.").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Tên đăng nhập")).ToHaveValueAsync("khong.co.ai");
    });

    [SkippableTheory]
    [InlineData(403, "Không được phép")]
    [InlineData(404, "Không tìm thấy")]
    [InlineData(500, "Hệ thống gặp trục trặc")]
    public Task The_error_page_is_accessible_and_says_what_to_do(int status, string heading) => portal.JourneyAsync(async visit =>
    {
        await visit.GoAsync($"/loi/{status}");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
    });
}
