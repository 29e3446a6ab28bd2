namespace CoproCentre.Web.Outbox;

/// <summary>Sends e-mails. An outside edge: a mail server, or a folder in the demonstration.</summary>
public interface IMailSender
{
    /// <summary>False when nobody has said how to send them.</summary>
    bool IsSetUp { get; }

    /// <summary>Hands a mail over. Throws <see cref="NotSentException"/> when it was not taken, and gives up waiting after some seconds.</summary>
    Task Send(Mail mail, CancellationToken stop);
}

/// <summary>An e-mail to one person, in plain words and as a page.</summary>
/// <param name="Key">The same at every try; the Message-ID is made from it.</param>
/// <param name="From">The name of the centre.</param>
public sealed record Mail(string Key, string From, string To, string Subject, string Plain, string Html);
