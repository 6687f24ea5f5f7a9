using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DanVan.Benchmarks.Serving;

/// <summary>One cell kept over HTTP against the same transaction by ADO.NET behind the same pipeline, in turns, one at a time.</summary>
internal static partial class AutosaveReport
{
    private const string Officer = "trabong.dv";
    private const int Rounds = 5;
    private const int Times = 60;

    public static async Task PrintAsync(Uri address)
    {
        using var browser = new Browser(address);
        if (!await browser.SignInAsync(Officer))
        {
            Console.WriteLine("Autosave: no demo data.");
            return;
        }

        var report = ReportAddress().Match(await browser.ReadAsync("/bao-cao-quy?ky=2021-4")).Groups["id"].Value;
        var page = await browser.ReadAsync($"/bao-cao-quy/{report}");
        var (token, field) = (Token().Match(page).Groups["value"].Value, Field().Match(page).Groups["name"].Value);
        var version = Regex.Match(page, $"name=\"v{Regex.Escape(field[1..])}\" value=\"(?<value>\\d+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value;
        var indicator = field.Split('.')[1];
        var (cells, floors) = (new List<double>(), new List<double>());
        for (var round = -1; round < Rounds; round++)
        {
            for (var time = 0; time < Times; time++)
            {
                var amount = (1000 + (round * Times) + time).ToString(CultureInfo.InvariantCulture);
                var (took, answer) = await browser.PostAsync(
                    $"/bao-cao-quy/{report}/luu-o",
                    new(StringComparer.Ordinal) { ["__RequestVerificationToken"] = token, ["__change"] = Guid.NewGuid().ToString(), [field] = amount, [$"v{field[1..]}"] = version });
                using var read = JsonDocument.Parse(answer);
                var cell = read.RootElement.GetProperty("cells").GetProperty(field);
                version = cell.GetProperty("version").GetInt32().ToString(CultureInfo.InvariantCulture);
                Keep(cells, took, round);
            }

            for (var time = 0; time < Times; time++)
            {
                var (took, _) = await browser.PostAsync("/san-luu", new(StringComparer.Ordinal) { ["__RequestVerificationToken"] = token, ["report"] = report, ["indicator"] = indicator, ["amount"] = $"{time}" });
                Keep(floors, took, round);
            }

            // The floor has moved the cell's version on; the next round begins from what stands.
            page = await browser.ReadAsync($"/bao-cao-quy/{report}");
            version = Regex.Match(page, $"name=\"v{Regex.Escape(field[1..])}\" value=\"(?<value>\\d+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value;
        }

        var (measured, floor) = (new Load(cells, TimeSpan.FromSeconds(1)), new Load(floors, TimeSpan.FromSeconds(1)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Autosave of one cell: median {measured.Percentile(0.5):N2} ms, 95 % {measured.Percentile(0.95):N2} ms; by ADO.NET {floor.Percentile(0.5):N2} ms, {floor.Percentile(0.95):N2} ms; ratio {measured.Percentile(0.5) / floor.Percentile(0.5):N2} (aim: at most 3)."));
    }

    // The first round warms both.
    private static void Keep(List<double> times, double took, int round)
    {
        if (round >= 0)
        {
            times.Add(took);
        }
    }

    [GeneratedRegex("/bao-cao-quy/(?<id>[0-9a-f-]{36})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReportAddress();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("name=\"(?<name>c\\.\\d+\\.1)\" id=\"[^\"]*\" value=\"\\d", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();
}
