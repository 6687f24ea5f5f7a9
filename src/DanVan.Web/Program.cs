using DanVan.Web.Start;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalLogging();
builder.AddPortalData();
builder.AddPortalAccounts();
builder.AddPortalPages();
builder.AddPortalNotices();

var app = builder.Build();
if (args is ["migrate", ..])
{
    return await app.MigrateAsync();
}

app.UsePortal();
await app.StartAsync();
if (!await app.PrepareAsync())
{
    await app.StopAsync();
    return 1;
}

await app.WaitForShutdownAsync();
return 0;

/// <summary>Named so that tests can start the real portal.</summary>
public partial class Program;
