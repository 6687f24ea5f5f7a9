using DanVan.Web.Tests.Hosting;

namespace DanVan.Web.Tests.Worlds;

/// <summary>One portal with Quảng Ngãi in it, shared by the tests of a class that leave it as it is.</summary>
public sealed class QuangNgai : IAsyncLifetime
{
    public Portal Portal { get; } = new();

    public int ProvinceId { get; private set; }

    public async Task InitializeAsync() => ProvinceId = await Portal.HasQuangNgaiAsync();

    public Task DisposeAsync()
    {
        Portal.Dispose();
        return Task.CompletedTask;
    }
}
