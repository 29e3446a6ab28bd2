using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using CoproCentre.Domain.Notices;

namespace CoproCentre.Web.Outbox;

/// <summary>Hands mails to the server of the settings.</summary>
/// <param name="patience">How long one mail may take; 15 seconds unless said.</param>
public sealed class SmtpMail(MailSettings settings, TimeSpan? patience = null) : IMailSender
{
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(15);

    public bool IsSetUp => settings.IsSetUp;

    public async Task Send(Mail mail, CancellationToken stop)
    {
        using var client = new SmtpClient(settings.Server, settings.Port) { EnableSsl = settings.NeedsTls };
        if (settings.User.Length > 0)
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var message = Message(mail, settings.From);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience ?? UsualPatience);
        try
        {
            // Twice, because not every stage of a conversation looks whether it shall end.
            await client.SendMailAsync(message, limit.Token).WaitAsync(limit.Token);
        }
        catch (SmtpException e)
        {
            throw new NotSentException(Trouble(e), $"The mail server answered {e.StatusCode}.");
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or AuthenticationException && !stop.IsCancellationRequested)
        {
            throw new NotSentException(LetterTrouble.Away, "The mail server did not answer in time.");
        }
    }

    /// <summary>The mail as it travels: both parts, and a Message-ID that stays the same.</summary>
    internal static MailMessage Message(Mail mail, string from)
    {
        if (!MailSettings.IsAddress(mail.To))
            throw new NotSentException(LetterTrouble.WrongAddress, "This is no e-mail address.");
        var message = new MailMessage(new MailAddress(from, mail.From, Encoding.UTF8), new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers["Message-ID"] = $"<{mail.Key}@{new MailAddress(from).Host}>";
        // Nobody answers automatically to a machine.
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Plain, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }

    private static LetterTrouble Trouble(SmtpException e) => e.StatusCode switch
    {
        SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.TransactionFailed => LetterTrouble.Refused,
        SmtpStatusCode.MailboxBusy or SmtpStatusCode.LocalErrorInProcessing or SmtpStatusCode.InsufficientStorage or SmtpStatusCode.ExceededStorageAllocation => LetterTrouble.Busy,
        _ => LetterTrouble.Away,
    };
}
