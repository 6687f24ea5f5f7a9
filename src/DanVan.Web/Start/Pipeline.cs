using DanVan.Web.Access;
using Microsoft.AspNetCore.HttpOverrides;

namespace DanVan.Web.Start;

internal static class Pipeline
{
    public static void UsePortal(this WebApplication app)
    {
        _ = app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        _ = app.UseMiddleware<SecurityHeaders>();
        _ = app.UseMiddleware<RequestLog>();
        _ = app.UseExceptionHandler("/loi/500");
        _ = app.UseStatusCodePagesWithReExecute("/loi/{0}");
        _ = app.UseMiddleware<LargePosts>();
        if (!app.Environment.IsDevelopment())
        {
            _ = app.UseHsts();
        }

        _ = app.UseResponseCompression();
        _ = app.UseRequestLocalization();
        _ = app.UseRouting();
        _ = app.UseMiddleware<PreparationGate>();
        _ = app.UseAuthentication();
        _ = app.UseMiddleware<ActorMiddleware>();
        _ = app.UseAuthorization();
        _ = app.MapStaticAssets().AllowAnonymous();
        _ = app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
    }
}
