using System.Net;
using AngleSharp.Html.Dom;
using DanVan.Web.Tests.Hosting;

namespace DanVan.Web.Tests.Access;

/// <summary>A link, and where it stood.</summary>
/// <param name="Page">The page that offers it.</param>
/// <param name="Text">How it reads.</param>
/// <param name="Address">Path, query and fragment.</param>
internal sealed record Link(string Page, string Text, string Address)
{
    public string Target => Address.Split('#')[0];

    /// <summary>The part of the page that it names; empty for none.</summary>
    public string Fragment => Address.Contains('#', StringComparison.Ordinal) ? Uri.UnescapeDataString(Address[(Address.IndexOf('#', StringComparison.Ordinal) + 1)..]) : "";
}

/// <summary>
/// One person follows every link from the first page on, breadth first, forms that ask by GET among them. Of addresses that
/// differ in values only, the first few are opened.
/// </summary>
/// <param name="who">Named in what is found.</param>
/// <param name="browser">Signed in already, or nobody's.</param>
/// <param name="shapes">Says which addresses are variants of one.</param>
/// <param name="variants">How many variants of one shape are opened.</param>
internal sealed class Crawl(string who, HttpClient browser, RouteShapes shapes, int variants)
{
    private static readonly Uri Home = new("http://localhost");

    private readonly Queue<Link> _waiting = new();
    private readonly Dictionary<string, int> _opened = new(StringComparer.Ordinal);

    // Of each opened address the names that links may point to; null where it is no page or a broken one.
    private readonly Dictionary<string, IReadOnlySet<string>?> _pages = new(StringComparer.Ordinal);

    public string Who => who;

    /// <summary>What is broken, each with the place of the link that led there.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The routes of all pages that were opened.</summary>
    public HashSet<string> Routes { get; } = new(StringComparer.Ordinal);

    public int Pages => _pages.Count;

    public async Task FollowAsync(string start)
    {
        _waiting.Enqueue(new Link("(trang đầu)", start, start));
        while (_waiting.TryDequeue(out var link))
        {
            if (!_pages.ContainsKey(link.Target) && !await OpensAsync(link))
            {
                continue;
            }

            if (link.Fragment.Length > 0 && _pages[link.Target] is { } names && !names.Contains(link.Fragment))
            {
                Fault(link, $"there is no #{link.Fragment} on that page");
            }
        }
    }

    // False when enough of its kind were opened.
    private async Task<bool> OpensAsync(Link link)
    {
        var shape = shapes.ShapeOf(link.Target);
        var opened = _opened.GetValueOrDefault(shape);
        if (opened == variants)
        {
            return false;
        }

        _opened[shape] = opened + 1;
        _pages[link.Target] = null;
        _ = Routes.Add(shapes.RouteOf(link.Target.Split('?')[0]));
        using var answer = await ArriveAsync(link);
        if (answer is null)
        {
            return true;
        }

        if (answer.StatusCode is not HttpStatusCode.OK)
        {
            Fault(link, $"answers {(int)answer.StatusCode}");
        }
        else if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Look(link, await answer.ReadPageAsync());
        }

        return true;
    }

    // Where the link leads in the end; null when somebody who was offered it is sent away.
    private async Task<HttpResponseMessage?> ArriveAsync(Link link)
    {
        var address = link.Target;
        for (var hops = 0; hops < 5; hops++)
        {
            var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
            if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.Found))
            {
                return answer;
            }

            address = new Uri(Home, answer.Headers.Location!).PathAndQuery;
            answer.Dispose();
            if (address.StartsWith("/khong-duoc-phep", StringComparison.Ordinal) || (who != Crawling.Nobody && address.StartsWith("/dang-nhap", StringComparison.Ordinal)))
            {
                Fault(link, $"leads to {address}");
                return null;
            }
        }

        Fault(link, "never arrives");
        return null;
    }

    private void Look(Link link, IHtmlDocument page)
    {
        _pages[link.Target] = page.All.SelectMany(element => new[] { element.Id, element is IHtmlAnchorElement ? element.GetAttribute("name") : null })
            .OfType<string>().ToHashSet(StringComparer.Ordinal);

        // The frame adds the portal's name behind a dash.
        if (string.IsNullOrWhiteSpace(page.Title) || page.Title.TrimStart().StartsWith('–'))
        {
            Fault(link, $"has no title of its own: \"{page.Title}\"");
        }

        if (page.QuerySelectorAll("h1") is { Length: not 1 } heads)
        {
            Fault(link, $"has {heads.Length} h1: {string.Join(" | ", heads.Select(head => head.TextContent.Trim()))}");
        }

        // Labels, errors and links find their place by it.
        foreach (var twice in page.All.Where(element => element.Id is { Length: > 0 }).GroupBy(element => element.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            Fault(link, $"has {twice.Count()} elements with the id {twice.Key}");
        }

        foreach (var anchor in page.QuerySelectorAll("a[href]"))
        {
            Offer(link.Target, anchor.TextContent, anchor.GetAttribute("href")!);
        }

        foreach (var form in page.Forms.Where(form => string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase)))
        {
            // As it stands, then with a place's name and with a word of the catalogue.
            foreach (var words in new[] { null, "Quảng Ngãi", "nhà" })
            {
                _waiting.Enqueue(new Link(link.Target, $"(tìm, lọc: {words})", form.AddressWith(words)));
            }
        }
    }

    private void Offer(string page, string text, string href)
    {
        var address = new Uri(new Uri(Home, page), href);
        if (address.Host == Home.Host)
        {
            _waiting.Enqueue(new Link(page, string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), address.PathAndQuery + address.Fragment));
        }
        else if (address.Scheme is not "mailto")
        {
            Faults.Add($"{who}: {page} leads out of the portal: {href}");
        }
    }

    private void Fault(Link link, string what) => Faults.Add($"{who}: {link.Address} {what}; the link \"{link.Text}\" stands on {link.Page}");
}
