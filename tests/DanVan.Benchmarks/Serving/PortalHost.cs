using System.Reflection;
using DanVan.Benchmarks.Serving;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(FloorStartup))]

namespace DanVan.Benchmarks.Serving;

/// <summary>Runs the real portal in this process; the floor's page comes along by hosting startup.</summary>
internal static class PortalHost
{
    public static int Run(string[] args) =>
        typeof(Program).Assembly.EntryPoint!.Invoke(null, [(string[])["--applicationName", "DanVan.Web", .. args]]) is int code ? code : 0;
}

/// <summary>Adds the floor's page to the portal: the same frame, cookie and compression around a body from memory.</summary>
internal sealed class FloorStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services =>
        services.AddSingleton<FloorBodies>().AddMvcCore().ConfigureApplicationPartManager(parts =>
        {
            foreach (var part in new CompiledRazorAssemblyApplicationPartFactory().GetApplicationParts(Assembly.GetExecutingAssembly())
                .Append(new AssemblyPart(Assembly.GetExecutingAssembly())))
            {
                parts.ApplicationParts.Add(part);
            }
        }));
}

/// <summary>The recorded bodies of the measured pages, kept in memory.</summary>
public sealed class FloorBodies
{
    public const string FolderVariable = "DANVAN_FLOOR";

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _bodies = new(StringComparer.Ordinal);

    public string Of(string name) => _bodies.GetOrAdd(name, key => File.ReadAllText(System.IO.Path.Combine(Environment.GetEnvironmentVariable(FolderVariable)!, key + ".html")));
}
