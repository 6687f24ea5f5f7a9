using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Data.Notices;
using DanVan.Domain.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Notices;
using DanVan.Web.Notices;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using DanVan.Web.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DanVan.Web.Tests.Notices;

/// <summary>A small province with its outbox, and workers on it that move only when a test says so. Both clocks are the test's.</summary>
internal sealed class NoticeStage : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("danvan-mail-");

    private NoticeStage(Portal portal, ReportWorld world) => (Portal, World) = (portal, world);

    public Portal Portal { get; }

    public ReportWorld World { get; }

    /// <summary>Letters lie here as files.</summary>
    public MailSettings Pickup => new() { Mode = MailMode.Pickup, From = "danvan@quangngai.gov.vn", PublicAddress = "https://danvan.quangngai.gov.vn", PickupFolder = _folder.FullName };

    public static async Task<NoticeStage> OfAsync(Portal portal) => new(portal, await ReportWorld.CreateAsync(portal));

    public static MailSettings Smtp(int port) =>
        new() { Mode = MailMode.Smtp, From = "danvan@quangngai.gov.vn", PublicAddress = "https://danvan.quangngai.gov.vn", Host = "127.0.0.1", Port = port, Tls = false };

    /// <summary>A worker of its own, as another instance of the portal would have it. Mornings begin at 7.</summary>
    public NoticeRun Worker(MailSettings? mail = null)
    {
        var (opener, clock, settings) = (Opener, Clock, Settings(mail));
        return new NoticeRun(
            opener, clock, Portal.Clock, settings, new DueReminderStep(opener, clock), Expanding(mail), new MailStep(opener, clock, Portal.Clock, settings),
            new SendStep(opener, Portal.Clock, new MailWay(mail ?? new MailSettings())), new TidyStep(opener, clock, Portal.Clock), new ExpireStep(opener, clock));
    }

    public ExpandStep Expanding(MailSettings? mail = null) => new(Opener, Clock, Portal.Clock, Settings(mail), NullLogger<ExpandStep>.Instance);

    public Task<bool> RunAsync(MailSettings? mail = null) => Worker(mail).RunOnceAsync();

    /// <summary>Sets both clocks to an hour of a day in Vietnam.</summary>
    public void Set(DateOnly day, int hour, int minute = 0) => Portal.Clock.Set(VietnamTime.At(day, new TimeOnly(hour, minute)));

    /// <summary>The inbox of somebody in the order of delivery.</summary>
    public async Task<IReadOnlyList<Notice>> InboxAsync(Seat seat)
    {
        await using var db = Portal.Open();
        return await db.Notices.AsNoTracking().Where(notice => notice.PersonId == seat.Actor.PersonId).OrderBy(notice => notice.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<NoticeKind>> KindsAsync(Seat seat) => [.. (await InboxAsync(seat)).Select(notice => notice.Kind)];

    public async Task<IReadOnlyList<string>> SentencesAsync(Seat seat) => [.. (await InboxAsync(seat)).Select(NoticeWording.Sentence)];

    public async Task WantsAsync(Seat seat, MailChoice choice, string? address)
    {
        await using var db = Portal.Open();
        var person = await db.Users.SingleAsync(account => account.Id == seat.Actor.PersonId);
        Assert.Null(person.ChooseMail(address, choice, seat.Actor, Portal.Clock.GetUtcNow()));
        Assert.Null(await db.SaveAsync());
    }

    /// <summary>The letters that lie in the folder, by name of file.</summary>
    public IReadOnlyDictionary<string, string> Letters() => _folder.GetFiles("*", SearchOption.AllDirectories)
        .ToDictionary(file => file.Name, file => ReadLetter(File.ReadAllText(file.FullName)), StringComparer.Ordinal);

    public async Task<IReadOnlyList<OutgoingMail>> MailsAsync()
    {
        await using var db = Portal.Open();
        return await db.OutgoingMails.AsNoTracking().OrderBy(mail => mail.MadeAt).ToListAsync();
    }

    /// <summary>The head as it stands, then each part decoded.</summary>
    public static string ReadLetter(string raw)
    {
        var parts = Regex.Matches(raw, "Content-Transfer-Encoding: (?<how>[a-z0-9-]+)\\r?\\n(?:[^\\r\\n]+\\r?\\n)*\\r?\\n(?<body>.*?)\\r?\\n(?:\\r?\\n)*--", RegexOptions.Singleline | RegexOptions.IgnoreCase);
        return string.Join('\n', parts.Select(part => Decoded(part.Groups["how"].Value, part.Groups["body"].Value)).Prepend(raw[..Math.Min(raw.Length, 1500)]));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private PortalDbOpener Opener => Portal.Services.GetRequiredService<PortalDbOpener>();

    private ProgrammeClock Clock => Portal.Services.GetRequiredService<ProgrammeClock>();

    private static NoticeSettings Settings(MailSettings? mail) => new(0, 7, mail is not null);

    private static string Decoded(string how, string body) => how.ToLowerInvariant() switch
    {
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))),
        "quoted-printable" => Encoding.UTF8.GetString([.. Unquoted(Regex.Replace(body, "=\\r?\\n", ""))]),
        _ => body,
    };

    private static IEnumerable<byte> Unquoted(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '=')
            {
                yield return byte.Parse(text.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                at += 2;
            }
            else
            {
                yield return (byte)text[at];
            }
        }
    }
}
