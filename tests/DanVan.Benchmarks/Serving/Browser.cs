using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace DanVan.Benchmarks.Serving;

/// <summary>One person's session for measuring: signs in like a browser, then asks the same page on many connections.</summary>
internal sealed class Browser(Uri portal) : IDisposable
{
    private const int Connections = 16;
    private const string Password = "DanVan@2021";

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = true, AllowAutoRedirect = false })
    {
        BaseAddress = portal,
        DefaultRequestHeaders = { { "Accept-Encoding", "br" } },
    };

    /// <summary>Whether the portal let the person in; without demo data it does not.</summary>
    public async Task<bool> SignInAsync(string user)
    {
        var page = await ReadAsync("/dang-nhap");
        var form = Regex.Matches(page, "<form.*?</form>", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Select(match => match.Value).First(text => text.Contains("Form.UserName", StringComparison.Ordinal));
        var fields = Regex.Matches(form, "<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.None, TimeSpan.FromSeconds(1))
            .ToDictionary(match => Attribute(match.Value, "name"), match => Attribute(match.Value, "value"), StringComparer.Ordinal);
        fields["Form.UserName"] = user;
        fields["Form.Password"] = Password;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _http.PostAsync(new Uri("/dang-nhap", UriKind.Relative), content);
        return answer.StatusCode is HttpStatusCode.Redirect;
    }

    /// <summary>Waits until the portal lets requests to its database: it listens before.</summary>
    public async Task PreparedAsync()
    {
        using var answer = await _http.GetAsync(new Uri("/", UriKind.Relative));
        _ = answer.StatusCode is HttpStatusCode.Redirect ? answer : answer.EnsureSuccessStatusCode();
    }

    /// <summary>The page as text.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Clear();
        using var plain = await _http.SendAsync(request);
        _ = plain.EnsureSuccessStatusCode();
        await using var body = await plain.Content.ReadAsStreamAsync();
        await using var text = plain.Content.Headers.ContentEncoding.Contains("br") ? new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress) : body;
        using var reader = new StreamReader(text);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Asks on 16 connections, or as many as are given, until the time is over.</summary>
    public async Task<Load> AskAsync(string path, TimeSpan time, int connections = Connections)
    {
        var started = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(async connection =>
        {
            var times = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var asked = Stopwatch.GetTimestamp();
                using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
                _ = answer.EnsureSuccessStatusCode();
                times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            return times;
        }));
        return new Load([.. all.SelectMany(times => times)], Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Posts a form as the page's script does; how long it took, in milliseconds, and the answer.</summary>
    public async Task<(double Took, string Answer)> PostAsync(string path, Dictionary<string, string> fields)
    {
        var asked = Stopwatch.GetTimestamp();
        using var content = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content, Headers = { { "X-Requested-With", "XMLHttpRequest" } } };
        request.Headers.AcceptEncoding.Clear();
        request.Headers.AcceptEncoding.ParseAdd("identity");
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        _ = answer.EnsureSuccessStatusCode();
        return (Stopwatch.GetElapsedTime(asked).TotalMilliseconds, text);
    }

    public void Dispose() => _http.Dispose();

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\s{name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value);
}

/// <summary>What one round of asking gave: a time in milliseconds for every answer.</summary>
internal sealed record Load(IReadOnlyList<double> Times, TimeSpan Took)
{
    public double PerSecond => Times.Count / Took.TotalSeconds;

    public double Percentile(double part) => Times.Order().ElementAt((int)((Times.Count - 1) * part));
}
