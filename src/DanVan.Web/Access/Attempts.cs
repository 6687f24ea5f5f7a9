using System.Threading.RateLimiting;

namespace DanVan.Web.Access;

/// <summary>
/// How often one address may post a password or a code. The pages ask it themselves, so that whoever is too fast gets the
/// page back with what was typed and not a bare refusal.
/// </summary>
public sealed class Attempts : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter;

    /// <param name="configuration">SignIn:AttemptsPerMinute, 20 unless told.</param>
    public Attempts(IConfiguration configuration)
    {
        var perMinute = configuration.GetValue("SignIn:AttemptsPerMinute", 20);
        _limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetSlidingWindowLimiter(
            address,
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
    }

    /// <summary>Takes one of the address's attempts; false when none is left for now.</summary>
    public bool Take(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
