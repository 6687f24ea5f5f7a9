using System.Globalization;
using System.Text.RegularExpressions;

namespace DanVan.Benchmarks.Serving;

/// <summary>Pages against the floor in turns, start times against an empty web application, memory after the load.</summary>
internal static class PagesReport
{
    private const int Rounds = 3;

    private static readonly string Here = AppContext.BaseDirectory;

    public static async Task PrintAsync(TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("danvan-pages-").FullName;
        try
        {
            // The first start makes and fills the database; what is measured starts on a database that is there.
            using (var first = Portal(folder))
            {
                using var browser = new Browser(await first.ListeningAsync());
                await browser.PreparedAsync();
                Write($"First start with demo data: {first.Age:N0} ms.");
            }

            await StartTimes.PrintAsync(folder, Settings(folder));
            using var portal = Portal(folder);
            var address = await portal.ListeningAsync();
            Write($"");
            Write($"16 connections, {Rounds} rounds of {time.TotalSeconds:N0} s in turns; client and server share the cores.");
            Write($"");
            Write($"| page | bytes | floor/s | page/s | page : floor | median | 95 % | one at a time: median | 95 % |");
            Write($"|---|---:|---:|---:|---:|---:|---:|---:|---:|");
            foreach (var page in MeasuredPages.All)
            {
                await MeasureAsync(page, address, folder, time);
            }

            Write($"");
            await AutosaveReport.PrintAsync(address);
            Write($"");
            Write($"Resident after the load: {portal.ResidentMegabytes:N0} MB.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One cell kept, alone.</summary>
    public static Task PrintAutosaveAsync() => OnPreparedPortalAsync(AutosaveReport.PrintAsync);

    /// <summary>Measures on a portal of its own whose demo data is there; it is gone afterwards.</summary>
    public static async Task OnPreparedPortalAsync(Func<Uri, Task> measure)
    {
        var folder = Directory.CreateTempSubdirectory("danvan-measured-").FullName;
        try
        {
            using var portal = Portal(folder);
            var address = await portal.ListeningAsync();
            using (var first = new Browser(address))
            {
                await first.PreparedAsync();
            }

            await measure(address);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(MeasuredPage page, Uri address, string folder, TimeSpan time)
    {
        using var browser = new Browser(address);
        if (page.User is { } user && !await browser.SignInAsync(user))
        {
            Write($"| {page.Name} | {user} cannot sign in: no demo data | | | | | | | |");
            return;
        }

        var path = page.Link is { } link ? Regex.Match(await browser.ReadAsync(page.Path), link, RegexOptions.None, TimeSpan.FromSeconds(1)).Value : page.Path;
        var text = await browser.ReadAsync(path);
        await File.WriteAllTextAsync(Path.Combine(folder, page.Name + ".html"), BodyOf(text));
        var (floors, pages) = (new List<Load>(), new List<Load>());
        _ = await browser.AskAsync($"/san/{page.Name}", TimeSpan.FromSeconds(2));
        _ = await browser.AskAsync(path, TimeSpan.FromSeconds(2));
        for (var round = 0; round < Rounds; round++)
        {
            floors.Add(await browser.AskAsync($"/san/{page.Name}", time));
            pages.Add(await browser.AskAsync(path, time));
        }

        var alone = await browser.AskAsync(path, TimeSpan.FromSeconds(Math.Min(5, time.TotalSeconds)), connections: 1);
        var (floor, measured) = (floors.Average(load => load.PerSecond), pages.Average(load => load.PerSecond));
        var all = new Load([.. pages.SelectMany(load => load.Times)], time);
        Write($"| {page.Name} | {System.Text.Encoding.UTF8.GetByteCount(text):N0} | {floor:N0} | {measured:N0} | {measured / floor:N2} | {all.Percentile(0.5):N1} ms | {all.Percentile(0.95):N1} ms | {alone.Percentile(0.5):N1} ms | {alone.Percentile(0.95):N1} ms |");
    }

    // What stands inside main; the frame around it is drawn anew for floor and page alike.
    private static string BodyOf(string page)
    {
        var from = page.IndexOf("<main", StringComparison.Ordinal);
        return page[(page.IndexOf('>', from) + 1)..page.IndexOf("</main>", StringComparison.Ordinal)];
    }

    private static ServerProcess Portal(string folder) => new(
        Path.Combine(Here, "DanVan.Benchmarks.dll"),
        Repository.PortalFolder,
        ["serve"],
        [.. Settings(folder), ("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", "DanVan.Benchmarks"), (FloorBodies.FolderVariable, folder)]);

    private static (string Name, string Value)[] Settings(string folder) =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("ConnectionStrings__Portal", $"Data Source={Path.Combine(folder, "danvan.db")}"),
        ("SignIn__AttemptsPerMinute", "100000"),
        // A line a request would measure the terminal.
        ("Serilog__MinimumLevel__Override__DanVan", "Warning"),
    ];

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
