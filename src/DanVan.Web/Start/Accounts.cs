using System.Threading.RateLimiting;
using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Data.Scoping;
using DanVan.Web.Access;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace DanVan.Web.Start;

internal static class Accounts
{
    /// <summary>The limiter's policy on pages that take a password or a code.</summary>
    public const string SignInLimit = "sign-in";

    public static void AddPortalAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        _ = services.AddIdentityCore<Person>(options =>
            {
                options.Password.RequiredLength = 10;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 4;
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
            cookie.Cookie.Name = "danvan";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            // Idle for half a working day; the absolute limit stands in SignInPage.
            cookie.ExpireTimeSpan = TimeSpan.FromHours(4);
            cookie.SlidingExpiration = true;
        });
        _ = services.AddScoped<PostLoader>();
        _ = services.AddScoped<IAuthorizationHandler, PostRequirementHandler>();
        var policies = services.AddAuthorizationBuilder();
        Policies.Add(policies);
        _ = policies.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PostRequirement(_ => true)).Build());
        _ = services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            _ = limiter.AddPolicy(SignInLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetSlidingWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new SlidingWindowRateLimiterOptions
                    {
                        PermitLimit = builder.Configuration.GetValue("SignIn:AttemptsPerMinute", 20),
                        Window = TimeSpan.FromMinutes(1),
                        SegmentsPerWindow = 6,
                    })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }
}

/// <summary>Signing in happens before anyone knows what the person may see, so accounts are read through a session of their own.</summary>
internal sealed class UnscopedPersonStore(PortalDbOpener opener, IdentityErrorDescriber errors)
    : UserOnlyStore<Person, PortalDb, Guid>(opener.Open(Visibility.Everything), errors)
{
}
