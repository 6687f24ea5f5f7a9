using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DanVan.Web.Tests.Hosting;

/// <summary>What a browser does with pages and forms: read, fill in, send with everything the page put into the form.</summary>
public static class Browsing
{
    private static readonly Uri Home = new("http://localhost");

    /// <summary>The page, which must answer 200.</summary>
    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient browser, string path)
    {
        var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{path} answered {(int)answer.StatusCode} {answer.Headers.Location}");
        return await answer.ReadPageAsync();
    }

    /// <summary>Any answer's body as a page, whatever its status.</summary>
    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        var address = answer.RequestMessage?.RequestUri ?? Home;
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html).Address(address.AbsoluteUri));
        return (IHtmlDocument)page;
    }

    /// <summary>The page that a redirect leads to.</summary>
    public static Task<IHtmlDocument> FollowAsync(this HttpClient browser, HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect, $"Expected a redirect, got {(int)answer.StatusCode}");
        return browser.GetPageAsync(new Uri(Home, answer.Headers.Location!).PathAndQuery);
    }

    /// <summary>The only form of the page that has the field, or the only one that posts when none is named.</summary>
    public static IHtmlFormElement FormWith(this IHtmlDocument page, string? field = null) => page.Forms.Single(form =>
        field is null
            ? string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase) && form.Closest("main") is not null
            : form.Elements.Any(element => element.GetAttribute("name") == field));

    /// <summary>
    /// Sends the form as shown, hidden fields and all, with the given fields in place of (or, where the form has none of that
    /// name, beside) its own. Several values of one name are given by repeating it.
    /// </summary>
    public static Task<HttpResponseMessage> SubmitAsync(this HttpClient browser, IHtmlFormElement form, params (string Name, string Value)[] fields) =>
        browser.SubmitWithAsync(form, null, fields);

    /// <summary>The same with one file, as a browser sends it.</summary>
    public static Task<HttpResponseMessage> SubmitWithAsync(
        this HttpClient browser, IHtmlFormElement form, (string Field, string FileName, byte[] Bytes)? file, params (string Name, string Value)[] fields)
    {
        var given = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var all = Shown(form).Where(field => !given.Contains(field.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))).ToList();
        // Not form.Action: on Linux a path that begins with a slash would be read as a file's, its question mark escaped.
        var address = new Uri(new Uri(form.BaseUri), form.GetAttribute("action") ?? "");
        var target = new Uri(address.PathAndQuery, UriKind.Relative);
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            return browser.GetAsync(new Uri($"{address.AbsolutePath}?{Query(all)}", UriKind.Relative));
        }

        if (file is not { } sent)
        {
            return browser.PostAsync(target, new FormUrlEncodedContent(all));
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in all)
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(sent.Bytes), sent.Field, sent.FileName);
        return browser.PostAsync(target, content);
    }

    /// <summary>Where a form that asks by GET leads as it is shown, or with these words in its fields for searching.</summary>
    public static string AddressWith(this IHtmlFormElement form, string? words = null)
    {
        var searched = form.QuerySelectorAll("input[type=search]").Select(field => field.GetAttribute("name")).ToHashSet(StringComparer.Ordinal);
        var fields = Shown(form).Select(field => words is not null && searched.Contains(field.Key) ? KeyValuePair.Create(field.Key, words) : field);
        return $"{new Uri(new Uri(form.BaseUri), form.GetAttribute("action") ?? "").AbsolutePath}?{Query(fields)}";
    }

    private static string Query(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    private static IEnumerable<KeyValuePair<string, string>> Shown(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.OfType<IElement>())
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled"))
            {
                continue;
            }

            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "submit" or "button" or "file" or "image" }:
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement text:
                    yield return KeyValuePair.Create(name, text.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions)
                    {
                        yield return KeyValuePair.Create(name, option.Value);
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
