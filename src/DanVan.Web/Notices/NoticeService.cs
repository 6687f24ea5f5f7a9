using DanVan.Data.Notices;
using DanVan.Web.Start;

namespace DanVan.Web.Notices;

/// <summary>Lets the outbox be worked on every few seconds, once the database is ready; a pass that fails is logged and followed by the next.</summary>
internal sealed class NoticeService(NoticeRun run, NoticeSettings settings, Preparation preparation, TimeProvider time, ILogger<NoticeService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.EverySeconds == 0)
        {
            return;
        }

        try
        {
            // Not at once: whoever waits for the first pages comes first.
            await preparation.Done.WaitAsync(stoppingToken);
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.EverySeconds), time);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RunAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The portal ends; what is left waits in the outbox.
        }
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            _ = await run.RunOnceAsync(stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Lượt gửi thông báo bị lỗi; lượt sau làm tiếp.");
        }
    }
}
