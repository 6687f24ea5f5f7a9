using System.Net;
using DanVan.Data.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Hosting;

/// <summary>People for tests: an account with posts written straight into the database, signed in through the real page.</summary>
public static class PortalSignIn
{
    public const string Password = "DanVan@2021";

    private static readonly DateOnly Always = new(2000, 1, 1);

    /// <summary>An account with one post that is held for ever; further posts come from <see cref="AddPostAsync"/>.</summary>
    /// <param name="portal">The portal under test.</param>
    /// <param name="userName">Unique in the database; also the title when none is given.</param>
    /// <param name="function">The one function of the post.</param>
    /// <param name="provinceId">Null makes the portal's own administrator.</param>
    /// <param name="organizationId">Null for administrators and viewers.</param>
    /// <param name="title">How the post is shown.</param>
    /// <param name="isDeputy">A deputy of the post.</param>
    public static async Task<Person> HasPersonAsync(
        this Portal portal, string userName, Function function, int? provinceId = null, int? organizationId = null, string? title = null, bool isDeputy = false)
    {
        using var scope = portal.Services.CreateScope();
        var person = new Person
        {
            Id = Guid.CreateVersion7(portal.Clock.GetUtcNow()),
            UserName = userName,
            NormalizedUserName = scope.ServiceProvider.GetRequiredService<ILookupNormalizer>().NormalizeName(userName),
            DisplayName = title ?? userName,
            SearchKey = VietnameseText.Fold($"{title} {userName}"),
            SortKey = VietnameseText.SortKey(title ?? userName),
            ProvinceId = provinceId,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        person.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>().HashPassword(person, Password);
        await using var db = portal.Open();
        _ = db.Users.Add(person);
        _ = await db.SaveChangesAsync();
        await portal.AddPostAsync(person, function, provinceId, organizationId, title ?? userName, isDeputy);
        return person;
    }

    public static async Task AddPostAsync(
        this Portal portal, Person person, Function function, int? provinceId, int? organizationId, string title, bool isDeputy = false)
    {
        await using var db = portal.Open();
        _ = db.Posts.Add(new Post(person.Id, provinceId, organizationId, function, title, isDeputy, Always, null));
        _ = await db.SaveChangesAsync();
    }

    public static Task<HttpClient> As(this Portal portal, Person person) => portal.As(person.UserName!);

    /// <summary>A browser of its own, signed in; redirects are answers, not followed.</summary>
    public static async Task<HttpClient> As(this Portal portal, string userName, string password = Password)
    {
        var browser = portal.Anonymous();
        var page = await browser.GetPageAsync("/dang-nhap");
        var form = page.Forms.Single(form => form.QuerySelector("[name='Form.Password']") is not null);

        var answer = await browser.SubmitAsync(form, ("Form.UserName", userName), ("Form.Password", password));

        Assert.True(answer.StatusCode is HttpStatusCode.Redirect, $"{userName} could not sign in: {(int)answer.StatusCode}");
        return browser;
    }
}
