using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DanVan.Benchmarks.Serving;

/// <summary>From asking for the process to the first page, beside an empty web application on the same machine.</summary>
internal static class StartTimes
{
    private const int Starts = 5;

    /// <param name="folder">A folder of its own for what is built.</param>
    /// <param name="environment">The portal's settings; its database is there.</param>
    public static async Task PrintAsync(string folder, (string Name, string Value)[] environment)
    {
        var empty = await EmptyAsync(folder);
        var portal = await PublishedAsync(folder, environment);
        var (emptyPage, signInPage, firstPage) = (new List<double>(), new List<double>(), new List<double>());
        for (var start = 0; start < Starts; start++)
        {
            using (var server = empty())
            {
                using var browser = new Browser(await server.ListeningAsync());
                _ = await browser.ReadAsync("/");
                emptyPage.Add(server.Age);
            }

            using (var server = portal())
            {
                using var browser = new Browser(await server.ListeningAsync());
                _ = await browser.ReadAsync("/dang-nhap");
                signInPage.Add(server.Age);
                if (await browser.SignInAsync("binhson.dv"))
                {
                    _ = await browser.ReadAsync("/");
                    firstPage.Add(server.Age);
                }
            }
        }

        Print("Empty web application, first page", emptyPage, emptyPage);
        Print("Portal as published, sign-in page", signInPage, emptyPage);
        Print("Portal as published, first page after sign-in", firstPage, emptyPage);
    }

    private static void Print(string what, List<double> times, List<double> empty)
    {
        if (times.Count > 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {Median(times):N0} ms ({Median(times) / Median(empty):N2} x empty; median of {times.Count})"));
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static async Task<Func<ServerProcess>> EmptyAsync(string folder)
    {
        var place = Path.Combine(folder, "empty");
        await RunAsync("new", "webapp", "-n", "Empty", "-o", place);
        await RunAsync("build", place, "-c", "Release", "-v", "q", "--nologo");
        var dll = Directory.EnumerateFiles(Path.Combine(place, "bin", "Release"), "Empty.dll", SearchOption.AllDirectories).First();
        return () => new ServerProcess(dll, place, [], [("ASPNETCORE_ENVIRONMENT", "Production"), ("ASPNETCORE_HTTPS_PORTS", "")]);
    }

    // As it is deployed: compiled ahead for this machine. The floor's page stays out of it.
    private static async Task<Func<ServerProcess>> PublishedAsync(string folder, (string Name, string Value)[] environment)
    {
        var place = Path.Combine(folder, "published");
        await RunAsync("publish", Repository.PortalFolder, "-c", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-o", place, "-v", "q", "--nologo");
        return () => new ServerProcess(Path.Combine(place, "DanVan.Web.dll"), place, [], environment);
    }

    private static async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        _ = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed.");
        }
    }
}
