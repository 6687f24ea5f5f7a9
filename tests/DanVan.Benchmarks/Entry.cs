using BenchmarkDotNet.Running;
using DanVan.Benchmarks.Large;
using DanVan.Benchmarks.Rules;
using DanVan.Benchmarks.Serving;
using DanVan.Benchmarks.Typing;

namespace DanVan.Benchmarks;

/// <summary>Numbers, never pass or fail. Run it in Release: dotnet run -c Release --project tests/DanVan.Benchmarks -- large</summary>
internal static class Entry
{
    private const string Usage = """
        large [provinces=700] [layout ...]   size, growth and query times of the agreed figures in each storage layout
        pages [seconds=20]                   floor and pages over HTTP with 16 connections, a cell kept, start times, memory
        autosave                             a cell kept over HTTP against the same by ADO.NET
        typing                               a form of 200 indicators under fast hands in Chromium
        rules [--filter ...]                 the domain's hot rules, workbooks
        """;

    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["serve", .. var rest]:
                return PortalHost.Run(rest);
            case ["large", .. var rest]:
                Machine.Describe();
                GrowthReport.Print(rest is [var provinces, ..] ? int.Parse(provinces, System.Globalization.CultureInfo.InvariantCulture) : 700, [.. rest.Skip(1)]);
                return 0;
            case ["pages", .. var rest]:
                Machine.Describe();
                await PagesReport.PrintAsync(TimeSpan.FromSeconds(rest is [var seconds, ..] ? int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 20));
                return 0;
            case ["autosave"]:
                Machine.Describe();
                await PagesReport.PrintAutosaveAsync();
                return 0;
            case ["typing"]:
                Machine.Describe();
                await TypingReport.PrintAsync();
                return 0;
            case ["rules", .. var rest]:
                _ = BenchmarkSwitcher.FromTypes([typeof(TextRules), typeof(ReportChecks), typeof(Workbooks)]).RunAll(args: rest);
                return 0;
            default:
                Console.WriteLine(Usage);
                return 1;
        }
    }
}
