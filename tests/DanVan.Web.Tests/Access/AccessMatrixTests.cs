using System.Collections.Concurrent;
using System.Net;
using DanVan.Web.Tests.Hosting;

namespace DanVan.Web.Tests.Access;

/// <summary>
/// Every endpoint by every kind of post on own and others' things, compared with access-table.txt. Where the table and the
/// portal disagree one of them is wrong: the table says what people may do, so it is mended last.
/// </summary>
public sealed class AccessMatrixTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static readonly IReadOnlyList<AccessRow> Table = AccessTable.Read();

    [Fact]
    public async Task Every_endpoint_has_its_row_and_every_row_its_endpoint()
    {
        var endpoints = await PortalEndpoint.AllOfAsync(world.Portal);

        var rows = Table.Select(row => row.Endpoint).ToHashSet();
        Assert.True(endpoints.Count > 100, $"Only {endpoints.Count} endpoints were found.");
        Assert.Empty(endpoints.Where(endpoint => !rows.Contains(endpoint)).Select(endpoint => $"{endpoint} has no row in access-table.txt"));
        Assert.Empty(rows.Where(row => !endpoints.Contains(row)).Select(row => $"{row} stands in access-table.txt and is no endpoint"));
        Assert.Empty(Table.GroupBy(row => row.ToString(), StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{same.Key} stands twice"));
    }

    [Fact]
    public async Task Every_kind_of_post_gets_the_answer_that_the_table_names()
    {
        var before = await world.FingerprintAsync();
        var answered = new ConcurrentDictionary<(AccessRow Row, string Kind), string>();

        await Parallel.ForEachAsync(world.Kinds, async (kind, _) =>
        {
            foreach (var row in Table)
            {
                var letters = new List<char>();
                foreach (var (place, reach) in world.Targets.ReachesOf(row.On).Index())
                {
                    letters.Add(await TryAsync(row, kind, reach, row.Cells[kind.Code].ElementAtOrDefault(place)));
                }

                answered[(row, kind.Code)] = string.Concat(letters);
            }
        });

        Assert.All(Table, row => Listed.Equal(world.Kinds.Select(kind => kind.Code), row.Cells.Keys));
        var wrong = Table.Where(row => row.Cells.Any(cell => answered[(row, cell.Key)] != cell.Value)).ToList();
        Assert.True(wrong.Count == 0, "The table says, the portal answers:\n" + string.Join('\n', wrong.Select(row =>
            $"{row.Line()}\n{row.Line(row.Cells.Keys.ToDictionary(code => code, code => answered[(row, code)] == row.Cells[code] ? "." : answered[(row, code)], StringComparer.Ordinal))}")));
        Assert.Equal(before, await world.FingerprintAsync());
    }

    [Fact]
    public async Task No_post_is_taken_without_a_token_or_with_somebody_elses()
    {
        // The page for errors takes a failed post of any page and does nothing with it.
        var posts = Table.Where(row => row.Endpoint is { Method: "POST", Route: not "/loi/{status:int}" }).ToList();
        Assert.True(posts.Count > 40, $"Only {posts.Count} posts were found.");

        var taken = new List<string>();
        foreach (var row in posts)
        {
            // Somebody who gets as far as the page: before it nobody's token is looked at.
            var kind = world.Kinds.First(kind => row.Cells[kind.Code][0] is not ('s' or 'd'));
            var stranger = world.Kinds.First(other => other.UserName != kind.UserName && other.UserName is not null);
            foreach (var token in new[] { null, "", stranger.Token })
            {
                using var answer = await PostAsync(row, kind, kind.Browser, Reach.Own, token);
                if (answer.StatusCode is not HttpStatusCode.BadRequest)
                {
                    taken.Add($"{row} by {kind.Code} with token \"{token?[..Math.Min(10, token.Length)]}\": {(int)answer.StatusCode}");
                }
            }
        }

        Assert.Empty(taken);
    }

    [Fact]
    public async Task A_page_that_takes_no_post_says_so()
    {
        var posts = Table.Where(row => row.Endpoint.Method == "POST").Select(row => row.Endpoint.Route.Split("?handler=")[0]).ToHashSet(StringComparer.Ordinal);
        var silent = Table.Where(row => row.Endpoint.Method == "GET" && !posts.Contains(row.Endpoint.Route) && !row.Endpoint.Route.EndsWith('z')).ToList();

        var answers = new List<string>();
        foreach (var row in silent)
        {
            var kind = world.Kinds.First(kind => row.Cells[kind.Code][0] is 'v' or 'f' || row.Endpoint.Route == "/khong-duoc-phep");
            using var answer = await PostAsync(row, kind, kind.Browser, Reach.Own, kind.Token);
            if (answer.StatusCode is not HttpStatusCode.MethodNotAllowed)
            {
                answers.Add($"POST {row.Endpoint.Route} by {kind.Code}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(answers);
    }

    private async Task<char> TryAsync(AccessRow row, KindOfPost kind, Reach reach, char expected)
    {
        if (row.Endpoint.Method == "GET")
        {
            using var page = await kind.Browser.GetAsync(new Uri(world.Targets.Find(row.On, kind, reach).AddressOf(row.Endpoint.Route), UriKind.Relative));
            return Letter(page);
        }

        // Signing out would end the session of the rows that follow.
        var knocker = row.Endpoint.Route == "/dang-xuat" ? await KindOfPost.ComesAsync(world.Portal, kind.Code, kind.UserName, kind.Home, kind.Side, kind.PostId) : kind;
        using var answer = await PostAsync(row, kind, knocker.Browser, reach, knocker.Token, trueVersion: expected is 'm');
        return Letter(answer);
    }

    private Task<HttpResponseMessage> PostAsync(AccessRow row, KindOfPost kind, HttpClient browser, Reach reach, string? token, bool trueVersion = false)
    {
        var target = world.Targets.Find(row.On, kind, reach);
        var fields = new Dictionary<string, string>(target.Values, StringComparer.Ordinal)
        {
            // Whoever may do it is stopped at the last step: what the form was filled from is no longer true. Where a rule says no,
            // it must say so to a form that is up to date.
            ["Version"] = trueVersion && target.Values.TryGetValue("id", out var id) && world.ReportVersions.TryGetValue(id, out var version) ? version : "-1",
            ["Stamp"] = "-",
            ["Reason"] = "Thử quyền",
            ["Form.Reason"] = "Thử quyền",
            ["Form.LastDay"] = "31/12/2021",
        };
        if (token is not null)
        {
            fields["__RequestVerificationToken"] = token;
        }

        return browser.PostAsync(new Uri(target.AddressOf(row.Endpoint.Route), UriKind.Relative), new FormUrlEncodedContent(fields));
    }

    // The letters are explained at the top of the table.
    private static char Letter(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.OK => 'v',
        HttpStatusCode.Redirect => Where(answer.Headers.Location!.OriginalString),
        HttpStatusCode.Conflict => 'k',
        HttpStatusCode.UnprocessableEntity => 'm',
        HttpStatusCode.Forbidden => 'd',
        HttpStatusCode.NotFound => 'n',
        HttpStatusCode.BadRequest => '4',
        >= HttpStatusCode.InternalServerError => '5',
        _ => '?',
    };

    // The gate adds where the person wanted to go; a page that sends somebody to the sign-in page does not.
    private static char Where(string location) =>
        location.Contains("/dang-nhap?ve=", StringComparison.Ordinal) ? 's'
        : location.Contains("/khong-duoc-phep", StringComparison.Ordinal) ? 'd'
        : 'f';
}
