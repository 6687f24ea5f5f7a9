using DanVan.Web.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Access;

/// <summary>One thing that may be asked of the portal.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Route">The route as the page writes it, with "?handler=" where the post has a name.</param>
internal sealed record PortalEndpoint(string Method, string Route)
{
    /// <summary>What MapStaticAssets adds in Development for files that came after the build.</summary>
    public const string FilesInDevelopment = "/{**path:file}";

    public override string ToString() => $"{Method} {Route}";

    /// <summary>Everything that the running portal answers, files of wwwroot apart: they are for everybody.</summary>
    public static async Task<IReadOnlyList<PortalEndpoint>> AllOfAsync(Portal portal)
    {
        var pages = portal.Services.GetRequiredService<PageLoader>();
        var found = new List<PortalEndpoint>();
        foreach (var endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";
            if (route == FilesInDevelopment)
            {
                continue;
            }

            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var handlers = (await pages.LoadAsync(page, endpoint.Metadata)).HandlerMethods;
                found.Add(new("GET", route));
                found.AddRange(handlers.Where(handler => handler.HttpMethod != "Get" || !string.IsNullOrEmpty(handler.Name))
                    .Select(handler => new PortalEndpoint(handler.HttpMethod.ToUpperInvariant(), string.IsNullOrEmpty(handler.Name) ? route : $"{route}?handler={handler.Name}")));
            }
            else if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            {
                found.AddRange((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new PortalEndpoint(method, route)));
            }
        }

        return [.. found.Distinct()];
    }
}
