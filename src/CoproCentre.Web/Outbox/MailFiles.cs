using System.Net.Mail;
using CoproCentre.Web.Setup;

namespace CoproCentre.Web.Outbox;

/// <summary>For the demonstration: each mail becomes a file in the folder outbox beside the data, and nothing is sent.</summary>
public sealed class MailFiles(CentreOptions centre) : IMailSender
{
    private const string From = "hello@demonstration.example";

    public bool IsSetUp => true;

    public async Task Send(Mail mail, CancellationToken stop)
    {
        using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Folder(centre) };
        using var message = SmtpMail.Message(mail, From);
        await client.SendMailAsync(message, stop);
    }

    internal static string Folder(CentreOptions centre) => Directory.CreateDirectory(Path.Combine(centre.DataFolder, "outbox")).FullName;
}
