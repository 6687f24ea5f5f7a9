using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;

namespace DanVan.Web.Start;

internal static class Pages
{
    /// <summary>The largest post: ten million characters of pasted narrative must still reach the page that refuses it.</summary>
    public const long LargestPost = 64 * 1024 * 1024;

    // More than the widest form has fields; a list of lines may be as long.
    private const int MostPostedValues = 8192;

    public static void AddPortalPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        _ = services.AddRazorPages(options =>
            {
                _ = options.Conventions.AuthorizeFolder("/", Policies.Seated);
                _ = options.Conventions.AuthorizeFolder("/Reports", Policies.Reporting);
                _ = options.Conventions.AuthorizeFolder("/Consolidation", Policies.ProvinceWide);
                _ = options.Conventions.AuthorizeFolder("/JointDocuments", Policies.Reporting);
                _ = options.Conventions.AddFolderApplicationModelConvention("/Administration", page => page.EndpointMetadata.Add(new AuthorizeAttribute(
                    page.ViewEnginePath.StartsWith("/Administration/Forms/", StringComparison.Ordinal) ? Policies.Forms : Policies.Administration)));
                _ = options.Conventions.AuthorizePage("/Administration/People/ProvincialAdministrators", Policies.PortalAdministration);
                _ = options.Conventions.AllowAnonymousToFolder("/Account");
                _ = options.Conventions.AllowAnonymousToPage("/Error");
            })
            .AddMvcOptions(mvc =>
            {
                mvc.MaxModelBindingCollectionSize = MostPostedValues;
                BindingMessages.Apply(mvc.ModelBindingMessageProvider);
                _ = mvc.Filters.Add<UntakenPosts>();
                _ = mvc.Filters.Add<ChangeFilter>();
            });
        _ = services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        _ = services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = Accounts.CookieName(builder.Environment, "danvan-form");
            antiforgery.Cookie.Path = "/";
            antiforgery.Cookie.SecurePolicy = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        _ = services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = true;
        });
        _ = services.Configure<CookieTempDataProviderOptions>(told =>
        {
            told.Cookie.Name = Accounts.CookieName(builder.Environment, "danvan-told");
            told.Cookie.Path = "/";
            told.Cookie.SecurePolicy = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        _ = services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = (int)LargestPost;
            form.MultipartBodyLengthLimit = LargestPost;
            form.ValueCountLimit = MostPostedValues;
        });
        _ = builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestPost;
            kestrel.AddServerHeader = false;
        });
        _ = services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        _ = services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        _ = services.Configure<RequestLocalizationOptions>(localization =>
        {
            var vietnamese = new CultureInfo("vi-VN");
            localization.DefaultRequestCulture = new RequestCulture(vietnamese);
            localization.SupportedCultures = localization.SupportedUICultures = [vietnamese];
            localization.RequestCultureProviders.Clear();
        });
        AddValidators(services);
    }

    // The validators are the Rules nested in each page; the package that would find them is not on every feed.
    private static void AddValidators(IServiceCollection services)
    {
        foreach (var rules in typeof(Pages).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IValidator))))
        {
            var contract = rules.GetInterfaces().First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IValidator<>));
            _ = services.AddSingleton(contract, rules);
        }
    }
}
