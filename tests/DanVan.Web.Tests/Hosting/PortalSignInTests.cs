using System.Net;
using DanVan.Domain.Common;

namespace DanVan.Web.Tests.Hosting;

public sealed class PortalSignInTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task A_person_made_for_a_test_signs_in_through_the_real_page()
    {
        var person = await _portal.HasPersonAsync("quantri", Function.Administrator);

        var browser = await _portal.As(person);

        var page = await browser.GetPageAsync("/");
        Assert.Contains("Việc của tôi", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_does_not()
    {
        _ = await _portal.HasPersonAsync("quantri", Function.Administrator);
        var browser = _portal.Anonymous();
        var page = await browser.GetPageAsync("/dang-nhap");

        var answer = await browser.SubmitAsync(page.FormWith("Form.Password"), ("Form.UserName", "quantri"), ("Form.Password", "sai"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    public void Dispose() => _portal.Dispose();
}
