using DanVan.Data;
using DanVan.Web.Access;
using DanVan.Web.Start;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalLogging();
builder.AddPortalData();
builder.AddPortalAccounts();
builder.AddPortalPages();

var app = builder.Build();
if (args is ["migrate", ..])
{
    return await app.MigrateAsync();
}

try
{
    await app.PrepareDatabaseAsync();
}
catch (DatabaseNotReadyException notReady)
{
    app.Logger.LogCritical("{Message}", notReady.Message);
    return 1;
}

await app.Services.GetRequiredService<SetUpLink>().OfferAsync();
app.UsePortal();
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the real portal.</summary>
public partial class Program;
