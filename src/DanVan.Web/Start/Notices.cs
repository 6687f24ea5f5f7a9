using DanVan.Data.JointDocuments;
using DanVan.Data.Notices;
using DanVan.Web.Notices;

namespace DanVan.Web.Start;

internal static class Notices
{
    private const int EverySeconds = 15;
    private const int MorningHour = 7;

    /// <summary>The worker that tells people what happened, in the portal and by mail.</summary>
    public static void AddPortalNotices(this WebApplicationBuilder builder)
    {
        var mail = MailSettings.Of(builder.Configuration);
        var settings = new NoticeSettings(
            builder.Configuration.GetValue("Notices:EverySeconds", EverySeconds),
            builder.Configuration.GetValue("Notices:MorningHour", MorningHour),
            mail.Mode is not MailMode.None);
        if (settings is not { EverySeconds: >= 0 and <= 3600, MorningHour: >= 0 and <= 23 })
        {
            throw new InvalidOperationException("Notices:EverySeconds từ 0 (không chạy) đến 3600; Notices:MorningHour từ 0 đến 23.");
        }

        _ = builder.Services.AddSingleton(mail).AddSingleton(settings).AddSingleton<IMailWay, MailWay>()
            .AddSingleton<DueReminderStep>().AddSingleton<ExpandStep>().AddSingleton<MailStep>().AddSingleton<SendStep>().AddSingleton<TidyStep>().AddSingleton<ExpireStep>()
            .AddSingleton<NoticeRun>()
            .AddHostedService<NoticeService>();
    }
}
