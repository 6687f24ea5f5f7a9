using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using DanVan.Data.Notices;

namespace DanVan.Web.Notices;

/// <summary>Letters by SMTP or as files in a pickup folder. One letter has one name: a server may know it again, a file is written over.</summary>
public sealed class MailWay(MailSettings settings) : IMailWay
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<MailFailure?> SendAsync(Letter letter, CancellationToken cancellation)
    {
        using var message = MessageOf(letter);
        return settings.Mode switch
        {
            MailMode.Smtp => await SendBySmtpAsync(message, cancellation),
            MailMode.Pickup => await LayDownAsync(message, letter.Id, cancellation),
            _ => new MailFailure(MailFault.NoConnection, "Mail:Mode = none"),
        };
    }

    private MailMessage MessageOf(Letter letter)
    {
        var text = LetterText.Of(letter, settings);
        var message = new MailMessage(new MailAddress(settings.From, LetterText.Sender, Encoding.UTF8), new MailAddress(letter.Address))
        {
            Subject = text.Subject,
            SubjectEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{letter.Id:N}@{settings.From.Split('@')[1]}>");
        // So that absence notes and the like do not answer.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(text.Plain, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(text.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }

    private async Task<MailFailure?> SendBySmtpAsync(MailMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.UserName.Length > 0)
        {
            client.Credentials = new NetworkCredential(settings.UserName, settings.Password);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new MailFailure(MailFault.NoConnection, string.Create(CultureInfo.InvariantCulture, $"{Patience.TotalSeconds:0} s"));
        }
        catch (SmtpFailedRecipientException refused)
        {
            return new MailFailure(MailFault.AddressRefused, $"{refused.StatusCode}: {refused.Message}");
        }
        catch (SmtpException failed)
        {
            return failed.StatusCode is SmtpStatusCode.GeneralFailure
                ? new MailFailure(MailFault.NoConnection, failed.InnerException?.Message ?? failed.Message)
                : new MailFailure(MailFault.Refused, $"{failed.StatusCode}: {failed.Message}");
        }
    }

    // Written beside and moved into place: whoever empties the folder never finds half a letter.
    private async Task<MailFailure?> LayDownAsync(MailMessage message, Guid id, CancellationToken cancellation)
    {
        DirectoryInfo? aside = null;
        try
        {
            var folder = Directory.CreateDirectory(settings.PickupFolder);
            aside = folder.CreateSubdirectory($".{id:N}");
            using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = aside.FullName })
            {
                await client.SendMailAsync(message, cancellation);
            }

            aside.GetFiles("*.eml").Single().MoveTo(Path.Combine(folder.FullName, $"{id:N}.eml"), overwrite: true);
            return null;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or SmtpException)
        {
            return new MailFailure(MailFault.FolderNotWritable, failed.InnerException?.Message ?? failed.Message);
        }
        finally
        {
            TakeAway(aside);
        }
    }

    private static void TakeAway(DirectoryInfo? aside)
    {
        try
        {
            aside?.Delete(recursive: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // Left for whoever looks after the folder; it holds nothing that is read as a letter.
        }
    }
}
