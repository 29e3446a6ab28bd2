using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Groups;

/// <summary>Somebody a message is for, and how it came to them: it was sent in their way, they saw it here, or somebody told them (C1, C3).</summary>
[Personal("Which messages you were sent, and whether you have seen them", "So that somebody tells you in person when you have not.",
    Kept.Messages, Seen.MeetingLeads, GoesWithThem = true)]
public sealed class GroupMessageReader : Entity
{
    private GroupMessageReader()
    {
    }

    internal GroupMessageReader(GroupMessage message, Person person)
    {
        Message = message;
        Person = person;
        // What is said in a closed group does not leave the site.
        if (message.Group.IsOpen && person.IsSentNews)
            Notice = new(person, NoticeKind.Message, $"{message.By.ChosenName}, {message.Group.Name}: {message.Text}", $"/groups/{message.Group.Id}/messages", false, message.WrittenAt);
    }

    public int MessageId { get; private set; }

    public GroupMessage Message { get; private set; } = null!;

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    [Whose]
    public int? NoticeId { get; private set; }

    /// <summary>What is sent to those who like e-mail or texts; none for the others.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>UTC; the first time they said so.</summary>
    public DateTime? SeenAt { get; private set; }

    /// <summary>UTC; the first time somebody told them in person.</summary>
    public DateTime? ToldAt { get; private set; }

    public int? ToldById { get; private set; }

    public Person? ToldBy { get; private set; }

    /// <summary>The person saw the message. Once is enough.</summary>
    public void See(DateTime now)
    {
        Message.GuardStands();
        SeenAt ??= now;
        Notice?.Reach(now);
    }

    /// <summary>Somebody told the person. Once is enough; who was first stands in the record.</summary>
    public void Tell(Person by, DateTime now)
    {
        Message.GuardStands();
        if (ToldAt is null)
            (ToldBy, ToldAt) = (by, now);
        Notice?.Reach(now);
    }
}
