using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace DanVan.Web.Tests.Access;

/// <summary>Which route an address belongs to, so that a crawl need not open every report of a list.</summary>
internal sealed class RouteShapes(EndpointDataSource endpoints)
{
    // The most literal route first: /bao-cao-quy/bat-dau is no report.
    private readonly List<(string Route, TemplateMatcher Matcher)> _routes = [.. endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText is not null && endpoint.RoutePattern.RawText != PortalEndpoint.FilesInDevelopment.TrimStart('/'))
        .OrderByDescending(endpoint => endpoint.RoutePattern.PathSegments.Count(segment => segment.IsSimple && segment.Parts[0].IsLiteral))
        .Select(endpoint => ($"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), [])))];

    /// <summary>The route, or the path itself where nothing answers it.</summary>
    public string RouteOf(string path) => _routes.Find(route => route.Matcher.TryMatch(new PathString(path), [])).Route ?? path;

    /// <summary>Route and names of the query's fields: addresses that differ in values only are variants of one.</summary>
    public string ShapeOf(string pathAndQuery)
    {
        var parts = pathAndQuery.Split('?', 2);
        var fields = parts.Skip(1).SelectMany(query => query.Split('&')).Select(field => field.Split('=')[0]).Order(StringComparer.Ordinal);
        return $"{RouteOf(parts[0])}?{string.Join('&', fields)}";
    }
}
