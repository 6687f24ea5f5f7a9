using Serilog;

namespace DanVan.Web.Start;

internal static class Logging
{
    /// <summary>Serilog as the one log, read from configuration.</summary>
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger();
        _ = builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);
    }
}
