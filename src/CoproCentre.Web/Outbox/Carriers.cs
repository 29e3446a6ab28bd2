using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;

namespace CoproCentre.Web.Outbox;

/// <summary>What takes letters to people by itself: mail and texts.</summary>
public sealed class Carriers(IMailSender mails, ITextSender texts, LetterWords words)
{
    /// <summary>Whether the site can send in this way.</summary>
    public bool Can(ContactWay way) => way switch
    {
        ContactWay.Email => mails.IsSetUp,
        ContactWay.Text => texts.IsSetUp,
        _ => false,
    };

    /// <summary>Throws <see cref="NotSentException"/> when it did not go out.</summary>
    public Task Send(Letter letter, string centre, CancellationToken stop) => letter.Way == ContactWay.Email
        ? mails.Send(words.Mail(letter, centre), stop)
        : texts.Send(new(letter.Key, PhoneNumber.Dialled(letter.Person.Phone) ?? throw new NotSentException(LetterTrouble.WrongNumber, "This is no phone number."), words.Text(letter, centre)), stop);
}
