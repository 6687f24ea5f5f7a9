using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using DanVan.Data.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Accounts;

public sealed class PeoplePagesTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task An_administrator_makes_a_person_with_a_first_post()
    {
        var (province, browser) = await AdministratorAsync();

        var answer = await CreateAsync(browser, "binhson.dv", Function.Officer, province.PartyId);

        var page = await browser.FollowAsync(answer);
        Assert.Contains("Chưa kích hoạt", page.Body!.TextContent, StringComparison.Ordinal);
        await using var db = _portal.Open();
        var person = await db.Users.SingleAsync(account => account.UserName == "binhson.dv");
        Assert.Equal((province.Id, false, "can bo binh son binhson.dv"), (person.ProvinceId, person.IsActivated, person.SearchKey));
        var post = await db.Posts.SingleAsync(held => held.PersonId == person.Id);
        Assert.Equal((Function.Officer, province.PartyId, province.Id), (post.Function, post.OrganizationId, post.ProvinceId));
        Assert.Equal(["PersonCreated", "PostGiven"], await db.History.Where(entry => entry.ProvinceId == province.Id).OrderBy(entry => entry.Event).Select(entry => entry.Event).ToListAsync());
    }

    [Fact]
    public async Task A_function_at_the_wrong_body_is_refused_at_its_field_and_nothing_typed_is_lost()
    {
        var (province, browser) = await AdministratorAsync();

        var answer = await CreateAsync(browser, "binhson.dv", Function.Officer, province.OfficeId);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Contains("bộ phận tham mưu, giúp việc", page.QuerySelector("#Form_Post_OrganizationId-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("binhson.dv", page.QuerySelector("[name='Form.UserName']")!.GetAttribute("value"));
        Assert.Equal(province.OfficeId.ToString(CultureInfo.InvariantCulture), page.QuerySelector("[name='Form.Post.OrganizationId'] option[selected]")!.GetAttribute("value"));
        await using var db = _portal.Open();
        Assert.Equal(1, await db.Users.CountAsync());
    }

    [Theory]
    [InlineData("Bình Sơn", "22/12/2021", "", "Form_UserName")]
    [InlineData("binhson.dv", "31/02/2021", "", "Form_Post_From")]
    [InlineData("binhson.dv", "22/12/2021", "21/12/2021", "Form_Post_To")]
    [InlineData("QUANTRI", "22/12/2021", "", "Form_UserName")]
    public async Task Bad_input_is_told_at_its_field(string userName, string from, string to, string field)
    {
        var (province, browser) = await AdministratorAsync();

        var answer = await CreateAsync(browser, userName, Function.Officer, province.PartyId, from, to);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.NotNull(page.QuerySelector($"#{field}-error"));
        Assert.NotNull(page.QuerySelector($".error-summary a[href='#{field}']"));
        Assert.Contains($"{field}-error", page.QuerySelector($"#{field}")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_name_of_another_province_is_taken_though_nobody_here_sees_it()
    {
        var (province, browser) = await AdministratorAsync();
        var other = await _portal.HasProvinceAsync("48", "Đà Nẵng");
        _ = await _portal.HasPersonAsync("haichau.dv", Function.Officer, other.Id, other.PartyId);

        var answer = await CreateAsync(browser, "haichau.dv", Function.Officer, province.PartyId);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("đã có người dùng", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/chuc-vu")]
    [InlineData("/phieu")]
    public async Task People_of_another_province_do_not_exist_here(string page)
    {
        var (_, browser) = await AdministratorAsync();
        var other = await _portal.HasProvinceAsync("48", "Đà Nẵng");
        var stranger = await _portal.HasPersonAsync("haichau.dv", Function.Officer, other.Id, other.PartyId);

        var answer = await browser.GetAsync(new Uri($"/quan-tri/nguoi-dung/{stranger.Id}{page}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_list_is_searched_without_marks_and_filtered()
    {
        var (province, browser) = await AdministratorAsync();
        _ = await _portal.HasPersonAsync("lyson.dv", Function.Officer, province.Id, province.PartyId, "Cán bộ Lý Sơn");
        _ = await _portal.HasPersonAsync("tinh.dv", Function.StandingOffice, province.Id, province.OfficeId, "Tổng hợp");

        Assert.Equal(["lyson.dv"], await ListedAsync(browser, "?tim=ly+son"));
        Assert.Equal(["lyson.dv"], await ListedAsync(browser, "?tim=L%C3%BD"));
        Assert.Equal(["tinh.dv"], await ListedAsync(browser, "?chuc-nang=StandingOffice"));
        Assert.Equal(["lyson.dv"], await ListedAsync(browser, $"?co-quan={province.PartyId}"));
        Assert.Empty(await ListedAsync(browser, "?trang-thai=khong-chuc-vu"));
        Assert.Equal(3, (await ListedAsync(browser, "?co-quan=abc&chuc-nang=%3Cscript%3E&trang=-5")).Count);
    }

    [Fact]
    public async Task Fifty_stand_on_a_page_and_the_filter_stays_in_the_address()
    {
        var (_, browser) = await AdministratorAsync();
        await using (var db = _portal.Open())
        {
            var provinceId = await db.Provinces.Select(province => province.Id).SingleAsync();
            var by = new Actor(Guid.Empty, 0, "Hệ thống", Function.Administrator, false, provinceId, null, null, false);
            foreach (var i in Enumerable.Range(0, 60))
            {
                _ = db.Users.Add(Person.Make($"nguoi.{i}", $"Người {i:00}", provinceId, by, _portal.Clock.GetUtcNow()).Person!);
            }

            _ = await db.SaveChangesAsync();
        }

        Assert.Equal(50, (await ListedAsync(browser, "?tim=nguoi")).Count);
        Assert.Equal(10, (await ListedAsync(browser, "?tim=nguoi&trang=2")).Count);
        var page = await browser.GetPageAsync("/quan-tri/nguoi-dung?tim=nguoi");
        Assert.Contains(page.QuerySelectorAll(".pages a"), link => link.GetAttribute("href") == "?tim=nguoi&trang=2");
    }

    [Fact]
    public async Task A_second_post_is_given_and_ended()
    {
        var (province, browser) = await AdministratorAsync();
        var person = await _portal.HasPersonAsync("lyson.dv", Function.Officer, province.Id, province.PartyId);
        var form = (await browser.GetPageAsync($"/quan-tri/nguoi-dung/{person.Id}/chuc-vu")).FormWith("Form.Title");

        var given = await browser.SubmitAsync(form, ("Form.Function", "Leader"), ("Form.OrganizationId", Text(province.PartyId)), ("Form.Title", "Trưởng Ban"), ("Form.IsDeputy", "false"), ("Form.From", "1/12/2021"));
        var twice = await browser.SubmitAsync(form, ("Form.Function", "Leader"), ("Form.OrganizationId", Text(province.PartyId)), ("Form.Title", "Trưởng Ban"), ("Form.From", "1/12/2021"), ("__change", Guid.NewGuid().ToString()));

        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        var post = await PostAsync(person.Id, "Trưởng Ban");
        var end = (await browser.GetPageAsync($"/quan-tri/nguoi-dung/{person.Id}/chuc-vu/{post.Id}/ket-thuc")).FormWith("Form.LastDay");
        var tooEarly = await browser.SubmitAsync(end, ("Form.LastDay", "30/11/2021"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooEarly.StatusCode);
        var ended = await browser.SubmitAsync(end, ("Form.LastDay", "21/12/2021"), ("__change", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(new DateOnly(2021, 12, 21), (await PostAsync(person.Id, "Trưởng Ban")).ValidTo);
    }

    [Fact]
    public async Task A_stale_form_ends_nothing()
    {
        var (province, browser) = await AdministratorAsync();
        var person = await _portal.HasPersonAsync("lyson.dv", Function.Officer, province.Id, province.PartyId, "Cán bộ");
        var post = await PostAsync(person.Id, "Cán bộ");
        var stale = (await browser.GetPageAsync($"/quan-tri/nguoi-dung/{person.Id}/chuc-vu/{post.Id}/ket-thuc")).FormWith("Form.LastDay");
        _ = await browser.SubmitAsync(stale, ("Form.LastDay", "31/12/2021"));

        var answer = await browser.SubmitAsync(stale, ("Form.LastDay", "25/12/2021"), ("__change", Guid.NewGuid().ToString()));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(new DateOnly(2021, 12, 31), (await PostAsync(person.Id, "Cán bộ")).ValidTo);
    }

    [Fact]
    public async Task A_post_to_come_is_taken_back_and_history_keeps_it()
    {
        var (province, browser) = await AdministratorAsync();
        var person = await _portal.HasPersonAsync("lyson.dv", Function.Officer, province.Id, province.PartyId);
        var form = (await browser.GetPageAsync($"/quan-tri/nguoi-dung/{person.Id}/chuc-vu")).FormWith("Form.Title");
        _ = await browser.SubmitAsync(form, ("Form.Function", "Clerk"), ("Form.OrganizationId", Text(province.PartyId)), ("Form.Title", "Văn thư"), ("Form.From", "01/01/2022"));
        var details = await browser.GetPageAsync($"/quan-tri/nguoi-dung/{person.Id}");

        var answer = await browser.SubmitAsync(details.FormWith("post"), ("post", Text((await PostAsync(person.Id, "Văn thư")).Id)));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = _portal.Open();
        Assert.False(await db.Posts.AnyAsync(held => held.Title == "Văn thư"));
        Assert.True(await db.History.AnyAsync(entry => entry.Event == nameof(PostWithdrawn) && entry.SubjectType == nameof(Post)));
    }

    [Fact]
    public async Task A_disabled_person_is_out_at_once_and_may_come_back()
    {
        var (province, browser) = await AdministratorAsync();
        var person = await _portal.HasPersonAsync("lyson.dv", Function.Officer, province.Id, province.PartyId);
        var theirs = await _portal.As(person);

        var details = await browser.GetPageAsync($"/quan-tri/nguoi-dung/{person.Id}");
        _ = await browser.SubmitAsync(Switch(details));
        Assert.StartsWith("/dang-nhap", (await theirs.GetAsync(new Uri("/", UriKind.Relative))).Headers.Location!.PathAndQuery, StringComparison.Ordinal);

        details = await browser.GetPageAsync($"/quan-tri/nguoi-dung/{person.Id}");
        Assert.Contains("Đã vô hiệu hóa", details.Body!.TextContent, StringComparison.Ordinal);
        _ = await browser.SubmitAsync(Switch(details));
        _ = await _portal.As(person);
    }

    [Fact]
    public async Task Nobody_locks_the_own_door()
    {
        var (_, browser) = await AdministratorAsync();
        await using var db = _portal.Open();
        var own = await db.Users.SingleAsync(account => account.UserName == "quantri");
        var post = await PostAsync(own.Id, "quantri");
        var details = await browser.GetPageAsync($"/quan-tri/nguoi-dung/{own.Id}");
        Assert.DoesNotContain(details.QuerySelectorAll("button"), button => button.TextContent.Contains("Vô hiệu hóa", StringComparison.Ordinal));

        var end = (await browser.GetPageAsync($"/quan-tri/nguoi-dung/{own.Id}/chuc-vu/{post.Id}/ket-thuc")).FormWith("Form.LastDay");
        var ended = await browser.SubmitAsync(end);
        end.Action = $"/quan-tri/nguoi-dung/{own.Id}?handler=Disable";
        var disabled = await browser.SubmitAsync(end, ("Stamp", own.ConcurrencyStamp!), ("__change", Guid.NewGuid().ToString()));

        Assert.Contains("chức vụ quản trị cuối cùng", await ended.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ended.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, disabled.StatusCode);
        Assert.Null((await PostAsync(own.Id, "quantri")).ValidTo);
    }

    [Theory]
    [InlineData(Function.Officer)]
    [InlineData(Function.Leader)]
    [InlineData(Function.Viewer)]
    public async Task Nobody_but_an_administrator_comes_in(Function function)
    {
        var province = await _portal.HasProvinceAsync();
        var browser = await _portal.As(await _portal.HasPersonAsync("lyson.dv", function, province.Id, function is Function.Viewer ? null : province.PartyId));

        var answer = await browser.GetAsync(new Uri("/quan-tri/nguoi-dung", UriKind.Relative));

        Assert.StartsWith("/khong-duoc-phep", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portals_administrator_makes_a_provinces_first_one_who_comes_in_with_the_slip()
    {
        var province = await _portal.HasProvinceAsync();
        var browser = await _portal.As(await _portal.HasPersonAsync("chu", Function.Administrator));
        var page = await browser.GetPageAsync("/quan-tri/quan-tri-tinh");

        _ = await browser.SubmitAsync(page.FormWith("Form.UserName"), ("Form.ProvinceId", Text(province.Id)), ("Form.UserName", "quantri.qn"), ("Form.DisplayName", "Quản trị"));

        page = await browser.GetPageAsync("/quan-tri/quan-tri-tinh");
        var slip = await (await browser.SubmitAsync(page.FormWith("person"), ("person", page.QuerySelector("[name=person]")!.GetAttribute("value")!))).ReadPageAsync();
        var secrets = slip.QuerySelectorAll(".slip .secret").Select(secret => secret.TextContent).ToList();
        _ = await ActivationTests.ActivateAsync(_portal.Anonymous(), secrets[0], secrets[1], "sóng biển sa huỳnh");
        var theirs = await _portal.As("quantri.qn", "sóng biển sa huỳnh");
        Assert.Equal(["quantri.qn"], await ListedAsync(theirs, ""));
    }

    [Fact]
    public async Task A_provinces_administrator_does_not_reach_the_portals_pages()
    {
        var (_, browser) = await AdministratorAsync();

        var answer = await browser.GetAsync(new Uri("/quan-tri/quan-tri-tinh", UriKind.Relative));

        Assert.StartsWith("/khong-duoc-phep", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    // Switches the account off or on again.
    private static IHtmlFormElement Switch(IHtmlDocument details) =>
        details.Forms.Single(form => form.GetAttribute("action")?.EndsWith("able", StringComparison.Ordinal) is true);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<HttpResponseMessage> CreateAsync(
        HttpClient browser, string userName, Function function, int bodyId, string from = "22/12/2021", string to = "")
    {
        var page = await browser.GetPageAsync("/quan-tri/nguoi-dung/them");
        return await browser.SubmitAsync(
            page.FormWith("Form.UserName"),
            ("Form.UserName", userName),
            ("Form.DisplayName", "Cán bộ Bình Sơn"),
            ("Form.Post.Function", function.ToString()),
            ("Form.Post.OrganizationId", Text(bodyId)),
            ("Form.Post.Title", "Cán bộ Ban Dân vận"),
            ("Form.Post.From", from),
            ("Form.Post.To", to));
    }

    private static async Task<IReadOnlyList<string>> ListedAsync(HttpClient browser, string query)
    {
        var page = await browser.GetPageAsync($"/quan-tri/nguoi-dung{query}");
        return [.. page.QuerySelectorAll("table.list tbody code").Select(cell => cell.TextContent)];
    }

    private async Task<(SmallProvince Province, HttpClient Browser)> AdministratorAsync()
    {
        var province = await _portal.HasProvinceAsync();
        return (province, await _portal.As(await _portal.HasPersonAsync("quantri", Function.Administrator, province.Id)));
    }

    private async Task<Post> PostAsync(Guid personId, string title)
    {
        await using var db = _portal.Open();
        return await db.Posts.AsNoTracking().SingleAsync(post => post.PersonId == personId && post.Title == title);
    }
}
