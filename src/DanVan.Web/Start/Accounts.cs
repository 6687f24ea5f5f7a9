using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Data.Imports;
using DanVan.Data.Scoping;
using DanVan.Web.Access;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace DanVan.Web.Start;

internal static class Accounts
{
    /// <summary>Under https the browser itself keeps the cookie to this host, by the prefix of its name.</summary>
    public static string CookieName(IWebHostEnvironment environment, string name) => environment.IsDevelopment() ? name : $"__Host-{name}";

    public static void AddPortalAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        _ = services.AddIdentityCore<Person>(options =>
            {
                // What a password must be is said by Passwords, in one place for every page that sets one.
                options.Password.RequiredLength = Passwords.MinLength;
                options.Password.RequireNonAlphanumeric = options.Password.RequireDigit = false;
                options.Password.RequireUppercase = options.Password.RequireLowercase = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_ABCDEFGHIJKLMNOPQRSTUVWXYZ";
            })
            .AddUserStore<UnscopedPersonStore>()
            .AddSignInManager()
            .AddErrorDescriber<VietnameseIdentityErrors>()
            .AddDefaultTokenProviders();
        _ = services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        _ = services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/dang-nhap";
            cookie.LogoutPath = "/dang-xuat";
            cookie.AccessDeniedPath = "/khong-duoc-phep";
            cookie.ReturnUrlParameter = "ve";
            cookie.Cookie.Name = CookieName(builder.Environment, "danvan");
            cookie.Cookie.Path = "/";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            // Idle for half a working day; the absolute limit is checked beside it.
            cookie.ExpireTimeSpan = PortalSession.IdleLimit;
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = PortalSession.ValidateAsync;
        });
        _ = services.AddScoped<PostLoader>();
        _ = services.AddScoped<IAuthorizationHandler, PostRequirementHandler>();
        var policies = services.AddAuthorizationBuilder();
        Policies.Add(policies);
        _ = policies.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PostRequirement(_ => true)).Build());
        _ = services.AddSingleton<Attempts>();
        _ = services.AddScoped<PortalSession>();
        _ = services.AddScoped<Passwords>();
        _ = services.AddSingleton<SetUpLink>();
        _ = services.AddSingleton<IImport, PeopleImport>();
    }
}

/// <summary>Signing in happens before anyone knows what the person may see, so accounts are read through a session of their own.</summary>
internal sealed class UnscopedPersonStore(PortalDbOpener opener, IdentityErrorDescriber errors)
    : UserOnlyStore<Person, PortalDb, Guid>(opener.Open(Visibility.Everything), errors)
{
}
