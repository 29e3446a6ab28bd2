using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Groups;

/// <summary>
/// A message from somebody who leads a group to the people in it (C1, C3). It names people and never how to reach them. It is kept when it is
/// taken back, with who did so.
/// </summary>
[Personal("Messages in your groups, and who wrote them", "So that the people of a group hear what is new.", Kept.Messages, Seen.Members, Since = nameof(WrittenAt))]
public sealed class GroupMessage : Entity
{
    /// <summary>Letters in a message: it fits on a phone and can be read aloud.</summary>
    public const int TextLength = 600;

    /// <summary>Days in which people may find a message by themselves before somebody tells them.</summary>
    public const int DaysToSee = 3;

    private readonly List<GroupMessageReader> readers = [];

    private GroupMessage()
    {
    }

    /// <summary>
    /// Writes to everybody who is in the group now, or only to some of them: <paramref name="to"/> holds their ids. Refuses a message to
    /// nobody, and to people outside the group.
    /// </summary>
    public GroupMessage(Group group, string text, Person by, DateTime now, IReadOnlyCollection<int>? to = null)
    {
        Group = group;
        Text = Say.Needed(text, "a message", TextLength);
        By = by;
        WrittenAt = now;
        IsForEverybody = to is null;
        var others = group.Memberships.Where(m => m.IsCurrent && m.PersonId != by.Id).ToList();
        if (to?.Except(others.Select(m => m.PersonId)).Any() == true)
            throw new RuleBrokenException($"Somebody you chose is not in the group any more. Choose again.");
        readers.AddRange(others.Where(m => to is null || to.Contains(m.PersonId)).Select(m => new GroupMessageReader(this, m.Person)));
        if (readers.Count == 0)
            throw new RuleBrokenException($"There is nobody to write to yet.");
    }

    public int GroupId { get; private set; }

    public Group Group { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public int ById { get; private set; }

    public Person By { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>False when it was written to some people only.</summary>
    public bool IsForEverybody { get; private set; }

    /// <summary>UTC; empty as long as the message stands.</summary>
    public DateTime? TakenBackAt { get; private set; }

    public int? TakenBackById { get; private set; }

    public Person? TakenBackBy { get; private set; }

    public IReadOnlyList<GroupMessageReader> Readers => readers;

    /// <summary>Takes the message from everybody's pages; the record keeps it.</summary>
    public void TakeBack(Person by, DateTime now)
    {
        GuardStands();
        (TakenBackBy, TakenBackAt) = (by, now);
    }

    internal void GuardStands()
    {
        if (TakenBackAt is not null)
            throw new RuleBrokenException($"This message was taken back.");
    }
}
